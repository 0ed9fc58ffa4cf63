/** Writes reminder changes inside the transaction of the act they belong to, after the outbox rows they refer to. */
import { ConflictError, DuplicateError } from '../core/errors.ts';
import type { Transaction } from '../prisma/database.prisma.ts';
import { insertRows } from '../prisma/insert-rows.prisma.ts';
import type {
  ReminderChange,
  ReminderOmission,
  ReminderPlan,
  ReminderRun,
  ReminderText,
  RunState,
} from './reminder.ts';
import { planToRow, textToRow } from './reminder-rows.prisma.ts';

/** The JSON of so many rows is a few megabytes. */
const deliveriesAtOnce = 5_000;

type Of<Kind extends ReminderChange['kind']> = Extract<ReminderChange, { kind: Kind }>;
type Write<Kind extends ReminderChange['kind']> = (tx: Transaction, change: Of<Kind>) => Promise<void>;

const writers: { readonly [Kind in ReminderChange['kind']]: Write<Kind> } = {
  run: insertRun,
  text: (tx, { text }) => saveText(tx, text),
  plan: (tx, { plan }) => savePlan(tx, plan),
  omission: (tx, { omission }) => insertOmission(tx, omission),
  run_state: moveRun,
  retry_failed: retryFailed,
  sent_by_hand: markSentByHand,
};

export async function applyReminderChanges(
  tx: Transaction,
  changes: readonly ReminderChange[],
): Promise<void> {
  for (const change of changes) await write(tx, change);
}

function write<Kind extends ReminderChange['kind']>(tx: Transaction, change: Of<Kind>): Promise<void> {
  // The table has for each kind what writes exactly that kind.
  return (writers[change.kind] as Write<Kind>)(tx, change);
}

async function insertRun(tx: Transaction, { run, deliveries }: Of<'run'>) {
  if (await isKnownRun(tx, run)) throw new DuplicateError(run.id);
  await tx.reminderRun.create({
    data: { ...run, planId: run.planId ?? null, startedBy: run.startedBy ?? null },
  });
  for (let start = 0; start < deliveries.length; start += deliveriesAtOnce)
    await insertRows(tx, 'ReminderDelivery', deliveries.slice(start, start + deliveriesAtOnce));
}

async function isKnownRun(tx: Transaction, run: ReminderRun): Promise<boolean> {
  const same = run.planId === undefined ? [] : [{ planId: run.planId, scheduledFor: run.scheduledFor }];
  return (await tx.reminderRun.findFirst({ where: { OR: [{ id: run.id }, ...same] } })) !== null;
}

async function saveText(tx: Transaction, text: ReminderText) {
  const row = textToRow(text);
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
  const row = planToRow(plan);
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

async function insertOmission(tx: Transaction, omission: ReminderOmission) {
  const { planId, scheduledFor, groupIds } = omission;
  const same = { planId_scheduledFor: { planId, scheduledFor } };
  await tx.reminderOmission.upsert({
    where: same,
    update: {},
    create: { ...omission, groupIds: [...groupIds] },
  });
}

/** What a run has that was not sent yet, by the state it comes into. */
const waitingIn: Readonly<Record<RunState, { readonly from: readonly string[]; readonly to: string }>> = {
  running: { from: ['paused'], to: 'pending' },
  paused: { from: ['pending'], to: 'paused' },
  stopped: { from: ['pending', 'paused', 'by_hand'], to: 'settled' },
};

async function moveRun(tx: Transaction, { runId, from, to, reason }: Of<'run_state'>) {
  const moved = await tx.reminderRun.updateMany({
    where: { id: runId, state: { in: [...from] } },
    data: { state: to, ...(reason === undefined ? {} : { stateReason: reason }) },
  });
  if (moved.count !== 1) throw new ConflictError('this run', { runId });
  const waiting = waitingIn[to];
  await tx.outboxMessage.updateMany({
    where: { delivery: { runId }, status: { in: [...waiting.from] } },
    data: { status: waiting.to },
  });
}

async function retryFailed(tx: Transaction, { runId, at }: Of<'retry_failed'>) {
  await tx.outboxMessage.updateMany({
    where: { delivery: { runId }, status: 'dead' },
    data: { status: 'pending', attempts: 0, notBefore: at, errorCode: null },
  });
}

async function markSentByHand(tx: Transaction, { outboxId, by, at }: Of<'sent_by_hand'>) {
  const sent = await tx.outboxMessage.updateMany({
    where: { id: outboxId, status: 'by_hand' },
    data: { status: 'sent', sentAt: at, receiptId: `by-hand:${by}` },
  });
  if (sent.count !== 1) throw new ConflictError('this delivery', { outboxId });
}
