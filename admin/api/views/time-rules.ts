/** Limits and calendar, as the pages read them. */
import type { SpecialDay } from '../../../tickets/clock/calendar.ts';
import { limitScopes, markName, originNames, scopeName } from '../../../tickets/clock/messages.zh.ts';
import {
  missingYears,
  type RulesSettings,
  type WorkYear,
  workYear,
  workYears,
} from '../../../tickets/clock/rules-settings.ts';
import { deadlinesOf, marksOf, type TimeRules } from '../../../tickets/clock/time-rules.ts';
import type { TimeRulesView, TriedTimeRules, TryTimeRulesBody, WorkYearView } from '../schemas/time-rules.ts';

/** `today` is `YYYY-MM-DD` in the time of the deployment. */
export function showTimeRules(
  settings: RulesSettings,
  { timeZone, today, updatedBy }: { timeZone: string; today: string; updatedBy: string | undefined },
): TimeRulesView {
  return {
    ...{ version: settings.version, timeZone, updatedBy, updatedAt: settings.updatedAt?.toISOString() },
    week: mutable(settings.week),
    limits: mutable(settings.limits),
    scopes: limitScopes.map((code) => ({ code, name: scopeName(code) })),
    years: workYears(settings, yearOf(today)).map(summarise),
    missingYears: [...missingYears(settings, today)],
  };
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 'YYYY'.length));
}

function summarise({ year, origin, source, days }: WorkYear): TimeRulesView['years'][number] {
  const worked = days.filter(({ works }) => works).length;
  return { year, origin, originName: originNames[origin], source, off: days.length - worked, worked };
}

export function showWorkYear(year: WorkYear): WorkYearView {
  return { ...summarise(year), version: year.version, days: mutable(year.days) };
}

/** A file as it would stand in place of what is there. */
export function showCheckedYear(
  settings: RulesSettings,
  { year, days, doubts }: { year: number; days: readonly SpecialDay[]; doubts: readonly string[] },
) {
  const before = workYear(settings, year);
  return { ...showWorkYear({ ...before, days }), doubts: [...doubts] };
}

/** What would become of a ticket opened then. */
export function showTried(
  rules: TimeRules,
  settings: RulesSettings,
  { category, urgency, at }: Omit<TryTimeRulesBody, 'draft'>,
): TriedTimeRules {
  const due = deadlinesOf(rules, category, urgency, new Date(at));
  const marks = marksOf(rules, due).map((mark) => ({ name: markName(mark), at: mark.at.toISOString() }));
  const years = [at, ...marks.map((mark) => mark.at)].map(yearOf);
  return {
    responseDueAt: due.responseDueAt.toISOString(),
    resolutionDueAt: due.resolutionDueAt.toISOString(),
    limit: { ...due.limit },
    marks,
    missingYears: [...new Set(years)].filter((year) => workYear(settings, year).origin === 'missing'),
  };
}

/** What a schema reads is not read-only; the copy is. */
function mutable<T>(value: T): Mutable<T> {
  return structuredClone(value) as Mutable<T>;
}
type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
