/**
 * Adding and subtracting time that only counts while the office works. Each calendar is read once into sums, so that a
 * year ahead costs as much as an hour.
 */
import { instantOf, wallOf } from '../../core/zone.ts';
import { type Window, type WorkCalendar, weekdays } from './calendar.ts';

/** Whether time counts always or only while the office works. */
export const hourKinds = ['calendar', 'working'] as const;
export type Hours = (typeof hourKinds)[number];

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Day 0 (1970-01-01) was a Thursday; weeks are counted from the Monday before it. */
const daysFromMonday = 3;

/** Parts of a day in milliseconds from midnight, in order, none touching another. */
type Spans = readonly (readonly [from: number, until: number])[];

interface Sums {
  readonly week: readonly Spans[];
  /** Worked before each day of a week, the whole week last. */
  readonly before: readonly number[];
  /** Days that are otherwise, in order. */
  readonly days: readonly number[];
  readonly spans: ReadonlyMap<number, Spans>;
  /** What all such days before each of `days` add to the plain weeks; one more entry for all of them. */
  readonly added: readonly number[];
}

const read = new WeakMap<WorkCalendar, Sums>();

function sumsOf(calendar: WorkCalendar): Sums {
  const known = read.get(calendar);
  if (known !== undefined) return known;
  const sums = sumUp(calendar);
  read.set(calendar, sums);
  return sums;
}

function sumUp(calendar: WorkCalendar): Sums {
  const week = weekdays.map((day) => spansOf(calendar.week[day]));
  const spans = new Map(
    Object.entries(calendar.days)
      .map(([date, windows]) => [Date.parse(date) / dayMs, spansOf(windows)] as const)
      .sort(([one], [other]) => one - other),
  );
  const days = [...spans.keys()];
  const more = days.map((day) => lengthOf(spans.get(day) ?? []) - lengthOf(week[weekdayOf(day)] ?? []));
  return { week, before: runningSums(week.map(lengthOf)), days, spans, added: runningSums(more) };
}

function runningSums(values: readonly number[]): readonly number[] {
  let sum = 0;
  return [0, ...values.map((value) => (sum += value))];
}

/** Windows that touch or overlap are one. */
function spansOf(windows: readonly Window[]): Spans {
  const sorted = windows
    .map(({ from, until }) => [timeOf(from), timeOf(until)] as const)
    .filter(([from, until]) => from < until)
    .sort(([one], [other]) => one - other);
  const spans: [number, number][] = [];
  for (const [from, until] of sorted) {
    const last = spans.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], until);
    else spans.push([from, until]);
  }
  return spans;
}

function timeOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return (hour * 60 + minute) * minuteMs;
}

function lengthOf(spans: Spans): number {
  return spans.reduce((sum, [from, until]) => sum + until - from, 0);
}

/** 0 is Monday. */
function weekdayOf(day: number): number {
  return (((day + daysFromMonday) % 7) + 7) % 7;
}

/** How many of the sorted `days` lie before `day`. */
function countBefore(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function weekLength({ before }: Sums): number {
  return before.at(-1) ?? 0;
}

/** Worked from the beginning of time (the Monday before day 0) until `day` begins. */
function workedBefore(sums: Sums, day: number): number {
  const weekday = weekdayOf(day);
  const weeks = (day + daysFromMonday - weekday) / 7;
  const plain = weeks * weekLength(sums) + (sums.before[weekday] ?? 0);
  return plain + (sums.added[countBefore(sums.days, day)] ?? 0);
}

function spansOn(sums: Sums, day: number): Spans {
  return sums.spans.get(day) ?? sums.week[weekdayOf(day)] ?? [];
}

/** Worked until the wall shows `wall`. */
function workedUntil(sums: Sums, wall: number): number {
  const day = Math.floor(wall / dayMs);
  const time = wall - day * dayMs;
  const today = spansOn(sums, day).reduce(
    (sum, [from, until]) => sum + Math.max(0, Math.min(time, until) - from),
    0,
  );
  return workedBefore(sums, day) + today;
}

/** The first moment on the wall until which `worked` was worked. */
function wallAt(sums: Sums, worked: number, nearDay: number): number {
  const day = dayOf(sums, worked, nearDay);
  let left = worked - workedBefore(sums, day);
  for (const [from, until] of spansOn(sums, day)) {
    if (left <= until - from) return day * dayMs + from + left;
    left -= until - from;
  }
  return (day + 1) * dayMs;
}

/** The day by whose end `worked` is reached first: bracketed from `nearDay` outwards, then halved. */
function dayOf(sums: Sums, worked: number, nearDay: number): number {
  const isReached = (day: number) => workedBefore(sums, day + 1) >= worked;
  let [low, high] = [nearDay - 1, nearDay];
  for (let step = 7; isReached(low); step *= 2) low -= step;
  for (let step = 7; !isReached(high); step *= 2) high += step;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isReached(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Undefined where the time counts always: also in a calendar nobody ever works by, or nothing would ever be due. */
function countedBy(calendar: WorkCalendar, hours: Hours): Sums | undefined {
  if (hours === 'calendar') return undefined;
  const sums = sumsOf(calendar);
  return weekLength(sums) > 0 ? sums : undefined;
}

/**
 * The first moment by which `minutes` of `hours` have gone by since `from`; before `from` when they are negative.
 * Working time is read off the wall: a window in which the clocks are changed counts what the clocks show.
 */
export function addTime(calendar: WorkCalendar, from: Date, minutes: number, hours: Hours): Date {
  const sums = countedBy(calendar, hours);
  const durationMs = Math.round(minutes * minuteMs);
  if (durationMs === 0) return from;
  if (sums === undefined) return new Date(from.getTime() + durationMs);
  const wall = wallOf(from.getTime(), calendar.timeZone);
  const target = workedUntil(sums, wall) + durationMs;
  return new Date(instantOf(wallAt(sums, target, Math.floor(wall / dayMs)), calendar.timeZone));
}

/** Minutes of `hours` between two moments, with fractions; negative when `to` is before `from`. */
export function timeBetween(calendar: WorkCalendar, from: Date, to: Date, hours: Hours): number {
  const sums = countedBy(calendar, hours);
  if (sums === undefined) return (to.getTime() - from.getTime()) / minuteMs;
  const worked = (at: Date) => workedUntil(sums, wallOf(at.getTime(), calendar.timeZone));
  return (worked(to) - worked(from)) / minuteMs;
}
