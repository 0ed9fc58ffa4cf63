/**
 * A report that names several matters becomes several tickets, each with a life of its own; the whole waits until all of
 * them have ended. Pure. Nobody is lost by it: who reported the whole reported its parts, and who follows it follows
 * them; and no time is won: the parts' clocks run from when the whole was opened.
 */
import type { OutgoingMessage } from '../core/outgoing.ts';
import { type Result, succeed } from '../core/result.ts';
import { deadlinesOf, type TimeRules } from './clock/time-rules.ts';
import { addTime, timeBetween } from './clock/working-time.ts';
import { limitFields } from './effects.ts';
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
import { isPrivateMatter } from './policy.ts';
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

function openPart({ ticket, context }: Side, { matter, opening }: PlannedPart, actor: Acting): OpenedTicket {
  const { times, now } = context;
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
