/** What the clock of a ticket goes by: pure functions of the deployment's calendar, limits and marks. */
import { AppError } from '../../core/errors.ts';
import type { Category, Urgency } from '../../core/taxonomy.ts';
import { daysOf, type Week, type Window, type WorkCalendar } from './calendar.ts';
import { holidayNotices } from './content/holidays.ts';
import { defaultLimits } from './content/limits.ts';
import { type Limit, type LimitRow, limitsOf } from './limits.ts';
import { addTime, timeBetween } from './working-time.ts';

/** A moment in the life of a deadline at which somebody is told. */
export interface MarkRow {
  readonly kind: 'warn' | 'breach' | 'escalate';
  /** How high up it goes: 1 community, 2 street, 3 district; 0 stays with who works on it. */
  readonly level: number;
  /** From the deadline, in parts of the limit; negative is before it. */
  readonly after: number;
}

export interface TimeRules {
  readonly calendar: WorkCalendar;
  readonly limits: readonly LimitRow[];
  /** In order of time. */
  readonly marks: readonly MarkRow[];
}

/** The rules as they stand now: staff may change them at any time. */
export type CurrentTimes = () => TimeRules;

export const defaultMarks: readonly MarkRow[] = [
  { kind: 'warn', level: 0, after: -0.2 },
  { kind: 'breach', level: 1, after: 0 },
  { kind: 'escalate', level: 2, after: 0.5 },
  { kind: 'escalate', level: 3, after: 1 },
];

/** The usual office day; an assumption for the community to confirm. */
const officeDay: readonly Window[] = [
  { from: '08:30', until: '12:00' },
  { from: '14:00', until: '17:30' },
];

export const defaultWeek: Week = {
  1: officeDay,
  2: officeDay,
  3: officeDay,
  4: officeDay,
  5: officeDay,
  6: [],
  7: [],
};

/** Used by everybody until the deployment has rules of its own. */
export const defaultTimeRules: TimeRules = {
  calendar: {
    timeZone: 'Asia/Shanghai',
    week: defaultWeek,
    days: daysOf(
      holidayNotices.flatMap(({ days }) => days),
      defaultWeek,
    ),
  },
  limits: defaultLimits,
  marks: defaultMarks,
};

export interface Deadlines {
  readonly responseDueAt: Date;
  readonly resolutionDueAt: Date;
  /** Of the resolution: what warnings and extensions are measured by. */
  readonly limit: Limit;
}

/** Of all the rows that hold for it, the earliest: more urgent is never later, and an answer never after the end. */
export function deadlinesOf(rules: TimeRules, category: Category, urgency: Urgency, at: Date): Deadlines {
  const rows = limitsOf(rules.limits, category, urgency);
  const dueOf = ({ minutes, hours }: Limit) => addTime(rules.calendar, at, minutes, hours);
  const ends = rows.map(({ resolution }) => ({ limit: resolution, due: dueOf(resolution) }));
  const end = ends.toSorted((one, other) => one.due.getTime() - other.due.getTime())[0];
  if (end === undefined)
    throw new AppError('tickets.no_limit', 'add a limit for all categories at every urgency');
  return {
    responseDueAt: earliest([end.due, ...rows.map(({ response }) => dueOf(response))]),
    resolutionDueAt: end.due,
    limit: end.limit,
  };
}

function earliest(dates: readonly Date[]): Date {
  return new Date(Math.min(...dates.map((date) => date.getTime())));
}

/** A ticket's deadline and how long it may take. */
export interface Term {
  readonly resolutionDueAt: Date;
  readonly limit: Limit;
}

/** What is known of a round's marks so far. */
export interface Standing extends Term {
  readonly warnedAt: Date | undefined;
  readonly breachedAt: Date | undefined;
  /** 0 to 3. */
  readonly escalation: number;
  /** Since when the clock stands. */
  readonly pausedAt: Date | undefined;
}

export interface Mark extends MarkRow {
  readonly at: Date;
}

/** When the next mark falls due; undefined while the clock stands and after the last mark. */
export function nextMark(rules: TimeRules, standing: Standing): Date | undefined {
  const first = standing.pausedAt === undefined && rules.marks.find((mark) => isOpen(mark, standing));
  return first ? momentOf(rules, standing, first.after) : undefined;
}

/** The mark to be taken now: one at a time, so that everybody on the way up is told; no warning once it is too late. */
export function markDue(rules: TimeRules, standing: Standing, now: Date): Mark | undefined {
  if (standing.pausedAt !== undefined) return undefined;
  let first: Mark | undefined;
  for (const mark of rules.marks) {
    if (!isOpen(mark, standing)) continue;
    const at = momentOf(rules, standing, mark.after);
    if (at > now) continue;
    if (mark.kind !== 'warn') return { ...mark, at };
    first ??= { ...mark, at };
  }
  return first;
}

/** All marks of a round, in order. */
export function marksOf(rules: TimeRules, term: Term): readonly Mark[] {
  return rules.marks.map((mark) => ({ ...mark, at: momentOf(rules, term, mark.after) }));
}

function isOpen({ kind, level }: MarkRow, { warnedAt, breachedAt, escalation }: Standing): boolean {
  switch (kind) {
    case 'warn':
      return warnedAt === undefined && breachedAt === undefined;
    case 'breach':
      return breachedAt === undefined;
    case 'escalate':
      return escalation < level;
  }
}

function momentOf(rules: TimeRules, { resolutionDueAt, limit }: Term, parts: number): Date {
  return addTime(rules.calendar, resolutionDueAt, limit.minutes * parts, limit.hours);
}

/** The deadline after a pause, later by what went by meanwhile: what was left then is left now. */
export function resumedDue(
  rules: TimeRules,
  { resolutionDueAt, limit }: Term,
  pausedAt: Date,
  now: Date,
): Date {
  const paused = timeBetween(rules.calendar, pausedAt, now, limit.hours);
  return addTime(rules.calendar, resolutionDueAt, Math.max(0, paused), limit.hours);
}

/** Until when a deadline may be moved at most: by as much as the whole limit. */
export function latestExtension(rules: TimeRules, term: Term): Date {
  return momentOf(rules, term, 1);
}

/** Whether a deadline may be moved to `until`: later than it is, by no more than the whole limit. */
export function mayExtendTo(rules: TimeRules, term: Term, until: Date): boolean {
  return until > term.resolutionDueAt && until <= latestExtension(rules, term);
}
