/** Tickets of a period for a file, a few hundred at a time: a file of a million rows takes no more memory than a page. */
import type { Database } from '../../prisma/database.prisma.ts';
import type { Ticket } from '../ticket.ts';
import { fromTicketRow } from '../ticket-rows.prisma.ts';
import type { Span } from './local-days.ts';

const rowsAtOnce = 500;

export type TicketExport = ReturnType<typeof createTicketExport>;

export function createTicketExport(database: Database) {
  return {
    /** Opened in the span, in this area or below, the oldest first. */
    async *pages(areaPath: string, { from, until }: Span): AsyncGenerator<readonly Ticket[]> {
      let last: Ticket | undefined;
      do {
        const rows = await database.ticket.findMany({
          where: {
            openedAt: { gte: last?.openedAt ?? from, lt: until },
            areaPath: { gte: areaPath, lt: `${areaPath}\uffff` },
            ...(last === undefined ? {} : { NOT: { openedAt: last.openedAt, id: { lte: last.id } } }),
          },
          orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
          take: rowsAtOnce,
        });
        const tickets = rows.map(fromTicketRow);
        if (tickets.length > 0) yield tickets;
        last = tickets.length < rowsAtOnce ? undefined : tickets.at(-1);
      } while (last !== undefined);
    },
  };
}
