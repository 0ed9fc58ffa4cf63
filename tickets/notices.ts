/** Who is told what when something happens to a ticket: one table. Nobody is told of what they did themselves. */
import type { StaffMember } from '../community/staff.ts';
import { newId } from '../core/ids.ts';
import type { Address } from '../core/message.ts';
import type { OutgoingMessage, Purpose } from '../core/outgoing.ts';
import * as messages from './messages.zh.ts';
import type { Ticket, TicketEvent } from './ticket.ts';
import type { Part } from './transition.ts';
import { type Audience, ticketEvidence } from './ticket-words.ts';
import { workerCard } from './worker-card.messages.zh.ts';
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
  /** Who decides, or is to know. */
  readonly supervisors?: readonly Worker[] | undefined;
  /** What it is split into, or was. */
  readonly parts?: readonly Part[] | undefined;
  readonly timeZone: string;
}

type Recipient = 'reporter' | 'followers' | 'assignee' | 'former_assignee' | 'handler' | 'supervisors';

interface NoticeRule {
  readonly event: TicketEventName;
  readonly to: Recipient;
  readonly text: (happening: Happening, audience: Audience) => string;
  readonly unlessBySystem?: true;
}

export const noticeRules: readonly NoticeRule[] = [
  { event: 'accept', to: 'reporter', text: messages.acceptedNotice },
  { event: 'ask_info', to: 'reporter', text: messages.questionNotice },
  { event: 'answer', to: 'assignee', text: messages.answeredCard },
  { event: 'info_timeout', to: 'assignee', text: messages.unansweredCard },
  { event: 'reject', to: 'reporter', text: messages.rejectedNotice },
  { event: 'reject', to: 'followers', text: messages.rejectedForFollowers },
  { event: 'reject', to: 'assignee', text: messages.rejectedCard },
  { event: 'dispatch', to: 'assignee', text: workerCard },
  { event: 'dispatch', to: 'reporter', text: messages.dispatchedNotice },
  { event: 'claim', to: 'reporter', text: messages.claimedNotice },
  { event: 'accept_timeout', to: 'former_assignee', text: messages.offerEndedCard },
  { event: 'accept_timeout', to: 'supervisors', text: messages.unclaimedAlert },
  { event: 'return', to: 'supervisors', text: messages.returnedAlert },
  { event: 'transfer', to: 'assignee', text: workerCard },
  { event: 'transfer', to: 'former_assignee', text: messages.takenOverNotice },
  { event: 'transfer', to: 'reporter', text: messages.dispatchedNotice },
  { event: 'progress', to: 'reporter', text: messages.progressNotice },
  { event: 'ask_extend', to: 'supervisors', text: messages.requestAlert },
  { event: 'extend', to: 'assignee', text: messages.extendedCard },
  { event: 'extend', to: 'reporter', text: messages.extendedNotice },
  { event: 'ask_suspend', to: 'supervisors', text: messages.requestAlert },
  { event: 'suspend', to: 'assignee', text: messages.suspendedCard },
  { event: 'suspend', to: 'reporter', text: messages.suspendedNotice },
  { event: 'refuse_request', to: 'assignee', text: messages.requestRefusedCard },
  { event: 'resume', to: 'assignee', text: messages.resumedCard },
  { event: 'resume', to: 'reporter', text: messages.resumedNotice },
  { event: 'forward', to: 'reporter', text: messages.forwardedNotice },
  { event: 'forward', to: 'assignee', text: messages.forwardedCard },
  { event: 'external_back', to: 'supervisors', text: messages.externalBackAlert },
  { event: 'external_done', to: 'reporter', text: messages.handledNotice },
  { event: 'handle', to: 'reporter', text: messages.handledNotice },
  { event: 'verify', to: 'reporter', text: messages.verdictNotice },
  { event: 'verify', to: 'followers', text: messages.handledForFollowers },
  { event: 'rework', to: 'assignee', text: messages.reworkCard },
  { event: 'rate', to: 'reporter', text: messages.ratedNotice },
  { event: 'rate', to: 'handler', text: messages.ratedCard },
  { event: 'dispute', to: 'reporter', text: messages.disputedNotice },
  { event: 'dispute', to: 'supervisors', text: messages.disputedAlert },
  { event: 'reopen', to: 'reporter', text: messages.disputedNotice },
  { event: 'reopen', to: 'supervisors', text: messages.disputedAlert },
  { event: 'merge', to: 'assignee', text: messages.mergedCard },
  { event: 'merge', to: 'reporter', text: messages.mergedNotice, unlessBySystem: true },
  { event: 'unmerge', to: 'reporter', text: messages.unmergedNotice, unlessBySystem: true },
  { event: 'absorb', to: 'assignee', text: messages.absorbedCard },
  { event: 'split', to: 'reporter', text: messages.splitNotice },
  { event: 'split', to: 'former_assignee', text: messages.splitCard },
  { event: 'parts_done', to: 'reporter', text: messages.partsDoneNotice },
  { event: 'withdraw', to: 'reporter', text: messages.withdrawnNotice },
  { event: 'withdraw', to: 'assignee', text: messages.withdrawnCard },
  { event: 'urge', to: 'assignee', text: messages.urgedCard },
  { event: 'warn', to: 'assignee', text: messages.warnedCard },
  { event: 'escalate', to: 'assignee', text: messages.escalatedCard },
  { event: 'escalate', to: 'supervisors', text: messages.escalatedAlert },
  { event: 'amend', to: 'assignee', text: messages.amendedCard },
];

/** Pure; the key of each message is the event and the recipient, so that it is said once. */
export function noticesOf(happening: Happening): readonly OutgoingMessage[] {
  return noticeRules
    .filter((rule) => applies(rule, happening.event))
    .flatMap((rule) => targetsOf(rule.to, happening).map((target) => noticeOf(rule, target, happening)));
}

function applies({ event, unlessBySystem }: NoticeRule, { name, actor }: TicketEvent): boolean {
  return event === name && !(unlessBySystem === true && actor.kind === 'system');
}

function noticeOf(rule: NoticeRule, target: Target, happening: Happening): OutgoingMessage {
  const { ticket, event, timeZone } = happening;
  const audience = target.to.kind === 'room' ? 'neighbours' : target.audience;
  return {
    id: newId(event.at),
    dedupeKey: `ticket:${ticket.id}/${event.seq}/${target.key}`,
    to: target.to,
    purpose: target.purpose,
    text: rule.text(happening, audience),
    mentionKeys: target.mentionKeys,
    attachmentId: undefined,
    ticketId: ticket.id,
    notBefore: event.at,
    evidence: [
      ...ticketEvidence(ticket, timeZone, event),
      ...(happening.parts ?? []).map(({ number }) => number),
      happening.assignee?.name ?? '',
    ],
  };
}

interface Target {
  /** Tells it from the other messages about the same event. */
  readonly key: string;
  readonly to: Address;
  readonly audience: Audience;
  readonly purpose: Purpose;
  readonly mentionKeys: readonly string[];
}

function targetsOf(recipient: Recipient, happening: Happening): readonly Target[] {
  if (recipient === 'reporter') return some(reporterTarget(happening));
  if (recipient === 'followers') return some(followersTarget(happening));
  if (recipient === 'supervisors')
    return (happening.supervisors ?? []).flatMap((one) =>
      staffTarget(`supervisor/${one.id}`, one, happening),
    );
  return staffTarget(recipient, staffOf(recipient, happening), happening);
}

function some(target: Target | undefined): readonly Target[] {
  return target === undefined ? [] : [target];
}

function staffOf(
  recipient: 'assignee' | 'former_assignee' | 'handler',
  happening: Happening,
): Worker | undefined {
  const { assignee, formerAssignee, ticket } = happening;
  if (recipient === 'assignee') return assignee;
  if (recipient === 'former_assignee') return formerAssignee;
  return [assignee, formerAssignee].find((one) => one?.id === ticket.handledById);
}

function staffTarget(key: string, worker: Worker | undefined, { event }: Happening): readonly Target[] {
  if (worker?.contact === undefined || isActor(worker.id, event)) return [];
  return [{ key, to: worker.contact, audience: 'worker', purpose: 'staff', mentionKeys: [] }];
}

function reporterTarget({ ticket, event }: Happening): Target | undefined {
  const to = ticket.reportedAt;
  if (to === undefined || isActor(ticket.reporterId, event)) return undefined;
  const mentionKeys = to.kind === 'room' && ticket.reporterKey !== undefined ? [ticket.reporterKey] : [];
  return { key: 'reporter', to, audience: 'reporter', purpose: 'status', mentionKeys };
}

function followersTarget({ ticket, followerKeys = [] }: Happening): Target | undefined {
  const to = ticket.reportedAt;
  if (to?.kind !== 'room' || followerKeys.length === 0) return undefined;
  return { key: 'followers', to, audience: 'neighbours', purpose: 'status', mentionKeys: followerKeys };
}

function isActor(id: string | undefined, { actor }: TicketEvent): boolean {
  return actor.kind !== 'system' && actor.id === id;
}
