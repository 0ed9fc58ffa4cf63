/** Postings as they come, until they are put in the order of their terms. */
import type { Gone } from './gone.ts';
import type { Segment } from './segment.ts';
import { createSegmentWriter, type SegmentWriter } from './segment-writer.ts';

/** So many are ordered together at most: what is ordered in one go still lies near the processor. */
const mostLogged = 2 ** 18;
/** With its share of what is kept of the term. */
const mostBytesEach = 13;

export type PostingLog = ReturnType<typeof createPostingLog>;

export function createPostingLog() {
  let ids = new Uint32Array(1024);
  let slots = new Uint32Array(1024);
  let countings = new Uint32Array(1024);
  let size = 0;
  const grow = (): void => {
    ids = twiceAsLong(ids);
    slots = twiceAsLong(slots);
    countings = twiceAsLong(countings);
  };
  return {
    isEmpty: () => size === 0,
    isFull: () => size >= mostLogged,
    add(id: number, slot: number, counting: number): void {
      if (size === ids.length) grow();
      ids[size] = id;
      slots[size] = slot;
      countings[size] = counting;
      size += 1;
    },
    /** All of it as a segment, but for what is gone; the log is empty afterwards. */
    take(gone: Gone): Segment {
      const logged = { ids, slots, countings, order: orderOf(ids.subarray(0, size)) };
      size = 0;
      return segmentOf(logged, gone);
    },
  };
}

interface Logged {
  readonly ids: Uint32Array;
  readonly slots: Uint32Array;
  readonly countings: Uint32Array;
  /** Where each is, one term after the other. */
  readonly order: Uint32Array;
}

function segmentOf(logged: Logged, gone: Gone): Segment {
  const { ids, order } = logged;
  const writer = createSegmentWriter(order.length, order.length * mostBytesEach);
  for (let from = 0; from < order.length;) {
    const id = ids[order[from] ?? 0] ?? 0;
    let to = from + 1;
    while (to < order.length && ids[order[to] ?? 0] === id) to += 1;
    writeTerm(logged, order.subarray(from, to), { id, writer, gone });
    from = to;
  }
  return writer.end();
}

interface Writing {
  readonly id: number;
  readonly writer: SegmentWriter;
  readonly gone: Gone;
}

function writeTerm({ slots, countings }: Logged, at: Uint32Array, { id, writer, gone }: Writing): void {
  let leftOut = 0;
  for (const one of at) {
    const slot = slots[one] ?? 0;
    const counting = countings[one] ?? 0;
    if (gone.has(slot)) leftOut += 1;
    else if (isWorded(counting)) writer.worded(slot, counting >>> 1);
    else writer.answered(slot, counting >>> 1);
  }
  if (leftOut > 0) gone.leftOut(id | 0, leftOut);
  writer.write(id);
}

/** `counting` with whether the term is in a wording, as it is logged. */
export function loggedCounting(counting: number, isInWording: boolean): number {
  return (counting << 1) | Number(isInWording);
}

function isWorded(logged: number): boolean {
  return (logged & 1) === 1;
}

const bitsAtOnce = 11;
const parts = 2 ** bitsAtOnce;

/** Which comes first by its id, and of one id in the order they came: ordered by some bits after the others. */
function orderOf(ids: Uint32Array): Uint32Array {
  let order = new Uint32Array(ids.length);
  for (let at = 0; at < order.length; at += 1) order[at] = at;
  let next = new Uint32Array(ids.length);
  for (let shift = 0; shift < 32; shift += bitsAtOnce) {
    const begins = beginsOf(ids, shift);
    for (let at = 0; at < order.length; at += 1) {
      const one = order[at] ?? 0;
      const part = ((ids[one] ?? 0) >>> shift) & (parts - 1);
      const to = begins[part] ?? 0;
      next[to] = one;
      begins[part] = to + 1;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** Where those begin that have the same bits. */
function beginsOf(ids: Uint32Array, shift: number): Uint32Array {
  const begins = new Uint32Array(parts + 1);
  for (let at = 0; at < ids.length; at += 1) {
    const after = (((ids[at] ?? 0) >>> shift) & (parts - 1)) + 1;
    begins[after] = (begins[after] ?? 0) + 1;
  }
  for (let part = 1; part <= parts; part += 1) begins[part] = (begins[part] ?? 0) + (begins[part - 1] ?? 0);
  return begins;
}

function twiceAsLong(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}
