/** The latest tickets of one area, along an index: the cost does not grow with what happened there. */
import type { Database } from '../prisma/database.prisma.ts';
import type { Ticket } from './ticket.ts';
import { fromTicketRow } from './ticket-rows.prisma.ts';

/** The newest of an area, newest first. */
export type ListLatestAt = (areaId: string, limit: number) => Promise<readonly Ticket[]>;

export function createListLatestAt(database: Database): ListLatestAt {
  return async (areaId, limit) => {
    const rows = await database.ticket.findMany({
      where: { areaId },
      orderBy: { openedAt: 'desc' },
      take: limit,
    });
    return rows.map(fromTicketRow);
  };
}
