/** When what is planned goes out: the recurrence, with the quiet hours kept. Pure. */
import { quietUntil } from '../core/quiet-hours.ts';
import { type DayKind, nextOccurrence } from './recurrence.ts';
import type { ReminderPlan } from './reminder.ts';

type QuietHours = Pick<ReminderPlan, 'kind' | 'quietFrom' | 'quietUntil' | 'timeZone'>;

/** As the outbox keeps them, `21:00-07:00`; what is urgent waits for nobody's sleep. */
export function quietHoursOf(plan: Omit<QuietHours, 'timeZone'>): string | undefined {
  if (plan.kind === 'urgent' || plan.quietFrom === plan.quietUntil) return undefined;
  return `${plan.quietFrom}-${plan.quietUntil}`;
}

/** `at`, or the end of the quiet hours it falls into. */
export function outsideQuietHours(plan: QuietHours, at: Date): Date {
  return quietUntil(quietHoursOf(plan), at, plan.timeZone) ?? at;
}

/** Whether a plan may speak at all: it is on, and whoever had to agree did. */
export function mayRun({ active, approval }: Pick<ReminderPlan, 'active' | 'approval'>): boolean {
  return active && approval !== 'pending' && approval !== 'refused';
}

/** When a plan speaks next, the quiet hours kept; absent when it does not. */
export function nextRunAt(plan: ReminderPlan, now: Date, days: DayKind): Date | undefined {
  const next = mayRun(plan) ? nextOccurrence(plan, now, days) : undefined;
  return next === undefined ? undefined : outsideQuietHours(plan, next);
}
