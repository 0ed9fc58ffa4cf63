/** What is counted of the events of a day, and how the counts of parts are added up. */

/** Each is counted on the day its event happened, once per event; `count-events.ts` says when. */
export const countNames = [
  'opened',
  'rejected',
  'merged',
  'withdrawn',
  'closed',
  /** The three are results that stood: a round of work ended with one that nobody sent back for rework. */
  'solved',
  'unsolved',
  'nothingFound',
  'dueMet',
  'dueMissed',
  'respondedInTime',
  'respondedLate',
  'satisfied',
  'mostlySatisfied',
  'dissatisfied',
  'unanswered',
  'assigned',
  'returned',
  'reopened',
  'reworked',
  'urged',
  'escalated',
  'extended',
  /** How many more tickets are open after than before: added up from the beginning, how many are open. */
  'stock',
] as const;
export type CountName = (typeof countNames)[number];

export const durationNames = ['response', 'resolution'] as const;
export type DurationName = (typeof durationNames)[number];

const minute = 1;
const hour = 60 * minute;
const day = 24 * hour;

/** Upper ends of the classes durations are counted in, in minutes; the last class has none. */
export const classEnds = [
  ...[5 * minute, 15 * minute, 30 * minute, hour, 2 * hour, 4 * hour, 8 * hour, 12 * hour],
  ...[day, 2 * day, 3 * day, 5 * day, 7 * day, 10 * day, 15 * day],
] as const;

const classes = Array.from({ length: classEnds.length + 1 }, (_, index) => String(index).padStart(2, '0'));

export type Measure = CountName | `${DurationName}${string}`;

function classNames(of: DurationName): readonly Measure[] {
  return classes.map((index) => `${of}${index}` as const);
}

/** The columns of a histogram, the shortest durations first. */
export const histogramOf: Readonly<Record<DurationName, readonly Measure[]>> = {
  response: classNames('response'),
  resolution: classNames('resolution'),
};

/** Every column of the summary table. */
export const measures: readonly Measure[] = [
  ...countNames,
  ...histogramOf.response,
  ...histogramOf.resolution,
];

/** The column that a duration is counted in. */
export function classOf(of: DurationName, minutes: number): Measure {
  const index = classEnds.findIndex((end) => minutes <= end);
  return histogramOf[of][index === -1 ? classEnds.length : index] ?? `${of}00`;
}

/** What is absent is zero. */
export type Counts = Readonly<Partial<Record<Measure, number>>>;

export function countOf(counts: Counts, measure: Measure): number {
  return counts[measure] ?? 0;
}

export function addCounts(one: Counts, other: Counts): Counts {
  const sum: Partial<Record<Measure, number>> = { ...one };
  for (const [name, count] of Object.entries(other) as [Measure, number][])
    sum[name] = (sum[name] ?? 0) + count;
  return sum;
}

/**
 * The duration in minutes that so large a share stays within, evenly spread inside its class; absent when nothing was
 * counted. Beyond the last end only that end is known.
 */
export function quantileOf(counts: Counts, of: DurationName, share: number): number | undefined {
  const heights = histogramOf[of].map((name) => Math.max(0, countOf(counts, name)));
  const total = heights.reduce((sum, height) => sum + height, 0);
  if (total === 0) return undefined;
  let left = total * share;
  for (const [index, height] of heights.entries()) {
    const from = classEnds[index - 1] ?? 0;
    const until = classEnds[index] ?? from;
    if (left <= height && height > 0) return from + (until - from) * (left / height);
    left -= height;
  }
  return classEnds.at(-1);
}

/** How many were counted in a histogram. */
export function totalOf(counts: Counts, of: DurationName): number {
  return histogramOf[of].reduce((sum, name) => sum + countOf(counts, name), 0);
}
