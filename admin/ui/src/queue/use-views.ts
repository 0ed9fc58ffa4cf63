/** The person's saved views, and how many tickets each view holds. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, put, remove } from '../api.ts';
import type {
  EditTicketViewBody,
  TicketViewBody,
  TicketViewCounts,
  TicketViewItem,
  TicketViews,
} from '../contract.ts';
import { keys } from '../query-keys.ts';

/** Numbers beside names need not be of this second; the list itself is live. */
const countAgainMs = 20_000;

export function useSavedViews() {
  return useQuery({ queryKey: keys.ticketViewList, queryFn: () => get<TicketViews>('/ticket-views') });
}

export function useViewCounts() {
  return useQuery({
    queryKey: keys.ticketViewCounts,
    queryFn: () => get<TicketViewCounts>('/ticket-view-counts'),
    refetchInterval: countAgainMs,
  });
}

function useViewChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.ticketViews }),
  });
}

export function useAddView() {
  return useViewChange((body: TicketViewBody) => post<TicketViewItem>('/ticket-views', body));
}

export function useChangeView(id: string) {
  return useViewChange((body: EditTicketViewBody) => put<TicketViewItem>(`/ticket-views/${id}`, body));
}

export function useRemoveView(id: string) {
  return useViewChange(() => remove(`/ticket-views/${id}`));
}
