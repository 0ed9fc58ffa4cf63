/** A report becomes a ticket: received, accepted and, where somebody is on duty, dispatched, in one go. */
import { newId } from '../core/ids.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import { redact } from '../core/redaction.ts';
import type { Sealed } from '../core/sealing.ts';
import { deadlinesOf, nextMark, type TimeRules } from './clock/time-rules.ts';
import { standingOf } from './derived-fields.ts';
import { limitFields } from './effects.ts';
import type { Route } from './routing/route-ticket.ts';
import type { Ticket, TicketChange, TicketEvent } from './ticket.ts';
import { ticketTitle } from './ticket-words.ts';
import { type Acting, type Step, type StepTaken, transition } from './transition.ts';

/** What is known when it is reported; everything else follows from it. */
export interface TicketDraft extends Pick<
  Ticket,
  | 'communityId'
  | 'areaId'
  | 'areaPath'
  | 'category'
  | 'urgency'
  | 'compound'
  | 'place'
  | 'reporterId'
  | 'reportedAt'
  | 'reporterKey'
  | 'sourceKey'
> {
  /** The resident's own words; stored masked. */
  readonly words: string;
  readonly plate: Sealed | undefined;
  readonly phone: Sealed | undefined;
  readonly openedBy: Acting;
  /** Absent: under a name, as most are. */
  readonly anonymous?: boolean;
  readonly parentId?: string | undefined;
  readonly followsUpId?: string | undefined;
  /** Of a matter that begins under supervision. */
  readonly escalation?: number;
}

export interface Opening {
  readonly id: string;
  readonly number: string;
  readonly route: Route;
  readonly times: TimeRules;
  readonly now: Date;
  /** Of a part: the clock of the whole goes on. Absent: it starts now. */
  readonly clock?: OpeningClock | undefined;
}

/** Since when it runs, until when, and which of its marks were passed. */
export type OpeningClock = Pick<
  Ticket,
  'openedAt' | 'roundStartedAt' | 'responseDueAt' | 'resolutionDueAt' | 'limitMinutes' | 'limitHours'
> &
  Partial<Pick<Ticket, 'respondedAt' | 'warnedAt' | 'breachedAt' | 'escalation'>>;

export interface OpenedTicket {
  readonly ticket: Ticket;
  readonly changes: readonly TicketChange[];
  /** The worker's card; the reporter is answered by whoever opened it. */
  readonly outgoing: readonly OutgoingMessage[];
}

/** Pure: the whole first history as data. */
export function openTicket(draft: TicketDraft, opening: Opening): OpenedTicket {
  const received = receive(draft, opening);
  const taken = advance(received, opening);
  const ticket = taken.at(-1)?.ticket ?? received;
  const events = [openEvent(received, draft, opening), ...taken.map((step) => step.event)];
  return {
    ticket,
    changes: [{ kind: 'open', ticket, events }],
    outgoing: taken.flatMap((step) => step.outgoing).filter(({ purpose }) => purpose === 'staff'),
  };
}

function receive({ words, openedBy: _openedBy, ...draft }: TicketDraft, opening: Opening): Ticket {
  const { times, route } = opening;
  const ticket: Ticket = {
    ...untouched,
    anonymous: false,
    parentId: undefined,
    followsUpId: undefined,
    escalation: 0,
    ...draft,
    id: opening.id,
    number: opening.number,
    title: ticketTitle(draft),
    description: redact(words),
    departmentId: route.departmentId,
    routingReason: route.reason,
    ...(opening.clock ?? startedNow(draft, opening)),
  };
  return { ...ticket, markAt: nextMark(times, standingOf(ticket)) };
}

function startedNow(
  { category, urgency }: Pick<TicketDraft, 'category' | 'urgency'>,
  { times, now }: Opening,
): OpeningClock {
  return { ...limitFields(deadlinesOf(times, category, urgency, now)), openedAt: now, roundStartedAt: now };
}

/** What no ticket has when it is born. */
const untouched = {
  state: 'received',
  assigneeId: undefined,
  pausedAt: undefined,
  wakeAt: undefined,
  markAt: undefined,
  warnedAt: undefined,
  breachedAt: undefined,
  round: 1,
  respondedAt: undefined,
  returns: 0,
  returnedBy: [],
  reworks: 0,
  extensions: 0,
  request: undefined,
  question: undefined,
  stateBefore: undefined,
  externalParty: undefined,
  mergedIntoId: undefined,
  publishedAt: undefined,
  volunteerId: undefined,
  urges: 0,
  lastUrgedAt: undefined,
  result: undefined,
  handledById: undefined,
  closedBy: undefined,
  anonymisedAt: undefined,
  resolution: undefined,
  handledAt: undefined,
  rating: undefined,
  closedAt: undefined,
  version: 1,
} as const;

function openEvent(ticket: Ticket, draft: TicketDraft, { now }: Opening): TicketEvent {
  const { id, state, version, ...changes } = ticket;
  const { openedBy } = draft;
  return {
    id: newId(now),
    ticketId: id,
    seq: version,
    name: 'open',
    from: undefined,
    to: state,
    actor: openedBy.kind === 'system' ? openedBy : { kind: openedBy.kind, id: openedBy.id },
    reason: undefined,
    note: undefined,
    changes,
    at: now,
  };
}

/**
 * Accepts what waits and gives it to the worker of the route; what nobody is on duty for stays accepted. One entry per
 * step, in order; none when there is nothing to do.
 */
export function advance(
  ticket: Ticket,
  { route, times, now }: Pick<Opening, 'route' | 'times' | 'now'>,
): readonly StepTaken[] {
  const actor = { kind: 'system' } as const;
  const { assignee, departmentId, reason: routingReason } = route;
  const steps: readonly Step[] = [
    { event: 'accept', actor },
    { event: 'dispatch', actor, assignee, departmentId, routingReason },
  ];
  const taken: StepTaken[] = [];
  for (const step of steps) {
    const context = { assignee: undefined, times, now };
    const result = transition(taken.at(-1)?.ticket ?? ticket, step, context);
    if (result.ok) taken.push(result.value);
  }
  return taken;
}
