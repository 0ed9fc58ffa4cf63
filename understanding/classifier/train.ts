/** From examples to a model. Deterministic: the same examples in any order give the same model. */
import { AppError } from '../../core/errors.ts';
import { calibrate, type Calibration } from './calibration.ts';
import { legible } from './legible.ts';
import { createModel, type Example, type Model, type ModelData } from './model.ts';
import { cutIntoPieces, type Pieces } from './n-grams.ts';
import { createRandom, shuffled } from './random.ts';
import { learnBoundaries, type LearnOptions, score } from './support-vectors.ts';
import { createSyllables, type Syllables } from './syllables.ts';
import { createVectoriser, createVocabulary, type FamilyWeights } from './vocabulary.ts';

export interface TrainOptions extends LearnOptions {
  /** A piece counts when it occurs in so many texts. */
  readonly least: number;
  readonly familyWeights: FamilyWeights;
  /** Parts the examples are dealt into for calibration: each is judged by a model of the others. */
  readonly folds: number;
}

/** Found by cross-validation on titles of petitions and on our own examples. */
export const standardOptions: TrainOptions = {
  cost: 1,
  walks: 30,
  seed: 1,
  balance: 0.5,
  least: 2,
  familyWeights: [0.7, 1, 0.5, 0, 0.7, 0, 0],
  folds: 5,
};

/** @throws AppError `training.too_few_labels` when the examples do not have two labels. */
export function train(examples: readonly Example[], options: Partial<TrainOptions> = {}): Model {
  return createModel(learn(prepare(examples), { ...standardOptions, ...options }));
}

interface Prepared {
  readonly labels: readonly string[];
  readonly syllables: Syllables;
  readonly texts: readonly Pieces[];
  readonly targets: Int32Array;
}

function prepare(examples: readonly Example[]): Prepared {
  const keyed = examples.map(({ text, label }) => ({ form: legible(text), label }));
  keyed.sort((left, right) => compare(left.form, right.form) || compare(left.label, right.label));
  const labels = Array.from(new Set(keyed.map(({ label }) => label))).sort(compare);
  if (labels.length < 2)
    throw new AppError('training.too_few_labels', 'training needs examples of at least two labels');
  const syllables = createSyllables();
  return {
    labels,
    syllables,
    texts: keyed.map(({ form }) => cutIntoPieces(form, syllables)),
    targets: Int32Array.from(keyed, ({ label }) => labels.indexOf(label)),
  };
}

/** By code unit, the same on every machine. */
function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

function learn(prepared: Prepared, options: TrainOptions): ModelData {
  const all = Array.from(prepared.texts.keys());
  const { vocabulary, boundaries } = learnFrom(prepared, all, options);
  return {
    labels: prepared.labels,
    syllables: prepared.syllables,
    familyWeights: options.familyWeights,
    vocabulary,
    boundaries,
    calibration: calibrateOn(prepared, options),
  };
}

function learnFrom(
  { texts, targets, labels }: Prepared,
  chosen: readonly number[],
  options: TrainOptions,
): Pick<ModelData, 'vocabulary' | 'boundaries'> {
  const mine = chosen.flatMap((index) => texts[index] ?? []);
  const vocabulary = createVocabulary(mine, options.least);
  const vectors = mine.map(createVectoriser(vocabulary, options.familyWeights));
  const size = { labels: labels.length, columns: vocabulary.ids.length };
  const wanted = Int32Array.from(chosen, (index) => targets[index] ?? 0);
  return { vocabulary, boundaries: learnBoundaries(vectors, wanted, size, options) };
}

/** Scores every example by a model that has not seen it. */
function calibrateOn(prepared: Prepared, options: TrainOptions): Calibration {
  const { texts, targets, labels } = prepared;
  const scores = new Float64Array(texts.length * labels.length);
  const dealt = shuffled(texts.length, createRandom(options.seed));
  for (let fold = 0; fold < options.folds; fold += 1) {
    const isOutside = (_: unknown, position: number) => position % options.folds === fold;
    const outside = Array.from(dealt).filter(isOutside);
    const inside = Array.from(dealt).filter((one, position) => !isOutside(one, position));
    const { vocabulary, boundaries } = learnFrom(prepared, inside, options);
    const vectorise = createVectoriser(vocabulary, options.familyWeights);
    for (const index of outside) {
      const pieces = texts[index];
      const row = scores.subarray(index * labels.length, (index + 1) * labels.length);
      if (pieces !== undefined) score(vectorise(pieces), boundaries, row);
    }
  }
  return calibrate({ scores, targets, labels: labels.length });
}
