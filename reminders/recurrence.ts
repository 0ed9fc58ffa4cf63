/**
 * When a plan speaks. Rules are those of RFC 5545, read by the library in wall time (as if the wall showed UTC) and
 * turned into instants of the plan's zone afterwards: eight in the morning stays eight whatever the zone does. Pure.
 */
import rrule, { type Options } from 'rrule';

import { instantOf, isoDay, wallOf } from '../core/zone.ts';
import type { HolidayRule, Recurrence } from './reminder.ts';

/** What the calendar of the deployment says of a day, `2026-10-01`. */
export type DayKind = (day: string) => { readonly works: boolean; readonly holiday: boolean };

/** After being down longer than this, a missed occurrence is skipped: a morning reminder at night helps nobody. */
export const catchUpMs = 6 * 3_600_000;

const { RRule } = rrule;
const dayMs = 24 * 3_600_000;
/** Most plans speak within a month; what does not within four years never does. */
const lookAheadDays = [31, 400, 1500];

const keeps: Readonly<Record<HolidayRule, (day: ReturnType<DayKind>) => boolean>> = {
  any: () => true,
  skip_holidays: ({ holiday }) => !holiday,
  workdays: ({ works }) => works,
  holidays: ({ holiday }) => holiday,
};

export type RecurrenceProblem = 'not_a_rule' | 'too_often' | 'never';

/** What is wrong with a rule that staff wrote; absent when it can be used. */
export function problemOf({ startsAt, rrule: rule }: Pick<Recurrence, 'startsAt' | 'rrule'>) {
  if (rule === '') return undefined;
  try {
    const parsed = optionsOf({ startsAt, rrule: rule });
    if (parsed.freq === undefined) return 'not_a_rule';
    if (parsed.freq > RRule.DAILY || hourly.test(rule)) return 'too_often';
    return ruleOf({ startsAt, rrule: rule }).all((_, index) => index < 1).length === 0 ? 'never' : undefined;
  } catch {
    return 'not_a_rule';
  }
}

/** Once a day at most, at the time of its start: two times a day are two plans. */
const hourly = /BY(?:HOUR|MINUTE|SECOND)=/u;

/** Occurrences from `from` up to and including `to`, at most `limit` of them. */
export function occurrencesBetween(
  plan: Recurrence,
  { from, to, limit = 1000 }: { readonly from: Date; readonly to: Date; readonly limit?: number },
  days: DayKind,
): readonly Date[] {
  const [first, last] = [from, to].map((at) => new Date(wallOf(at.getTime(), plan.timeZone)));
  if (first === undefined || last === undefined || last < first) return [];
  const walls = plan.rrule === '' ? once(plan, first, last) : ruleOf(plan, first).between(first, last, true);
  return walls
    .filter((wall) => isKept(plan, wall, days))
    .slice(0, limit)
    .map((wall) => new Date(instantOf(wall.getTime(), plan.timeZone)));
}

/** The first occurrence strictly after `after`; absent when none comes. */
export function nextOccurrence(plan: Recurrence, after: Date, days: DayKind): Date | undefined {
  let from = new Date(after.getTime() + 1);
  for (const spanDays of lookAheadDays) {
    const to = new Date(after.getTime() + spanDays * dayMs);
    const [next] = occurrencesBetween(plan, { from, to }, days);
    if (next !== undefined) return next;
    from = new Date(to.getTime() + 1);
  }
  return undefined;
}

/**
 * The occurrence that should be sent now: the latest one at or before `now` that is later than `since` (the last run,
 * or when the plan was last changed) and not older than `catchUpMs`. Of several missed ones only the latest is sent.
 */
export function dueOccurrence(plan: Recurrence, since: Date, now: Date, days: DayKind): Date | undefined {
  const from = new Date(Math.max(since.getTime() + 1, now.getTime() - catchUpMs));
  return from > now ? undefined : occurrencesBetween(plan, { from, to: now }, days).at(-1);
}

function once(plan: Recurrence, first: Date, last: Date): readonly Date[] {
  const start = startOf(plan);
  return start >= first && start <= last ? [start] : [];
}

function isKept({ exdates, holidays }: Recurrence, wall: Date, days: DayKind): boolean {
  const day = isoDay(wall, 'UTC');
  return !exdates.includes(day) && (holidays === 'any' || keeps[holidays](days(day)));
}

function startOf({ startsAt }: Pick<Recurrence, 'startsAt'>): Date {
  return new Date(`${startsAt}:00Z`);
}

type Rule = Pick<Recurrence, 'startsAt' | 'rrule'> & Partial<Pick<Recurrence, 'timeZone'>>;

function optionsOf(plan: Rule): Partial<Options> {
  const parsed = RRule.parseString(plan.rrule);
  const until = parsed.until ?? undefined;
  return {
    ...parsed,
    dtstart: startOf(plan),
    ...(until === undefined ? {} : { until: endOf(plan, until) }),
  };
}

/** UNTIL in wall time: a day is meant to its end, an instant of UTC is what the wall shows then. */
function endOf({ rrule: rule, timeZone = 'UTC' }: Rule, until: Date): Date {
  if (/UNTIL=\d{8}(?!T)/u.test(rule)) return new Date(until.getTime() + dayMs - 1);
  return /UNTIL=\d{8}T\d{6}Z/u.test(rule) ? new Date(wallOf(until.getTime(), timeZone)) : until;
}

/** @param near the rule is only asked about what comes after: one that repeats from day to day may begin just before */
function ruleOf(plan: Rule, near?: Date): InstanceType<typeof RRule> {
  const options = optionsOf(plan);
  return new RRule({ ...options, dtstart: near === undefined ? startOf(plan) : beginningOf(options, near) });
}

/** Years of days that went by need not be counted where nothing depends on their number. */
function beginningOf(options: ReturnType<typeof optionsOf>, near: Date): Date {
  const start = options.dtstart ?? near;
  const { freq, interval = 1, count = null, byweekday = null } = options;
  const dayByDay = freq === RRule.DAILY || (freq === RRule.WEEKLY && byweekday !== null);
  const days = Math.floor((near.getTime() - start.getTime()) / dayMs) - 1;
  return dayByDay && interval === 1 && count === null && days > 0
    ? new Date(start.getTime() + days * dayMs)
    : start;
}
