/** Who is told what when something happens to a ticket: one table. Nobody is told of what they did themselves. */
import type { StaffMember } from '../community/staff.ts';
import { newId } from '../core/ids.ts';
import type { Address } from '../core/message.ts';
import type { Batch, OutgoingMessage, Purpose } from '../core/outgoing.ts';
import type { ToldFollower } from './follower.ts';
import * as toResident from './resident-notices.messages.zh.ts';
import * as toWorker from './worker-notices.messages.zh.ts';
import * as toSupervisor from './supervisor-alerts.messages.zh.ts';
import type { Ticket, TicketEvent } from './ticket.ts';
import type { Part } from './transition.ts';
import { type Audience, ticketEvidence } from './ticket-words.ts';
import { workerCard } from './worker-card.messages.zh.ts';
import { isWorkedOn, type TicketEventName } from './workflow.ts';

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
  /** The neighbours who said that it is theirs, too. */
  readonly followers?: readonly ToldFollower[] | undefined;
  /** Who decides, or is to know. */
  readonly supervisors?: readonly Worker[] | undefined;
  /** What it is split into, or was. */
  readonly parts?: readonly Part[] | undefined;
  readonly timeZone: string;
}

type Recipient =
  'reporter' | 'followers' | 'group' | 'assignee' | 'former_assignee' | 'handler' | 'supervisors';

type Wording = (happening: Happening, audience: Audience) => string;

interface NoticeRule {
  readonly event: TicketEventName;
  readonly to: Recipient;
  readonly text: Wording;
  readonly unlessBySystem?: true;
  readonly onlyIf?: (ticket: Ticket) => boolean;
  /** Said besides to the neighbours who follow it in the reporter's group; absent: they are not told. */
  readonly beside?: string;
  /** How it fits among what else its reader is told of the ticket; every line to the reporter says so. */
  readonly mode?: Batch['mode'];
  /** The part of the text that matters still when something newer is said in its place. */
  readonly brief?: Wording;
}

export const noticeRules: readonly NoticeRule[] = [
  { event: 'accept', to: 'reporter', text: toResident.acceptedNotice, mode: 'waits' },
  { event: 'ask_info', to: 'reporter', text: toResident.questionNotice, mode: 'at_once' },
  { event: 'answer', to: 'assignee', text: toWorker.answeredCard },
  { event: 'info_timeout', to: 'assignee', text: toWorker.unansweredCard },
  { event: 'reject', to: 'reporter', text: toResident.rejectedNotice, mode: 'final', beside: '' },
  { event: 'reject', to: 'followers', text: toResident.rejectedForFollowers },
  { event: 'reject', to: 'assignee', text: toWorker.rejectedCard },
  { event: 'dispatch', to: 'assignee', text: workerCard },
  { event: 'dispatch', to: 'reporter', text: toResident.dispatchedNotice, mode: 'waits' },
  {
    event: 'claim',
    to: 'reporter',
    text: toResident.claimedNotice,
    mode: 'waits',
    brief: toResident.claimedBrief,
  },
  { event: 'accept_timeout', to: 'former_assignee', text: toWorker.offerEndedCard },
  { event: 'accept_timeout', to: 'supervisors', text: toSupervisor.unclaimedAlert },
  { event: 'return', to: 'supervisors', text: toSupervisor.returnedAlert },
  { event: 'transfer', to: 'assignee', text: workerCard },
  { event: 'transfer', to: 'former_assignee', text: toWorker.takenOverNotice },
  { event: 'transfer', to: 'reporter', text: toResident.dispatchedNotice, mode: 'waits' },
  {
    event: 'progress',
    to: 'reporter',
    text: toResident.progressNotice,
    mode: 'waits',
    brief: toResident.progressBrief,
  },
  { event: 'ask_extend', to: 'supervisors', text: toSupervisor.requestAlert },
  { event: 'extend', to: 'assignee', text: toWorker.extendedCard },
  {
    event: 'extend',
    to: 'reporter',
    text: toResident.extendedNotice,
    mode: 'waits',
    brief: toResident.extendedBrief,
  },
  { event: 'ask_suspend', to: 'supervisors', text: toSupervisor.requestAlert },
  { event: 'suspend', to: 'assignee', text: toWorker.suspendedCard },
  {
    event: 'suspend',
    to: 'reporter',
    text: toResident.suspendedNotice,
    mode: 'waits',
    brief: toResident.suspendedBrief,
  },
  { event: 'refuse_request', to: 'assignee', text: toWorker.requestRefusedCard },
  { event: 'resume', to: 'assignee', text: toWorker.resumedCard },
  { event: 'resume', to: 'reporter', text: toResident.resumedNotice, mode: 'waits' },
  {
    event: 'forward',
    to: 'reporter',
    text: toResident.forwardedNotice,
    mode: 'waits',
    brief: toResident.forwardedBrief,
  },
  { event: 'forward', to: 'assignee', text: toWorker.forwardedCard },
  { event: 'external_back', to: 'supervisors', text: toSupervisor.externalBackAlert },
  { event: 'external_done', to: 'reporter', text: toResident.handledNotice, mode: 'final' },
  { event: 'handle', to: 'reporter', text: toResident.handledNotice, mode: 'final' },
  {
    event: 'verify',
    to: 'reporter',
    text: toResident.verdictNotice,
    mode: 'final',
    beside: toResident.besideResult,
  },
  { event: 'verify', to: 'followers', text: toResident.handledForFollowers },
  { event: 'rework', to: 'assignee', text: toWorker.reworkCard },
  { event: 'rate', to: 'reporter', text: toResident.ratedNotice, mode: 'final' },
  { event: 'rate', to: 'handler', text: toWorker.ratedCard },
  { event: 'dispute', to: 'reporter', text: toResident.disputedNotice, mode: 'waits' },
  { event: 'dispute', to: 'supervisors', text: toSupervisor.disputedAlert },
  { event: 'reopen', to: 'reporter', text: toResident.disputedNotice, mode: 'waits' },
  { event: 'reopen', to: 'supervisors', text: toSupervisor.disputedAlert },
  { event: 'merge', to: 'assignee', text: toWorker.mergedCard },
  { event: 'merge', to: 'reporter', text: toResident.mergedNotice, unlessBySystem: true, mode: 'final' },
  { event: 'unmerge', to: 'reporter', text: toResident.unmergedNotice, unlessBySystem: true, mode: 'waits' },
  { event: 'unmerge', to: 'assignee', text: toWorker.unmergedCard },
  { event: 'absorb', to: 'assignee', text: toWorker.absorbedCard },
  { event: 'release', to: 'assignee', text: toWorker.releasedCard, onlyIf: ({ state }) => isWorkedOn(state) },
  { event: 'split', to: 'reporter', text: toResident.splitNotice, mode: 'final' },
  { event: 'split', to: 'former_assignee', text: toWorker.splitCard },
  { event: 'parts_done', to: 'reporter', text: toResident.partsDoneNotice, mode: 'final' },
  { event: 'withdraw', to: 'reporter', text: toResident.withdrawnNotice, mode: 'final' },
  { event: 'withdraw', to: 'assignee', text: toWorker.withdrawnCard },
  {
    event: 'withdraw',
    to: 'group',
    text: toResident.wishGone,
    onlyIf: ({ publishedAt }) => publishedAt !== undefined,
  },
  { event: 'publish', to: 'group', text: toResident.wishPublished },
  {
    event: 'volunteer',
    to: 'reporter',
    text: toResident.wishTakenNotice,
    mode: 'waits',
    brief: toResident.wishTakenBrief,
  },
  { event: 'volunteer', to: 'assignee', text: toWorker.wishTakenCard },
  { event: 'give_up', to: 'reporter', text: toResident.wishFreeNotice, mode: 'waits' },
  { event: 'give_up', to: 'assignee', text: toWorker.wishFreeCard },
  { event: 'give_up', to: 'group', text: toResident.wishFreeAgain },
  { event: 'fulfil', to: 'reporter', text: toResident.handledNotice, mode: 'final' },
  { event: 'fulfil', to: 'assignee', text: toWorker.wishDoneCard },
  { event: 'urge', to: 'assignee', text: toWorker.urgedCard },
  { event: 'warn', to: 'assignee', text: toWorker.warnedCard },
  { event: 'escalate', to: 'assignee', text: toWorker.escalatedCard },
  { event: 'escalate', to: 'supervisors', text: toSupervisor.escalatedAlert },
  { event: 'amend', to: 'assignee', text: toWorker.amendedCard },
  { event: 'hide_name', to: 'assignee', text: toWorker.nameHiddenCard },
];

const rulesOf = new Map<string, NoticeRule[]>();
for (const rule of noticeRules) rulesOf.set(rule.event, [...(rulesOf.get(rule.event) ?? []), rule]);

/** Pure; the key of each message is the event and the recipient, so that it is said once. */
export function noticesOf(happening: Happening): readonly OutgoingMessage[] {
  const told = (rulesOf.get(happening.event.name) ?? [])
    .filter((rule) => applies(rule, happening))
    .flatMap((rule) => targetsOf(rule.to, happening).map((target) => ({ rule, target })));
  if (told.length === 0) return [];
  const evidence = evidenceOf(happening);
  return told.map(({ rule, target }) => noticeOf(rule, target, { ...happening, evidence }));
}

function applies({ unlessBySystem, onlyIf }: NoticeRule, happening: Happening): boolean {
  const { actor } = happening.event;
  if (onlyIf?.(happening.ticket) === false) return false;
  return !(unlessBySystem === true && actor.kind === 'system');
}

/** The same for all who are told. */
function evidenceOf({ ticket, event, timeZone, parts = [], assignee }: Happening): readonly string[] {
  return [
    ...ticketEvidence(ticket, timeZone, event),
    ...parts.map(({ number }) => number),
    assignee?.name ?? '',
  ];
}

interface Told extends Happening {
  readonly evidence: readonly string[];
}

function noticeOf(rule: NoticeRule, target: Target, happening: Told): OutgoingMessage {
  const { ticket, event, evidence } = happening;
  const audience = target.to.kind === 'room' ? 'neighbours' : target.audience;
  const text = rule.text(happening, audience);
  const beside = rule.beside === undefined ? [] : followersBeside(happening, target);
  return {
    id: newId(event.at),
    dedupeKey: `ticket:${ticket.id}/${event.seq}/${target.key}`,
    to: target.to,
    purpose: target.purpose,
    text: beside.length === 0 ? text : `${text}${rule.beside ?? ''}`,
    mentionKeys: [...target.mentionKeys, ...keysOf(beside)].slice(0, mostMentioned),
    attachmentId: undefined,
    ticketId: ticket.id,
    notBefore: event.at,
    evidence,
    ...batchOf(rule, target, { happening, audience }),
  };
}

function batchOf(
  { mode, brief }: NoticeRule,
  target: Target,
  { happening, audience }: { readonly happening: Happening; readonly audience: Audience },
): Pick<OutgoingMessage, 'batch'> {
  if (mode === undefined) return {};
  const key = `ticket:${happening.ticket.id}/${target.key}`;
  return { batch: { key, mode, brief: brief?.(happening, audience) } };
}

/** More names than this are a wall; everybody in the group reads it anyway. */
const mostMentioned = 20;

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
  if (recipient === 'followers') return followersTargets(happening);
  if (recipient === 'group') return groupTarget(happening);
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

/** One line for each place, in one of which the reporter may read it already. */
function followersTargets(happening: Happening): readonly Target[] {
  const reporter = reporterTarget(happening);
  const reportersPlace = reporter === undefined ? undefined : placeKey(reporter.to);
  const { followers = [] } = happening;
  const places = new Map(followers.map(({ at }) => [placeKey(at), at]));
  return [...places].flatMap(([place, to]): readonly Target[] => {
    if (place === reportersPlace) return [];
    const there = followers.filter(({ at }) => placeKey(at) === place);
    const mentionKeys = to.kind === 'room' ? keysOf(there).slice(0, mostMentioned) : [];
    return [{ key: `followers/${place}`, to, mentionKeys, audience: 'neighbours', purpose: 'status' }];
  });
}

/** Those who read it where the reporter does. */
function followersBeside({ followers = [] }: Happening, { to }: Target): readonly ToldFollower[] {
  return to.kind === 'room' ? followers.filter(({ at }) => placeKey(at) === placeKey(to)) : [];
}

function keysOf(followers: readonly ToldFollower[]): readonly string[] {
  return [...new Set(followers.map(({ memberKey }) => memberKey))];
}

function placeKey({ kind, account, key }: Address): string {
  return [kind, account, key].join('|');
}

/** All who read along where it was said. */
function groupTarget({ ticket: { reportedAt: to } }: Happening): readonly Target[] {
  if (to?.kind !== 'room') return [];
  return [{ key: 'group', to, audience: 'neighbours', purpose: 'notice', mentionKeys: [] }];
}

function isActor(id: string | undefined, { actor }: TicketEvent): boolean {
  return actor.kind !== 'system' && actor.id === id;
}
