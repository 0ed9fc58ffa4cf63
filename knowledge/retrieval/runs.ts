/** Who holds the terms of one question: read once, looked up for each candidate. */
import type { PackedCounts } from './indexed-entry.ts';
import type { Postings, Run } from './postings.ts';

export function createRuns(postings: Postings) {
  const runs = new Map<number, Run>();
  return {
    of(term: number): Run {
      const known = runs.get(term);
      if (known !== undefined) return known;
      const { size, slots, counts } = postings.of(term);
      const run = { size, slots: slots.slice(0, size), counts: counts.slice(0, size) };
      runs.set(term, run);
      return run;
    },
    /** With every other question, and when entries change. */
    forget: (): void => {
      runs.clear();
    },
  };
}

/** 0 for a slot that does not hold the term. */
export function countsIn({ size, slots, counts }: Run, slot: number): PackedCounts {
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
