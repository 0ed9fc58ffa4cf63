/** Makes one segment of several, without the postings of what is gone. */
import type { Gone } from './gone.ts';
import { eachPosting } from './posting-bytes.ts';
import { createWalk, placeAt, type Segment, type Walk } from './segment.ts';
import { createSegmentWriter, type SegmentWriter } from './segment-writer.ts';

/** All slots of each are higher than those of the one before. */
export function joinSegments(segments: readonly Segment[], gone: Gone): Segment {
  const walks = segments.map(createWalk);
  const ids = walks.map((walk) => walk.id());
  const sum = (of: (segment: Segment) => number) => segments.reduce((all, one) => all + of(one), 0);
  const writer = createSegmentWriter(
    sum(({ terms }) => terms),
    sum(({ bytes }) => bytes.length),
  );
  for (;;) {
    const id = least(ids);
    if (id === Infinity) return writer.end();
    const among = walks.filter((_walk, at) => ids[at] === id);
    const [whole] = among;
    if (whole !== undefined && among.length === 1 && gone.of(id | 0) === 0)
      writer.copy(id, whole.bytes, whole.head());
    else writeLiving(among, id, writer, gone);
    for (const [at, walk] of walks.entries()) {
      if (ids[at] !== id) continue;
      walk.next();
      ids[at] = walk.id();
    }
  }
}

function least(ids: readonly number[]): number {
  let found = Infinity;
  for (const id of ids) if (id < found) found = id;
  return found;
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
