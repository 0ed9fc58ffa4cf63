/** Texts, plans and runs of reminders, as the pages read them. */
import { type GroupDetails } from '../../../community/group.ts';
import { scamTypeNames } from '../../../fraud/scam-types.ts';
import {
  type ReminderPlan,
  type ReminderText,
  reminderTextStatusNames,
  reminderTopicNames,
} from '../../../reminders/reminder.ts';
import type { DeliveryView, RunView } from '../../../reminders/reminder-store.prisma.ts';
import { nextRunAt } from '../../../reminders/schedule.ts';
import { outboxStatusNames, runStatusNames, skippedBecause } from '../messages.zh.ts';
import type { Names } from '../names.ts';
import type { Named } from '../schemas/common.ts';
import type {
  ReminderDeliveryView,
  ReminderPlanView,
  ReminderPreview,
  ReminderRunView,
  ReminderTextView,
} from '../schemas/reminders.ts';

export function showText(text: ReminderText, lastSentAt: Date | undefined, names: Names): ReminderTextView {
  return {
    ...text,
    topicName: reminderTopicNames[text.topic],
    scamTypeName: text.scamType === undefined ? undefined : scamTypeNames[text.scamType],
    statusName: reminderTextStatusNames[text.status],
    reviewAt: text.reviewAt.toISOString(),
    lastSentAt: lastSentAt?.toISOString(),
    updatedBy: names.staff(text.updatedBy),
    updatedAt: text.updatedAt.toISOString(),
  };
}

export function showPlan({ communityId, ...plan }: ReminderPlan, names: Names, now: Date): ReminderPlanView {
  return {
    ...plan,
    community: { id: communityId, name: names.areaById(communityId) },
    topicName: reminderTopicNames[plan.topic],
    weekdays: [...plan.weekdays],
    nextRunAt: nextRunAt(plan, now)?.toISOString(),
    updatedBy: names.staff(plan.updatedBy),
    updatedAt: plan.updatedAt.toISOString(),
  };
}

/** Groups of the community that stay without, each with the reason. */
export function showSkipped(
  groups: readonly GroupDetails[],
  reached: ReadonlySet<string>,
): ReminderPreview['skipped'] {
  return groups
    .filter((group) => group.areaPath !== undefined && !reached.has(group.id))
    .map((group) => ({ id: group.id, name: group.topic, why: skippedBecause(group) }));
}

export function showRun(run: RunView, names: Names): ReminderRunView {
  const counts = countsOf(run.deliveries);
  const status = statusOf(counts);
  return {
    id: run.id,
    plan: planOf(run),
    textId: run.textId,
    title: run.textTitle,
    community: { id: run.communityId, name: names.areaById(run.communityId) },
    scheduledFor: run.scheduledFor.toISOString(),
    status,
    statusName: runStatusNames[status],
    startedBy: names.staff(run.startedBy),
    counts,
  };
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
    failed: at('dead', 'held'),
    unknown: at('unknown'),
    settled: at('settled'),
  };
}

function statusOf({ failed, unknown, waiting }: ReminderRunView['counts']): ReminderRunView['status'] {
  if (failed + unknown > 0) return 'needs_decision';
  return waiting > 0 ? 'sending' : 'done';
}

const undecided: ReadonlySet<string> = new Set(['unknown', 'dead', 'held']);

export function showDelivery(delivery: DeliveryView): ReminderDeliveryView {
  const { groupId, groupTopic, outboxId, status, sentAt, errorCode } = delivery;
  return {
    group: { id: groupId, name: groupTopic },
    outboxId,
    status,
    statusName: isOutboxStatus(status) ? outboxStatusNames[status] : status,
    sentAt: sentAt?.toISOString(),
    errorCode,
    needsDecision: undecided.has(status),
  };
}

function isOutboxStatus(status: string): status is keyof typeof outboxStatusNames {
  return Object.hasOwn(outboxStatusNames, status);
}
