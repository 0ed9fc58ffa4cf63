/** Two tickets that are there already, held against each other. Pure. */
import { type Scored, scoreDuplicate } from './score.ts';
import type { Candidate } from './telling.ts';

export interface Pair extends Scored {
  readonly other: Candidate;
}

/** The later one is held against the earlier, as it was when it was reported. */
export function scorePair(one: Candidate, other: Candidate): Scored {
  return one.at <= other.at ? scoreDuplicate(other, one) : scoreDuplicate(one, other);
}

/** Those that nothing rules out, the surest first. */
export function rankPairs(one: Candidate, others: readonly Candidate[]): readonly Pair[] {
  return others
    .filter((other) => !isOfOneReport(one, other))
    .map((other) => ({ other, ...scorePair(one, other) }))
    .filter(({ score }) => score > 0)
    .toSorted((first, second) => second.score - first.score);
}

/** What was split off one report are different matters, and the report is none of its own. */
function isOfOneReport({ ticket: one }: Candidate, { ticket: other }: Candidate): boolean {
  const siblings = one.parentId !== undefined && one.parentId === other.parentId;
  return siblings || one.parentId === other.id || other.parentId === one.id;
}
