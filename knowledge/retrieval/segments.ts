/**
 * All postings: the latest as they came, the others in segments, each several times as long as the next. So each is
 * copied a few times in its life, always from front to back, which is many times quicker than finding its place among
 * millions.
 */
import { createGone } from './gone.ts';
import { joinSegments } from './join-segments.ts';
import { createPostingLog } from './posting-log.ts';
import { holdersIn, type Segment } from './segment.ts';

/** So many postings of what is gone are worth a walk through all. */
export const usuallyCleared = 2 ** 16;

/** How many times as long as the next a segment is: while entries only come, and once somebody asks. */
const longer = { filling: 2, asked: 8 } as const;

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
  const segments: Segment[] = [];

  const joinLast = (): void => {
    const later = segments.pop() ?? noPostings;
    segments.push(joinSegments(segments.pop() ?? noPostings, later, gone));
  };
  const settle = (times: number): void => {
    segments.push(log.take(gone));
    while (segments.length > 1 && sizeOf(segments.at(-2)) < times * sizeOf(segments.at(-1))) joinLast();
  };
  const settled = (): readonly Segment[] => {
    if (!log.isEmpty()) settle(longer.asked);
    return segments;
  };
  /** When most postings are of what is gone. */
  const clear = (): void => {
    settled();
    if (gone.postings() * 2 <= segments.reduce((sum, { size }) => sum + size, 0)) return;
    do joinLast();
    while (segments.length > 1);
  };
  return {
    isGone: gone.has,
    all: settled,
    add(id: number, slot: number, counting: number): void {
      if (log.isFull()) settle(longer.filling);
      log.add(id, slot, counting);
    },
    drop(slot: number, ids: readonly number[]): void {
      gone.add(slot, ids);
      if (gone.postings() > leastCleared) clear();
    },
    holdersOf(id: number): number {
      let holders = 0;
      for (const segment of settled()) holders += holdersIn(segment, id);
      return gone.postings() === 0 ? holders : holders - gone.of(id);
    },
  };
}

const noPostings = createPostingLog().take(createGone());

function sizeOf(segment: Segment | undefined): number {
  return segment?.size ?? 0;
}
