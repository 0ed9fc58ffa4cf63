/** Turns one occurrence into data: the run, one delivery and one outgoing message per group. Nothing is sent here. */
import { quietUntil } from '../core/quiet-hours.ts';
import { derivedId } from '../core/ids.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import type { AudienceGroup } from './audience.ts';
import type { ReminderChange, ReminderDelivery, ReminderRun } from './reminder.ts';

/** One group with what it is going to read. */
export interface Addressed {
  readonly group: AudienceGroup;
  readonly textId: string;
  /** Word for word. */
  readonly message: string;
  readonly pictureId: string | undefined;
}

export interface RunTiming {
  readonly notBefore: Date;
  readonly spreadMs: number;
  /** Of the plan; those of each group are kept beside them, unless `disturbs`. */
  readonly quietHours: string | undefined;
  /** Urgent: nobody's sleep is kept. */
  readonly disturbs: boolean;
  readonly timeZone: string;
}

export interface PlannedRun {
  readonly reminders: readonly ReminderChange[];
  readonly outgoing: readonly OutgoingMessage[];
}

/** @param isByHand groups that people send to themselves */
export function planRun(
  run: ReminderRun,
  addressed: readonly Addressed[],
  timing: RunTiming,
  isByHand: (group: AudienceGroup) => boolean,
): PlannedRun {
  const deliveries: ReminderDelivery[] = [];
  const outgoing: OutgoingMessage[] = [];
  addressed.forEach((one, index) => {
    const outboxId = derivedId('reminder', run.id, one.group.id);
    deliveries.push({ runId: run.id, groupId: one.group.id, outboxId, textId: one.textId });
    const at = turnOf(timing, index / addressed.length);
    outgoing.push(noticeTo(one, { run, outboxId, timing, at }, isByHand(one.group)));
  });
  return { reminders: [{ kind: 'run', run, deliveries }], outgoing };
}

function turnOf({ notBefore, spreadMs }: RunTiming, share: number): Date {
  return new Date(notBefore.getTime() + Math.floor(spreadMs * share));
}

interface Turn {
  readonly run: ReminderRun;
  readonly outboxId: string;
  readonly timing: RunTiming;
  readonly at: Date;
}

function noticeTo(
  { group, message, pictureId }: Addressed,
  { run, outboxId, timing, at }: Turn,
  byHand: boolean,
): OutgoingMessage {
  const quietHours = quietHoursFor(group, timing);
  return {
    id: outboxId,
    dedupeKey: `run:${run.id}/${group.id}`,
    to: { kind: 'room', channel: group.channel, account: group.account, key: group.roomKey },
    purpose: 'notice',
    text: message,
    mentionKeys: [],
    attachmentId: pictureId,
    ticketId: undefined,
    notBefore: quietUntil(quietHours, at, timing.timeZone) ?? at,
    // A reminder is its own source: staff published it as it stands.
    evidence: [message],
    ...(quietHours === undefined ? {} : { quietHours }),
    ...(byHand ? { byHand: true } : {}),
  };
}

function quietHoursFor({ quietHours }: AudienceGroup, timing: RunTiming): string | undefined {
  if (timing.disturbs) return undefined;
  const both = [timing.quietHours, quietHours].filter((hours) => hours !== undefined && hours !== '');
  return both.length === 0 ? undefined : both.join(',');
}
