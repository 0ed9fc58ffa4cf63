/** A trained classifier: what it learned as plain data, and what can be asked of it. */
import { type Calibration, toProbabilities } from './calibration.ts';
import { legible } from './legible.ts';
import { cutIntoPieces } from './n-grams.ts';
import { type Boundaries, score } from './support-vectors.ts';
import type { Syllables } from './syllables.ts';
import { createVectoriser, type FamilyWeights, type Vocabulary } from './vocabulary.ts';

/** A text and what it is. */
export interface Example {
  readonly text: string;
  readonly label: string;
}

export interface Guess {
  readonly label: string;
  /** 0 to 1, calibrated on texts outside the training; all labels together have 1. */
  readonly probability: number;
}

/** A piece of the text that speaks for a label. */
export interface Evidence {
  /** As it stands in the text; a gap or a sound is shown as what it was read from. */
  readonly piece: string;
  /** How much it adds to the label's score. */
  readonly weight: number;
}

/** All a model is; the rest follows from it. */
export interface ModelData {
  /** Sorted. */
  readonly labels: readonly string[];
  readonly syllables: Syllables;
  readonly vocabulary: Vocabulary;
  readonly familyWeights: FamilyWeights;
  readonly boundaries: Boundaries;
  readonly calibration: Calibration;
}

export interface Model {
  readonly data: ModelData;
  /** Every label, the most probable first. Never throws; linear in the text. */
  readonly classify: (text: string) => readonly Guess[];
  /** The pieces that speak most for a label, strongest first. */
  readonly explain: (text: string, label: string, most?: number) => readonly Evidence[];
}

export function createModel(data: ModelData): Model {
  const { labels, syllables, vocabulary, familyWeights, boundaries, calibration } = data;
  const vectorise = createVectoriser(vocabulary, familyWeights);
  return {
    data,
    classify(text) {
      const scores = new Float64Array(labels.length);
      score(vectorise(cutIntoPieces(legible(text), syllables)), boundaries, scores);
      toProbabilities(scores, calibration, scores);
      const guesses = labels.map((label, index) => ({ label, probability: scores[index] ?? 0 }));
      return guesses.sort((left, right) => right.probability - left.probability);
    },
    explain(text, label, most = 5) {
      const column = labels.indexOf(label);
      if (column < 0) return [];
      return strongest(evidenceFor(legible(text), column), most);
    },
  };

  function evidenceFor(text: string, label: number): readonly Evidence[] {
    const pieces = cutIntoPieces(text, syllables);
    const vector = vectorise(pieces);
    const weightOf = new Map<number, number>();
    for (let at = 0; at < vector.size; at += 1) {
      const column = vector.columns[at] ?? 0;
      const weight = boundaries.weights[column * labels.length + label] ?? 0;
      weightOf.set(vocabulary.ids[column] ?? 0, weight * (vector.values[at] ?? 0));
    }
    return Array.from({ length: pieces.count }, (_, at) => {
      // The text is cut with one sign for its edge before and behind it.
      const start = (pieces.starts[at] ?? 0) - 1;
      const piece = text.slice(Math.max(start, 0), start + (pieces.lengths[at] ?? 0));
      return { piece, weight: weightOf.get(pieces.ids[at] ?? 0) ?? 0 };
    });
  }
}

/** One entry for each stretch of text: what its characters, sounds and gaps say together. */
function strongest(evidence: readonly Evidence[], most: number): readonly Evidence[] {
  const sums = new Map<string, number>();
  for (const { piece, weight } of evidence) sums.set(piece, (sums.get(piece) ?? 0) + weight);
  return Array.from(sums, ([piece, weight]) => ({ piece, weight }))
    .filter(({ weight }) => weight > 0)
    .sort((left, right) => right.weight - left.weight)
    .slice(0, most);
}
