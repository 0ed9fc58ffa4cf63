/** What hangs together with a ticket, as the pages read it. */
import { type Ticket, ticketStateNames } from '../../../tickets/ticket.ts';
import type { Tied } from '../schemas/ticket-ties.ts';
import type { TicketDetail } from '../schemas/tickets.ts';
import type { Ties } from '../ticket-ties.ts';

type ShownTies = Pick<
  TicketDetail,
  'mergedInto' | 'duplicates' | 'partOf' | 'parts' | 'maySplit' | 'followers' | 'pictures'
>;

export function showTies({ id: ticketId }: Ticket, ties: Ties): ShownTies {
  const { mergedInto, partOf, maySplit } = ties;
  return {
    mergedInto: mergedInto === undefined ? undefined : showTied(mergedInto),
    duplicates: ties.duplicates.map(showTied),
    partOf: partOf === undefined ? undefined : showTied(partOf),
    parts: ties.parts.map(showTied),
    maySplit,
    followers: [...ties.followers],
    pictures: ties.pictures.map(({ picture: { id, width, height }, from }) => ({
      ...{ id, width, height, from },
      url: `/api/tickets/${ticketId}/pictures/${id}`,
    })),
  };
}

export function showTied({ id, number, title, state }: Ticket): Tied {
  return { id, number, title, stateName: ticketStateNames[state] };
}
