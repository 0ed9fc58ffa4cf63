/** What somebody asks of the statistics, and what they get. */
import type { Day } from './local-days.ts';
import type { Counts } from './measures.ts';
import type { Figure } from './figures.ts';

export const groupings = ['area', 'category', 'department', 'worker'] as const;
export type Grouping = (typeof groupings)[number];

export interface StatisticsQuery {
  /** This area and all below it. */
  readonly areaPath: string;
  readonly from: Day;
  /** The day after the last. */
  readonly until: Day;
  readonly by: Grouping;
}

export interface StatisticsLine {
  /** An area's path, a category, the id of a department or worker. */
  readonly key: string;
  readonly counts: Counts;
  /** Open at the end of the period. */
  readonly open: number;
  readonly figures: readonly Figure[];
}

export interface TrendPoint {
  /** A day, or the first day of a month. */
  readonly start: Day;
  readonly counts: Counts;
}

export interface Statistics {
  readonly total: Omit<StatisticsLine, 'key'>;
  /** The most tickets opened first. */
  readonly lines: readonly StatisticsLine[];
  readonly trend: { readonly per: 'day' | 'month'; readonly points: readonly TrendPoint[] };
  /** Absent: everything until now is counted. */
  readonly countedUntil: Date | undefined;
}

/** Why a question cannot be answered: people and units are compared within few communities, a building has no lines of them. */
export type NotAnswered = 'too_many_communities' | 'below_community';

/** So many communities the departments or workers of are put beside each other. */
export const mostCommunities = 50;
/** Days that a trend shows one by one; longer ones by month. */
export const mostTrendDays = 92;
