/** Which pieces of the training texts are kept, and how much each tells about the label. */
import type { Pieces } from './n-grams.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Counts {
  /** Every id in the order it was first seen. */
  readonly ids: readonly number[];
  /** The family of each. */
  readonly kinds: readonly number[];
  /** `perLabel[index * labels + label]`: in how many texts of a label the piece occurs. */
  readonly perLabel: Uint32Array;
  readonly labels: number;
}

/** In how many texts a piece of each family must occur to be kept, in the order of `families`. */
export type LeastTexts = readonly number[];

/** `targets[i]` is the label of `texts[i]`. */
export function learnVocabulary(
  texts: readonly Pieces[],
  targets: Int32Array,
  { labels, least }: { readonly labels: number; readonly least: LeastTexts },
): Vocabulary {
  const counts = countPieces(texts, targets, labels);
  const found = Float64Array.from(counts.ids, (_, index) => textsWith(counts, index));
  const kept = Array.from(counts.ids.keys()).filter(
    (index) => (found[index] ?? 0) >= (least[counts.kinds[index] ?? 0] ?? 1),
  );
  const idOf = (index: number) => counts.ids[index] ?? 0;
  // In order of the id: the order in which texts came must not matter.
  kept.sort((left, right) => idOf(left) - idOf(right));
  const sizes = sizesOf(counts);
  return {
    ids: Int32Array.from(kept, idOf),
    telling: Float32Array.from(
      kept,
      (index) => rarity(found[index] ?? 0, texts.length) * lean(counts, index, sizes),
    ),
  };
}

function countPieces(texts: readonly Pieces[], targets: Int32Array, labels: number): Counts {
  const indexOf = new Map<number, number>();
  const last: number[] = [];
  const kinds: number[] = [];
  let perLabel = new Uint32Array(65_536 * labels);
  texts.forEach((pieces, text) => {
    const target = targets[text] ?? 0;
    for (let at = 0; at < pieces.count; at += 1) {
      const id = pieces.ids[at] ?? 0;
      const known = indexOf.get(id);
      const index = known ?? indexOf.size;
      if (known === undefined) {
        indexOf.set(id, index);
        kinds.push(pieces.kinds[at] ?? 0);
      }
      // A text counts once.
      if (last[index] === text) continue;
      last[index] = text;
      const place = index * labels + target;
      if (place >= perLabel.length) perLabel = twiceAsLong(perLabel);
      perLabel[place] = (perLabel[place] ?? 0) + 1;
    }
  });
  if (indexOf.size * labels > perLabel.length) perLabel = twiceAsLong(perLabel);
  return { ids: Array.from(indexOf.keys()), kinds, perLabel, labels };
}

function twiceAsLong(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(array.length * 2);
  longer.set(array);
  return longer;
}

function textsWith({ perLabel, labels }: Counts, index: number): number {
  let sum = 0;
  for (let label = 0; label < labels; label += 1) sum += perLabel[index * labels + label] ?? 0;
  return sum;
}

/** All pieces of each label. */
function sizesOf({ ids, perLabel, labels }: Counts): Float64Array {
  const sizes = new Float64Array(labels);
  for (let index = 0; index < ids.length; index += 1)
    for (let label = 0; label < labels; label += 1)
      sizes[label] = (sizes[label] ?? 0) + (perLabel[index * labels + label] ?? 0);
  return sizes;
}

/** Inverse document frequency, smoothed. */
function rarity(count: number, texts: number): number {
  return Math.log((1 + texts) / (1 + count)) + 1;
}

const unseen = 0.3;
const evenly = 0.1;

/** How far the labels of a piece are from sharing it evenly: the root of the relative entropy. */
function lean({ perLabel, labels }: Counts, index: number, sizes: Float64Array): number {
  let whole = 0;
  let weighed = 0;
  for (let label = 0; label < labels; label += 1) {
    const share = ((perLabel[index * labels + label] ?? 0) + unseen) / ((sizes[label] ?? 0) + 1);
    whole += share;
    weighed += share * Math.log(share);
  }
  return Math.sqrt(evenly + Math.max(weighed / whole - Math.log(whole / labels), 0));
}
