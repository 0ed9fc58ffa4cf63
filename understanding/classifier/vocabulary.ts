/** The pieces a training set knows, how telling each is, and the weighted vector of a text over them. */
import { createLookup } from './lookup.ts';
import { familyCount, isPlain, type Pieces } from './n-grams.ts';
import type { IndexedText, PieceIndex } from './piece-index.ts';

export interface Vocabulary {
  /** Id of each known piece; its index is its column. */
  readonly ids: Int32Array;
  /** How much each tells: more the rarer it is, and the less evenly the labels share it. */
  readonly telling: Float32Array;
}

/** A vocabulary of some texts of an index. */
export interface LearnedVocabulary {
  readonly vocabulary: Vocabulary;
  /** The column of each piece of the index, or -1. */
  readonly columnOf: Int32Array;
}

/** A text as columns and values; all values together have the length 1, unless nothing of the text is known. */
export interface Vector {
  readonly columns: Int32Array;
  readonly values: Float32Array;
  /** Columns in use: the array may be longer. */
  readonly size: number;
  /** The known share of the characters and pairs, 0 to 1. */
  readonly known: number;
}

/** Weight of each family, in the order of `families`. */
export type FamilyWeights = readonly number[];

/** Turns pieces into a vector, which holds until the next. Not to be shared between threads: it keeps what it counts with. */
export function createVectoriser({ ids, telling }: Vocabulary, weights: FamilyWeights) {
  const find = createLookup(ids);
  const counts = new Uint16Array(ids.length);
  let room = roomFor(512);
  return (pieces: Pieces): Vector => {
    if (pieces.count > room.values.length) room = roomFor(2 * pieces.count);
    return weigh(count(pieces, find, counts, room), telling, weights, room.values);
  };
}

/** Memory that is asked for and given back costs more than what is written to it. */
function roomFor(size: number) {
  return {
    columns: new Int32Array(size),
    kinds: new Uint8Array(size),
    times: new Uint16Array(size),
    values: new Float32Array(size),
  };
}

/** The same of the texts of an index. */
export function createTextVectoriser(
  { vocabulary, columnOf }: LearnedVocabulary,
  { kinds }: PieceIndex,
  weights: FamilyWeights,
) {
  return (text: IndexedText): Vector => {
    const known = knownOf(text, columnOf, kinds);
    return weigh(known, vocabulary.telling, weights, new Float32Array(known.size));
  };
}

interface Counted {
  /** Each known column once, in the order of the text, with its family and how often it occurs. */
  readonly columns: Int32Array;
  readonly kinds: Uint8Array;
  readonly times: Uint16Array;
  readonly size: number;
  readonly known: number;
}

/** `counts` must be all 0, and is again when it returns. */
function count(
  pieces: Pieces,
  find: (id: number) => number,
  counts: Uint16Array,
  { columns, kinds, times }: Pick<Counted, 'columns' | 'kinds' | 'times'>,
): Counted {
  let size = 0;
  let plain = 0;
  let plainKnown = 0;
  for (let at = 0; at < pieces.count; at += 1) {
    const column = find(pieces.ids[at] ?? 0);
    const kind = pieces.kinds[at] ?? 0;
    plain += isPlain(kind) ? 1 : 0;
    if (column < 0) continue;
    plainKnown += isPlain(kind) ? 1 : 0;
    const before = counts[column] ?? 0;
    counts[column] = before + 1;
    if (before > 0) continue;
    columns[size] = column;
    kinds[size] = kind;
    size += 1;
  }
  moveCounts(counts, columns.subarray(0, size), times);
  return { columns, kinds, times, size, known: plain === 0 ? 0 : plainKnown / plain };
}

function moveCounts(counts: Uint16Array, columns: Int32Array, times: Uint16Array): void {
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] ?? 0;
    times[at] = counts[column] ?? 0;
    counts[column] = 0;
  }
}

function knownOf(text: IndexedText, columnOf: Int32Array, kindOf: Uint8Array): Counted {
  const length = text.pieces.length;
  const columns = new Int32Array(length);
  const kinds = new Uint8Array(length);
  const times = new Uint16Array(length);
  let size = 0;
  let plainKnown = 0;
  for (let at = 0; at < length; at += 1) {
    const piece = text.pieces[at] ?? 0;
    const column = columnOf[piece] ?? -1;
    if (column < 0) continue;
    const kind = kindOf[piece] ?? 0;
    columns[size] = column;
    kinds[size] = kind;
    times[size] = text.times[at] ?? 0;
    plainKnown += isPlain(kind) ? (times[size] ?? 0) : 0;
    size += 1;
  }
  return { columns, kinds, times, size, known: text.plain === 0 ? 0 : plainKnown / text.plain };
}

/** Writes into `values`, which has room for them. */
function weigh(
  { columns, kinds, times, size, known }: Counted,
  telling: Float32Array,
  weights: FamilyWeights,
  values: Float32Array,
): Vector {
  const squares = new Float64Array(familyCount);
  for (let at = 0; at < size; at += 1) {
    const often = times[at] ?? 1;
    const value = (often === 1 ? 1 : 1 + Math.log(often)) * (telling[columns[at] ?? 0] ?? 0);
    values[at] = value;
    const kind = kinds[at] ?? 0;
    squares[kind] = (squares[kind] ?? 0) + value * value;
  }
  const factors = factorsOf(squares, weights);
  for (let at = 0; at < size; at += 1) values[at] = (values[at] ?? 0) * (factors[kinds[at] ?? 0] ?? 0);
  return { columns, values, size, known };
}

/** What brings every family that the text has to its weight, and all of them together to the length 1. */
export function factorsOf(squares: Float64Array, weights: FamilyWeights): Float64Array {
  let whole = 0;
  const factors = squares.map((square, kind) => {
    const weight = weights[kind] ?? 0;
    whole += square === 0 ? 0 : weight * weight;
    return square === 0 ? 0 : weight / Math.sqrt(square);
  });
  return whole === 0 ? factors : factors.map((factor) => factor / Math.sqrt(whole));
}
