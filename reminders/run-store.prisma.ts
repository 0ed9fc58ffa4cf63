/** Runs as staff read them; their deliveries are `delivery-store.prisma.ts`. */
import type { Database } from '../prisma/database.prisma.ts';
import type { ReminderOmission, ReminderRun } from './reminder.ts';
import { idsSchema, runFromRow, type RunStanding } from './reminder-rows.prisma.ts';

export type RunView = ReminderRun &
  RunStanding & {
    readonly textTitle: string;
    /** Absent when it was sent at once. */
    readonly planName: string | undefined;
    /** How many deliveries stand at which outbox status. */
    readonly deliveries: Readonly<Record<string, number>>;
  };

/** Where a page of runs ended. */
export interface RunPosition {
  readonly at: Date;
  readonly id: string;
}

export interface RunStore {
  /** Newest first; of every area when none is named. */
  listRuns(
    areaIds: readonly string[] | undefined,
    after: RunPosition | undefined,
    limit: number,
  ): Promise<{ readonly items: readonly RunView[]; readonly next: RunPosition | undefined }>;
  /** For a calendar: in order of time. */
  listRunsBetween(from: Date, to: Date): Promise<readonly RunView[]>;
  listOmissionsBetween(from: Date, to: Date): Promise<readonly ReminderOmission[]>;
  findRun(id: string): Promise<RunView | undefined>;
  /** Those of these ids that there are, the newest first. */
  listRunsAmong(ids: readonly string[]): Promise<readonly RunView[]>;
  /** Runs that go on although deliveries failed, with what was tried so far; not those that were held before. */
  listFailing(): Promise<
    readonly { readonly runId: string; readonly failed: number; readonly tried: number }[]
  >;
}

export function createRunStore(database: Database): RunStore {
  return {
    listRuns: (areaIds, after, limit) => listRuns(database, areaIds, after, limit),
    listRunsBetween: async (from, to) => {
      const rows = await database.reminderRun.findMany({
        where: { scheduledFor: { gte: from, lte: to } },
        orderBy: [{ scheduledFor: 'asc' }, { id: 'asc' }],
        include: withNames,
      });
      return Promise.all(rows.map((row) => viewOf(database, row)));
    },
    listOmissionsBetween: async (from, to) => {
      const rows = await database.reminderOmission.findMany({
        where: { scheduledFor: { gte: from, lte: to } },
        orderBy: { scheduledFor: 'asc' },
      });
      return rows.map(omissionFromRow);
    },
    findRun: async (id) => {
      const row = await database.reminderRun.findUnique({ where: { id }, include: withNames });
      return row === null ? undefined : viewOf(database, row);
    },
    listRunsAmong: async (ids) => {
      const rows = await database.reminderRun.findMany({
        where: { id: { in: [...ids] } },
        orderBy: [{ scheduledFor: 'desc' }, { id: 'desc' }],
        include: withNames,
      });
      return Promise.all(rows.map((row) => viewOf(database, row)));
    },
    listFailing: () => listFailing(database),
  };
}

/** Failed rows are few and have an index; only their runs are counted. */
async function listFailing(database: Database) {
  const failed = await database.reminderDelivery.groupBy({
    by: ['runId'],
    where: { outbox: { status: 'dead', purpose: 'notice' }, run: { state: 'running', stateReason: null } },
    _count: { _all: true },
  });
  return Promise.all(
    failed.map(async ({ runId, _count }) => {
      const tried = { delivery: { runId }, status: { in: ['sent', 'dead', 'unknown'] } };
      return {
        runId,
        failed: _count._all,
        tried: await database.outboxMessage.count({ where: tried }),
      };
    }),
  );
}

type OmissionRow = Awaited<ReturnType<Database['reminderOmission']['findFirstOrThrow']>>;

function omissionFromRow(row: OmissionRow): ReminderOmission {
  // Written from a closed list only.
  return { ...row, why: row.why as ReminderOmission['why'], groupIds: idsSchema.parse(row.groupIds) };
}

function inAreas(areaIds: readonly string[] | undefined) {
  return areaIds === undefined ? {} : { areaId: { in: [...areaIds] } };
}

const withNames = { text: { select: { title: true } }, plan: { select: { name: true } } } as const;

async function listRuns(
  database: Database,
  areaIds: readonly string[] | undefined,
  after: RunPosition | undefined,
  limit: number,
) {
  const rows = await database.reminderRun.findMany({
    where: { ...inAreas(areaIds), ...olderThan(after) },
    orderBy: [{ scheduledFor: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    include: withNames,
  });
  const items = await Promise.all(rows.slice(0, limit).map((row) => viewOf(database, row)));
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next: last === undefined ? undefined : { at: last.scheduledFor, id: last.id } };
}

function olderThan(after: RunPosition | undefined) {
  if (after === undefined) return {};
  return { OR: [{ scheduledFor: { lt: after.at } }, { scheduledFor: after.at, id: { lt: after.id } }] };
}

type NamedRun = Parameters<typeof runFromRow>[0] & {
  readonly text: { readonly title: string };
  readonly plan: { readonly name: string } | null;
};

async function viewOf(database: Database, row: NamedRun): Promise<RunView> {
  return {
    ...runFromRow(row),
    textTitle: row.text.title,
    planName: row.plan?.name,
    deliveries: await countByStatus(database, row.id),
  };
}

async function countByStatus(database: Database, runId: string): Promise<Readonly<Record<string, number>>> {
  const counts = await database.outboxMessage.groupBy({
    by: ['status'],
    where: { delivery: { runId } },
    _count: { _all: true },
  });
  return Object.fromEntries(counts.map((row) => [row.status, row._count._all]));
}
