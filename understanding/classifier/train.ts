/** From examples to a model. Deterministic: the same examples in any order give the same model. */
import { AppError } from '../../core/errors.ts';
import { calibrate, type Outside, toProbabilities } from './calibration.ts';
import { readDictionary } from './dictionary.ts';
import { legible } from './legible.ts';
import { createModel, type Example, type Guess, type Model, toGuesses } from './model.ts';
import { dealIntoFolds } from './folds.ts';
import { createFields } from './fields.ts';
import { createCutter, type Cut, keepPieces, type Pieces, type Tables, wordFamily } from './n-grams.ts';
import { roundBoundaries } from './rounded.ts';
import { type Boundaries, learnBoundaries, type LearnOptions, score } from './support-vectors.ts';
import { createSyllables } from '../../core/syllables.ts';
import { learnVocabulary, type LeastTexts } from './telling.ts';
import { createVectoriser, type FamilyWeights, type Vocabulary } from './vocabulary.ts';

export interface TrainOptions extends LearnOptions {
  readonly least: LeastTexts;
  readonly familyWeights: FamilyWeights;
  /** Parts the examples are dealt into: each is judged by a model of the others, which calibrates the whole. */
  readonly folds: number;
}

/** For texts of any kind: found by learning from half of some labelled titles of petitions and judging the other half. */
export const standardOptions: TrainOptions = {
  cost: 1,
  walks: 10,
  seed: 1,
  balance: 0.7,
  least: [1, 1, 2, 1, 2, 1, 2],
  familyWeights: [0.9, 0.6, 0.3, 1, 0.2, 0.45, 0.25],
  folds: 3,
};

/** A model, and how each example was judged by a model of the others: sorted by text, not in the order given. */
export interface Trained {
  readonly model: Model;
  readonly judged: readonly Judged[];
}

export interface Judged {
  readonly text: string;
  readonly label: string;
  readonly guesses: readonly Guess[];
}

/** What a language needs to be known beside the examples; 0.3 s to make, so several trainings share one. */
export interface Language {
  readonly tables: Tables;
  readonly words: ReadonlySet<string>;
}

export function readLanguage(): Language {
  return { tables: { syllables: createSyllables(), fields: createFields() }, words: readDictionary() };
}

/** @throws AppError `training.too_few_labels` when the examples do not have two labels. */
export function train(examples: readonly Example[], options: Partial<TrainOptions> = {}): Model {
  return trainAndJudge(examples, options).model;
}

/** @throws AppError `training.too_few_labels` when the examples do not have two labels. */
export function trainAndJudge(
  examples: readonly Example[],
  options: Partial<TrainOptions> = {},
  language: Language = readLanguage(),
): Trained {
  const complete = { ...standardOptions, ...options };
  const prepared = prepare(examples, language);
  const outside = judgeOutside(prepared, complete);
  const calibration = calibrate(outside);
  const { labels, sorted } = prepared;
  const { vocabulary, boundaries } = learnFrom(prepared, Array.from(sorted.keys()), complete);
  const judged = sorted.map(({ text, label }, at) => {
    const row = outside.scores.slice(at * labels.length, (at + 1) * labels.length);
    toProbabilities(row, outside.known[at] ?? 0, calibration, row);
    return { text, label, guesses: toGuesses(labels, row) };
  });
  const { tables } = language;
  const { familyWeights } = complete;
  return {
    model: createModel({
      labels,
      tables,
      familyWeights,
      calibration,
      vocabulary,
      boundaries: roundBoundaries(boundaries),
    }),
    judged,
  };
}

interface Prepared {
  readonly sorted: readonly Example[];
  readonly labels: readonly string[];
  readonly texts: readonly Pieces[];
  readonly targets: Int32Array;
}

function prepare(examples: readonly Example[], language: Language): Prepared {
  const keyed = examples.map((example) => ({ form: legible(example.text), ...example }));
  keyed.sort(
    (left, right) =>
      compare(left.form, right.form) || compare(left.label, right.label) || compare(left.text, right.text),
  );
  const labels = Array.from(new Set(keyed.map(({ label }) => label))).sort(compare);
  if (labels.length < 2)
    throw new AppError('training.too_few_labels', 'training needs examples of at least two labels');
  const cut = createCutter(language.tables);
  return {
    sorted: keyed.map(({ text, label, source }) => ({ text, label, source })),
    labels,
    texts: keyed.map(({ form }) => cutAtWords(form, cut, language.words)),
    targets: Int32Array.from(keyed, ({ label }) => labels.indexOf(label)),
  };
}

/** By code unit, the same on every machine. */
function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

/** Of the runs that could be words, those that are. */
function cutAtWords(form: string, cut: Cut, words: ReadonlySet<string>): Pieces {
  const pieces = cut(form);
  return keepPieces(pieces, (at) => {
    if (pieces.kinds[at] !== wordFamily) return true;
    const start = (pieces.starts[at] ?? 0) - 1;
    return start >= 0 && words.has(form.slice(start, start + (pieces.lengths[at] ?? 0)));
  });
}

function learnFrom(
  { texts, targets, labels }: Prepared,
  chosen: readonly number[],
  options: TrainOptions,
): { readonly vocabulary: Vocabulary; readonly boundaries: Boundaries } {
  const mine = chosen.flatMap((index) => texts[index] ?? []);
  const wanted = Int32Array.from(chosen, (index) => targets[index] ?? 0);
  const vocabulary = learnVocabulary(mine, wanted, { labels: labels.length, least: options.least });
  const vectors = mine.map(createVectoriser(vocabulary, options.familyWeights));
  const size = { labels: labels.length, columns: vocabulary.ids.length };
  return { vocabulary, boundaries: learnBoundaries(vectors, wanted, size, options) };
}

/** Scores every example by a model that has not seen it. Equal texts go together, or they would be seen. */
function judgeOutside(prepared: Prepared, options: TrainOptions): Outside {
  const { texts, targets, labels } = prepared;
  const scores = new Float64Array(texts.length * labels.length);
  const known = new Float64Array(texts.length);
  const foldOf = dealIntoFolds(prepared.sorted, options);
  for (let fold = 0; fold < options.folds; fold += 1) {
    const all = Array.from(texts.keys());
    const { vocabulary, boundaries } = learnFrom(
      prepared,
      all.filter((index) => foldOf[index] !== fold),
      options,
    );
    const vectorise = createVectoriser(vocabulary, options.familyWeights);
    texts.forEach((pieces, index) => {
      if (foldOf[index] !== fold) return;
      const vector = vectorise(pieces);
      score(vector, boundaries, scores.subarray(index * labels.length, (index + 1) * labels.length));
      known[index] = vector.known;
    });
  }
  return { labels: labels.length, scores, known, targets };
}
