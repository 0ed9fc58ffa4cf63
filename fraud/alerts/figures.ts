/** How many scams were posted: by kind, by community and by week. Pure. */
import type { ScamKind } from '../own/own-type.ts';
import type { AlertCount } from './alert-store.prisma.ts';

export interface FraudFigures {
  /** The most first. */
  readonly kinds: readonly { readonly kind: ScamKind; readonly count: number }[];
  readonly communities: readonly { readonly communityId: string | undefined; readonly count: number }[];
  /** Every week of the span, the oldest first. */
  readonly weeks: readonly FraudWeek[];
}

export interface FraudWeek {
  /** Its Monday, `2026-11-16`. */
  readonly week: string;
  readonly count: number;
  readonly kinds: ReadonlyMap<ScamKind, number>;
}

/** @param weeks the Mondays of the span, the oldest first. */
export function figuresOf(counts: readonly AlertCount[], weeks: readonly string[]): FraudFigures {
  return {
    kinds: [...sumBy(counts, ({ kind }) => kind)].sort(most).map(([kind, count]) => ({ kind, count })),
    communities: [...sumBy(counts, ({ communityId }) => communityId)]
      .sort(most)
      .map(([communityId, count]) => ({ communityId, count })),
    weeks: weeks.map((week, index) => weekOf(counts, week, weeks[index + 1])),
  };
}

function weekOf(counts: readonly AlertCount[], week: string, next: string | undefined): FraudWeek {
  const within = counts.filter(({ day }) => day >= week && (next === undefined || day < next));
  const kinds = sumBy(within, ({ kind }) => kind);
  return { week, count: within.reduce((sum, { count }) => sum + count, 0), kinds };
}

function sumBy<Key>(
  counts: readonly AlertCount[],
  keyOf: (count: AlertCount) => Key,
): ReadonlyMap<Key, number> {
  const sums = new Map<Key, number>();
  for (const one of counts) sums.set(keyOf(one), (sums.get(keyOf(one)) ?? 0) + one.count);
  return sums;
}

function most([, one]: readonly [unknown, number], [, other]: readonly [unknown, number]): number {
  return other - one;
}
