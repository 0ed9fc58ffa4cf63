/** Which entries hold a term, and where in them. Some two bytes each, and an edit shows at once. */
import {
  answeredTimes,
  isInWording,
  onlyAnswered,
  type PackedCounts,
  type TermCounts,
} from './indexed-entry.ts';
import { loggedCounting } from './posting-log.ts';
import { usual } from './posting-bytes.ts';
import { createRows } from './rows.ts';
import { placeOf, type Segment } from './segment.ts';
import { createSegments, usuallyCleared } from './segments.ts';
import { lengthOfNumber, readNumber } from './short-numbers.ts';

/** Who has a term in a wording or a keyword; and who in the answer alone. */
export type Part = 'worded' | 'answered';

export interface Postings {
  /** `slot` is the number of an entry, higher than any before; no count is 0. */
  add(slot: number, terms: TermCounts): void;
  /** Forgets a slot: `ids` are all that it was added with. */
  drop(slot: number, ids: readonly number[]): void;
  /** How many slots hold a term. */
  holdersOf(term: number): number;
  /** Who holds it, in the order of the slots; good until the next call of any of these. `among`: where it is not 0. */
  of(term: number, part: Part, among?: Float64Array): Run;
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
  const reading = createReading(segments.isGone, countings);
  return {
    add(slot, { ids, counts }) {
      for (let at = 0; at < ids.length; at += 1)
        segments.add(ids[at] ?? 0, slot, countings.logged(counts[at] ?? 0));
    },
    drop: segments.drop,
    holdersOf: segments.holdersOf,
    of: (term, part, among) => reading(segments.all(), term, part, among),
    countsOf(term, slots) {
      const found = slots.map((): PackedCounts => 0);
      for (const segment of segments.all()) {
        const { begin, middle, end } = placeOf(segment, term);
        countAmong(segment, [begin, middle], { slots, found, countsAt: countings.worded });
        countAmong(segment, [middle, end], { slots, found, countsAt: answered });
      }
      return found.map((counts, at) => (segments.isGone(slots[at] ?? 0) ? 0 : counts));
    },
  };
}

type CountsAt = (counting: number) => PackedCounts;
type Countings = ReturnType<typeof createCountings>;

/** How often a term stands in an answer alone: mostly once. */
function answered(counting: number): PackedCounts {
  return onlyAnswered(counting + 1);
}

/** Numbers for the counts in wordings that there are. Few; what is in the answer alone stands for itself. */
function createCountings() {
  const rows = createRows();
  const counts: PackedCounts[] = [];
  return {
    worded: (counting: number): PackedCounts => counts[counting] ?? 0,
    logged(packed: PackedCounts): number {
      if (!isInWording(packed)) return loggedCounting(answeredTimes(packed) - 1, false);
      const counting = rows.take(packed);
      counts[counting] = packed;
      return loggedCounting(counting, true);
    },
  };
}

/** The same two arrays for every reading. */
function createReading(isGone: (slot: number) => boolean, { worded }: Countings) {
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
  /** Most of the time of a question goes by here: a posting takes a few nanoseconds, a call for each would double that. */
  const read = (bytes: Uint8Array, [from, to]: Span, countsAt: CountsAt, among: Float64Array | undefined) => {
    let slot = 0;
    for (let at = from; at < to;) {
      const first = readNumber(bytes, at);
      at += lengthOfNumber(first);
      slot += first >>> 1;
      const counting = (first & 1) === 0 ? usual : readNumber(bytes, at);
      if (counting !== usual) at += lengthOfNumber(counting);
      if ((among !== undefined && (among[slot] ?? 0) === 0) || isGone(slot)) continue;
      slots[size] = slot;
      counts[size] = countsAt(counting);
      size += 1;
    }
  };
  return (segments: readonly Segment[], term: number, part: Part, among: Float64Array | undefined): Run => {
    size = 0;
    for (const segment of segments) {
      const { holders, begin, middle, end } = placeOf(segment, term);
      makeRoom(size + holders);
      if (part === 'worded') read(segment.bytes, [begin, middle], worded, among);
      else read(segment.bytes, [middle, end], answered, among);
    }
    return { size, slots, counts };
  };
}

type Span = readonly [from: number, to: number];

interface Among {
  readonly slots: readonly number[];
  readonly found: PackedCounts[];
  readonly countsAt: CountsAt;
}

/** No further than the last of the slots. */
function countAmong({ bytes }: Segment, [from, to]: Span, { slots, found, countsAt }: Among): void {
  let slot = 0;
  for (let at = from, next = 0; at < to && next < slots.length;) {
    const first = readNumber(bytes, at);
    at += lengthOfNumber(first);
    slot += first >>> 1;
    while (slot > (slots[next] ?? Infinity)) next += 1;
    const counting = (first & 1) === 0 ? usual : readNumber(bytes, at);
    if (counting !== usual) at += lengthOfNumber(counting);
    if (slot === slots[next]) found[next] = countsAt(counting);
  }
}
