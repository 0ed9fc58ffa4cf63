/** Tickets that were read to be compared: in a rush each report of a community is compared with the same ones. */
import type { Database } from '../../prisma/database.prisma.ts';
import type { Ticket } from '../ticket.ts';
import { fromTicketRow } from '../ticket-rows.prisma.ts';

/** Those compared last; about 3 kB each. */
const mostKept = 1000;

/** What shows whether a ticket is still as it was read; words may be forgotten without a step of the ticket. */
export interface TicketHead {
  readonly id: string;
  readonly version: number;
  readonly description: string;
}

/** Reads in full only what it does not hold as it stands; in the order of the heads, without what is gone. */
export function createKeptTickets(database: Pick<Database, 'ticket'>) {
  const kept = new Map<string, Ticket>();
  return async (heads: readonly TicketHead[]): Promise<readonly Ticket[]> => {
    // Taken before the wait: others may push them out meanwhile.
    const known = new Map(heads.map((head) => [head.id, asRead(kept.get(head.id), head)]));
    const changed = heads.filter(({ id }) => known.get(id) === undefined);
    const read = await readTickets(
      database,
      changed.map(({ id }) => id),
    );
    const tickets = heads.flatMap(({ id }) => known.get(id) ?? read.get(id) ?? []);
    keepLast(kept, tickets);
    return tickets;
  };
}

function asRead(ticket: Ticket | undefined, { version, description }: TicketHead): Ticket | undefined {
  return ticket?.version === version && ticket.description === description ? ticket : undefined;
}

async function readTickets(
  database: Pick<Database, 'ticket'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Ticket>> {
  if (ids.length === 0) return new Map();
  const rows = await database.ticket.findMany({ where: { id: { in: [...ids] } } });
  return new Map(rows.map((row) => [row.id, fromTicketRow(row)]));
}

function keepLast(kept: Map<string, Ticket>, tickets: readonly Ticket[]) {
  for (const ticket of tickets) {
    kept.delete(ticket.id);
    kept.set(ticket.id, ticket);
  }
  for (const id of kept.keys()) {
    if (kept.size <= mostKept) return;
    kept.delete(id);
  }
}
