/** The breaker stops what the bot says with an account after the platform punished it; only a person resumes. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../api.ts';
import type { AccountInput, Breaker } from '../contract.ts';
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
    mutationFn: ({ channel, account }: AccountInput) =>
      post<Breaker>('/breaker/resume', { channel, account }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.outbox }),
  });
}
