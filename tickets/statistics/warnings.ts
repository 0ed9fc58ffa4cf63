/**
 * Early warning: a category or a place has clearly more reports than usual. Of the last weeks the middle one is what is
 * usual, and how far weeks stray from it is what is ordinary; single bad weeks move neither. About things, never people.
 */
import { addDays, type Day } from './local-days.ts';

export const usualWeeks = 8;
/** With a shorter past nothing can be called unusual. */
const fewestWeeks = 4;
/** Less is chance. */
const fewestReports = 5;
const deviations = 3;

export interface Usual {
  /** The median of the weeks. */
  readonly median: number;
  /** More than this is unusual. */
  readonly most: number;
  readonly weeks: number;
}

/** What a week usually has, and at most; absent when too little is known. */
export function usualOf(weeks: readonly number[]): Usual | undefined {
  if (weeks.length < fewestWeeks) return undefined;
  const median = medianOf(weeks);
  const deviation = medianOf(weeks.map((count) => Math.abs(count - median)));
  // Counts stray by their square root even where nothing changes; eight weeks may happen to be alike.
  const spread = Math.max(deviation, Math.sqrt(median));
  return { median, most: Math.floor(median + deviations * spread), weeks: weeks.length };
}

export function isUnusual(count: number, usual: Usual | undefined): boolean {
  return usual !== undefined && count >= fewestReports && count > usual.most;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Seven days each up to and with `today`, the latest first; as many before as are compared with. */
export function weeksUpTo(today: Day): readonly { readonly from: Day; readonly until: Day }[] {
  return Array.from({ length: usualWeeks + 1 }, (_, index) => ({
    from: addDays(today, 1 - 7 * (index + 1)),
    until: addDays(today, 1 - 7 * index),
  }));
}

export interface Warning {
  readonly of: 'category' | 'place';
  /** A category, or an area's path. */
  readonly key: string;
  /** Of the last seven days. */
  readonly count: number;
  readonly usual: Usual;
}

/** The counts per week by key, the latest week first; weeks before the first report of all are left out. */
export function warningsOf(
  of: Warning['of'],
  weeks: readonly ReadonlyMap<string, number>[],
): readonly Warning[] {
  const [last = new Map<string, number>(), ...before] = weeks;
  return [...last]
    .flatMap(([key, count]) => {
      const usual = usualOf(before.map((week) => week.get(key) ?? 0));
      return usual !== undefined && isUnusual(count, usual) ? [{ of, key, count, usual }] : [];
    })
    .sort((one, other) => other.count - other.usual.most - (one.count - one.usual.most));
}
