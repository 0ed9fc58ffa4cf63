/**
 * Postings of some entries, term by term and without room to spare: never changed, only joined with those that follow. Of
 * a term, who has it in a wording comes before who has it in the answer alone: that counts so little that most of the
 * latter need not be looked at.
 */
import { lengthOfNumber, readNumber } from './short-numbers.ts';

export interface Segment {
  /** Terms in the order of their ids, each as `segment-writer.ts` writes it. */
  readonly bytes: Uint8Array;
  /** Where in `bytes` those begin whose ids begin with the same bits; one more for the end. A power of two and one. */
  readonly directory: Uint32Array;
  readonly terms: number;
  /** How many postings there are. */
  readonly size: number;
}

/** Where the postings of a term are. */
export interface Place {
  readonly holders: number;
  /** Of those who have it in a wording, then of the others, each as `posting-bytes.ts` writes it. */
  readonly begin: number;
  readonly middle: number;
  readonly end: number;
}

export const notHeld: Place = { holders: 0, begin: 0, middle: 0, end: 0 };
/** What a term begins with that only one entry has, in a wording or in its answer; more have one more than their number. */
export const only = { worded: 1, answered: 2 } as const;

/** So many parts for so many terms: some six to a part. */
export function partsFor(terms: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(terms / 8)));
}

/** The first bits of an id: as many as it takes to number the parts. */
export function partOf(id: number, parts: number): number {
  return parts === 1 ? 0 : id >>> (1 + Math.clz32(parts));
}

/** In how many bytes the other bits of an id are kept. */
export function widthOfRest(parts: number): number {
  return Math.ceil((1 + Math.clz32(parts)) / 8);
}

function readRest(bytes: Uint8Array, at: number, width: number): number {
  let rest = 0;
  for (let next = at + width - 1; next >= at; next -= 1) rest = (rest << 8) | (bytes[next] ?? 0);
  return rest >>> 0;
}

/** The other bits of an id, as they are kept. */
export function restOf(id: number, parts: number): number {
  return parts === 1 ? id >>> 0 : id & (2 ** (1 + Math.clz32(parts)) - 1);
}

/** Where what is kept of a term begins after its id, or -1. */
function headOf({ bytes, directory }: Segment, id: number): number {
  const parts = directory.length - 1;
  const part = partOf(id >>> 0, parts);
  const wanted = restOf(id, parts) >>> 0;
  const width = widthOfRest(parts);
  const end = directory[part + 1] ?? 0;
  for (let at = directory[part] ?? 0; at < end;) {
    const head = at + width;
    if (readRest(bytes, at, width) === wanted) return head;
    at = endOf(bytes, head);
  }
  return -1;
}

/** How many hold it, those that are gone since among them. */
export function holdersIn(segment: Segment, id: number): number {
  const head = headOf(segment, id);
  return head === -1 ? 0 : holdersAt(segment.bytes, head);
}

export function placeOf(segment: Segment, id: number): Place {
  const head = headOf(segment, id);
  return head === -1 ? notHeld : placeAt(segment.bytes, head);
}

export type Walk = ReturnType<typeof createWalk>;

/** The terms of a segment, one after the other. */
export function createWalk({ bytes, directory }: Segment) {
  const parts = directory.length - 1;
  const width = widthOfRest(parts);
  const shift = 1 + Math.clz32(parts);
  let part = 0;
  let at = 0;
  return {
    bytes,
    /** Of the term where it stands; `Infinity` after the last. */
    id(): number {
      if (at >= bytes.length) return Infinity;
      while (at >= (directory[part + 1] ?? 0)) part += 1;
      const rest = readRest(bytes, at, width);
      return parts === 1 ? rest : ((part << shift) | rest) >>> 0;
    },
    /** Where what is kept of it begins after its id. */
    head: (): number => at + width,
    next(): void {
      at = endOf(bytes, at + width);
    },
  };
}

export function holdersAt(bytes: Uint8Array, head: number): number {
  const first = readNumber(bytes, head);
  return first <= only.answered ? 1 : first - 1;
}

export function placeAt(bytes: Uint8Array, head: number): Place {
  const first = readNumber(bytes, head);
  const after = head + lengthOfNumber(first);
  if (first <= only.answered) {
    const end = afterPosting(bytes, after);
    return { holders: 1, begin: after, middle: first === only.worded ? end : after, end };
  }
  const worded = readNumber(bytes, after);
  const answered = readNumber(bytes, after + lengthOfNumber(worded));
  const begin = after + lengthOfNumber(worded) + lengthOfNumber(answered);
  return { holders: first - 1, begin, middle: begin + worded, end: begin + worded + answered };
}

export function endOf(bytes: Uint8Array, head: number): number {
  const first = bytes[head] ?? 0;
  return first <= only.answered ? afterPosting(bytes, head + 1) : placeAt(bytes, head).end;
}

function afterPosting(bytes: Uint8Array, at: number): number {
  const after = afterNumber(bytes, at);
  const isUsual = ((bytes[at] ?? 0) & 1) === 0;
  return isUsual ? after : afterNumber(bytes, after);
}

function afterNumber(bytes: Uint8Array, at: number): number {
  let next = at;
  while ((bytes[next] ?? 0) >= 0x80) next += 1;
  return next + 1;
}
