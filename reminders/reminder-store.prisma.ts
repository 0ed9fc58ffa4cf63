/** Texts, plans and runs as staff and the schedule read them. Writing is `reminder-changes.prisma.ts`. */
import type { Database } from '../prisma/database.prisma.ts';
import { type AfterStore, createAfterStore } from './after.prisma.ts';
import { createDeliveryStore, type DeliveryStore } from './delivery-store.prisma.ts';
import { createReachStore, type ReachStore } from './reach.prisma.ts';
import { createRunStore, type RunStore } from './run-store.prisma.ts';
import type { ReminderPlan, ReminderText } from './reminder.ts';
import { planFromRow, textFromRow } from './reminder-rows.prisma.ts';
import { listReads } from './reads.prisma.ts';
import type { TextUse } from './rotation.ts';

export interface ReminderStore extends RunStore, DeliveryStore, ReachStore, AfterStore {
  listTexts(filter?: { readonly topic?: string; readonly status?: string }): Promise<readonly ReminderText[]>;
  findText(id: string): Promise<ReminderText | undefined>;
  listPlans(): Promise<readonly ReminderPlan[]>;
  findPlan(id: string): Promise<ReminderPlan | undefined>;
  /** When each text was last used in these areas; without any named, anywhere. */
  listUses(areaIds?: readonly string[]): Promise<readonly TextUse[]>;
  /** Which of these texts each of the groups was to read since then; groups that read none are left out. */
  listReads(
    groupIds: readonly string[],
    textIds: readonly string[],
    since: Date,
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  /** The instant each plan last ran for, or last had nothing to say at. */
  listLastRunAts(): Promise<ReadonlyMap<string, Date>>;
}

export function createReminderStore(database: Database): ReminderStore {
  return {
    ...createRunStore(database),
    ...createDeliveryStore(database),
    ...createReachStore(database),
    ...createAfterStore(database),
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
      (await database.reminderPlan.findMany({ orderBy: [{ areaId: 'asc' }, { id: 'asc' }] })).map(
        planFromRow,
      ),
    findPlan: async (id) => {
      const row = await database.reminderPlan.findUnique({ where: { id } });
      return row === null ? undefined : planFromRow(row);
    },
    listUses: (areaIds) => listUses(database, areaIds),
    listReads: (groupIds, textIds, since) => listReads(database, groupIds, textIds, since),
    listLastRunAts: () => listLastRunAts(database),
  };
}

async function listUses(
  database: Database,
  areaIds: readonly string[] | undefined,
): Promise<readonly TextUse[]> {
  const uses = await database.reminderRun.groupBy({
    by: ['textId'],
    where: areaIds === undefined ? {} : { areaId: { in: [...areaIds] } },
    _max: { scheduledFor: true },
  });
  return uses.flatMap(({ textId, _max: { scheduledFor } }) =>
    scheduledFor === null ? [] : [{ textId, at: scheduledFor }],
  );
}

async function listLastRunAts(database: Database): Promise<ReadonlyMap<string, Date>> {
  const asked = { by: ['planId' as const], _max: { scheduledFor: true as const } };
  const runs = await database.reminderRun.groupBy(asked);
  const omissions = await database.reminderOmission.groupBy(asked);
  const last = new Map<string, Date>();
  for (const { planId, _max } of [...runs, ...omissions]) {
    const known = planId === null ? undefined : last.get(planId);
    if (planId !== null && _max.scheduledFor !== null && !(known !== undefined && known > _max.scheduledFor))
      last.set(planId, _max.scheduledFor);
  }
  return last;
}
