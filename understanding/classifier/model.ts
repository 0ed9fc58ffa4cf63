/** A trained classifier: what it learned as plain data, and what can be asked of it. */
import { type Calibration, toProbabilities } from './calibration.ts';
import { legible } from './legible.ts';
import { createCutter, type Pieces, type Tables } from './n-grams.ts';
import { type RoundedBoundaries, scoreRounded } from './rounded.ts';
import { createVectoriser, type FamilyWeights, type Vocabulary } from './vocabulary.ts';

/** A text and what it is. */
export interface Example {
  readonly text: string;
  readonly label: string;
  /** The file it was written in, as `folder/file`; absent where texts have nothing to do with each other. */
  readonly source?: string | undefined;
}

export interface Guess {
  readonly label: string;
  /** 0 to 1, calibrated on texts outside the training; all labels together have 1. */
  readonly probability: number;
}

/** A stretch of the text that speaks for a label. */
export interface Evidence {
  readonly piece: string;
  /** How much it adds to the label's score. */
  readonly weight: number;
}

/** All a model is; the rest follows from it. */
export interface ModelData {
  /** Sorted. */
  readonly labels: readonly string[];
  readonly tables: Tables;
  readonly vocabulary: Vocabulary;
  readonly familyWeights: FamilyWeights;
  readonly boundaries: RoundedBoundaries;
  readonly calibration: Calibration;
}

export interface Model {
  readonly data: ModelData;
  /** Every label, the most probable first. Never throws; linear in the text. */
  readonly classify: (text: string) => readonly Guess[];
  /** The probability of each label in the order of `data.labels`, of a text that is cut already. */
  readonly probabilities: (pieces: Pieces) => Float64Array;
  /** The stretches that speak most for a label, strongest first. */
  readonly explain: (text: string, label: string, most?: number) => readonly Evidence[];
}

export function createModel(data: ModelData): Model {
  const cut = createCutter(data.tables, data.familyWeights);
  const vectorise = createVectoriser(data.vocabulary, data.familyWeights);
  const probabilities = (pieces: Pieces) => {
    const scores = new Float64Array(data.labels.length);
    const vector = vectorise(pieces);
    scoreRounded(vector, data.boundaries, scores);
    toProbabilities(scores, vector.known, data.calibration, scores);
    return scores;
  };
  return {
    data,
    probabilities,
    classify: (text) => toGuesses(data.labels, probabilities(cut(legible(text)))),
    explain(text, label, most = 5) {
      const column = data.labels.indexOf(label);
      if (column < 0) return [];
      const form = legible(text);
      const pieces = cut(form);
      return strongest(evidenceIn({ form, pieces, vector: vectorise(pieces) }, data, column), most);
    },
  };
}

/** The most probable first; of equal ones the first in the order of the labels. */
export function toGuesses<Label extends string>(
  labels: readonly Label[],
  probabilities: Float64Array,
): readonly { readonly label: Label; readonly probability: number }[] {
  const guesses = labels.map((label, index) => ({ label, probability: probabilities[index] ?? 0 }));
  return guesses.sort((left, right) => right.probability - left.probability);
}

interface Read {
  readonly form: string;
  readonly pieces: Pieces;
  readonly vector: ReturnType<ReturnType<typeof createVectoriser>>;
}

function evidenceIn(
  { form, pieces, vector }: Read,
  { vocabulary, boundaries, labels }: ModelData,
  label: number,
): readonly Evidence[] {
  const weightOf = new Map<number, number>();
  for (let at = 0; at < vector.size; at += 1) {
    const column = vector.columns[at] ?? 0;
    const weight =
      (boundaries.weights[column * labels.length + label] ?? 0) * (boundaries.steps[column] ?? 0);
    weightOf.set(vocabulary.ids[column] ?? 0, weight * (vector.values[at] ?? 0));
  }
  return Array.from({ length: pieces.count }, (_, at) => {
    const start = (pieces.starts[at] ?? 0) - 1;
    const piece = form.slice(Math.max(start, 0), start + (pieces.lengths[at] ?? 0));
    return { piece, weight: weightOf.get(pieces.ids[at] ?? 0) ?? 0 };
  });
}

/** One entry for each stretch of text: what its characters and its sounds say together. */
function strongest(evidence: readonly Evidence[], most: number): readonly Evidence[] {
  const sums = new Map<string, number>();
  for (const { piece, weight } of evidence) sums.set(piece, (sums.get(piece) ?? 0) + weight);
  return Array.from(sums, ([piece, weight]) => ({ piece, weight }))
    .filter(({ weight }) => weight > 0)
    .sort((left, right) => right.weight - left.weight)
    .slice(0, most);
}
