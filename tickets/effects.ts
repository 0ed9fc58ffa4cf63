/** The fields each event changes besides the state, `undefined` meaning cleared; events not named change none. */
import { deadlinesOf, marksOf, type TimeRules } from './clock/time-rules.ts';
import type { Closer, Ticket, TimeRequest } from './ticket.ts';
import { wordsAnonymised } from './messages.zh.ts';
import { ticketTitle } from './ticket-words.ts';
import { results, type TicketResult } from './reasons.ts';
import type { Amendment, Step } from './transition.ts';

export interface EffectContext {
  /** Personal data masked. */
  readonly note: string | undefined;
  readonly times: TimeRules;
  readonly now: Date;
}

type Effect = (ticket: Ticket, step: Step, context: EffectContext) => Partial<Ticket>;

export const effects: Readonly<Partial<Record<Step['event'], Effect>>> = {
  ask_info: (ticket, _step, { note, now }) => ({
    question: note,
    stateBefore: ticket.state,
    ...responded(ticket, now),
  }),
  answer: (ticket, { amendment = {} }) => amended(ticket, amendment),
  reject: (ticket, _step, { now }) => responded(ticket, now),
  dispatch: assignment,
  transfer: assignment,
  claim: (ticket, _step, { now }) => responded(ticket, now),
  accept_timeout: (ticket) => givenUp(ticket),
  return: (ticket) => ({ ...givenUp(ticket), returns: ticket.returns + 1, request: undefined }),
  ask_extend: (_ticket, step, context) => ({ request: requestOf('extend', step, context) }),
  extend: (ticket, { until }, context) => ({
    ...(until === undefined ? {} : { resolutionDueAt: until, ...warnedAnew(ticket, until, context) }),
    extensions: ticket.extensions + 1,
    request: undefined,
  }),
  ask_suspend: (_ticket, step, context) => ({ request: requestOf('suspend', step, context) }),
  suspend: (_ticket, { until }) => ({ wakeAt: until, request: undefined }),
  refuse_request: () => ({ request: undefined }),
  forward: (ticket, { externalParty, until }, { now }) => ({
    externalParty,
    wakeAt: until,
    request: undefined,
    ...responded(ticket, now),
  }),
  external_done: (ticket, step, context) => handled(ticket, step, context),
  external_back: () => ({ externalParty: undefined, assigneeId: undefined }),
  handle: (ticket, step, context) => handled(ticket, step, context),
  rework: ({ reworks }) => ({ ...undone, reworks: reworks + 1 }),
  rate: (_ticket, { rating }) => ({ rating, closedBy: 'rating' }),
  dispute: anotherRound,
  feedback_timeout: () => closed('timeout'),
  close: () => closed('office'),
  reopen: anotherRound,
  merge: ({ state, stateBefore }, { relatedId }) => ({
    mergedIntoId: relatedId,
    // What was asked of the reporter is asked no more.
    stateBefore: state === 'need_info' ? stateBefore : state,
  }),
  unmerge: () => ({ mergedIntoId: undefined, closedAt: undefined }),
  absorb: (ticket, { amendment = {} }) => amended(ticket, amendment),
  release: (ticket, { amendment = {} }) => amended(ticket, amendment),
  split: () => ({ assigneeId: undefined, request: undefined }),
  parts_done: () => closed('parts'),
  publish: (_ticket, _step, { now }) => ({ publishedAt: now }),
  volunteer: (_ticket, { actor }) => ({ volunteerId: actor.kind === 'system' ? undefined : actor.id }),
  give_up: () => ({ volunteerId: undefined }),
  fulfil: (ticket, step, context) => handled(ticket, step, context),
  urge: ({ urges }, _step, { now }) => ({ urges: urges + 1, lastUrgedAt: now }),
  warn: (_ticket, _step, { now }) => ({ warnedAt: now }),
  escalate: ({ escalation, breachedAt }, { reason, level = escalation + 1 }, { now }) => ({
    escalation: Math.max(escalation, level),
    ...(reason === 'overdue' && breachedAt === undefined ? { breachedAt: now } : {}),
  }),
  amend: (ticket, { amendment = {} }) => amended(ticket, amendment),
  hide_name: (ticket, { amendment = {} }) => ({ ...amended(ticket, amendment), ...withoutName(ticket) }),
  anonymise: (ticket, _step, { now }) => withoutPerson(ticket, now),
};

/** The bot still knows whom to tell, alone: who is named in the group is known there. */
function withoutName({ reportedAt, reporterKey }: Ticket): Partial<Ticket> {
  const alone = reportedAt?.kind === 'room' && reporterKey !== undefined;
  return {
    anonymous: true,
    phone: undefined,
    ...(alone ? { reportedAt: { ...reportedAt, kind: 'person', key: reporterKey } } : {}),
  };
}

/** Building and unit stay, for what happens there again; flats, floors and free words go. */
function withoutPerson(ticket: Ticket, now: Date): Partial<Ticket> {
  const { building, unit } = ticket.place;
  const place = {
    ...(building === undefined ? {} : { building }),
    ...(unit === undefined ? {} : { unit }),
  };
  return {
    ...nobody,
    place,
    title: ticketTitle({ ...ticket, place }),
    description: wordsAnonymised,
    resolution: ticket.resolution === undefined ? undefined : wordsAnonymised,
    anonymisedAt: now,
  };
}

const nobody = {
  question: undefined,
  request: undefined,
  plate: undefined,
  phone: undefined,
  reporterId: undefined,
  reporterKey: undefined,
  reportedAt: undefined,
  sourceKey: undefined,
  volunteerId: undefined,
} as const;

const undone = { result: undefined, resolution: undefined, handledAt: undefined } as const;

/** Of the new limit, too, they are warned before it ends; not where that moment is past already. */
function warnedAnew(
  { warnedAt, limitMinutes: minutes, limitHours: hours }: Ticket,
  until: Date,
  { times, now }: EffectContext,
): Partial<Ticket> {
  if (warnedAt === undefined) return {};
  const marks = marksOf(times, { resolutionDueAt: until, limit: { minutes, hours } });
  return marks.some(({ kind, at }) => kind === 'warn' && at > now) ? { warnedAt: undefined } : {};
}

function closed(closedBy: Closer): Partial<Ticket> {
  return { closedBy };
}

function responded({ respondedAt }: Ticket, now: Date): Partial<Ticket> {
  return respondedAt === undefined ? { respondedAt: now } : {};
}

function assignment(ticket: Ticket, step: Step): Partial<Ticket> {
  return {
    assigneeId: step.assignee?.id,
    departmentId: step.departmentId ?? ticket.departmentId,
    routingReason: step.routingReason ?? ticket.routingReason,
    request: undefined,
  };
}

function givenUp({ assigneeId, returnedBy }: Ticket): Partial<Ticket> {
  const known = assigneeId === undefined || returnedBy.includes(assigneeId);
  return { assigneeId: undefined, returnedBy: known ? returnedBy : [...returnedBy, assigneeId] };
}

function requestOf(kind: TimeRequest['kind'], step: Step, { note = '', now }: EffectContext) {
  const { actor, until, reason } = step;
  if (actor.kind !== 'staff' || until === undefined || reason === undefined) return undefined;
  return { kind, reason, note, until, byId: actor.id, at: now };
}

function handled(ticket: Ticket, step: Step, { note, now }: EffectContext): Partial<Ticket> {
  return {
    resolution: note,
    result: resultOf(step.reason),
    handledAt: now,
    handledById: ticket.assigneeId ?? (step.actor.kind === 'staff' ? step.actor.id : undefined),
    rating: undefined,
    request: undefined,
    ...responded(ticket, now),
  };
}

function resultOf(reason: string | undefined): TicketResult | undefined {
  return results.find((result) => result === reason);
}

/** To somebody else than who did not satisfy, with a limit of its own: what was before stays in the history. */
function anotherRound(ticket: Ticket, { rating }: Step, { times, now }: EffectContext): Partial<Ticket> {
  const { category, urgency, handledById, returnedBy, round } = ticket;
  const known = handledById === undefined || returnedBy.includes(handledById);
  return {
    ...undone,
    rating,
    assigneeId: undefined,
    returnedBy: known ? returnedBy : [...returnedBy, handledById],
    closedAt: undefined,
    closedBy: undefined,
    respondedAt: undefined,
    warnedAt: undefined,
    breachedAt: undefined,
    escalation: 0,
    returns: 0,
    extensions: 0,
    request: undefined,
    round: round + 1,
    roundStartedAt: now,
    ...limitFields(deadlinesOf(times, category, urgency, now)),
  };
}

/** Deadlines as the fields of a ticket. */
export function limitFields({ limit, ...due }: ReturnType<typeof deadlinesOf>) {
  return { ...due, limitMinutes: limit.minutes, limitHours: limit.hours };
}

function amended(ticket: Ticket, amendment: Amendment): Partial<Ticket> {
  const next = { ...ticket, ...amendment };
  const title = ticketTitle(next);
  return title === ticket.title ? amendment : { ...amendment, title };
}
