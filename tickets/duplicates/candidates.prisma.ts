/**
 * The tickets that a new report may be about. One index holds them by community and category, those without an end
 * first, so it costs the same among a thousand and a million; never more than a bounded number is looked at.
 */
import { z } from 'zod';

import type { Category } from '../../core/taxonomy.ts';
import type { Database } from '../../prisma/database.prisma.ts';
import { Prisma } from '../../prisma/generated/sqlite/client.ts';
import { readRows } from '../../prisma/read-rows.prisma.ts';
import type { Follower } from '../follower.ts';
import { fromFollowerRow } from '../followers.prisma.ts';
import { compatibleCategories } from './compatible.ts';
import { createKeptTickets } from './kept-tickets.prisma.ts';
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
  const readTickets = createKeptTickets(database);
  return {
    /** Open or, where asked for, ended within three days; of the same or a compatible category. In no order. */
    async listCandidates(query: CandidateQuery): Promise<readonly Candidate[]> {
      const found = await listHeads(database, query);
      const heads = found.filter(({ id, state }) => id !== query.exceptId && !elsewhere.has(state));
      const followed = heads.filter(({ followers }) => followers > 0).map(({ id }) => id);
      const [tickets, followers] = await Promise.all([readTickets(heads), followersOf(database, followed)]);
      return tickets.map((ticket) => candidateOf(ticket, followers.get(ticket.id)));
    },
  };
}

const columns = ['id', 'version', 'state', 'description', 'followers'] as const;

const storedHeads = z.array(
  z
    .tuple([z.string(), z.number(), z.string(), z.string(), z.coerce.number()])
    .transform(([id, version, state, description, followers]) => ({
      ...{ id, version, state, description, followers },
    })),
);

async function listHeads(database: Database, query: CandidateQuery) {
  const parts = compatibleCategories(query.category).flatMap((category) => inCategory(query, category));
  return storedHeads.parse(await readRows(database, columns, Prisma.join(parts, ' UNION ALL ')));
}

function inCategory({ communityId, now, withEnded = false }: CandidateQuery, category: Category) {
  const ofCategory = Prisma.sql`"communityId" = ${communityId} AND "category" = ${category}`;
  const open = newest(Prisma.sql`${ofCategory} AND "closedAt" IS NULL`, 'openedAt', mostOpen);
  if (!withEnded) return [open];
  const since = new Date(now.getTime() - endedMs);
  return [open, newest(Prisma.sql`${ofCategory} AND "closedAt" >= ${since}`, 'closedAt', mostEnded)];
}

function newest(where: Prisma.Sql, by: 'openedAt' | 'closedAt', most: number): Prisma.Sql {
  return Prisma.sql`SELECT * FROM (
    SELECT "id", "version", "state", "description",
      (SELECT COUNT(*) FROM "TicketFollower" AS f WHERE f."ticketId" = t."id") AS "followers"
    FROM "Ticket" AS t WHERE ${where} ORDER BY ${Prisma.raw(`"${by}"`)} DESC LIMIT ${most}) AS part`;
}

async function followersOf(
  database: Database,
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Follower[]>> {
  if (ticketIds.length === 0) return new Map();
  const rows = await database.ticketFollower.findMany({
    where: { ticketId: { in: [...ticketIds] } },
    orderBy: { at: 'desc' },
    take: mostFollowers,
  });
  const grouped = new Map<string, Follower[]>();
  for (const row of rows)
    grouped.set(row.ticketId, [...(grouped.get(row.ticketId) ?? []), fromFollowerRow(row)]);
  return grouped;
}
