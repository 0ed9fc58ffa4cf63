/** The pieces of a text that a table of pieces knows, looked up once. */
import { isPlain, type Pieces } from './n-grams.ts';

/** The pieces of a text that are known, each once, in the order of the text. */
export interface ReadText {
  size: number;
  rows: Int32Array;
  kinds: Uint8Array;
  times: Uint16Array;
  /** How often it is a character or a pair. */
  plainTimes: Uint16Array;
  /** How many characters and pairs the text has, known or not. */
  plain: number;
}

export type TextReader = (pieces: Pieces) => ReadText;

/** Reads into memory of its own; what it returns holds until it reads again. `find` gives the row of an id, or -1. */
export function createTextReader(find: (id: number) => number): TextReader {
  let seen = createSeen(256);
  let text = roomFor(128);
  return (pieces) => {
    if (2 * pieces.count > seen.ids.length) seen = createSeen(2 ** Math.ceil(Math.log2(4 * pieces.count)));
    if (pieces.count > text.rows.length) text = roomFor(2 * pieces.count);
    seen.ids.fill(0);
    text.size = 0;
    text.plain = 0;
    for (let at = 0; at < pieces.count; at += 1) {
      const kind = pieces.kinds[at] ?? 0;
      const plain = isPlain(kind) ? 1 : 0;
      text.plain += plain;
      const place = placeOf(seen, pieces.ids[at] ?? 0, text, find);
      if (place < 0) continue;
      if (text.times[place] === 0) text.kinds[place] = kind;
      text.times[place] = (text.times[place] ?? 0) + 1;
      text.plainTimes[place] = (text.plainTimes[place] ?? 0) + plain;
    }
    return text;
  };
}

/** The pieces met so far, by the low bits of their ids; 0 is no id. */
interface Seen {
  readonly ids: Int32Array;
  /** Where each is in the text, or -1. */
  readonly places: Int32Array;
}

/** `size` is a power of two. */
function createSeen(size: number): Seen {
  return { ids: new Int32Array(size), places: new Int32Array(size) };
}

/** Where the piece is in the text, or -1 when it is unknown. What comes again is not looked up again. */
function placeOf({ ids, places }: Seen, id: number, text: ReadText, find: (id: number) => number): number {
  const mask = ids.length - 1;
  let slot = id & mask;
  while (ids[slot] !== 0) {
    if (ids[slot] === id) return places[slot] ?? -1;
    slot = (slot + 1) & mask;
  }
  ids[slot] = id;
  const row = find(id);
  const place = row < 0 ? -1 : text.size;
  places[slot] = place;
  if (place < 0) return place;
  text.rows[place] = row;
  text.times[place] = 0;
  text.plainTimes[place] = 0;
  text.size += 1;
  return place;
}

function roomFor(size: number): ReadText {
  return {
    ...{ size: 0, plain: 0 },
    rows: new Int32Array(size),
    kinds: new Uint8Array(size),
    times: new Uint16Array(size),
    plainTimes: new Uint16Array(size),
  };
}
