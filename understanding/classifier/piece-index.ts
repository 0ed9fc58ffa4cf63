/** The pieces of a training set, numbered: learning then counts and weighs them without looking anything up. */
import { createLookup } from './lookup.ts';
import { isPlain, type Pieces } from './n-grams.ts';

/** A text as the numbers of its pieces. */
export interface IndexedText {
  /** Each once, in the order of the text; without those that are too rare to be learned. */
  readonly pieces: Int32Array;
  /** How often each occurs. */
  readonly times: Uint16Array;
  /** How many different pieces it has, with the rare ones. */
  readonly distinct: number;
  /** How many characters and pairs it has, repeated ones again. */
  readonly plain: number;
}

export interface PieceIndex {
  /** The id of each piece, in ascending order: the order in which texts came must not matter. */
  readonly ids: Int32Array;
  /** The family of each. */
  readonly kinds: Uint8Array;
  readonly texts: readonly IndexedText[];
}

/** In how many texts a piece of each family must occur to be learned, in the order of `families`. */
export type LeastTexts = readonly number[];

export function indexPieces(texts: readonly Pieces[], least: LeastTexts): PieceIndex {
  const ids = allIds(texts);
  const counted = countIn(texts, ids);
  const kept = Int32Array.from(ids.keys()).filter(
    (piece) => (counted.textsWith[piece] ?? 0) >= (least[counted.kinds[piece] ?? 0] ?? 1),
  );
  const numberOf = new Int32Array(ids.length).fill(-1);
  kept.forEach((piece, number) => {
    numberOf[piece] = number;
  });
  return {
    ids: kept.map((piece) => ids[piece] ?? 0),
    kinds: Uint8Array.from(kept, (piece) => counted.kinds[piece] ?? 0),
    texts: counted.texts.map((text) => renumbered(text, numberOf)),
  };
}

function allIds(texts: readonly Pieces[]): Int32Array {
  const all = new Int32Array(texts.reduce((sum, { count }) => sum + count, 0));
  let end = 0;
  for (const { ids, count } of texts) {
    all.set(ids.subarray(0, count), end);
    end += count;
  }
  all.sort();
  return all.filter((id, at) => at === 0 || id !== all[at - 1]);
}

function countIn(texts: readonly Pieces[], ids: Int32Array) {
  const find = createLookup(ids);
  const kinds = new Uint8Array(ids.length);
  const textsWith = new Uint32Array(ids.length);
  const times = new Uint16Array(ids.length);
  const counted = texts.map((pieces): IndexedText => {
    const numbers = new Int32Array(pieces.count);
    let distinct = 0;
    let plain = 0;
    for (let at = 0; at < pieces.count; at += 1) {
      const number = find(pieces.ids[at] ?? 0);
      const kind = pieces.kinds[at] ?? 0;
      plain += isPlain(kind) ? 1 : 0;
      const before = times[number] ?? 0;
      times[number] = before + 1;
      if (before > 0) continue;
      kinds[number] = kind;
      textsWith[number] = (textsWith[number] ?? 0) + 1;
      numbers[distinct] = number;
      distinct += 1;
    }
    const own = numbers.slice(0, distinct);
    return { pieces: own, times: taken(times, own), distinct, plain };
  });
  return { kinds, textsWith, texts: counted };
}

/** What stands at these places, which are set back to 0. */
function taken(times: Uint16Array, places: Int32Array): Uint16Array {
  const mine = new Uint16Array(places.length);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    mine[at] = times[place] ?? 0;
    times[place] = 0;
  }
  return mine;
}

function renumbered({ pieces, times, ...rest }: IndexedText, numberOf: Int32Array): IndexedText {
  const isKept = (_: number, at: number) => (numberOf[pieces[at] ?? 0] ?? -1) >= 0;
  return {
    pieces: pieces.filter(isKept).map((piece) => numberOf[piece] ?? 0),
    times: times.filter(isKept),
    ...rest,
  };
}
