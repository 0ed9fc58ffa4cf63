/** The breaker stops everything the bot says after the platform punished it; only a person resumes. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../api.ts';
import type { Breaker } from '../contract.ts';
import { keys } from '../query-keys.ts';
import { useSession } from '../session/session.ts';

export function useBreaker() {
  const { pages } = useSession();
  return useQuery({
    queryKey: keys.breaker,
    queryFn: () => get<Breaker>('/breaker'),
    enabled: pages.includes('outbox'),
  });
}

export function useResume() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post<Breaker>('/breaker/resume'),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.outbox }),
  });
}
