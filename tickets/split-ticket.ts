/**
 * A report that names several matters becomes several tickets, each with a life of its own; the whole waits until all of
 * them have ended. Pure. Nobody is lost by it: who reported the whole reported its parts, and who follows it follows
 * them; and no time is won: the parts' clocks run from when the whole was opened.
 */
import type { OutgoingMessage } from '../core/outgoing.ts';
import { refuse, type Result, succeed } from '../core/result.ts';
import type { Category } from '../core/taxonomy.ts';
import { deadlinesOf, type TimeRules } from './clock/time-rules.ts';
import { addTime, timeBetween } from './clock/working-time.ts';
import { limitFields } from './effects.ts';
import { mayBeViolence } from './family-violence.ts';
import type { Follower } from './follower.ts';
import type { Side } from './merge-tickets.ts';
import { splitNote } from './messages.zh.ts';
import {
  type OpenedTicket,
  openTicket,
  type Opening,
  type OpeningClock,
  type TicketDraft,
} from './open-ticket.ts';
import { isFamilyMatter, isPrivateMatter } from './policy.ts';
import { refusalText } from './refusals.zh.ts';
import type { Ticket, TicketChange } from './ticket.ts';
import { type Acting, type Refusal, type StepTaken, transition } from './transition.ts';

/** What tells a part from the whole. */
export type PartMatter = Pick<
  TicketDraft,
  'category' | 'urgency' | 'words' | 'place' | 'areaId' | 'areaPath' | 'compound'
>;

export interface PlannedPart {
  readonly matter: PartMatter;
  readonly opening: Pick<Opening, 'id' | 'number' | 'route'>;
}

export interface Splitting {
  readonly whole: Side;
  readonly parts: readonly PlannedPart[];
  readonly actor: Acting;
  /** Why, in staff's words; for the history. */
  readonly note?: string | undefined;
}

export interface Split {
  /** The step of the whole. */
  readonly step: StepTaken;
  readonly parts: readonly Ticket[];
  /** Of the whole, its parts and who follows them, in order. */
  readonly changes: readonly TicketChange[];
  readonly outgoing: readonly OutgoingMessage[];
}

export function splitTicket({ whole, parts, actor, note }: Splitting): Result<Split, Refusal> {
  const hidden = hidesViolence(
    whole,
    parts.map(({ matter }) => matter.category),
  );
  if (hidden !== undefined) return refuse(hidden);
  const opened = parts.map((part) => openPart(whole, part, actor));
  const tickets = opened.map(({ ticket }) => ticket);
  const taken = transition(
    whole.ticket,
    { event: 'split', actor, note: splitNote(tickets, note) },
    { ...whole.context, parts: tickets },
  );
  if (!taken.ok) return taken;
  return succeed({
    step: taken.value,
    parts: tickets,
    changes: [
      ...opened.flatMap(({ changes }) => changes),
      taken.value.change,
      ...tickets.flatMap((ticket) => following(ticket, whole.followers)),
    ],
    outgoing: [...taken.value.outgoing, ...opened.flatMap(({ outgoing }) => outgoing)],
  });
}

/** Signs of violence in a family stay with one of the parts, unless it is written down what the police know. */
export function hidesViolence(
  { ticket, context }: Pick<Side, 'ticket' | 'context'>,
  ofParts: readonly Category[],
): Refusal | undefined {
  const isSeen = context.policeTold === true || ofParts.some((category) => isFamilyMatter({ category }));
  if (isSeen || !mayBeViolence(ticket)) return undefined;
  return { code: 'police_missing', text: refusalText('police_missing', ticket, 'split') };
}

/** What a family matter was raised for it stays raised for, however the part is worded. */
export function keepingSigns<Matter extends Pick<PartMatter, 'category' | 'urgency'>>(
  whole: Ticket,
  matter: Matter,
): Matter {
  const hides = matter.urgency === 'normal' && isFamilyMatter(matter) && mayBeViolence(whole);
  return hides ? { ...matter, urgency: 'urgent' } : matter;
}

function openPart({ ticket, context }: Side, part: PlannedPart, actor: Acting): OpenedTicket {
  const { times, now } = context;
  const { opening } = part;
  const matter = keepingSigns(ticket, part.matter);
  return openTicket(draftOf(ticket, matter, actor), {
    ...opening,
    ...{ times, now },
    clock: clockOf(ticket, matter, times),
  });
}

function draftOf(whole: Ticket, matter: PartMatter, openedBy: Acting): TicketDraft {
  const { communityId, reporterId, reporterKey, phone, anonymous, id: parentId } = whole;
  return {
    ...matter,
    ...{ communityId, reporterId, reporterKey, phone, anonymous, parentId, openedBy },
    reportedAt: toldAt(whole, matter),
    plate: needsPlate(whole, matter) ? whole.plate : undefined,
    // It is the whole that its message opened.
    sourceKey: undefined,
  };
}

/** A quarrel is told in private, wherever it came up. */
function toldAt({ reportedAt, reporterKey }: Ticket, { category }: PartMatter): Ticket['reportedAt'] {
  if (reportedAt?.kind !== 'room' || !isPrivateMatter(category)) return reportedAt;
  return reporterKey === undefined ? undefined : { ...reportedAt, kind: 'person', key: reporterKey };
}

/** Whoever mends a lamp needs nobody's plate. */
function needsPlate(whole: Ticket, { category }: PartMatter): boolean {
  return category === whole.category || category === 'blocked_exit.vehicle';
}

/** Of the same norm it is the clock of the whole; of another one it began when that one did, and waited as it did. */
function clockOf(whole: Ticket, { category, urgency }: PartMatter, times: TimeRules): OpeningClock {
  const { openedAt, roundStartedAt, respondedAt } = whole;
  const since = { openedAt, roundStartedAt, respondedAt };
  if (category === whole.category && urgency === whole.urgency) return { ...since, ...standingClock(whole) };
  const norm = deadlinesOf(times, category, urgency, roundStartedAt);
  const { limit, resolutionDueAt } = norm;
  const moved = addTime(times.calendar, resolutionDueAt, minutesMoved(whole, times), limit.hours);
  return { ...since, ...limitFields({ ...norm, resolutionDueAt: moved }) };
}

function standingClock(whole: Ticket) {
  const { responseDueAt, resolutionDueAt, limitMinutes, limitHours, warnedAt, breachedAt, escalation } =
    whole;
  return { responseDueAt, resolutionDueAt, limitMinutes, limitHours, warnedAt, breachedAt, escalation };
}

/** By how much pauses and extensions moved its deadline. */
function minutesMoved(
  { category, urgency, roundStartedAt, resolutionDueAt }: Ticket,
  times: TimeRules,
): number {
  const norm = deadlinesOf(times, category, urgency, roundStartedAt);
  return Math.max(0, timeBetween(times.calendar, norm.resolutionDueAt, resolutionDueAt, norm.limit.hours));
}

/** What a quarrel is about is not for neighbours; they go on following the whole. */
function following(
  { id: ticketId, category }: Ticket,
  followers: readonly Follower[],
): readonly TicketChange[] {
  if (isPrivateMatter(category)) return [];
  return followers.map(({ residentId, at, building, room }) => ({
    kind: 'follow',
    ...{ ticketId, residentId, at, building, room },
  }));
}
