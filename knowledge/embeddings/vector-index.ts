/**
 * Entries by the vectors of their wordings. In two looks: by the signs of the numbers alone which entries may be near,
 * then by the numbers themselves, kept in a byte each. A city's 400,000 wordings fit into memory so, and are gone
 * through in some hundredths of a second.
 */

export interface NearEntry {
  readonly entryId: string;
  /** Of its nearest wording. */
  readonly cosine: number;
}

export interface VectorIndex {
  readonly dimension: number;
  size(): number;
  /** Adds or replaces; vectors of length 1. */
  set(entryId: string, vectors: readonly Float32Array[]): void;
  ids(): readonly string[];
  /** As they are kept: about what was set. */
  vectorsOf(entryId: string): readonly Float32Array[];
  /** Best first. */
  nearest(vector: Float32Array, limit: number): readonly NearEntry[];
}

/** One entry: a byte for each number with the factor of each vector, and a bit for each number's sign. */
interface Held {
  readonly bytes: Int8Array;
  readonly factors: Float32Array;
  readonly signs: Int32Array;
}

/** So many entries are looked at number by number; of fewer than that, all. */
const looked = 500;
const mostOfByte = 127;

export function createVectorIndex(dimension: number): VectorIndex {
  const entries = new Map<string, Held>();
  const words = Math.ceil(dimension / 32);

  const likely = (asked: Held): readonly string[] => {
    if (entries.size <= looked) return [...entries.keys()];
    const distances = Array.from(entries, ([id, held]) => ({
      id,
      distance: leastDistance(asked.signs, held.signs, words),
    }));
    return withLeast(distances, words * 32);
  };
  return {
    dimension,
    size: () => entries.size,
    set: (entryId, vectors) => void entries.set(entryId, hold(vectors, dimension, words)),
    ids: () => [...entries.keys()],
    vectorsOf: (entryId) => {
      const held = entries.get(entryId);
      return held === undefined ? [] : Array.from(held.factors, (_, at) => vectorAt(held, at, dimension));
    },
    nearest: (vector, limit) => {
      const asked = hold([vector], dimension, words);
      return likely(asked)
        .flatMap((entryId): NearEntry[] => {
          const held = entries.get(entryId);
          return held === undefined ? [] : [{ entryId, cosine: bestCosine(asked, held, dimension) }];
        })
        .sort((one, other) => other.cosine - one.cosine || (one.entryId < other.entryId ? -1 : 1))
        .slice(0, limit);
    },
  };
}

function hold(vectors: readonly Float32Array[], dimension: number, words: number): Held {
  const held = {
    bytes: new Int8Array(vectors.length * dimension),
    factors: new Float32Array(vectors.length),
    signs: new Int32Array(vectors.length * words),
  };
  vectors.forEach((vector, at) => keep(held, { vector, at, words }));
  return held;
}

function keep(
  { bytes, factors, signs }: Held,
  { vector, at, words }: { readonly vector: Float32Array; readonly at: number; readonly words: number },
): void {
  const factor = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / mostOfByte;
  factors[at] = factor;
  vector.forEach((value, place) => {
    bytes[at * vector.length + place] = Math.round(value / factor);
    const word = at * words + (place >> 5);
    if (value > 0) signs[word] = (signs[word] ?? 0) | (1 << (place & 31));
  });
}

function vectorAt({ bytes, factors }: Held, at: number, dimension: number): Float32Array {
  const factor = factors[at] ?? 0;
  return Float32Array.from(bytes.subarray(at * dimension, (at + 1) * dimension), (byte) => byte * factor);
}

function bestCosine(asked: Held, held: Held, dimension: number): number {
  let best = -1;
  for (let at = 0; at < held.factors.length; at += 1) {
    const sum = product(asked.bytes, held.bytes, at * dimension);
    best = Math.max(best, sum * (asked.factors[0] ?? 0) * (held.factors[at] ?? 0));
  }
  return best;
}

function product(asked: Int8Array, bytes: Int8Array, from: number): number {
  let sum = 0;
  for (let place = 0; place < asked.length; place += 1)
    sum += (asked[place] ?? 0) * (bytes[from + place] ?? 0);
  return sum;
}

/** In how many signs the nearest wording differs. */
function leastDistance(asked: Int32Array, signs: Int32Array, words: number): number {
  let least = words * 32;
  for (let from = 0; from < signs.length; from += words) {
    let distance = 0;
    for (let word = 0; word < words; word += 1)
      distance += bitsIn((asked[word] ?? 0) ^ (signs[from + word] ?? 0));
    if (distance < least) least = distance;
  }
  return least;
}

/** Adds up the bits of pairs, of fours, of bytes. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

interface Distant {
  readonly id: string;
  readonly distance: number;
}

/** About `looked` of the nearest, in one go: how many there are at each distance says where to stop. */
function withLeast(all: readonly Distant[], furthest: number): readonly string[] {
  const counts = new Uint32Array(furthest + 1);
  for (const { distance } of all) counts[distance] = (counts[distance] ?? 0) + 1;
  let limit = 0;
  for (let seen = counts[0] ?? 0; seen < looked && limit < furthest; seen += counts[limit] ?? 0) limit += 1;
  return all.flatMap(({ id, distance }) => (distance <= limit ? [id] : []));
}
