/** A trained classifier: what it learned as plain data, and what can be asked of it. */
import { type Calibration, toProbabilities } from './calibration.ts';
import { legible } from './legible.ts';
import { createCutter, type Cut, type Pieces, type Tables } from './n-grams.ts';
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
  /** The stretches that speak most for a label, strongest first. */
  readonly explain: (text: string, label: string, most?: number) => readonly Evidence[];
}

export function createModel(data: ModelData): Model {
  // Made when first asked for: a model that is only kept, or read beside others, needs neither.
  let own: { readonly cut: Cut; readonly vectorise: ReturnType<typeof createVectoriser> } | undefined;
  const read = (form: string): Read => {
    own ??= {
      cut: createCutter(data.tables, data.familyWeights),
      vectorise: createVectoriser(data.vocabulary, data.familyWeights),
    };
    const pieces = own.cut(form);
    return { form, pieces, vector: own.vectorise(pieces) };
  };
  return {
    data,
    classify(text) {
      const { vector } = read(legible(text));
      const scores = new Float64Array(data.labels.length);
      scoreRounded(vector, data.boundaries, scores);
      toProbabilities(scores, vector.known, data.calibration, scores);
      return toGuesses(data.labels, scores);
    },
    explain(text, label, most) {
      const column = data.labels.indexOf(label);
      return column < 0 ? [] : strongest(evidenceIn(read(legible(text)), data, column), most);
    },
  };
}

/** The most probable first; of equal ones the first in the order of the labels. */
export function toGuesses<Label extends string>(
  labels: readonly Label[],
  probabilities: Float64Array,
): readonly { readonly label: Label; readonly probability: number }[] {
  const guesses: { readonly label: Label; readonly probability: number }[] = [];
  labels.forEach((label, index) => {
    const guess = { label, probability: probabilities[index] ?? 0 };
    let at = guesses.length;
    // By hand: of some thirty that is faster than `sort`.
    for (
      let before = guesses[at - 1];
      before && before.probability < guess.probability;
      before = guesses[at - 1]
    )
      guesses[at--] = before;
    guesses[at] = guess;
  });
  return guesses;
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
  return stretchesOf({ form, pieces }, (at) => weightOf.get(pieces.ids[at] ?? 0) ?? 0);
}

/** The stretch of each piece of a text, with what it weighs. */
export function stretchesOf(
  { form, pieces }: Pick<Read, 'form' | 'pieces'>,
  weightAt: (at: number) => number,
): readonly Evidence[] {
  return Array.from({ length: pieces.count }, (_, at) => {
    const start = (pieces.starts[at] ?? 0) - 1;
    const piece = form.slice(Math.max(start, 0), start + (pieces.lengths[at] ?? 0));
    return { piece, weight: weightAt(at) };
  });
}

/** One entry for each stretch of text: what its characters and its sounds say together. */
export function strongest(evidence: readonly Evidence[], most = 5): readonly Evidence[] {
  const sums = new Map<string, number>();
  for (const { piece, weight } of evidence) sums.set(piece, (sums.get(piece) ?? 0) + weight);
  return Array.from(sums, ([piece, weight]) => ({ piece, weight }))
    .filter(({ weight }) => weight > 0)
    .sort((left, right) => right.weight - left.weight)
    .slice(0, most);
}
