import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { get, post } from '../api.ts';
import type {
  ActBody,
  ActionInput,
  PossibleDuplicates,
  Preview,
  Revealed,
  SplitBody,
  TicketDetail,
} from '../contract.ts';
import { keys } from '../query-keys.ts';

export function useTicket(id: string) {
  return useQuery({ queryKey: keys.ticket(id), queryFn: () => get<TicketDetail>(`/tickets/${id}`) });
}

export function useAct(id: string) {
  return useTicketChange(id, (body: ActBody) => post<TicketDetail>(`/tickets/${id}/actions`, body));
}

export function useSplit(id: string) {
  return useTicketChange(id, (body: SplitBody) => post<TicketDetail>(`/tickets/${id}/parts`, body));
}

/** What may be the same matter; asked again whenever a ticket changes. */
export function usePossibleDuplicates(id: string) {
  return useQuery({
    queryKey: keys.ticketDuplicates(id),
    queryFn: () => get<PossibleDuplicates>(`/tickets/${id}/duplicates`),
  });
}

function useTicketChange<Body>(id: string, change: (body: Body) => Promise<TicketDetail>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (ticket) => {
      client.setQueryData(keys.ticket(id), ticket);
      return client.invalidateQueries({ queryKey: keys.tickets });
    },
    // After a conflict the page must show what is stored now.
    onError: () => client.invalidateQueries({ queryKey: keys.ticket(id) }),
  });
}

export function useReveal(id: string) {
  return useMutation({
    mutationFn: (field: 'phone' | 'plate') => post<Revealed>(`/tickets/${id}/reveal`, { field }),
    gcTime: 0,
  });
}

/** What the resident will read, asked again when the person pauses typing. */
export function usePreview(id: string, action: string, input: ActionInput) {
  const settled = useSettled(input);
  return useQuery({
    queryKey: keys.ticketPreview(id, action, settled),
    queryFn: () => post<Preview>(`/tickets/${id}/actions/preview`, { action, input: settled }),
    placeholderData: (shown) => shown,
  });
}

const pauseMs = 300;

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
