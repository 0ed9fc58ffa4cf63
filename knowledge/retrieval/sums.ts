/** What the terms of a question add up to, entry by entry. */
import { answerShare, strengthOf } from './indexed-entry.ts';
import type { Part, Postings, Run } from './postings.ts';
import { supportingWeight } from './tokenise.ts';

export interface Weighted {
  readonly term: number;
  readonly kind: number;
  readonly weight: number;
}

/** What sums are made from. */
export interface Summed {
  readonly postings: Pick<Postings, 'of' | 'holdersOf'>;
  readonly answerLengthAt: (slot: number) => number;
}

export interface Sums {
  /** Slots that hold a term that is more than supporting, and may still be wanted. */
  readonly touched: Uint32Array;
  readonly at: (slot: number) => number;
  /**
   * Replaces the sums by those of the terms that are more than supporting, the weightiest first; first those who have
   * them in a wording, for what stands in an answer alone adds little.
   * @param floor the sum so far of the last that is wanted: what can no longer reach it is wanted no more
   */
  find(weighted: readonly Weighted[], held: Summed, floor: () => number): void;
  /**
   * Adds the supporting terms. Words like 怎么 are in nearly every entry: they add to what was found and find nothing
   * themselves. @param floor what with all of them stays below this sum is wanted no more
   */
  support(weighted: readonly Weighted[], held: Summed, floor: number): void;
}

/** So many holders are worth asking first whether they could still matter. */
const manyHolders = 500;
/** Weights and addends are rounded each in its own way. */
const slack = 1e-6;

export function createSums(askedFrom = manyHolders): Sums {
  const { touched, values, add, narrow } = createTally();
  return {
    get touched() {
      return touched.all();
    },
    at: (slot) => values()[slot] ?? 0,
    find(weighted, held, floor) {
      narrow(Infinity);
      const finding = eachPart(weightiestFirst(weighted));
      // The most that anybody can still get: a term that is in no wording may be in the answer.
      let left = weightOf(weighted);
      // No floor is higher: it is not looked for before it may say anything.
      let highest = 0;
      let isSettled = false;
      for (const { part, term, weight } of finding) {
        if (!isSettled && highest > left && held.postings.holdersOf(term) >= askedFrom) {
          highest = floor();
          isSettled = highest > left + slack;
          if (isSettled) narrow(highest - left - slack);
        }
        add(held.postings.of(term, part, isSettled ? values() : undefined), weight, held);
        left -= weight * (part === 'worded' ? 1 - answerShare : answerShare);
        highest += weight * (part === 'worded' ? 1 : answerShare);
      }
    },
    support(weighted, held, floor) {
      const supporting = weighted.filter(isSupporting);
      narrow(floor - weightOf(supporting) - slack);
      for (const { part, term, weight } of eachPart(supporting))
        add(held.postings.of(term, part, values()), weight, held);
    },
  };
}

/** The arrays are kept from question to question: clearing what was touched costs less than new ones. */
function createTally() {
  let values = new Float64Array(256);
  const touched = createSlots();
  const makeRoom = (slot: number): void => {
    if (slot < values.length) return;
    const before = values;
    values = new Float64Array(Math.max(slot + 1, before.length * 2));
    values.set(before);
  };
  return {
    touched,
    values: () => values,
    add: ({ size, slots, counts }: Run, weight: number, { answerLengthAt }: Summed): void => {
      makeRoom(slots[size - 1] ?? 0);
      const sums = values;
      for (let at = 0; at < size; at += 1) {
        const slot = slots[at] ?? 0;
        const before = sums[slot] ?? 0;
        if (before === 0) touched.add(slot);
        sums[slot] = before + addendOf(weight, strengthOf(counts[at] ?? 0, answerLengthAt(slot)));
      }
    },
    /** Nobody looks at what cannot become one of the best. */
    narrow: (floor: number): void => {
      touched.keep((slot) => {
        if ((values[slot] ?? 0) >= floor) return true;
        values[slot] = 0;
        return false;
      });
    },
  };
}

/** Rounded so far that sums are exact, in whatever order they are made. */
export function addendOf(weight: number, strength: number): number {
  return weight * strength + coarse - coarse;
}

/** Numbers of its size have 30 bits after the point, and no sum is near it. */
const coarse = 1.5 * 2 ** 22;

function weightOf(weighted: readonly Weighted[]): number {
  return weighted.reduce((sum, { weight }) => sum + weight, 0);
}

function weightiestFirst(weighted: readonly Weighted[]): readonly Weighted[] {
  return weighted.filter((one) => !isSupporting(one)).toSorted((one, other) => other.weight - one.weight);
}

/** First of all who have them in a wording. */
function eachPart(weighted: readonly Weighted[]): readonly (Weighted & { readonly part: Part })[] {
  const parts: readonly Part[] = ['worded', 'answered'];
  return parts.flatMap((part) => weighted.map((one) => ({ ...one, part })));
}

function isSupporting({ kind }: Weighted): boolean {
  return kind <= supportingWeight;
}

/** A list of slots that is emptied and filled again and again. */
function createSlots() {
  let slots = new Uint32Array(1024);
  let size = 0;
  const add = (slot: number): void => {
    if (size === slots.length) slots = twiceAsLong(slots);
    slots[size] = slot;
    size += 1;
  };
  return {
    add,
    all: () => slots.subarray(0, size),
    keep(isKept: (slot: number) => boolean): void {
      const before = slots.subarray(0, size);
      size = 0;
      // Written never further than where it is read.
      for (const slot of before) if (isKept(slot)) add(slot);
    },
  };
}

function twiceAsLong(slots: Uint32Array): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(slots.length * 2);
  longer.set(slots);
  return longer;
}
