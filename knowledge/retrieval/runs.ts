/** Who holds the terms of one question: looked up for its candidates together. */
import type { PackedCounts } from './indexed-entry.ts';
import type { Postings } from './postings.ts';

export function createRuns(postings: Pick<Postings, 'countsOf'>) {
  const among = new Map<number, readonly PackedCounts[]>();
  let candidates: readonly number[] = [];

  const ofCandidates = (term: number): readonly PackedCounts[] => {
    const known = among.get(term);
    if (known !== undefined) return known;
    const counts = postings.countsOf(term, candidates);
    among.set(term, counts);
    return counts;
  };
  return {
    /** 0 for a slot that does not hold the term. */
    countsOf(term: number, slot: number): PackedCounts {
      const at = candidates.indexOf(slot);
      const counts = at === -1 ? postings.countsOf(term, [slot])[0] : ofCandidates(term)[at];
      return counts ?? 0;
    },
    /** With every other question, and when entries change: these slots will be looked up. */
    begin(slots: readonly number[] = []): void {
      among.clear();
      candidates = slots.toSorted((one, other) => one - other);
    },
  };
}
