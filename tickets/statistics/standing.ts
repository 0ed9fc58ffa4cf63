/** How a ticket stands after each event, as far as figures ask: replayed from the history alone, never from the row. */
import type { TicketEvent } from '../ticket.ts';

export interface CountedEvent extends Pick<
  TicketEvent,
  'ticketId' | 'seq' | 'name' | 'reason' | 'changes' | 'at'
> {
  readonly from: string | undefined;
  readonly to: string;
  readonly actor: { readonly kind: string };
}

export interface Standing {
  readonly communityId: string;
  readonly areaPath: string;
  readonly category: string;
  readonly departmentId: string | undefined;
  readonly workerId: string | undefined;
  readonly responseDueAt: Date | undefined;
  readonly resolutionDueAt: Date | undefined;
  readonly roundStartedAt: Date;
  readonly isOpen: boolean;
  /** Somebody claimed, rejected or asked back. */
  readonly isAnswered: boolean;
  /** The limit for the first response passed, and that was counted. */
  readonly isResponseMissed: boolean;
  /** This round ran over its limit, and that was counted. */
  readonly isMissed: boolean;
  /** A result that may still be sent back. */
  readonly result: { readonly at: Date; readonly reason: string | undefined } | undefined;
  /** Whose result was the last. */
  readonly handledById: string | undefined;
}

const ended: ReadonlySet<string> = new Set(['closed', 'rejected', 'merged', 'withdrawn']);
/** The first of these is the first response. */
export const answering: ReadonlySet<string> = new Set(['claim', 'reject', 'ask_info']);
/** The work is said to be done. */
const handling: ReadonlySet<string> = new Set(['handle', 'fulfil']);
/** The resident does not take the result for one: a new round. */
export const reopening: ReadonlySet<string> = new Set(['reopen', 'dispute']);
const judged: ReadonlySet<string> = new Set(['confirming', 'closed']);

/** Ends the round: the result passed, or somebody reopens it; whatever else happens to it leaves the result standing. */
export function isResultAccepted(before: Standing, { name, to }: CountedEvent): boolean {
  return before.result !== undefined && (judged.has(to) || reopening.has(name));
}

/** The limit was passed without a result, by the mark that the clock sets. */
export function marksBreach({ changes }: CountedEvent): boolean {
  return changes['breachedAt'] !== undefined && changes['breachedAt'] !== null;
}

/** Late by now, whether somebody answers or not: counted at the first thing that happens after the limit, and once. */
export function missesResponse(before: Standing, { name, at }: CountedEvent): boolean {
  const { isOpen, isAnswered, isResponseMissed, responseDueAt } = before;
  if (!isOpen || isAnswered || isResponseMissed || responseDueAt === undefined) return false;
  // Nobody took it until the limit: it ends at that very moment.
  return name === 'accept_timeout' || at > responseDueAt;
}

export function isLateResult(before: Standing): boolean {
  const { result, resolutionDueAt } = before;
  return result !== undefined && resolutionDueAt !== undefined && result.at > resolutionDueAt;
}

/** Asked for with every event of a city's day: written out, because putting objects together costs more than the rest. */
export function standAfter(before: Standing | undefined, event: CountedEvent): Standing {
  const known = before ?? unborn(event);
  const { changes } = event;
  const isReopened = reopening.has(event.name);
  const workerId = textIn(changes, 'assigneeId', known.workerId);
  return {
    communityId: textIn(changes, 'communityId', known.communityId) ?? '',
    areaPath: textIn(changes, 'areaPath', known.areaPath) ?? '',
    category: textIn(changes, 'category', known.category) ?? '',
    departmentId: textIn(changes, 'departmentId', known.departmentId),
    workerId,
    responseDueAt: dateIn(changes, 'responseDueAt', known.responseDueAt),
    resolutionDueAt: dateIn(changes, 'resolutionDueAt', known.resolutionDueAt),
    roundStartedAt: isReopened ? event.at : known.roundStartedAt,
    isOpen: !ended.has(event.to),
    isAnswered: known.isAnswered || answering.has(event.name),
    isResponseMissed: known.isResponseMissed || missesResponse(known, event),
    isMissed: !isReopened && (known.isMissed || missesRound(known, event)),
    result: isReopened ? undefined : resultAfter(known, event),
    handledById: handledBy(known, event, workerId),
  };
}

/** A part waits since the whole was reported, and was answered when the whole was. */
function unborn({ changes, at }: CountedEvent): Standing {
  return {
    communityId: '',
    areaPath: '',
    category: '',
    departmentId: undefined,
    workerId: undefined,
    responseDueAt: undefined,
    resolutionDueAt: undefined,
    roundStartedAt: dateIn(changes, 'roundStartedAt', at) ?? at,
    isOpen: false,
    isAnswered: dateIn(changes, 'respondedAt', undefined) !== undefined,
    isResponseMissed: false,
    isMissed: false,
    result: undefined,
    handledById: undefined,
  };
}

function missesRound(known: Standing, event: CountedEvent): boolean {
  return marksBreach(event) || (isResultAccepted(known, event) && isLateResult(known));
}

function handledBy(known: Standing, { name }: CountedEvent, workerId: string | undefined) {
  return handling.has(name) ? (known.workerId ?? workerId) : known.handledById;
}

function resultAfter(known: Standing, event: CountedEvent): Standing['result'] {
  if (handling.has(event.name)) return { at: event.at, reason: event.reason };
  const isOver = event.name === 'rework' || ended.has(event.to) || isResultAccepted(known, event);
  return isOver ? undefined : known.result;
}

type Changes = CountedEvent['changes'];

/** Absent: as before. Null: cleared. */
function textIn(changes: Changes, field: string, before: string | undefined): string | undefined {
  if (!(field in changes)) return before;
  const value = changes[field];
  return typeof value === 'string' ? value : undefined;
}

function dateIn(changes: Changes, field: string, before: Date | undefined): Date | undefined {
  if (!(field in changes)) return before;
  const value = changes[field];
  if (value instanceof Date) return value;
  return typeof value === 'string' ? new Date(value) : undefined;
}
