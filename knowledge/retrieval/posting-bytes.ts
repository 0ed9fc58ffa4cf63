/**
 * Postings of one term as they are kept: twice how much higher each slot is than the one before, and one more where it does
 * not hold it as most do; then the number of how it does follows. Most postings take a byte so.
 */
import { lengthOfNumber, readNumber, writeNumber } from './short-numbers.ts';

const mostBytesEach = 8;
/** The number of how most hold a term. */
export const usual = 0;

export interface PostingBytes {
  readonly count: () => number;
  readonly length: () => number;
  /** Of the next slot, which is higher. */
  readonly add: (slot: number, counting: number) => void;
  /** Puts all into others and forgets them; returns where they end there. */
  readonly take: (into: Uint8Array, at: number) => number;
}

export function createPostingBytes(): PostingBytes {
  let bytes = new Uint8Array(1024);
  let used = 0;
  let count = 0;
  let before = 0;
  return {
    count: () => count,
    length: () => used,
    add(slot: number, counting: number): void {
      if (used + mostBytesEach > bytes.length) bytes = twiceAsLong(bytes);
      used = writeNumber(bytes, used, 2 * (slot - before) + Number(counting !== usual));
      if (counting !== usual) used = writeNumber(bytes, used, counting);
      before = slot;
      count += 1;
    },
    take(into: Uint8Array, at: number): number {
      for (let byte = 0; byte < used; byte += 1) into[at + byte] = bytes[byte] ?? 0;
      const end = at + used;
      used = count = before = 0;
      return end;
    },
  };
}

/** Every posting between two places, in the order of the slots. */
export function eachPosting(
  bytes: Uint8Array,
  from: number,
  to: number,
  take: (slot: number, counting: number) => void,
): void {
  let slot = 0;
  for (let at = from; at < to;) {
    const first = readNumber(bytes, at);
    at += lengthOfNumber(first);
    slot += first >>> 1;
    const counting = (first & 1) === 0 ? usual : readNumber(bytes, at);
    if (counting !== usual) at += lengthOfNumber(counting);
    take(slot, counting);
  }
}

function twiceAsLong(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(bytes.length * 2);
  longer.set(bytes);
  return longer;
}
