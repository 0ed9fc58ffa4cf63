import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, put } from '../api.ts';
import type { RoutingBody, RoutingTrial, RoutingView, SaveRoutingBody } from '../contract.ts';
import { keys } from '../query-keys.ts';
import { useMay } from '../session/session.ts';

export function useRouting() {
  const enabled = useMay('routing.read');
  return useQuery({ queryKey: keys.routing, queryFn: () => get<RoutingView>('/routing'), enabled });
}

export function useTryRouting() {
  return useMutation({ mutationFn: (table: RoutingBody) => post<RoutingTrial>('/routing/try', table) });
}

export function useSaveRouting() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SaveRoutingBody) => put<RoutingView>('/routing', body),
    onSuccess: (saved) => client.setQueryData(keys.routing, saved),
    onError: () => client.invalidateQueries({ queryKey: keys.routing }),
  });
}
