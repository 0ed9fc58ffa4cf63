/** Previews, runs and deliveries of reminders, as the pages read them. */
import type { DeliveryView, RunView } from '../../../reminders/run-store.prisma.ts';
import type { ReminderPreview as Preview } from '../../../reminders/reminders.ts';
import { outboxStatusNames } from '../messages.zh.ts';
import { volunteerMark } from '../../../reminders/volunteer.ts';
import type { Names } from '../names.ts';
import * as say from '../reminders.zh.ts';
import type { Named } from '../schemas/common.ts';
import type { ReminderDeliveryView, ReminderPreview, ReminderRunView } from '../schemas/reminder-runs.ts';

/** A page cannot show fifty thousand groups. */
const shownAtMost = 1000;

export function showPreview(preview: Preview): ReminderPreview {
  const { addressed, texts, skipped, without, missing, fingerprint } = preview;
  const messages = new Map<string, { readonly index: number; readonly textId: string }>();
  for (const { message, textId } of addressed)
    if (!messages.has(message)) messages.set(message, { index: messages.size, textId });
  const left = [
    ...skipped.map(({ group, why }) => ({ group, why: say.skippedBecause[why] })),
    ...without.map((group) => ({ group, why: say.skippedBecause.nothing_unread })),
  ];
  return {
    fingerprint,
    messages: [...messages].map(([text, { textId }]) => ({
      ...{ textId, text, title: texts.get(textId)?.title ?? '' },
    })),
    total: addressed.length,
    groups: addressed.slice(0, shownAtMost).map(({ group, message }) => ({
      id: group.id,
      name: group.topic,
      message: messages.get(message)?.index ?? 0,
      missing: [...(missing.get(group.id) ?? [])],
    })),
    skipped: left.slice(0, shownAtMost).map(({ group, why }) => ({ id: group.id, name: group.topic, why })),
    skippedTotal: left.length,
  };
}

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

/** The different messages of a run's deliveries, and each delivery with the index of its own. */
export function showDeliveries(deliveries: readonly DeliveryView[]): {
  readonly messages: string[];
  readonly deliveries: ReminderDeliveryView[];
} {
  const messages = [...new Set(deliveries.map(({ text }) => text))];
  const indexOf = new Map(messages.map((text, index) => [text, index]));
  return {
    messages,
    deliveries: deliveries.map((delivery) => showDelivery(delivery, indexOf.get(delivery.text) ?? 0)),
  };
}

const undecided: ReadonlySet<string> = new Set(['unknown', 'dead', 'held']);

function showDelivery(delivery: DeliveryView, message: number): ReminderDeliveryView {
  const { groupId, groupTopic, outboxId, status, notBefore, sentAt, errorCode } = delivery;
  return {
    group: { id: groupId, name: groupTopic },
    ...{ outboxId, message, status, errorCode },
    statusName: isOutboxStatus(status) ? outboxStatusNames[status] : status,
    notBefore: notBefore.toISOString(),
    sentAt: sentAt?.toISOString(),
    needsDecision: undecided.has(status),
    byHand: status === 'by_hand',
  };
}

function isOutboxStatus(status: string): status is keyof typeof outboxStatusNames {
  return Object.hasOwn(outboxStatusNames, status);
}
