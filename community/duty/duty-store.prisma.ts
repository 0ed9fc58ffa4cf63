/** Shifts, leave and what was said for now, in the database. */
import type { LiveEvents } from '../../core/live.ts';
import { createLiveCache } from '../../core/live-cache.ts';
import type { Database, Transaction } from '../../prisma/database.prisma.ts';
import { applyAuditEntries } from '../audit.prisma.ts';
import { staffFromRow, withAreas } from '../staff-rows.prisma.ts';
import type { StaffMember, StaffStore } from '../staff.ts';
import {
  type Crew,
  type DutyChange,
  type DutyPlan,
  type DutyPlans,
  type DutyStore,
  noPlan,
  type Shift,
} from './duty.ts';
import { dayMs, type Weekday } from './local-time.ts';

export interface DutyStoreDeps {
  readonly database: Database;
  readonly live: LiveEvents;
  readonly staff: Pick<StaffStore, 'listWorkers'>;
}

/** Leave that ended longer ago says nothing about duty any more. */
const keptForMs = 180 * dayMs;

export function createDutyStore({ database, live, staff }: DutyStoreDeps): DutyStore {
  return {
    crewOf: createLiveCache(live, ['staff'], async (areaPath) =>
      loadCrew(database, await staff.listWorkers(areaPath)),
    ),
    plansOf: (staffIds) => plansOf(database, staffIds),
    apply: async (changes, audit) => {
      await database.$transaction(async (transaction) => {
        await applyDutyChanges(transaction, changes);
        await applyAuditEntries(transaction, [audit]);
      });
      live.publish({ topic: 'staff' });
    },
  };
}

/** A backup's own backup is not asked: two absences in a row are the office's to see. */
async function loadCrew(database: Database, workers: readonly StaffMember[]): Promise<Crew> {
  const plans = await plansOf(
    database,
    workers.map(({ id }) => id),
  );
  const known = new Set(workers.map(({ id }) => id));
  const named = [...plans.values()].flatMap(({ leaves }) => leaves.map(({ backupId }) => backupId));
  const elsewhere = named.filter((id): id is string => id !== undefined && !known.has(id));
  if (elsewhere.length === 0) return { workers, backups: [], plans };
  const rows = await database.staff.findMany({ where: { id: { in: elsewhere } }, include: withAreas });
  return {
    workers,
    backups: rows.map(staffFromRow),
    plans: new Map([...plans, ...(await plansOf(database, elsewhere))]),
  };
}

async function plansOf(database: Database, staffIds: readonly string[]): Promise<DutyPlans> {
  const where = { staffId: { in: [...staffIds] } };
  const [shifts, leaves, calls] = await Promise.all([
    database.staffShift.findMany({ where, orderBy: [{ weekday: 'asc' }, { fromTime: 'asc' }] }),
    database.staffLeave.findMany({ where, orderBy: [{ startsAt: 'asc' }, { id: 'asc' }] }),
    database.staffDutyCall.findMany({ where }),
  ]);
  const plans = new Map<string, DutyPlan>();
  const planOf = (staffId: string) => plans.get(staffId) ?? noPlan;
  for (const { staffId, ...row } of shifts) {
    const plan = planOf(staffId);
    plans.set(staffId, { ...plan, shifts: [...plan.shifts, shiftFrom(row)] });
  }
  for (const { staffId, id, startsAt, endsAt, backupId } of leaves) {
    const plan = planOf(staffId);
    const leave = { id, from: startsAt, until: endsAt, backupId: backupId ?? undefined };
    plans.set(staffId, { ...plan, leaves: [...plan.leaves, leave] });
  }
  for (const { staffId, onDuty, until } of calls)
    plans.set(staffId, { ...planOf(staffId), override: { onDuty, until: until ?? undefined } });
  return plans;
}

function shiftFrom(row: { weekday: number; fromTime: string; until: string }): Shift {
  // Written from the closed list only.
  return { weekday: row.weekday as Weekday, from: row.fromTime, until: row.until };
}

/** As part of somebody's act; who caches duty must be told that staff changed. */
export async function applyDutyChanges(
  transaction: Transaction,
  changes: readonly DutyChange[],
): Promise<void> {
  for (const change of changes) {
    if (change.kind === 'call') await call(transaction, change);
    else if (change.kind === 'shifts') await replaceShifts(transaction, change);
    else if (change.kind === 'leave') await addLeave(transaction, change);
    else await endLeave(transaction, change);
  }
}

type ChangeOf<K extends DutyChange['kind']> = Extract<DutyChange, { readonly kind: K }>;

async function call(transaction: Transaction, { staffId, override, at }: ChangeOf<'call'>) {
  if (override === undefined) {
    await transaction.staffDutyCall.deleteMany({ where: { staffId } });
    return;
  }
  const said = { onDuty: override.onDuty, until: override.until ?? null, at };
  await transaction.staffDutyCall.upsert({
    where: { staffId },
    create: { staffId, ...said },
    update: said,
  });
}

async function replaceShifts(transaction: Transaction, { staffId, shifts }: ChangeOf<'shifts'>) {
  await transaction.staffShift.deleteMany({ where: { staffId } });
  await transaction.staffShift.createMany({
    data: shifts.map(({ weekday, from, until }) => ({ staffId, weekday, fromTime: from, until })),
  });
}

async function addLeave(transaction: Transaction, { staffId, leave, at }: ChangeOf<'leave'>) {
  const past = new Date(at.getTime() - keptForMs);
  await transaction.staffLeave.deleteMany({ where: { staffId, endsAt: { lt: past } } });
  await transaction.staffLeave.create({
    data: {
      id: leave.id,
      staffId,
      startsAt: leave.from,
      endsAt: leave.until,
      backupId: leave.backupId ?? null,
    },
  });
}

async function endLeave(transaction: Transaction, { staffId, leaveId, at }: ChangeOf<'end_leave'>) {
  await transaction.staffLeave.deleteMany({ where: { id: leaveId, staffId, startsAt: { gt: at } } });
  await transaction.staffLeave.updateMany({
    where: { id: leaveId, staffId, endsAt: { gt: at } },
    data: { endsAt: at },
  });
}
