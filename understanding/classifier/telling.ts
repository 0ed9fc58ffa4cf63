/** Which pieces of the training texts are kept, and how much each tells about the label. */
import type { LeastTexts, PieceIndex } from './piece-index.ts';
import type { LearnedVocabulary } from './vocabulary.ts';

/** Some texts of an index, and what is known of them. */
export interface Chosen {
  /** Where the texts stand in the index. */
  readonly texts: readonly number[];
  /** The label of each of them. */
  readonly targets: Int32Array;
  readonly labels: number;
}

export function learnVocabulary(index: PieceIndex, chosen: Chosen, least: LeastTexts): LearnedVocabulary {
  const { perLabel, textsWith, sizes } = countPieces(index, chosen);
  const kept = Int32Array.from(index.ids.keys()).filter(
    (piece) => (textsWith[piece] ?? 0) >= (least[index.kinds[piece] ?? 0] ?? 1),
  );
  const columnOf = new Int32Array(index.ids.length).fill(-1);
  kept.forEach((piece, column) => {
    columnOf[piece] = column;
  });
  const tells = (piece: number) =>
    rarity(textsWith[piece] ?? 0, chosen.texts.length) *
    lean(perLabel.subarray(piece * chosen.labels, (piece + 1) * chosen.labels), sizes);
  return {
    columnOf,
    vocabulary: { ids: kept.map((piece) => index.ids[piece] ?? 0), telling: Float32Array.from(kept, tells) },
  };
}

interface Counts {
  /** `perLabel[piece * labels + label]`: in how many texts of a label the piece occurs. */
  readonly perLabel: Uint32Array;
  readonly textsWith: Uint32Array;
  /** All pieces of each label. */
  readonly sizes: Float64Array;
}

function countPieces(index: PieceIndex, { texts, targets, labels }: Chosen): Counts {
  const perLabel = new Uint32Array(index.ids.length * labels);
  const textsWith = new Uint32Array(index.ids.length);
  const sizes = new Float64Array(labels);
  texts.forEach((text, at) => {
    const indexed = index.texts[text];
    if (indexed === undefined) return;
    const target = targets[at] ?? 0;
    sizes[target] = (sizes[target] ?? 0) + indexed.distinct;
    for (const piece of indexed.pieces) {
      const place = piece * labels + target;
      perLabel[place] = (perLabel[place] ?? 0) + 1;
      textsWith[piece] = (textsWith[piece] ?? 0) + 1;
    }
  });
  return { perLabel, textsWith, sizes };
}

/** Inverse document frequency, smoothed. */
function rarity(count: number, texts: number): number {
  return Math.log((1 + texts) / (1 + count)) + 1;
}

const unseen = 0.3;
const evenly = 0.1;

/** How far the labels of a piece are from sharing it evenly: the root of the relative entropy. */
function lean(counts: Uint32Array, sizes: Float64Array): number {
  const labels = counts.length;
  let whole = 0;
  let weighed = 0;
  for (let label = 0; label < labels; label += 1) {
    const share = ((counts[label] ?? 0) + unseen) / ((sizes[label] ?? 0) + 1);
    whole += share;
    weighed += share * Math.log(share);
  }
  return Math.sqrt(evenly + Math.max(weighed / whole - Math.log(whole / labels), 0));
}
