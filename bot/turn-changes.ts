/** What a handler decided about one turn, as the changes of one commit. Pure. */
import type { BindingChange } from '../community/binding.ts';
import type { DutyChange } from '../community/duty/duty.ts';
import type { AuditEntry } from '../core/audit.ts';
import { newId } from '../core/ids.ts';
import { type Message, personInPlaceKey } from '../core/message.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import type { Look, Outcome, Reply } from '../handlers/handler.ts';
import type { ReminderRun } from '../reminders/reminder.ts';
import type { Changes } from './changes.ts';

export function changesOf(message: Message, outcome: Outcome, now: Date): Changes {
  const { tickets, residents, gaps, dialogue } = outcome;
  const audit = auditsOf(outcome, now);
  return {
    processed: { key: message.key, did: outcome.did, at: now },
    ...(tickets === undefined ? {} : { tickets }),
    ...(residents === undefined ? {} : { residents }),
    ...(gaps === undefined ? {} : { gaps }),
    ...ofTheCommunity(outcome),
    ...(audit.length === 0 ? {} : { audit }),
    ...(dialogue === 'keep'
      ? {}
      : { dialogue: { key: personInPlaceKey(message), next: dialogue === 'end' ? undefined : dialogue } }),
    outgoing: [
      ...outcome.replies.map((reply, part) => outgoingOf(message, reply, part, now)),
      ...(outcome.outgoing ?? []),
    ],
    heard: [message.text, message.sender.alias ?? '', message.roomTopic ?? ''].join('\n'),
  };
}

/** Who is bound where, who is on duty, what was posted into groups and what volunteers send to them. */
function ofTheCommunity({
  bindings,
  duty,
  fraud,
  reminders,
}: Outcome): Pick<Changes, 'bindings' | 'duty' | 'fraud' | 'reminders'> {
  return {
    ...(reminders === undefined ? {} : { reminders }),
    ...(bindings === undefined ? {} : { bindings }),
    ...(duty === undefined ? {} : { duty }),
    ...(fraud === undefined ? {} : { fraud }),
  };
}

function auditsOf(
  { duty = [], bindings = [], reminders = [], looks = [] }: Outcome,
  now: Date,
): readonly AuditEntry[] {
  return [
    ...looks.map(lookAudit),
    ...reminders.flatMap((change) => (change.kind === 'run' ? [runAudit(change.run, now)] : [])),
    ...duty.map((change) => dutyAudit(change, now)),
    ...bindings.flatMap((change) => bindingAudits(change, now)),
  ];
}

/** A volunteer is no member of staff: the run says who it was. */
function runAudit({ id, textId, areaId, startedBy = '' }: ReminderRun, now: Date): AuditEntry {
  const details = { textId, areaId, by: startedBy };
  return { id: newId(now), actorId: undefined, action: 'reminder.send_now', subjectId: id, details, at: now };
}

/** As on the pages: whoever is shown a number is in the log. */
function lookAudit({ ticketId, staffId, field, at }: Look): AuditEntry {
  const details = { field, from: 'chat' };
  return { id: newId(at), actorId: staffId, action: 'ticket.reveal', subjectId: ticketId, details, at };
}

/** What staff say of their own duty stands in the log beside what the office says of it. */
function dutyAudit({ kind, staffId }: DutyChange, now: Date): AuditEntry {
  const action = `duty.${kind}` as const;
  return { id: newId(now), actorId: staffId, action, subjectId: staffId, details: { from: 'chat' }, at: now };
}

/** The phrase was made in the admin, and its line tells who made it; one that did not work changed nothing. */
function bindingAudits(change: BindingChange, now: Date): readonly AuditEntry[] {
  if (change.kind === 'void') return [];
  const bound =
    change.kind === 'staff'
      ? ({ actorId: change.staffId, action: 'staff.bind', subjectId: change.staffId } as const)
      : ({ actorId: undefined, action: 'group.bind', subjectId: change.areaId } as const);
  return [{ id: newId(now), ...bound, details: { from: 'chat' }, at: now }];
}

/** Rows that are due together go in the order of their ids, so the parts of one answer have rising ones. */
function outgoingOf(message: Message, reply: Reply, part: number, now: Date): OutgoingMessage {
  const to = reply.to ?? message.place;
  const toTheRoomItCameFrom = to.kind === 'room' && to.key === message.place.key;
  return {
    id: newId(new Date(now.getTime() + part)),
    dedupeKey: reply.once ?? `${message.key}/${part}`,
    to,
    purpose: reply.purpose,
    text: reply.text,
    mentionKeys: toTheRoomItCameFrom && reply.mention !== false ? [message.sender.key] : [],
    attachmentId: reply.attachmentId,
    ticketId: reply.ticketId,
    notBefore: now,
    evidence: reply.evidence ?? [],
    ...(reply.verbatim === undefined ? {} : { verbatim: reply.verbatim }),
  };
}
