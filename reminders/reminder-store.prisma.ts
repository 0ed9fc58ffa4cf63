/** Texts, plans and runs as staff and the schedule read them. Writing is `reminder-changes.prisma.ts`. */
import type { Database } from '../prisma/database.prisma.ts';
import type { ReminderPlan, ReminderRun, ReminderText } from './reminder.ts';
import { planFromRow, runFromRow, textFromRow } from './reminder-rows.prisma.ts';
import type { TextUse } from './rotation.ts';

/** How one delivery of a run stands: the state of its outbox row. */
export interface DeliveryView {
  readonly groupId: string;
  readonly groupTopic: string;
  readonly outboxId: string;
  readonly status: string;
  readonly sentAt: Date | undefined;
  readonly errorCode: string | undefined;
}

export type RunView = ReminderRun & {
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

export interface ReminderStore {
  listTexts(filter?: { readonly topic?: string; readonly status?: string }): Promise<readonly ReminderText[]>;
  findText(id: string): Promise<ReminderText | undefined>;
  listPlans(): Promise<readonly ReminderPlan[]>;
  findPlan(id: string): Promise<ReminderPlan | undefined>;
  /** When each text was last used in these communities; without any named, anywhere. */
  listUses(communityIds?: readonly string[]): Promise<readonly TextUse[]>;
  /** The instant the plan last ran for; undefined before its first run. */
  findLastRunAt(planId: string): Promise<Date | undefined>;
  /** Newest first; of every community when none is named. */
  listRuns(
    communityIds: readonly string[] | undefined,
    after: RunPosition | undefined,
    limit: number,
  ): Promise<{ readonly items: readonly RunView[]; readonly next: RunPosition | undefined }>;
  findRun(id: string): Promise<RunView | undefined>;
  /** What the groups of a run read or will read; absent when it reached none. */
  findSentText(runId: string): Promise<string | undefined>;
  listDeliveries(runId: string): Promise<readonly DeliveryView[]>;
}

export function createReminderStore(database: Database): ReminderStore {
  return {
    listTexts: async (filter = {}) => {
      const orderBy = [{ topic: 'asc' }, { key: 'asc' }, { id: 'asc' }] as const;
      return (await database.reminderText.findMany({ where: filter, orderBy: [...orderBy] })).map(
        textFromRow,
      );
    },
    findText: async (id) => {
      const row = await database.reminderText.findUnique({ where: { id } });
      return row === null ? undefined : textFromRow(row);
    },
    listPlans: async () =>
      (await database.reminderPlan.findMany({ orderBy: [{ communityId: 'asc' }, { id: 'asc' }] })).map(
        planFromRow,
      ),
    findPlan: async (id) => {
      const row = await database.reminderPlan.findUnique({ where: { id } });
      return row === null ? undefined : planFromRow(row);
    },
    listUses: (communityIds) => listUses(database, communityIds),
    findLastRunAt: async (planId) =>
      (await database.reminderRun.findFirst({ where: { planId }, orderBy: { scheduledFor: 'desc' } }))
        ?.scheduledFor,
    listRuns: (communityIds, after, limit) => listRuns(database, communityIds, after, limit),
    findRun: async (id) => {
      const row = await database.reminderRun.findUnique({ where: { id }, include: withNames });
      return row === null ? undefined : viewOf(database, row);
    },
    findSentText: async (runId) =>
      (await database.outboxMessage.findFirst({ where: { delivery: { runId } }, select: { text: true } }))
        ?.text,
    listDeliveries: (runId) => listDeliveries(database, runId),
  };
}

async function listUses(
  database: Database,
  communityIds: readonly string[] | undefined,
): Promise<readonly TextUse[]> {
  const uses = await database.reminderRun.groupBy({
    by: ['textId'],
    where: inCommunities(communityIds),
    _max: { scheduledFor: true },
  });
  return uses.flatMap(({ textId, _max: { scheduledFor } }) =>
    scheduledFor === null ? [] : [{ textId, at: scheduledFor }],
  );
}

function inCommunities(communityIds: readonly string[] | undefined) {
  return communityIds === undefined ? {} : { communityId: { in: [...communityIds] } };
}

const withNames = { text: { select: { title: true } }, plan: { select: { name: true } } } as const;

async function listRuns(
  database: Database,
  communityIds: readonly string[] | undefined,
  after: RunPosition | undefined,
  limit: number,
) {
  const rows = await database.reminderRun.findMany({
    where: { ...inCommunities(communityIds), ...olderThan(after) },
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

async function listDeliveries(database: Database, runId: string): Promise<readonly DeliveryView[]> {
  const rows = await database.reminderDelivery.findMany({
    where: { runId },
    orderBy: { groupId: 'asc' },
    include: {
      group: { select: { topic: true } },
      outbox: { select: { status: true, sentAt: true, errorCode: true } },
    },
  });
  return rows.map((row) => ({
    groupId: row.groupId,
    groupTopic: row.group.topic,
    outboxId: row.outboxId,
    status: row.outbox.status,
    sentAt: row.outbox.sentAt ?? undefined,
    errorCode: row.outbox.errorCode ?? undefined,
  }));
}
