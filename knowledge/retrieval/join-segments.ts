/** Makes one segment of two, without the postings of what is gone. */
import type { Gone } from './gone.ts';
import {
  createSegmentWriter,
  eachPosting,
  holdersAt,
  notHeld,
  type Segment,
  type SegmentWriter,
} from './segment.ts';

/** All slots of `later` are higher. */
export function joinSegments(earlier: Segment, later: Segment, gone: Gone): Segment {
  const writer = createSegmentWriter(
    termsOfBoth(earlier.ids, later.ids),
    earlier.bytes.length + later.bytes.length,
  );
  const join = (id: number, one: number, other: number): void => {
    const held = holdersAt(earlier, one) + holdersAt(later, other);
    const living = held - goneIn(earlier, one, gone) - goneIn(later, other, gone);
    if (living < held) gone.leftOut(id | 0, held - living);
    if (living === 0) return;
    writer.begin(id, living);
    copyLiving(earlier, one, writer, gone);
    copyLiving(later, other, writer, gone);
  };
  for (let one = 0, other = 0; one < earlier.ids.length || other < later.ids.length;) {
    const first = earlier.ids[one] ?? Infinity;
    const second = later.ids[other] ?? Infinity;
    const id = Math.min(first, second);
    const isWhole = first !== second && gone.of(id | 0) === 0;
    if (!isWhole) join(id, first === id ? one : notHeld, second === id ? other : notHeld);
    else if (first === id) writer.copy(earlier, one);
    else writer.copy(later, other);
    if (first === id) one += 1;
    if (second === id) other += 1;
  }
  return writer.end();
}

/** Counted first: among millions it is worth it to make room for no more. */
function termsOfBoth(some: Uint32Array, others: Uint32Array): number {
  let terms = some.length + others.length;
  for (let one = 0, other = 0; one < some.length && other < others.length;) {
    const first = some[one] ?? 0;
    const second = others[other] ?? 0;
    if (first === second) terms -= 1;
    if (first <= second) one += 1;
    if (second <= first) other += 1;
  }
  return terms;
}

function goneIn(segment: Segment, place: number, gone: Gone): number {
  if (place === notHeld || gone.of((segment.ids[place] ?? 0) | 0) === 0) return 0;
  let found = 0;
  eachPosting(segment, place, (slot) => {
    if (gone.has(slot)) found += 1;
  });
  return found;
}

function copyLiving(segment: Segment, place: number, writer: SegmentWriter, gone: Gone): void {
  eachPosting(segment, place, (slot, counting) => {
    if (!gone.has(slot)) writer.add(slot, counting);
  });
}
