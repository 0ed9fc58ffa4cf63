/** The weeks of a month as a wall calendar shows them. Pure. */

export interface MonthDay {
  /** `2026-11-22` */
  readonly day: string;
  readonly inMonth: boolean;
}

const dayMs = 24 * 3_600_000;

/** Whole weeks from Monday on. @param month `2026-11` */
export function weeksOf(month: string): readonly (readonly MonthDay[])[] {
  const first = Date.parse(`${month}-01`);
  const last = Date.parse(`${shiftMonth(month, 1)}-01`) - dayMs;
  const from = first - sinceMonday(first) * dayMs;
  const weeks: MonthDay[][] = [];
  for (let monday = from; monday <= last; monday += 7 * dayMs)
    weeks.push(
      Array.from({ length: 7 }, (_, at) => {
        const day = isoDay(monday + at * dayMs);
        return { day, inMonth: day.startsWith(month) };
      }),
    );
  return weeks;
}

export function shiftMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by)).toISOString().slice(0, 'YYYY-MM'.length);
}

function sinceMonday(ms: number): number {
  return (new Date(ms).getUTCDay() + 6) % 7;
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** Groups by day, each as it comes. */
export function byDay<T>(items: readonly T[], dayOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const days = new Map<string, T[]>();
  for (const item of items) days.set(dayOf(item), [...(days.get(dayOf(item)) ?? []), item]);
  return days;
}
