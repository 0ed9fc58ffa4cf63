/** What the terms of a question add up to, entry by entry. */
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
  at(slot: number): number;
  /** Replaces the sums by those of other terms. */
  fill(postings: Postings, weighted: readonly Weighted[]): void;
}

/** The array is kept from question to question: clearing what was touched costs less than a new one. */
export function createSums(): Sums {
  let values = new Float64Array(1024);
  let touched: number[] = [];

  const find = (slot: number, value: number): void => {
    if (slot >= values.length) values = longer(values, slot);
    const before = values[slot] ?? 0;
    if (before === 0) touched.push(slot);
    values[slot] = before + value;
  };
  const support = (slot: number, value: number): void => {
    const before = values[slot] ?? 0;
    if (before > 0) values[slot] = before + value;
  };
  const clear = (): void => {
    for (const slot of touched) values[slot] = 0;
    touched = [];
  };
  return {
    get touched() {
      return touched;
    },
    at: (slot) => values[slot] ?? 0,
    fill(postings, weighted) {
      clear();
      const isSupporting = ({ kind }: Weighted) => kind <= supportingWeight;
      for (const one of weighted) if (!isSupporting(one)) addAll(postings, one, find);
      // Words like 怎么 are in nearly every entry: they add to what was found and find nothing themselves.
      for (const one of weighted) if (isSupporting(one)) addAll(postings, one, support);
    },
  };
}

function addAll(postings: Postings, { term, weight }: Weighted, add: (slot: number, value: number) => void) {
  postings.visit(term, (slot, strength) => {
    add(slot, weight * strength);
  });
}

function longer(values: Float64Array<ArrayBuffer>, slot: number): Float64Array<ArrayBuffer> {
  const grown = new Float64Array(Math.max(slot + 1, values.length * 2));
  grown.set(values);
  return grown;
}
