/**
 * The tickets that a new report may be about. One index holds them by community and category, those without an end
 * first, so it costs the same among a thousand and a million; never more than a bounded number is looked at.
 */
import type { Category } from '../../core/taxonomy.ts';
import type { Database } from '../../prisma/database.prisma.ts';
import type { TicketFollower as FollowerRow } from '../../prisma/generated/sqlite/client.ts';
import { fromFollowerRow } from '../followers.prisma.ts';
import { fromTicketRow } from '../ticket-rows.prisma.ts';
import { compatibleCategories } from './compatible.ts';
import { endedMs } from './score.ts';
import { type Candidate, candidateOf } from './telling.ts';

/** Open ones of one category, the newest; a community with more open lifts than this has other worries. */
const mostOpen = 60;
const mostEnded = 20;
/** Of each candidate: enough to tell which buildings it reaches. */
const mostFollowers = 200;

/** What goes on in other tickets: these are looked at instead. */
const elsewhere: ReadonlySet<string> = new Set(['merged', 'split']);

export interface CandidateQuery {
  readonly communityId: string;
  readonly category: Category;
  readonly now: Date;
  /** The ticket itself, when a ticket that is there already is compared. */
  readonly exceptId?: string | undefined;
  /** What ended lately, too: for staff. */
  readonly withEnded?: boolean;
}

export function candidateReads(database: Database) {
  return {
    /** Open or, where asked for, ended within three days; of the same or a compatible category. In no order. */
    async listCandidates(query: CandidateQuery): Promise<readonly Candidate[]> {
      const found = await Promise.all(
        compatibleCategories(query.category).map((category) => inCategory(database, query, category)),
      );
      const rows = found.flat().filter(({ id, state }) => id !== query.exceptId && !elsewhere.has(state));
      const followers = await followersOf(
        database,
        rows.map(({ id }) => id),
      );
      return rows.map((row) => {
        const own = followers.filter(({ ticketId }) => ticketId === row.id);
        return candidateOf(fromTicketRow(row), own.map(fromFollowerRow));
      });
    },
  };
}

async function inCategory(database: Database, query: CandidateQuery, category: Category) {
  const { communityId, now, withEnded = false } = query;
  const open = await database.ticket.findMany({
    where: { communityId, category, closedAt: null },
    orderBy: { openedAt: 'desc' },
    take: mostOpen,
  });
  if (!withEnded) return open;
  const since = new Date(now.getTime() - endedMs);
  const ended = await database.ticket.findMany({
    where: { communityId, category, closedAt: { gte: since } },
    orderBy: { closedAt: 'desc' },
    take: mostEnded,
  });
  return [...open, ...ended];
}

async function followersOf(
  database: Database,
  ticketIds: readonly string[],
): Promise<readonly FollowerRow[]> {
  if (ticketIds.length === 0) return [];
  return database.ticketFollower.findMany({
    where: { ticketId: { in: [...ticketIds] } },
    orderBy: { at: 'desc' },
    take: mostFollowers,
  });
}
