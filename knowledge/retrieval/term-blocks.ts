/**
 * The postings of each term in one block of bytes, in the order of the entries: how much higher the number of the next
 * entry is, then how it has the term; mostly three bytes together.
 */
import { createBlocks } from './blocks.ts';
import { createNumbers } from './numbers.ts';
import { lengthOfNumber, readNumber, writeNumber } from './short-numbers.ts';

/** From where to where in the bytes. */
export interface Stretch {
  readonly begin: number;
  readonly end: number;
}

/** What is kept of each term, one after the other. */
const kept = { begin: 0, size: 1, last: 2, holders: 3 } as const;
const perTerm = 4;

export type TermBlocks = ReturnType<typeof createTermBlocks>;

export function createTermBlocks() {
  const about = createNumbers((length) => new Uint32Array(length));
  const blocks = createBlocks();
  const stretchOf = (at: number): Stretch => {
    const begin = about.at(at + kept.begin);
    return { begin, end: begin + about.at(at + kept.size) };
  };
  return {
    bytes: () => blocks.bytes,
    stretch: (row: number) => stretchOf(row * perTerm),
    holders: (row: number) => about.at(row * perTerm + kept.holders),
    append(row: number, slot: number, counting: number): void {
      const at = row * perTerm;
      const size = about.at(at + kept.size);
      const further = slot - about.at(at + kept.last);
      const longer = size + lengthOfNumber(further) + lengthOfNumber(counting);
      const begin = blocks.moved(about.at(at + kept.begin), size, longer);
      writeNumber(blocks.bytes, writeNumber(blocks.bytes, begin + size, further), counting);
      about.set(at + kept.begin, begin);
      about.set(at + kept.size, longer);
      about.set(at + kept.last, slot);
      about.set(at + kept.holders, about.at(at + kept.holders) + 1);
    },
    remove(row: number, slot: number): void {
      const at = row * perTerm;
      const { begin, end } = stretchOf(at);
      const left = cutOut(blocks.bytes, { begin, end }, slot);
      if (left === undefined) return;
      about.set(at + kept.size, left.end - begin);
      about.set(at + kept.holders, about.at(at + kept.holders) - 1);
      if (left.last !== undefined) about.set(at + kept.last, left.last);
      if (left.end === begin) blocks.free(begin, end - begin);
    },
  };
}

interface Left {
  readonly end: number;
  /** Where that is another now. */
  readonly last?: number;
}

/** Takes a slot's posting out. */
function cutOut(bytes: Uint8Array, { begin, end }: Stretch, slot: number): Left | undefined {
  let reached = 0;
  for (let at = begin; at < end; at = next(bytes, at)) {
    const further = readNumber(bytes, at);
    if (reached + further === slot) return joined(bytes, { at, end }, { reached, further });
    reached += further;
  }
  return undefined;
}

/** The posting after it is counted from the one before it from now on: never longer than both were. */
function joined(
  bytes: Uint8Array,
  { at, end }: { readonly at: number; readonly end: number },
  { reached, further }: { readonly reached: number; readonly further: number },
): Left {
  const after = next(bytes, at);
  if (after === end) return { end: at, last: reached };
  const beyond = readNumber(bytes, after);
  const rest = after + lengthOfNumber(beyond);
  const written = writeNumber(bytes, at, further + beyond);
  bytes.copyWithin(written, rest, end);
  return { end: end - (rest - written) };
}

/** Where the next posting begins. */
function next(bytes: Uint8Array, at: number): number {
  const counting = at + lengthOfNumber(readNumber(bytes, at));
  return counting + lengthOfNumber(readNumber(bytes, counting));
}
