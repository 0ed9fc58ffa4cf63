/** Turns one occurrence into data: the run, one delivery and one outgoing message per group. Nothing is sent here. */
import { derivedId } from '../core/ids.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import { reminderMessage } from './messages.zh.ts';
import type { AudienceGroup, ReminderChange, ReminderRun, ReminderText } from './reminder.ts';

export interface PlannedRun {
  readonly reminders: readonly ReminderChange[];
  readonly outgoing: readonly OutgoingMessage[];
}

type Wording = Pick<ReminderText, 'topic' | 'title' | 'body'>;

/** `notBefore` keeps the quiet hours; the outbox paces from there on. */
export function planRun(
  run: ReminderRun,
  text: Wording,
  groups: readonly AudienceGroup[],
  notBefore: Date,
): PlannedRun {
  const deliveries = groups.map((group) => ({
    runId: run.id,
    groupId: group.id,
    outboxId: outboxIdOf(run, group),
  }));
  return {
    reminders: [{ kind: 'run', run, deliveries }],
    outgoing: groups.map((group) => noticeTo(group, run, text, notBefore)),
  };
}

function noticeTo(group: AudienceGroup, run: ReminderRun, text: Wording, notBefore: Date): OutgoingMessage {
  return {
    id: outboxIdOf(run, group),
    dedupeKey: `run:${run.id}/${group.id}`,
    to: { kind: 'room', channel: group.channel, account: group.account, key: group.roomKey },
    purpose: 'notice',
    text: reminderMessage(text),
    mentionKeys: [],
    attachmentId: undefined,
    ticketId: undefined,
    notBefore,
    // A reminder is its own source: staff published it as it stands.
    evidence: [text.title, text.body],
  };
}

function outboxIdOf(run: ReminderRun, group: AudienceGroup): string {
  return derivedId('reminder', run.id, group.id);
}
