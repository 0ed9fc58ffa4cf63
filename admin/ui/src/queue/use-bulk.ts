/** One step on several tickets. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { post } from '../api.ts';
import type { BulkActions, BulkBody, BulkResults, TicketItem } from '../contract.ts';
import { keys } from '../query-keys.ts';

export function useBulkActions(tickets: readonly TicketItem[]) {
  const ids = tickets.map(({ id }) => id);
  return useQuery({
    queryKey: keys.ticketBulk(ids),
    queryFn: () => post<BulkActions>('/ticket-bulk/actions', { ids }),
  });
}

export function useBulkAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BulkBody) => post<BulkResults>('/ticket-bulk', body),
    // Some may be done even when the answer was lost.
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: keys.tickets });
      await client.invalidateQueries({ queryKey: keys.ticketViewCounts });
    },
  });
}
