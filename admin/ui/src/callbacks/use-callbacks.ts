import { useMutation, useQuery } from '@tanstack/react-query';
import { get, post } from '../api.ts';
import type { Callbacks, Revealed } from '../contract.ts';
import { keys } from '../query-keys.ts';

export interface Asked {
  readonly month: string;
  readonly areaPath: string | undefined;
  readonly show: 'waiting' | 'called';
}

export function useCallbacks(asked: Asked) {
  const query = { ...asked };
  return useQuery({
    queryKey: keys.callbacks(query),
    queryFn: () => get<Callbacks>('/callbacks', query),
    placeholderData: (shown) => shown,
  });
}

export function useCallbackPhone(id: string) {
  return useMutation({ mutationFn: () => post<Revealed>(`/callbacks/${id}/phone`), gcTime: 0 });
}
