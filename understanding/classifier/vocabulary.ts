/** The pieces a training set knows, how rare each is, and the weighted vector of a text over them. */
import { familyCount, type Pieces } from './n-grams.ts';

export interface Vocabulary {
  /** Id of each known piece; its index is its column. */
  readonly ids: Int32Array;
  /** How telling each is: the logarithm of how rare. */
  readonly rarity: Float32Array;
  /** What an unknown piece would have; it makes the known ones weigh less. */
  readonly rarityOfUnknown: number;
}

/** A text as columns and values; the values of all families together have a length of at most 1. */
export interface Vector {
  readonly columns: Int32Array;
  readonly values: Float32Array;
  /** Columns in use: the arrays may be longer. */
  readonly size: number;
  /** The known part of the text, 0 to 1. */
  readonly known: number;
}

/** Keeps what occurs in at least `least` texts. */
export function createVocabulary(texts: readonly Pieces[], least: number): Vocabulary {
  const seen = new Map<number, { texts: number; last: number }>();
  texts.forEach((pieces, index) => {
    for (let at = 0; at < pieces.count; at += 1) {
      const id = pieces.ids[at] ?? 0;
      const entry = seen.get(id);
      if (entry === undefined) seen.set(id, { texts: 1, last: index });
      else if (entry.last !== index) {
        entry.texts += 1;
        entry.last = index;
      }
    }
  });
  const kept = Array.from(seen).filter(([, entry]) => entry.texts >= least);
  // In order of the id: the order in which texts came must not matter.
  kept.sort(([left], [right]) => left - right);
  const rarityOf = (count: number) => Math.log((1 + texts.length) / (1 + count)) + 1;
  return {
    ids: Int32Array.from(kept, ([id]) => id),
    rarity: Float32Array.from(kept, ([, entry]) => rarityOf(entry.texts)),
    rarityOfUnknown: rarityOf(least - 1),
  };
}

/** Weight of each family, in the order of `families`. */
export type FamilyWeights = readonly number[];

/** Turns pieces into vectors. Not to be shared between threads: it keeps what it counts with. */
export function createVectoriser(vocabulary: Vocabulary, weights: FamilyWeights) {
  const find = createLookup(vocabulary.ids);
  const counts = new Uint16Array(vocabulary.ids.length);
  return (pieces: Pieces): Vector => {
    const counted = count(pieces, find, counts);
    const { columns, kinds, size, unknown } = counted;
    const values = new Float32Array(size);
    const known = new Float64Array(familyCount);
    for (let at = 0; at < size; at += 1) {
      const column = columns[at] ?? 0;
      const value = (1 + Math.log(counts[column] ?? 1)) * (vocabulary.rarity[column] ?? 0);
      counts[column] = 0;
      values[at] = value;
      const kind = kinds[at] ?? 0;
      known[kind] = (known[kind] ?? 0) + value * value;
    }
    return { columns, values, size, known: scale(values, kinds, { known, unknown, weights, vocabulary }) };
  };
}

interface Counted {
  /** Each known column once, in the order of the text, and its family beside it. */
  readonly columns: Int32Array;
  readonly kinds: Uint8Array;
  readonly size: number;
  /** Unknown pieces of each family. */
  readonly unknown: Float64Array;
}

/** How often each known piece occurs goes into `counts`, which must be all 0 and is to be set back by the caller. */
function count(pieces: Pieces, find: (id: number) => number, counts: Uint16Array): Counted {
  const columns = new Int32Array(pieces.count);
  const kinds = new Uint8Array(pieces.count);
  const unknown = new Float64Array(familyCount);
  let size = 0;
  for (let at = 0; at < pieces.count; at += 1) {
    const column = find(pieces.ids[at] ?? 0);
    const kind = pieces.kinds[at] ?? 0;
    if (column < 0) {
      unknown[kind] = (unknown[kind] ?? 0) + 1;
      continue;
    }
    const before = counts[column] ?? 0;
    if (before === 0) {
      columns[size] = column;
      kinds[size] = kind;
      size += 1;
    }
    counts[column] = before + 1;
  }
  return { columns, kinds, size, unknown };
}

interface Norms {
  readonly known: Float64Array;
  readonly unknown: Float64Array;
  readonly weights: FamilyWeights;
  readonly vocabulary: Vocabulary;
}

/** Brings every family to its weight, unknown pieces included; returns the known share of the whole. */
function scale(
  values: Float32Array,
  kinds: Uint8Array,
  { known, unknown, weights, vocabulary }: Norms,
): number {
  const factors = new Float64Array(familyCount);
  let knownPart = 0;
  let whole = 0;
  for (let kind = 0; kind < familyCount; kind += 1) {
    const seen = known[kind] ?? 0;
    const all = seen + (unknown[kind] ?? 0) * vocabulary.rarityOfUnknown ** 2;
    const weight = weights[kind] ?? 0;
    factors[kind] = all === 0 ? 0 : weight / Math.sqrt(all);
    knownPart += all === 0 ? 0 : (weight * weight * seen) / all;
    whole += weight * weight;
  }
  const length = Math.sqrt(whole);
  for (let at = 0; at < values.length; at += 1)
    values[at] = ((values[at] ?? 0) * (factors[kinds[at] ?? 0] ?? 0)) / length;
  return knownPart / whole;
}

/** From the id of a piece to its column, or -1. Open addressing: one or two looks each. */
function createLookup(ids: Int32Array): (id: number) => number {
  const room = 2 ** Math.ceil(Math.log2(ids.length * 2 + 2));
  const mask = room - 1;
  const keys = new Int32Array(room);
  const columns = new Int32Array(room);
  ids.forEach((id, column) => {
    let place = id & mask;
    while (keys[place] !== 0) place = (place + 1) & mask;
    keys[place] = id;
    columns[place] = column;
  });
  return (id) => {
    for (let place = id & mask; ; place = (place + 1) & mask) {
      const key = keys[place];
      if (key === id) return columns[place] ?? -1;
      if (key === 0) return -1;
    }
  };
}
