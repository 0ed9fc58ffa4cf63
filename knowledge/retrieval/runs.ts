/** Who holds the terms of one question: looked up for the candidates together, and whole for any other slot. */
import type { PackedCounts } from './indexed-entry.ts';
import type { Postings, Run } from './postings.ts';

export function createRuns(postings: Postings) {
  const runs = new Map<number, Run>();
  const among = new Map<number, readonly PackedCounts[]>();
  let candidates: readonly number[] = [];

  const whole = (term: number): Run => {
    const known = runs.get(term);
    if (known !== undefined) return known;
    const { size, slots, counts } = postings.of(term);
    const run = { size, slots: slots.slice(0, size), counts: counts.slice(0, size) };
    runs.set(term, run);
    return run;
  };
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
      return at === -1 ? countsIn(whole(term), slot) : (ofCandidates(term)[at] ?? 0);
    },
    /** With every other question, and when entries change: these slots will be looked up. */
    begin(slots: readonly number[] = []): void {
      runs.clear();
      among.clear();
      candidates = slots.toSorted((one, other) => one - other);
    },
  };
}

function countsIn({ size, slots, counts }: Run, slot: number): PackedCounts {
  let low = 0;
  let high = size - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = slots[middle] ?? 0;
    if (found === slot) return counts[middle] ?? 0;
    if (found < slot) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}
