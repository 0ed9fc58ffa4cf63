/** Cuts a text into the pieces a decision is made of: character, sound and skip n-grams, as numbers. */
import { type Syllables, syllableOf } from './syllables.ts';

/** Runs of characters and of sounds by length. A family is weighed as a whole: the many must not drown the few. */
export const families = ['one', 'two', 'three', 'four', 'two sounds', 'three sounds', 'gapped'] as const;
export const familyCount = families.length;

/** The pieces of one text; piece i is `ids[i]`, of family `kinds[i]`, from `starts[i]` over `lengths[i]` characters. */
export interface Pieces {
  readonly count: number;
  readonly ids: Int32Array;
  readonly kinds: Uint8Array;
  readonly starts: Uint16Array;
  readonly lengths: Uint8Array;
}

/** Where a text begins and ends: 冒烟 at the end tells more than 冒烟 in between. */
const edge = 3;
const longest = 4;
const perPosition = longest + 2 + 1;

/** Linear in the text. `legible` text only: at most some hundred characters. */
export function cutIntoPieces(text: string, syllables: Syllables): Pieces {
  const size = text.length + 2;
  const codes = new Int32Array(size).fill(edge);
  const sounds = new Int32Array(size).fill(edge);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    codes[index + 1] = code;
    sounds[index + 1] = syllableOf(syllables, code);
  }
  const bag = createBag(size * perPosition);
  for (let start = 0; start < size; start += 1) {
    bag.runs(codes, start, { kind: 0, shortest: 1, longest });
    bag.runs(sounds, start, { kind: 1, shortest: 2, longest: 3 });
    bag.gapped(codes, start);
  }
  return bag.pieces();
}

interface Lengths {
  readonly kind: number;
  readonly shortest: number;
  readonly longest: number;
}

function createBag(room: number) {
  const ids = new Int32Array(room);
  const kinds = new Uint8Array(room);
  const starts = new Uint16Array(room);
  const lengths = new Uint8Array(room);
  let count = 0;
  const add = (hash: number, kind: number, start: number, length: number): void => {
    ids[count] = finished(hash);
    kinds[count] = kind;
    starts[count] = start;
    lengths[count] = length;
    count += 1;
  };
  return {
    /** Every run from `start` on, of the lengths asked for. */
    runs(codes: Int32Array, start: number, { kind, shortest, longest: most }: Lengths): void {
      let hash = seedOf(kind);
      for (let length = 1; length <= most && start + length <= codes.length; length += 1) {
        const code = codes[start + length - 1] ?? 0;
        hash = mixed(hash, code);
        const onlyEdge = length === 1 && code === edge;
        if (length >= shortest && !onlyEdge) add(hash, kind === 0 ? length - 1 : 2 + length, start, length);
      }
    },
    /** Two characters with one between them: 电□坏 reads 电梯坏 and 电灯坏 alike. */
    gapped(codes: Int32Array, start: number): void {
      if (start + 2 >= codes.length) return;
      const hash = mixed(mixed(seedOf(6), codes[start] ?? 0), codes[start + 2] ?? 0);
      add(hash, 6, start, 3);
    },
    pieces: (): Pieces => ({ count, ids, kinds, starts, lengths }),
  };
}

/** FNV-1a over 32 bits, with a last stirring so that the low bits can be used as they are. */
function seedOf(kind: number): number {
  return Math.imul(0x811c9dc5 ^ (kind + 1), 0x01000193);
}

function mixed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193) ^ (hash >>> 15);
}

function finished(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  const id = twice ^ (twice >>> 16);
  // 0 marks a free place in the table of ids.
  return id === 0 ? 1 : id;
}
