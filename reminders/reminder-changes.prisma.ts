/** Writes reminder changes inside the transaction of the act they belong to, after the outbox rows they refer to. */
import { ConflictError, DuplicateError } from '../core/errors.ts';
import { byHandReceipt } from '../core/outgoing.ts';
import type { Transaction } from '../prisma/database.prisma.ts';
import { insertRows } from '../prisma/insert-rows.prisma.ts';
import { isUniqueViolation } from '../prisma/unique-violation.ts';
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
  run: (tx, change) => insertRuns(tx, [change]),
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
  let runs: Of<'run'>[] = [];
  for (const change of changes) {
    if (change.kind === 'run') runs.push(change);
    else {
      await insertRuns(tx, runs);
      runs = [];
      await write(tx, change);
    }
  }
  await insertRuns(tx, runs);
}

function write<Kind extends ReminderChange['kind']>(tx: Transaction, change: Of<Kind>): Promise<void> {
  // The table has for each kind what writes exactly that kind.
  return (writers[change.kind] as Write<Kind>)(tx, change);
}

/** Those of many plans together: a city has a thousand at eight in the morning. */
async function insertRuns(tx: Transaction, changes: readonly Of<'run'>[]) {
  if (changes.length === 0) return;
  try {
    await tx.reminderRun.createMany({ data: changes.map(({ run }) => runToRow(run)) });
  } catch (error) {
    throw isUniqueViolation(error) ? new DuplicateError(changes[0]?.run.id ?? '') : error;
  }
  const deliveries = changes.flatMap((change) => change.deliveries);
  for (let start = 0; start < deliveries.length; start += deliveriesAtOnce)
    await insertRows(tx, 'ReminderDelivery', deliveries.slice(start, start + deliveriesAtOnce));
}

function runToRow(run: ReminderRun) {
  return { ...run, planId: run.planId ?? null, startedBy: run.startedBy ?? null };
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

/** What is held goes on being held: it is tried again with the rest. */
async function retryFailed(tx: Transaction, { runId, at }: Of<'retry_failed'>) {
  const run = await tx.reminderRun.findUnique({ where: { id: runId }, select: { state: true } });
  if (run === null || run.state === 'stopped') throw new ConflictError('this run', { runId });
  const status = run.state === 'paused' ? 'paused' : 'pending';
  await tx.outboxMessage.updateMany({
    where: { delivery: { runId }, status: 'dead' },
    data: { status, attempts: 0, notBefore: at, errorCode: null },
  });
}

async function markSentByHand(tx: Transaction, { outboxId, by, at }: Of<'sent_by_hand'>) {
  const sent = await tx.outboxMessage.updateMany({
    where: { id: outboxId, status: 'by_hand' },
    data: { status: 'sent', sentAt: at, receiptId: `${byHandReceipt}${by}` },
  });
  if (sent.count !== 1) throw new ConflictError('this delivery', { outboxId });
}
