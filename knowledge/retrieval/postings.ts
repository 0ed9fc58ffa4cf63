/** Which entries hold a term, and where in them. Some three bytes each, and an edit shows at once. */
import type { PackedCounts, TermCounts } from './indexed-entry.ts';
import { createRows } from './rows.ts';
import { lengthOfNumber, readNumber } from './short-numbers.ts';
import { createTermBlocks, type TermBlocks } from './term-blocks.ts';

export interface Postings {
  /** `slot` is the number of an entry, higher than any before; no count is 0. */
  add(slot: number, terms: TermCounts): void;
  /** Forgets a slot: `ids` are all that it was added with. */
  drop(slot: number, ids: readonly number[]): void;
  /** How many slots hold a term. */
  holdersOf(term: number): number;
  /** Who holds it, in the order of the slots; good until the next call of any of these. `wanted`: only those. */
  of(term: number, wanted?: (slot: number) => boolean): Run;
  /** How these slots, in rising order, hold it; 0 where they do not. */
  countsOf(term: number, slots: readonly number[]): readonly PackedCounts[];
}

/** The first `size` of each. */
export interface Run {
  readonly size: number;
  readonly slots: Uint32Array;
  readonly counts: Int32Array;
}

export function createPostings(): Postings {
  const rows = createRows();
  const blocks = createTermBlocks();
  const countings = createCountings();
  const reading = createReading(blocks, countings.at);
  return {
    add(slot, { ids, counts }) {
      for (let at = 0; at < ids.length; at += 1)
        blocks.append(rows.take(ids[at] ?? 0), slot, countings.take(counts[at] ?? 0));
    },
    drop(slot, ids) {
      for (const id of ids) {
        const row = rows.find(id);
        if (row !== -1) blocks.remove(row, slot);
      }
    },
    holdersOf(term) {
      const row = rows.find(term);
      return row === -1 ? 0 : blocks.holders(row);
    },
    of(term, wanted) {
      const row = rows.find(term);
      return row === -1 ? none : reading(row, wanted);
    },
    countsOf(term, slots) {
      const row = rows.find(term);
      return row === -1 ? slots.map(() => 0) : countsAmong(blocks, row, slots).map(countings.at);
    },
  };
}

/** Of a slot that does not hold a term. */
const noCounting = -1;

const none: Run = { size: 0, slots: new Uint32Array(0), counts: new Int32Array(0) };

/** Numbers for the counts that there are. Few: most terms stand in an answer once. */
function createCountings() {
  const rows = createRows();
  const counts: PackedCounts[] = [];
  return {
    at: (counting: number): PackedCounts => counts[counting] ?? 0,
    take(packed: PackedCounts): number {
      const counting = rows.take(packed);
      counts[counting] = packed;
      return counting;
    },
  };
}

/** The same two arrays for every reading. */
function createReading(
  blocks: TermBlocks,
  countsAt: (counting: number) => PackedCounts,
): (row: number, wanted?: (slot: number) => boolean) => Run {
  let slots = new Uint32Array(256);
  let counts = new Int32Array(256);
  return (row, wanted = everySlot) => {
    if (blocks.holders(row) > slots.length) {
      slots = new Uint32Array(blocks.holders(row) * 2);
      counts = new Int32Array(slots.length);
    }
    const bytes = blocks.bytes();
    const { begin, end } = blocks.stretch(row);
    let size = 0;
    let slot = 0;
    for (let at = begin; at < end;) {
      const further = readNumber(bytes, at);
      const counting = readNumber(bytes, at + lengthOfNumber(further));
      at += lengthOfNumber(further) + lengthOfNumber(counting);
      slot += further;
      if (!wanted(slot)) continue;
      slots[size] = slot;
      counts[size] = countsAt(counting);
      size += 1;
    }
    return { size, slots, counts };
  };
}

const everySlot = (): boolean => true;

/** The numbers of the counts of some slots; no further than the last of them. */
function countsAmong(blocks: TermBlocks, row: number, wanted: readonly number[]): readonly number[] {
  const bytes = blocks.bytes();
  const { begin, end } = blocks.stretch(row);
  const found = wanted.map(() => noCounting);
  let slot = 0;
  for (let at = begin, next = 0; at < end && next < wanted.length;) {
    const further = readNumber(bytes, at);
    at += lengthOfNumber(further);
    slot += further;
    while (slot > (wanted[next] ?? Infinity)) next += 1;
    const counting = readNumber(bytes, at);
    at += lengthOfNumber(counting);
    if (slot === wanted[next]) found[next] = counting;
  }
  return found;
}
