/** When a plan speaks: pure, in the plan's own time zone. */
import { Cron } from 'croner';

import type { ReminderPlan } from './reminder.ts';

type Timing = Pick<ReminderPlan, 'timeOfDay' | 'weekdays' | 'timeZone'>;
type QuietHours = Pick<ReminderPlan, 'quietFrom' | 'quietUntil' | 'timeZone'>;

/** After being down longer than this, a missed occurrence is skipped: a morning reminder at night helps nobody. */
export const catchUpMs = 6 * 3_600_000;

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** The first occurrence strictly after `after`; undefined when the plan names no weekday. */
export function nextOccurrence(plan: Timing, after: Date): Date | undefined {
  if (plan.weekdays.length === 0) return undefined;
  const [hour = 0, minute = 0] = plan.timeOfDay.split(':').map(Number);
  const weekdays = plan.weekdays.map((day) => day % 7).join(',');
  const cron = new Cron(`0 ${minute} ${hour} * * ${weekdays}`, { timezone: plan.timeZone });
  return cron.nextRun(after) ?? undefined;
}

/**
 * The occurrence that should be sent now: the latest one at or before `now` that is later than `since` (the last run,
 * or when the plan was last changed) and not older than `catchUpMs`. Of several missed ones only the latest is sent.
 */
export function dueOccurrence(plan: Timing, since: Date, now: Date): Date | undefined {
  const earliest = new Date(Math.max(since.getTime(), now.getTime() - catchUpMs - 1));
  let due: Date | undefined;
  let next = nextOccurrence(plan, earliest);
  while (next !== undefined && next <= now) {
    due = next;
    next = nextOccurrence(plan, next);
  }
  return due;
}

/** `at`, or the end of the quiet hours it falls into. */
export function outsideQuietHours(plan: QuietHours, at: Date): Date {
  if (!isQuiet(plan, at)) return at;
  return (
    nextOccurrence({ timeOfDay: plan.quietUntil, weekdays: everyDay, timeZone: plan.timeZone }, at) ?? at
  );
}

/** When an active plan speaks next, the quiet hours kept. */
export function nextRunAt(
  plan: Timing & QuietHours & Pick<ReminderPlan, 'active'>,
  now: Date,
): Date | undefined {
  const next = plan.active ? nextOccurrence(plan, now) : undefined;
  return next === undefined ? undefined : outsideQuietHours(plan, next);
}

/** From `quietFrom` on, until just before `quietUntil`. */
export function isQuiet(plan: QuietHours, at: Date): boolean {
  const from = minutesOf(plan.quietFrom);
  const until = minutesOf(plan.quietUntil);
  const local = localMinutes(plan.timeZone, at);
  return from <= until ? local >= from && local < until : local >= from || local < until;
}

function minutesOf(timeOfDay: string): number {
  const [hour = 0, minute = 0] = timeOfDay.split(':').map(Number);
  return hour * 60 + minute;
}

function localMinutes(timeZone: string, at: Date): number {
  const wallClock = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return minutesOf(new Intl.DateTimeFormat('en-GB', wallClock).format(at));
}
