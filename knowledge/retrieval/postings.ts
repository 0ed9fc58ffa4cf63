/** Which entries hold a term, and where in them. Some three bytes each, and an edit shows at once. */
import type { PackedCounts, TermCounts } from './indexed-entry.ts';
import { createRows } from './rows.ts';
import { beginOf, eachPosting, endOf, holdersAt, notHeld, placeOf, type Segment } from './segment.ts';
import { createSegments, usuallyCleared } from './segments.ts';
import { lengthOfNumber, readNumber } from './short-numbers.ts';

export interface Postings {
  /** `slot` is the number of an entry, higher than any before; no count is 0. */
  add(slot: number, terms: TermCounts): void;
  /** Forgets a slot: `ids` are all that it was added with. */
  drop(slot: number, ids: readonly number[]): void;
  /** How many slots hold a term. */
  holdersOf(term: number): number;
  /** Who holds it, in the order of the slots; good until the next call of any of these. `among`: where it is not 0. */
  of(term: number, among?: Float64Array): Run;
  /** How these slots, in rising order, hold it; 0 where they do not. */
  countsOf(term: number, slots: readonly number[]): readonly PackedCounts[];
}

/** The first `size` of each. */
export interface Run {
  readonly size: number;
  readonly slots: Uint32Array;
  readonly counts: Int32Array;
}

export function createPostings(leastCleared = usuallyCleared): Postings {
  const countings = createCountings();
  const segments = createSegments(leastCleared);
  const reading = createReading(segments.isGone, countings.at);
  return {
    add(slot, { ids, counts }) {
      for (let at = 0; at < ids.length; at += 1)
        segments.add(ids[at] ?? 0, slot, countings.take(counts[at] ?? 0));
    },
    drop: segments.drop,
    holdersOf: segments.holdersOf,
    of: (term, among) => reading(segments.all(), term, among),
    countsOf(term, slots) {
      const found = slots.map((): PackedCounts => 0);
      for (const segment of segments.all())
        countAmong(segment, term, { slots, found, countsAt: countings.at });
      return found.map((counts, at) => (segments.isGone(slots[at] ?? 0) ? 0 : counts));
    },
  };
}

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

type CountsAt = (counting: number) => PackedCounts;

/** The same two arrays for every reading. */
function createReading(isGone: (slot: number) => boolean, countsAt: CountsAt) {
  let slots = new Uint32Array(256);
  let counts = new Int32Array(256);
  let size = 0;
  const makeRoom = (needed: number): void => {
    if (needed <= slots.length) return;
    const before = { slots, counts };
    slots = new Uint32Array(needed * 2);
    counts = new Int32Array(needed * 2);
    slots.set(before.slots);
    counts.set(before.counts);
  };
  const read = (segment: Segment, place: number, among: Float64Array | undefined): void => {
    eachPosting(segment, place, (slot, counting) => {
      if ((among !== undefined && (among[slot] ?? 0) === 0) || isGone(slot)) return;
      slots[size] = slot;
      counts[size] = countsAt(counting);
      size += 1;
    });
  };
  return (segments: readonly Segment[], term: number, among: Float64Array | undefined): Run => {
    size = 0;
    for (const segment of segments) {
      const place = placeOf(segment, term);
      if (place === notHeld) continue;
      makeRoom(size + holdersAt(segment, place));
      read(segment, place, among);
    }
    return { size, slots, counts };
  };
}

interface Among {
  readonly slots: readonly number[];
  readonly found: PackedCounts[];
  readonly countsAt: CountsAt;
}

/** No further than the last of the slots. */
function countAmong(segment: Segment, term: number, { slots, found, countsAt }: Among): void {
  const place = placeOf(segment, term);
  if (place === notHeld) return;
  const { bytes } = segment;
  const end = endOf(segment, place);
  let slot = 0;
  for (let at = beginOf(segment, place), next = 0; at < end && next < slots.length;) {
    const further = readNumber(bytes, at);
    at += lengthOfNumber(further);
    slot += further;
    while (slot > (slots[next] ?? Infinity)) next += 1;
    const counting = readNumber(bytes, at);
    at += lengthOfNumber(counting);
    if (slot === slots[next]) found[next] = countsAt(counting);
  }
}
