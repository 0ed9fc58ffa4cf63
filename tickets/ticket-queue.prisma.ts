/**
 * The queue page, made so that a page costs the same at a hundred and at a million tickets: one index gives the order,
 * paging goes on from the last row seen, and nothing counts.
 */
import { z } from 'zod';

import { AppError } from '../core/errors.ts';
import type { Database } from '../prisma/database.prisma.ts';
import type { Prisma } from '../prisma/generated/sqlite/client.ts';
import { familyMatter } from './policy.ts';
import { type QueuePage, type QueueQuery, soonMs } from './ticket-queue.ts';
import { below, findApart, pathsAbove } from './queue-communities.prisma.ts';
import { countIn, listIds } from './queue-parts.prisma.ts';
import { fromTicketRow } from './ticket-rows.prisma.ts';

/** So many tickets one search looks through at most before it asks the reader to go on. */
const searchWindow = 2_000;

type Where = Prisma.TicketWhereInput;

/** Where a page ended: the sort key of its last row. */
interface Position {
  readonly dueAt: Date;
  readonly id: string;
}

export async function listQueue(database: Database, query: QueueQuery): Promise<QueuePage> {
  const found = await find(database, query);
  if (found === 'nothing') return { tickets: [], nextCursor: undefined };
  return query.text === undefined || query.text.trim() === ''
    ? plainPage(database, query, found)
    : searchedPage(database, query, found, query.text.trim());
}

/** How many there are, `limit` when there are at least so many: counting stops there. Words are not looked for. */
export async function countQueue(database: Database, query: QueueQuery): Promise<number> {
  const found = await find(database, query);
  if (found === 'nothing') return 0;
  const { where, apart } = found;
  if (apart !== undefined)
    return countIn(database, { where, communities: apart, open: query.open, take: query.limit });
  // Without an order Prisma sorts by id, and that reads every ticket there is before the first is counted.
  return database.ticket.count({ where, orderBy: orderOf(query), take: query.limit });
}

interface Found {
  readonly where: Where;
  /** The communities to look through one by one; absent: all tickets in their order. */
  readonly apart: readonly string[] | undefined;
}

async function find(database: Database, query: QueueQuery): Promise<Found | 'nothing'> {
  const seen = query.scope.assigneeId === undefined ? seenPaths(query) : [];
  const [areas, apart] = await Promise.all([areaFilter(database, query), findApart(database, seen)]);
  if (areas === 'nothing') return 'nothing';
  const inAreas = apart?.whole === true ? [] : areas;
  const where = { isOpen: query.open, AND: [...inAreas, ...filters(query), ...afterCursor(query)] };
  return { where, apart: apart?.communities };
}

function orderOf({ open }: QueueQuery): Prisma.TicketOrderByWithRelationInput[] {
  const direction = open ? 'asc' : 'desc';
  return [{ resolutionDueAt: direction }, { id: direction }];
}

async function plainPage(database: Database, query: QueueQuery, found: Found): Promise<QueuePage> {
  const rows = await rowsOf(database, query, found);
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return {
    tickets: shown.map(fromTicketRow),
    nextCursor: last === undefined ? undefined : toCursor({ dueAt: last.resolutionDueAt, id: last.id }),
  };
}

async function rowsOf(database: Database, query: QueueQuery, { where, apart }: Found) {
  const [orderBy, take] = [orderOf(query), query.limit + 1];
  if (apart === undefined) return database.ticket.findMany({ where, orderBy, take });
  const nearest = await listIds(database, { where, communities: apart, open: query.open, take });
  return database.ticket.findMany({ where: { id: { in: [...nearest] } }, orderBy });
}

/** Looks through the next `searchWindow` rows of the order only; the cursor goes on behind them. */
async function searchedPage(
  database: Database,
  query: QueueQuery,
  { where: seen, apart }: Found,
  text: string,
): Promise<QueuePage> {
  const where: Where = apart === undefined ? seen : { AND: [seen, { communityId: oneOf(apart) }] };
  const edge = await database.ticket.findFirst({
    where,
    orderBy: orderOf(query),
    skip: searchWindow - 1,
    select: { id: true, resolutionDueAt: true },
  });
  const until = edge === null ? undefined : { dueAt: edge.resolutionDueAt, id: edge.id };
  const inWindow = until === undefined ? [] : [upTo(until, query.open)];
  const matches: Where = {
    OR: (['number', 'title', 'description'] as const).map((column) => ({ [column]: { contains: text } })),
  };
  const page = await plainPage(database, query, {
    where: { AND: [where, ...inWindow, matches] },
    apart: undefined,
  });
  return { ...page, nextCursor: page.nextCursor ?? (until === undefined ? undefined : toCursor(until)) };
}

function filters(query: QueueQuery): Where[] {
  const { states, categories, urgencies, departmentId, assignee, scope } = query;
  const wanted: (Where | undefined)[] = [
    states === undefined ? undefined : { state: oneOf(states) },
    categories === undefined ? undefined : { category: oneOf(categories) },
    urgencies === undefined ? undefined : { urgency: oneOf(urgencies) },
    departmentId === undefined ? undefined : { departmentId },
    assignee === undefined ? undefined : { assigneeId: assignee === 'none' ? null : assignee.id },
    scope.assigneeId === undefined ? undefined : { assigneeId: scope.assigneeId },
    familiesSeen(query),
    ...timeFilters(query),
  ];
  return wanted.filter((part) => part !== undefined);
}

/** Nothing to leave out where other categories are asked for. */
function familiesSeen({ scope: { familyOnlyOf: assigneeId }, categories }: QueueQuery): Where | undefined {
  const mayHold = categories === undefined || categories.includes(familyMatter);
  if (assigneeId === undefined || !mayHold) return undefined;
  return { OR: [{ category: { not: familyMatter } }, { assigneeId }] };
}

function timeFilters({ overdue, soon, asked, now }: QueueQuery): (Where | undefined)[] {
  const soonAt = new Date(now.getTime() + soonMs);
  // What stands or was done in time is not late, nor will it be.
  const running = { pausedAt: null, handledAt: null };
  return [
    overdue === true ? { resolutionDueAt: { lt: now }, ...running } : undefined,
    soon === true ? { resolutionDueAt: { gte: now, lt: soonAt }, ...running } : undefined,
    // From nowhere else can it be decided.
    asked === true ? { state: 'in_progress', request: { not: null } } : undefined,
  ];
}

/** One value as an equality: only that lets the index keep the order. */
function oneOf(values: readonly string[]): string | { in: string[] } {
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : { in: [...values] };
}

/** The rows of the scope, cut down to the area asked for. */
export async function areaFilter(
  database: Database,
  { scope, areaPath }: Pick<QueueQuery, 'scope' | 'areaPath'>,
): Promise<Where[] | 'nothing'> {
  const asked = areaPath === undefined ? [] : [areaPath];
  if (scope.assigneeId !== undefined) return Promise.all(asked.map((path) => within(database, [path])));
  const seen = seenPaths({ scope, areaPath });
  return seen.length === 0 ? 'nothing' : [await within(database, seen)];
}

function seenPaths({ scope, areaPath }: Pick<QueueQuery, 'scope' | 'areaPath'>): readonly string[] {
  if (areaPath === undefined) return scope.areaPaths;
  return scope.areaPaths.flatMap((path) =>
    areaPath.startsWith(path) ? [areaPath] : path.startsWith(areaPath) ? [path] : [],
  );
}

/**
 * Tickets in any of these areas. When all lie in communities, those are named too: an equality an index can use,
 * which the range of paths is not.
 */
async function within(database: Database, paths: readonly string[]): Promise<Where> {
  const ranges = paths.map((path) => ({ areaPath: below(path) }));
  const communities = await database.area.findMany({
    where: { kind: 'community', path: { in: [...new Set(paths.flatMap(pathsAbove))] } },
    select: { id: true, path: true },
  });
  const covered = paths.every((path) => communities.some((community) => path.startsWith(community.path)));
  const communityId = oneOf(communities.map(({ id }) => id));
  return covered ? { communityId, OR: ranges } : { OR: ranges };
}

function afterCursor({ cursor, open }: QueueQuery): Where[] {
  if (cursor === undefined) return [];
  const { dueAt, id } = fromCursor(cursor);
  // The first condition alone is what the index starts from; an OR would make it start at the beginning.
  return open
    ? [{ resolutionDueAt: { gte: dueAt } }, { NOT: { resolutionDueAt: dueAt, id: { lte: id } } }]
    : [{ resolutionDueAt: { lte: dueAt } }, { NOT: { resolutionDueAt: dueAt, id: { gte: id } } }];
}

function upTo({ dueAt, id }: Position, open: boolean): Where {
  return open
    ? { resolutionDueAt: { lte: dueAt }, NOT: { resolutionDueAt: dueAt, id: { gt: id } } }
    : { resolutionDueAt: { gte: dueAt }, NOT: { resolutionDueAt: dueAt, id: { lt: id } } };
}

const position = z.object({ dueAt: z.coerce.date(), id: z.string() });

function toCursor(at: Position): string {
  return Buffer.from(JSON.stringify(at)).toString('base64url');
}

function fromCursor(cursor: string): Position {
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new AppError('ticket.bad_cursor', 'the cursor is not one of ours; start again without it', {
      cause,
    });
  }
}
