/** What the terms of a question add up to, entry by entry. */
import { strengthOf } from './indexed-entry.ts';
import { createNumbers } from './numbers.ts';
import type { Postings } from './postings.ts';
import { supportingWeight } from './tokenise.ts';

export interface Weighted {
  readonly term: number;
  readonly kind: number;
  readonly weight: number;
}

export interface Sums {
  /** Slots that hold a term that is more than supporting. */
  readonly touched: readonly number[];
  readonly at: (slot: number) => number;
  /** Replaces the sums by those of other terms. */
  fill(weighted: readonly Weighted[], postings: Postings, answerLengthAt: (slot: number) => number): void;
}

/** The array is kept from question to question: clearing what was touched costs less than a new one. */
export function createSums(): Sums {
  const values = createNumbers((length) => new Float64Array(length));
  let touched: number[] = [];

  const clear = (): void => {
    for (const slot of touched) values.set(slot, 0);
    touched = [];
  };
  return {
    get touched() {
      return touched;
    },
    at: values.at,
    fill(weighted, postings, answerLengthAt) {
      clear();
      const add = ({ term, weight }: Weighted, isFinding: boolean): void => {
        const { size, slots, counts } = postings.of(term);
        for (let at = 0; at < size; at += 1) {
          const slot = slots[at] ?? 0;
          const before = values.at(slot);
          if (before === 0 && !isFinding) continue;
          if (before === 0) touched.push(slot);
          values.set(slot, before + weight * strengthOf(counts[at] ?? 0, answerLengthAt(slot)));
        }
      };
      for (const one of weighted) if (!isSupporting(one)) add(one, true);
      // Words like 怎么 are in nearly every entry: they add to what was found and find nothing themselves.
      for (const one of weighted) if (isSupporting(one)) add(one, false);
    },
  };
}

function isSupporting({ kind }: Weighted): boolean {
  return kind <= supportingWeight;
}
