/** Tickets that were merged into another. */
import type { Database } from '../prisma/database.prisma.ts';
import type { Ticket } from './ticket.ts';
import { fromTicketRow } from './ticket-rows.prisma.ts';

/** More than anybody merges by hand into one. */
const mostMerged = 200;

export function mergedReads(database: Database) {
  return {
    /** The first opened first. */
    async listMergedInto(ticketId: string): Promise<readonly Ticket[]> {
      const rows = await database.ticket.findMany({
        where: { mergedIntoId: ticketId },
        orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
        take: mostMerged,
      });
      return rows.map(fromTicketRow);
    },

    /** What was split off this one, open or ended. */
    async listPartsOf(ticketId: string): Promise<readonly Ticket[]> {
      const rows = await database.ticket.findMany({
        where: { parentId: ticketId },
        orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map(fromTicketRow);
    },
  };
}
