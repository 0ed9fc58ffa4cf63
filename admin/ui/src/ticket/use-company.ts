/** Tells the server that this page has the ticket open, and hears who else has. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { post, postOnLeaving } from '../api.ts';
import type { Company, PresenceBody } from '../contract.ts';
import { keys } from '../query-keys.ts';

/** The server forgets a page after two minutes; a page in the background is as good as closed. */
const againMs = 45_000;

export function useCompany(ticketId: string): Company['others'] {
  const [key] = useState(() => crypto.randomUUID());
  const path = `/tickets/${ticketId}/presence`;
  const { data } = useQuery({
    queryKey: keys.presenceOn(ticketId),
    queryFn: () => post<Company>(path, { key } satisfies PresenceBody),
    refetchInterval: againMs,
    gcTime: 0,
    retry: false,
  });
  useEffect(() => {
    const leave = () => postOnLeaving(path, { key, leaving: true } satisfies PresenceBody);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [path, key]);
  return data?.others ?? [];
}
