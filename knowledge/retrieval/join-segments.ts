/** Makes one segment of two, without the postings of what is gone. */
import type { Gone } from './gone.ts';
import { eachPosting } from './posting-bytes.ts';
import { createWalk, placeAt, type Segment, type Walk } from './segment.ts';
import { createSegmentWriter, type SegmentWriter } from './segment-writer.ts';

/** All slots of `later` are higher. */
export function joinSegments(earlier: Segment, later: Segment, gone: Gone): Segment {
  const one = createWalk(earlier);
  const other = createWalk(later);
  const writer = createSegmentWriter(earlier.terms + later.terms, earlier.bytes.length + later.bytes.length);
  for (;;) {
    const first = one.id();
    const second = other.id();
    const id = Math.min(first, second);
    if (id === Infinity) return writer.end();
    const among = [...(first === id ? [one] : []), ...(second === id ? [other] : [])];
    const [whole] = among;
    if (whole !== undefined && among.length === 1 && gone.of(id | 0) === 0)
      writer.copy(id, whole.bytes, whole.head());
    else writeLiving(among, id, writer, gone);
    for (const walk of among) walk.next();
  }
}

function writeLiving(walks: readonly Walk[], id: number, writer: SegmentWriter, gone: Gone): void {
  let leftOut = 0;
  const copyLiving =
    (add: SegmentWriter['worded']) =>
    (slot: number, counting: number): void => {
      if (gone.has(slot)) leftOut += 1;
      else add(slot, counting);
    };
  const worded = copyLiving(writer.worded);
  const answered = copyLiving(writer.answered);
  for (const walk of walks) {
    const { begin, middle, end } = placeAt(walk.bytes, walk.head());
    eachPosting(walk.bytes, begin, middle, worded);
    eachPosting(walk.bytes, middle, end, answered);
  }
  if (leftOut > 0) gone.leftOut(id | 0, leftOut);
  writer.write(id);
}
