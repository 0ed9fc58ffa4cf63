import { useQuery } from '@tanstack/react-query';
import { get } from '../api.ts';
import type { Channels } from '../contract.ts';
import { keys } from '../query-keys.ts';

const askAgainMs = 60_000;

export function useChannels() {
  return useQuery({
    queryKey: keys.channels,
    queryFn: () => get<Channels>('/channels'),
    refetchInterval: askAgainMs,
  });
}
