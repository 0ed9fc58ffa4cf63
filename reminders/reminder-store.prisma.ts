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
  /** How many deliveries stand at which outbox status. */
  readonly deliveries: Readonly<Record<string, number>>;
};

export interface ReminderStore {
  listTexts(filter?: { readonly topic?: string; readonly status?: string }): Promise<readonly ReminderText[]>;
  findText(id: string): Promise<ReminderText | undefined>;
  listPlans(): Promise<readonly ReminderPlan[]>;
  findPlan(id: string): Promise<ReminderPlan | undefined>;
  /** When each text was last used in a community. */
  listUses(communityId: string): Promise<readonly TextUse[]>;
  /** The instant the plan last ran for; undefined before its first run. */
  findLastRunAt(planId: string): Promise<Date | undefined>;
  /** Newest first. */
  listRuns(communityIds: readonly string[], limit: number): Promise<readonly RunView[]>;
  findRun(id: string): Promise<RunView | undefined>;
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
    listUses: (communityId) => listUses(database, communityId),
    findLastRunAt: async (planId) =>
      (await database.reminderRun.findFirst({ where: { planId }, orderBy: { scheduledFor: 'desc' } }))
        ?.scheduledFor,
    listRuns: (communityIds, limit) => listRuns(database, { communityId: { in: [...communityIds] } }, limit),
    findRun: async (id) => (await listRuns(database, { id }, 1))[0],
    listDeliveries: (runId) => listDeliveries(database, runId),
  };
}

async function listUses(database: Database, communityId: string): Promise<readonly TextUse[]> {
  const uses = await database.reminderRun.groupBy({
    by: ['textId'],
    where: { communityId },
    _max: { scheduledFor: true },
  });
  return uses.flatMap(({ textId, _max: { scheduledFor } }) =>
    scheduledFor === null ? [] : [{ textId, at: scheduledFor }],
  );
}

type RunFilter = { readonly id: string } | { readonly communityId: { in: string[] } };

async function listRuns(database: Database, where: RunFilter, limit: number): Promise<readonly RunView[]> {
  const rows = await database.reminderRun.findMany({
    where,
    orderBy: [{ scheduledFor: 'desc' }, { id: 'desc' }],
    take: limit,
    include: { text: { select: { title: true } } },
  });
  return Promise.all(
    rows.map(async (row) => ({
      ...runFromRow(row),
      textTitle: row.text.title,
      deliveries: await countByStatus(database, row.id),
    })),
  );
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
