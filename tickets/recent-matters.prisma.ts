import type { Database } from '../prisma/database.prisma.ts';
import { fromFollowerRow } from './followers.prisma.ts';
import { createRecentMatters, matterMs, type RecentMatters } from './recent-matters.ts';
import { fromTicketRow } from './ticket-rows.prisma.ts';

/** A city's process starts with the newest of its open tickets; older ones are found by their number. */
const mostLoaded = 50_000;

/** What a process that starts now has to know of the last day. */
export async function loadRecentMatters(database: Database, now: Date): Promise<RecentMatters> {
  const rows = await database.ticket.findMany({
    where: {
      openedAt: { gte: new Date(now.getTime() - matterMs) },
      ...{ isOpen: true, state: { not: 'split' }, reportedKind: 'room' },
    },
    include: { followers: { orderBy: { at: 'asc' } } },
    orderBy: { openedAt: 'desc' },
    take: mostLoaded,
  });
  return createRecentMatters(
    rows.toReversed().map(({ followers, ...row }) => ({
      ticket: fromTicketRow(row),
      followers: followers.map(fromFollowerRow),
    })),
  );
}
