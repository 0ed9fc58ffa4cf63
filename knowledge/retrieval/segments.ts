/**
 * All postings: the latest as they came, the others in segments, each several times as long as the next. So each is
 * copied a few times in its life, always from front to back, which is many times quicker than finding its place among
 * millions.
 */
import { createGone, type Gone } from './gone.ts';
import { joinSegments } from './join-segments.ts';
import { createPostingLog, type PostingLog } from './posting-log.ts';
import { holdersIn, type Segment } from './segment.ts';

/** So many postings of what is gone are worth a walk through all. */
export const usuallyCleared = 2 ** 16;

/** How many times as long as the next a segment is once somebody asks. */
const longer = 8;
/** While entries only come, so many segments stay as they are: joined at once they are copied once. */
const mostFilled = 32;

export interface Segments {
  readonly isGone: (slot: number) => boolean;
  /** In the order of their slots. */
  readonly all: () => readonly Segment[];
  readonly add: (id: number, slot: number, counting: number) => void;
  readonly drop: (slot: number, ids: readonly number[]) => void;
  readonly holdersOf: (id: number) => number;
}

export function createSegments(leastCleared: number): Segments {
  const log = createPostingLog();
  const gone = createGone();
  const row = createRow(log, gone);
  /** When most postings are of what is gone. */
  const clear = (): void => {
    const postings = row.settled().reduce((sum, { size }) => sum + size, 0);
    if (gone.postings() * 2 > postings) row.joinFrom(0);
  };
  return {
    isGone: gone.has,
    all: row.settled,
    add(id: number, slot: number, counting: number): void {
      if (log.isFull()) row.fill();
      log.add(id, slot, counting);
    },
    drop(slot: number, ids: readonly number[]): void {
      gone.add(slot, ids);
      if (gone.postings() > leastCleared) clear();
    },
    holdersOf(id: number): number {
      let holders = 0;
      for (const segment of row.settled()) holders += holdersIn(segment, id);
      return gone.postings() === 0 ? holders : holders - gone.of(id);
    },
  };
}

/** The segments in a row, and when they are joined. */
function createRow(log: PostingLog, gone: Gone) {
  const segments: Segment[] = [];
  let isFilling = false;

  const joinFrom = (from: number): void => {
    const joined = joinSegments(segments.splice(from), gone);
    segments.push(joined);
  };
  const settle = (): void => {
    if (!log.isEmpty()) segments.push(log.take(gone));
    const from = tooShortFrom(segments);
    if (from < segments.length - 1) joinFrom(from);
    isFilling = false;
  };
  return {
    joinFrom,
    /** The log is full, and nobody asks. */
    fill(): void {
      if (segments.length >= mostFilled) settle();
      else segments.push(log.take(gone));
      isFilling = true;
    },
    settled: (): readonly Segment[] => {
      if (!log.isEmpty() || isFilling) settle();
      return segments;
    },
  };
}

/** Where those begin that are to be one: each is not several times as long as all behind it. */
function tooShortFrom(segments: readonly Segment[]): number {
  let from = segments.length - 1;
  let size = sizeOf(segments[from]);
  while (from > 0 && sizeOf(segments[from - 1]) < longer * size) {
    from -= 1;
    size += sizeOf(segments[from]);
  }
  return from;
}

function sizeOf(segment: Segment | undefined): number {
  return segment?.size ?? 0;
}
