/** How long a ticket may take: rows of a table, chosen by category and urgency. */
import { type Category, urgencies, type Urgency } from '../../core/taxonomy.ts';
import type { Hours } from './working-time.ts';

export interface Limit {
  readonly minutes: number;
  readonly hours: Hours;
}

export interface LimitRow {
  /** A category, the first part of several (`repair`), or empty: all that have no row of their own. */
  readonly of: string;
  readonly urgency: Urgency;
  /** Until somebody answers for it, from opening. */
  readonly response: Limit;
  /** Until it is handled, from the beginning of the round. */
  readonly resolution: Limit;
  /** The public text it was taken from, or whose assumption it is. */
  readonly source: string;
}

/** From the one with the most time. */
const calmFirst: readonly Urgency[] = urgencies.toReversed();

/**
 * The rows a ticket must keep: the most particular one of its urgency and of each calmer one. All of them hold at once,
 * so that what is more urgent is never due later.
 */
export function limitsOf(
  rows: readonly LimitRow[],
  category: Category,
  urgency: Urgency,
): readonly LimitRow[] {
  const kept = calmFirst.slice(0, calmFirst.indexOf(urgency) + 1);
  return kept.flatMap((each) => mostParticular(rows, category, each) ?? []);
}

function mostParticular(
  rows: readonly LimitRow[],
  category: Category,
  urgency: Urgency,
): LimitRow | undefined {
  const fitting = rows.filter((row) => row.urgency === urgency && isOf(category, row.of));
  return fitting.toSorted((one, other) => other.of.length - one.of.length)[0];
}

function isOf(category: Category, of: string): boolean {
  return of === '' || of === category || category.startsWith(`${of}.`);
}
