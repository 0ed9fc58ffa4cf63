/** Writes reminder changes inside the transaction of the act they belong to, after the outbox rows they refer to. */
import { ConflictError, DuplicateError } from '../core/errors.ts';
import type { Transaction } from '../prisma/database.prisma.ts';
import type { ReminderChange, ReminderPlan, ReminderRun, ReminderText } from './reminder.ts';

/** SQLite binds at most 32,766 values in one statement; a delivery has three. */
const deliveriesAtOnce = 5_000;

export async function applyReminderChanges(
  tx: Transaction,
  changes: readonly ReminderChange[],
): Promise<void> {
  for (const change of changes) {
    if (change.kind === 'run') await insertRun(tx, change);
    else if (change.kind === 'text') await saveText(tx, change.text);
    else await savePlan(tx, change.plan);
  }
}

async function insertRun(tx: Transaction, { run, deliveries }: Extract<ReminderChange, { kind: 'run' }>) {
  if (await isKnownRun(tx, run)) throw new DuplicateError(run.id);
  await tx.reminderRun.create({
    data: { ...run, planId: run.planId ?? null, startedBy: run.startedBy ?? null },
  });
  for (let start = 0; start < deliveries.length; start += deliveriesAtOnce)
    await tx.reminderDelivery.createMany({ data: deliveries.slice(start, start + deliveriesAtOnce) });
}

async function isKnownRun(tx: Transaction, run: ReminderRun): Promise<boolean> {
  const same = run.planId === undefined ? [] : [{ planId: run.planId, scheduledFor: run.scheduledFor }];
  return (await tx.reminderRun.findFirst({ where: { OR: [{ id: run.id }, ...same] } })) !== null;
}

async function saveText(tx: Transaction, text: ReminderText) {
  const row = {
    ...text,
    key: text.key ?? null,
    scamType: text.scamType ?? null,
    updatedBy: text.updatedBy ?? null,
  };
  if (text.version === 1) {
    await tx.reminderText.create({ data: row });
    return;
  }
  const saved = await tx.reminderText.updateMany({
    where: { id: text.id, version: text.version - 1 },
    data: row,
  });
  if (saved.count !== 1) throw new ConflictError('this reminder text', { textId: text.id });
}

async function savePlan(tx: Transaction, plan: ReminderPlan) {
  const row = { ...plan, weekdays: [...plan.weekdays], updatedBy: plan.updatedBy ?? null };
  if (plan.version === 1) {
    await tx.reminderPlan.create({ data: row });
    return;
  }
  const saved = await tx.reminderPlan.updateMany({
    where: { id: plan.id, version: plan.version - 1 },
    data: row,
  });
  if (saved.count !== 1) throw new ConflictError('this reminder plan', { planId: plan.id });
}
