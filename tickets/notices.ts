/** Who is told what when something happens to a ticket: one table. Nobody is told of what they did themselves. */
import type { StaffMember } from '../community/staff.ts';
import { newId } from '../core/ids.ts';
import type { Address } from '../core/message.ts';
import type { OutgoingMessage, Purpose } from '../core/outgoing.ts';
import * as messages from './messages.zh.ts';
import type { Ticket, TicketEvent } from './ticket.ts';
import { type Audience, ticketEvidence } from './ticket-words.ts';
import type { TicketEventName } from './workflow.ts';

type Worker = Pick<StaffMember, 'id' | 'name' | 'contact'>;

/** What a notice is made of. */
export interface Happening {
  /** As it stands after the event. */
  readonly ticket: Ticket;
  readonly event: TicketEvent;
  /** Who has it after the event. */
  readonly assignee: Worker | undefined;
  /** Who had it before. */
  readonly formerAssignee: Worker | undefined;
  /** The channel's keys of the neighbours who said that it is theirs, too: told in the group where they said so. */
  readonly followerKeys?: readonly string[] | undefined;
  readonly timeZone: string;
}

type Recipient = 'reporter' | 'followers' | 'assignee' | 'former_assignee';

interface NoticeRule {
  readonly event: TicketEventName;
  readonly to: Recipient;
  readonly text: (happening: Happening, audience: Audience) => string;
  readonly unlessBySystem?: true;
}

export const noticeRules: readonly NoticeRule[] = [
  { event: 'accept', to: 'reporter', text: messages.acceptedNotice },
  { event: 'reject', to: 'reporter', text: messages.rejectedNotice },
  { event: 'reject', to: 'followers', text: messages.rejectedForFollowers },
  { event: 'reject', to: 'assignee', text: messages.rejectedCard },
  { event: 'dispatch', to: 'assignee', text: messages.workerCard },
  { event: 'dispatch', to: 'reporter', text: messages.dispatchedNotice },
  { event: 'claim', to: 'reporter', text: messages.claimedNotice },
  { event: 'transfer', to: 'assignee', text: messages.workerCard },
  { event: 'transfer', to: 'former_assignee', text: messages.takenOverNotice },
  { event: 'transfer', to: 'reporter', text: messages.dispatchedNotice },
  { event: 'progress', to: 'reporter', text: messages.progressNotice },
  { event: 'handle', to: 'reporter', text: messages.handledNotice },
  { event: 'handle', to: 'followers', text: messages.handledForFollowers },
  { event: 'rate', to: 'reporter', text: messages.ratedNotice },
  { event: 'rate', to: 'assignee', text: messages.ratedCard },
  { event: 'reopen', to: 'reporter', text: messages.reopenedNotice },
  { event: 'reopen', to: 'assignee', text: messages.reopenedCard },
  // Whoever did not answer was told that it would close, and is not told again when it does.
  { event: 'close', to: 'reporter', text: messages.closedNotice, unlessBySystem: true },
  { event: 'withdraw', to: 'reporter', text: messages.withdrawnNotice },
  { event: 'withdraw', to: 'assignee', text: messages.withdrawnCard },
  { event: 'amend', to: 'assignee', text: messages.amendedCard },
];

/** Pure; the key of each message is the event and the recipient, so that it is said once. */
export function noticesOf(happening: Happening): readonly OutgoingMessage[] {
  return noticeRules
    .filter((rule) => applies(rule, happening.event))
    .map((rule) => noticeOf(rule, happening))
    .filter((notice) => notice !== undefined);
}

function applies({ event, unlessBySystem }: NoticeRule, { name, actor }: TicketEvent): boolean {
  return event === name && !(unlessBySystem === true && actor.kind === 'system');
}

function noticeOf(rule: NoticeRule, happening: Happening): OutgoingMessage | undefined {
  const target = targetOf(rule.to, happening);
  if (target === undefined) return undefined;
  const { ticket, event, timeZone } = happening;
  const audience = target.to.kind === 'room' ? 'neighbours' : target.audience;
  return {
    id: newId(event.at),
    dedupeKey: `ticket:${ticket.id}/${event.seq}/${rule.to}`,
    to: target.to,
    purpose: target.purpose,
    text: rule.text(happening, audience),
    mentionKeys: target.mentionKeys,
    attachmentId: undefined,
    ticketId: ticket.id,
    notBefore: event.at,
    evidence: [...ticketEvidence(ticket, timeZone, event), happening.assignee?.name ?? ''],
  };
}

interface Target {
  readonly to: Address;
  readonly audience: Audience;
  readonly purpose: Purpose;
  readonly mentionKeys: readonly string[];
}

function targetOf(recipient: Recipient, happening: Happening): Target | undefined {
  if (recipient === 'reporter') return reporterTarget(happening);
  if (recipient === 'followers') return followersTarget(happening);
  const worker = recipient === 'assignee' ? happening.assignee : happening.formerAssignee;
  if (worker?.contact === undefined || isActor(worker.id, happening.event)) return undefined;
  return { to: worker.contact, audience: 'worker', purpose: 'staff', mentionKeys: [] };
}

function reporterTarget({ ticket, event }: Happening): Target | undefined {
  const to = ticket.reportedAt;
  if (to === undefined || isActor(ticket.reporterId, event)) return undefined;
  const mentionKeys = to.kind === 'room' && ticket.reporterKey !== undefined ? [ticket.reporterKey] : [];
  return { to, audience: 'reporter', purpose: 'status', mentionKeys };
}

function followersTarget({ ticket, followerKeys = [] }: Happening): Target | undefined {
  const to = ticket.reportedAt;
  if (to?.kind !== 'room' || followerKeys.length === 0) return undefined;
  return { to, audience: 'neighbours', purpose: 'status', mentionKeys: followerKeys };
}

function isActor(id: string | undefined, { actor }: TicketEvent): boolean {
  return actor.kind !== 'system' && actor.id === id;
}
