/** Runs and deliveries of reminders, as the pages read them. */
import { deliveryStandings } from '../../../reminders/delivery-standing.ts';
import type { DeliveryView, HandTask } from '../../../reminders/delivery-store.prisma.ts';
import type { RunView } from '../../../reminders/run-store.prisma.ts';
import { outboxStatusNames } from '../messages.zh.ts';
import { volunteerMark } from '../../../reminders/volunteer.ts';
import type { Names } from '../names.ts';
import * as say from '../reminders.zh.ts';
import type { Named } from '../schemas/common.ts';
import type { HandTaskView, ReminderDeliveryView, ReminderRunView } from '../schemas/reminder-runs.ts';

export function showRun(run: RunView, names: Names): ReminderRunView {
  const counts = countsOf(run.deliveries);
  const status = statusOf(run, counts);
  return {
    id: run.id,
    plan: planOf(run),
    textId: run.textId,
    title: run.textTitle,
    area: { id: run.areaId, name: names.areaById(run.areaId) },
    scheduledFor: run.scheduledFor.toISOString(),
    state: run.state,
    stateReason: run.stateReason,
    status,
    statusName: say.runStatusNames[status],
    startedBy: starterOf(run, names),
    counts,
  };
}

function starterOf({ startedBy }: RunView, names: Names): string | undefined {
  return startedBy?.startsWith(volunteerMark) === true
    ? say.volunteerNamed(startedBy.slice(volunteerMark.length))
    : names.staff(startedBy);
}

function planOf({ planId, planName }: RunView): Named | undefined {
  return planId === undefined ? undefined : { id: planId, name: planName ?? '' };
}

function countsOf(deliveries: RunView['deliveries']): ReminderRunView['counts'] {
  const at = (...statuses: readonly string[]) =>
    statuses.reduce((sum, status) => sum + (deliveries[status] ?? 0), 0);
  return {
    total: at(...Object.keys(deliveries)),
    sent: at('sent'),
    waiting: at('pending', 'sending'),
    paused: at('paused'),
    byHand: at('by_hand'),
    failed: at('dead', 'held'),
    unknown: at('unknown'),
    settled: at('settled'),
  };
}

function statusOf({ state }: RunView, counts: ReminderRunView['counts']): ReminderRunView['status'] {
  if (state !== 'running') return state;
  if (counts.failed + counts.unknown > 0) return 'needs_decision';
  if (counts.waiting > 0) return 'sending';
  return counts.byHand > 0 ? 'by_hand' : 'done';
}

const undecided: ReadonlySet<string> = new Set(deliveryStandings.needs_decision);

export function showDelivery(delivery: DeliveryView): ReminderDeliveryView {
  const { groupId, groupTopic, outboxId, text, pictureId, status, notBefore, sentAt, errorCode } = delivery;
  return {
    group: { id: groupId, name: groupTopic },
    ...{ outboxId, text, hasPicture: pictureId !== undefined, status, errorCode },
    statusName: isOutboxStatus(status) ? outboxStatusNames[status] : status,
    notBefore: notBefore.toISOString(),
    sentAt: sentAt?.toISOString(),
    needsDecision: undecided.has(status),
    byHand: status === 'by_hand',
  };
}

export function showTask(task: HandTask, names: Names): HandTaskView {
  const { runId, groupId, groupTopic, areaId, text, pictureId, notBefore } = task;
  return {
    ...{ runId, group: { id: groupId, name: groupTopic } },
    area: { id: areaId, name: names.areaById(areaId) },
    ...{ text, hasPicture: pictureId !== undefined, since: notBefore.toISOString() },
  };
}

function isOutboxStatus(status: string): status is keyof typeof outboxStatusNames {
  return Object.hasOwn(outboxStatusNames, status);
}
