/** Tickets that were merged into another, and those that were split into others. */
import type { Database } from '../prisma/database.prisma.ts';
import type { Ticket } from './ticket.ts';
import { fromTicketRow } from './ticket-rows.prisma.ts';

/** More than anybody merges by hand into one. */
const mostMerged = 200;
/** More than a city has split and open at a time: few tickets name two matters. */
const mostSplit = 10_000;

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

    /** Split tickets all of whose parts have ended, in no order. */
    async listWholesDone(): Promise<readonly Ticket[]> {
      const wholes = await database.ticket.findMany({
        where: { isOpen: true, state: 'split' },
        orderBy: [{ resolutionDueAt: 'asc' }, { id: 'asc' }],
        take: mostSplit,
        select: { id: true },
      });
      if (wholes.length === 0) return [];
      const waiting = await database.ticket.findMany({
        where: { parentId: { in: wholes.map(({ id }) => id) }, isOpen: true },
        select: { parentId: true },
      });
      const waitedFor = new Set(waiting.map(({ parentId }) => parentId));
      const done = wholes.map(({ id }) => id).filter((id) => !waitedFor.has(id));
      const rows = await database.ticket.findMany({ where: { id: { in: done } } });
      return rows.map(fromTicketRow);
    },
  };
}
