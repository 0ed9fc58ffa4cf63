/** Runs and their deliveries as staff read them. */
import type { Database } from '../prisma/database.prisma.ts';
import type { ReminderOmission, ReminderRun } from './reminder.ts';
import { idsSchema, runFromRow, type RunStanding } from './reminder-rows.prisma.ts';

/** How one delivery of a run stands: the state of its outbox row. */
export interface DeliveryView {
  readonly groupId: string;
  readonly groupTopic: string;
  readonly outboxId: string;
  readonly textId: string;
  /** Word for word. */
  readonly text: string;
  readonly status: string;
  readonly notBefore: Date;
  readonly sentAt: Date | undefined;
  readonly errorCode: string | undefined;
}

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

/** A notice that a person has to send by hand. */
export type HandTask = DeliveryView & { readonly runId: string; readonly areaId: string };

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
  /** Those that need somebody first; at most `limit`. */
  listDeliveries(runId: string, limit?: number): Promise<readonly DeliveryView[]>;
  findDelivery(runId: string, groupId: string): Promise<DeliveryView | undefined>;
  /** Runs that go on although deliveries failed, with what was tried so far; not those that were held before. */
  listFailing(): Promise<
    readonly { readonly runId: string; readonly failed: number; readonly tried: number }[]
  >;
  /** What waits for a person to send it; of every area when none is named. */
  listByHand(areaIds: readonly string[] | undefined, limit: number): Promise<readonly HandTask[]>;
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
    ...deliveriesOf(database),
  };
}

function deliveriesOf(
  database: Database,
): Pick<RunStore, 'listDeliveries' | 'findDelivery' | 'listByHand' | 'listFailing'> {
  return {
    listDeliveries: async (runId, limit = 1000) => {
      const rows = await database.reminderDelivery.findMany({
        where: { runId },
        orderBy: [{ outbox: { status: 'desc' } }, { groupId: 'asc' }],
        take: limit,
        include: withOutbox,
      });
      return rows.map(deliveryFromRow);
    },
    findDelivery: async (runId, groupId) => {
      const where = { runId_groupId: { runId, groupId } };
      const row = await database.reminderDelivery.findUnique({ where, include: withOutbox });
      return row === null ? undefined : deliveryFromRow(row);
    },
    listFailing: () => listFailing(database),
    listByHand: async (areaIds, limit) => {
      const rows = await database.reminderDelivery.findMany({
        where: { outbox: { status: 'by_hand' }, run: inAreas(areaIds) },
        orderBy: [{ outbox: { notBefore: 'asc' } }, { groupId: 'asc' }],
        take: limit,
        include: withOutbox,
      });
      return rows.map((row) => ({ ...deliveryFromRow(row), runId: row.runId, areaId: row.run.areaId }));
    },
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

const withOutbox = {
  group: { select: { topic: true } },
  run: { select: { textId: true, areaId: true } },
  outbox: { select: { status: true, text: true, notBefore: true, sentAt: true, errorCode: true } },
} as const;

interface DeliveryRow {
  readonly groupId: string;
  readonly outboxId: string;
  readonly textId: string | null;
  readonly group: { readonly topic: string };
  readonly run: { readonly textId: string };
  readonly outbox: {
    readonly status: string;
    readonly text: string;
    readonly notBefore: Date;
    readonly sentAt: Date | null;
    readonly errorCode: string | null;
  };
}

function deliveryFromRow({ group, run, outbox, ...row }: DeliveryRow): DeliveryView {
  return {
    groupId: row.groupId,
    groupTopic: group.topic,
    outboxId: row.outboxId,
    textId: row.textId ?? run.textId,
    text: outbox.text,
    status: outbox.status,
    notBefore: outbox.notBefore,
    sentAt: outbox.sentAt ?? undefined,
    errorCode: outbox.errorCode ?? undefined,
  };
}
