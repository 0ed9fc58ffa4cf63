/** The pieces a training set knows, how telling each is, and the weighted vector of a text over them. */
import { createLookup } from './lookup.ts';
import { familyCount, type Pieces } from './n-grams.ts';

export interface Vocabulary {
  /** Id of each known piece; its index is its column. */
  readonly ids: Int32Array;
  /** How much each tells: more the rarer it is, and the less evenly the labels share it. */
  readonly telling: Float32Array;
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

/** Turns pieces into vectors. Not to be shared between threads: it keeps what it counts with. */
export function createVectoriser(vocabulary: Vocabulary, weights: FamilyWeights) {
  const find = createLookup(vocabulary.ids);
  const counts = new Uint16Array(vocabulary.ids.length);
  return (pieces: Pieces): Vector => {
    const { columns, kinds, size, known } = count(pieces, find, counts);
    const values = new Float32Array(size);
    const squares = new Float64Array(familyCount);
    for (let at = 0; at < size; at += 1) {
      const column = columns[at] ?? 0;
      const times = counts[column] ?? 1;
      counts[column] = 0;
      const value = (times === 1 ? 1 : 1 + Math.log(times)) * (vocabulary.telling[column] ?? 0);
      values[at] = value;
      const kind = kinds[at] ?? 0;
      squares[kind] = (squares[kind] ?? 0) + value * value;
    }
    scale(values, kinds, factorsOf(squares, weights));
    return { columns, values, size, known };
  };
}

interface Counted {
  /** Each known column once, in the order of the text, and its family beside it. */
  readonly columns: Int32Array;
  readonly kinds: Uint8Array;
  readonly size: number;
  readonly known: number;
}

/** How often each known piece occurs goes into `counts`, which must be all 0 and is set back by the caller. */
function count(pieces: Pieces, find: (id: number) => number, counts: Uint16Array): Counted {
  const columns = new Int32Array(pieces.count);
  const kinds = new Uint8Array(pieces.count);
  let size = 0;
  let plain = 0;
  let plainKnown = 0;
  for (let at = 0; at < pieces.count; at += 1) {
    const column = find(pieces.ids[at] ?? 0);
    const kind = pieces.kinds[at] ?? 0;
    plain += kind < 2 ? 1 : 0;
    if (column < 0) continue;
    plainKnown += kind < 2 ? 1 : 0;
    const before = counts[column] ?? 0;
    counts[column] = before + 1;
    if (before > 0) continue;
    columns[size] = column;
    kinds[size] = kind;
    size += 1;
  }
  return { columns, kinds, size, known: plain === 0 ? 0 : plainKnown / plain };
}

/** What brings every family that the text has to its weight, and all of them together to the length 1. */
function factorsOf(squares: Float64Array, weights: FamilyWeights): Float64Array {
  let whole = 0;
  const factors = squares.map((square, kind) => {
    const weight = weights[kind] ?? 0;
    whole += square === 0 ? 0 : weight * weight;
    return square === 0 ? 0 : weight / Math.sqrt(square);
  });
  return whole === 0 ? factors : factors.map((factor) => factor / Math.sqrt(whole));
}

function scale(values: Float32Array, kinds: Uint8Array, factors: Float64Array): void {
  for (let at = 0; at < values.length; at += 1)
    values[at] = (values[at] ?? 0) * (factors[kinds[at] ?? 0] ?? 0);
}
