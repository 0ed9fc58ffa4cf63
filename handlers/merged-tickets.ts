/** Whoever speaks of a ticket that became part of another speaks of that one: there it is worked on, and they follow it. */
import type { Ticket } from '../tickets/ticket.ts';
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';

type Lookup = Pick<TicketStore, 'find'>;

/** The ticket itself, unless it was merged. */
export async function whereItGoesOn(tickets: Lookup, ticket: Ticket): Promise<Ticket> {
  if (ticket.state !== 'merged' || ticket.mergedIntoId === undefined) return ticket;
  return (await tickets.find(ticket.mergedIntoId)) ?? ticket;
}

/** Each once, in the order in which they are spoken of. */
export async function whereTheyGoOn(tickets: Lookup, own: readonly Ticket[]): Promise<readonly Ticket[]> {
  const all = await Promise.all(own.map((ticket) => whereItGoesOn(tickets, ticket)));
  return [...new Map(all.map((ticket) => [ticket.id, ticket])).values()];
}
