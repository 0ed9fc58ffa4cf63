/** From examples to a model. Deterministic: the same examples in any order give the same model. */
import { AppError } from '../../core/errors.ts';
import { createSyllables } from '../../core/syllables.ts';
import { calibrate, type Outside, toProbabilities } from './calibration.ts';
import { readDictionary } from './dictionary.ts';
import { legible } from './legible.ts';
import { createLookup } from './lookup.ts';
import { createModel, type Example, type Guess, type Model, toGuesses } from './model.ts';
import { dealIntoFolds } from './folds.ts';
import { createFields } from './fields.ts';
import { createCutter, keepPieces, type Pieces, type Tables, wordFamily } from './n-grams.ts';
import { indexPieces, type LeastTexts, type PieceIndex } from './piece-index.ts';
import { roundBoundaries } from './rounded.ts';
import { type Boundaries, learnBoundaries, type LearnOptions, score } from './support-vectors.ts';
import { learnVocabulary } from './telling.ts';
import { createTextVectoriser, type FamilyWeights, type LearnedVocabulary } from './vocabulary.ts';

export interface TrainOptions extends LearnOptions {
  readonly least: LeastTexts;
  readonly familyWeights: FamilyWeights;
  /** Parts the examples are dealt into: each is judged by a model of the others, which calibrates the whole. */
  readonly folds: number;
}

/** For texts of any kind: found by learning from half of some labelled titles of petitions and judging the other half. */
export const standardOptions: TrainOptions = {
  cost: 1.4,
  walks: 10,
  seed: 1,
  balance: 0.7,
  least: [1, 1, 2, 1, 2, 1, 2, 2],
  familyWeights: [0.9, 0.9, 0.3, 1, 0.2, 0.45, 0.25, 1],
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
  /** Whether the id of a run is one of a word. */
  readonly isWord: (id: number) => boolean;
}

export function readLanguage(): Language {
  const find = createLookup(readDictionary());
  const tables = { syllables: createSyllables(), fields: createFields() };
  return { tables, isWord: (id) => find(id) >= 0 };
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
  const prepared = prepare(examples, language, complete);
  const outside = judgeOutside(prepared, complete);
  const calibration = calibrate(outside);
  const { labels, sorted } = prepared;
  const { learned, boundaries } = learnFrom(prepared, Array.from(sorted.keys()), complete);
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
      vocabulary: learned.vocabulary,
      boundaries: roundBoundaries(boundaries),
    }),
    judged,
  };
}

interface Prepared {
  readonly sorted: readonly Example[];
  readonly labels: readonly string[];
  readonly index: PieceIndex;
  readonly targets: Int32Array;
}

function prepare(
  examples: readonly Example[],
  { tables, isWord }: Language,
  { least, familyWeights }: TrainOptions,
): Prepared {
  const keyed = examples.map((example) => ({ form: legible(example.text), ...example }));
  keyed.sort(
    (left, right) =>
      compare(left.form, right.form) || compare(left.label, right.label) || compare(left.text, right.text),
  );
  const labels = Array.from(new Set(keyed.map(({ label }) => label))).sort(compare);
  if (labels.length < 2)
    throw new AppError('training.too_few_labels', 'training needs examples of at least two labels');
  const cut = createCutter(tables, familyWeights);
  const texts = keyed.map(({ form }) => onlyWords(cut(form), isWord));
  return {
    sorted: keyed.map(({ text, label, source }) => ({ text, label, source })),
    labels,
    index: indexPieces(texts, least),
    targets: Int32Array.from(keyed, ({ label }) => labels.indexOf(label)),
  };
}

/** By code unit, the same on every machine. */
function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

/** Of the runs that could be words, those that are. */
function onlyWords(pieces: Pieces, isWord: (id: number) => boolean): Pieces {
  return keepPieces(pieces, (at) => pieces.kinds[at] !== wordFamily || isWord(pieces.ids[at] ?? 0));
}

function learnFrom(
  { index, targets, labels }: Prepared,
  texts: readonly number[],
  { least, familyWeights, ...options }: TrainOptions,
): { readonly learned: LearnedVocabulary; readonly boundaries: Boundaries } {
  const chosen = {
    texts,
    targets: Int32Array.from(texts, (at) => targets[at] ?? 0),
    labels: labels.length,
  };
  const learned = learnVocabulary(index, chosen, least);
  const vectorise = createTextVectoriser(learned, index, familyWeights);
  const vectors = texts.flatMap((at) => index.texts[at] ?? []).map(vectorise);
  const size = { labels: labels.length, columns: learned.vocabulary.ids.length };
  return { learned, boundaries: learnBoundaries(vectors, chosen.targets, size, options) };
}

/** Scores every example by a model that has not seen it. Equal texts go together, or they would be seen. */
function judgeOutside(prepared: Prepared, options: TrainOptions): Outside {
  const { index, targets, labels } = prepared;
  const scores = new Float64Array(index.texts.length * labels.length);
  const known = new Float64Array(index.texts.length);
  const foldOf = dealIntoFolds(prepared.sorted, options);
  const all = Array.from(index.texts.keys());
  for (let fold = 0; fold < options.folds; fold += 1) {
    const others = all.filter((at) => foldOf[at] !== fold);
    const { learned, boundaries } = learnFrom(prepared, others, options);
    const vectorise = createTextVectoriser(learned, index, options.familyWeights);
    index.texts.forEach((text, at) => {
      if (foldOf[at] !== fold) return;
      const vector = vectorise(text);
      score(vector, boundaries, scores.subarray(at * labels.length, (at + 1) * labels.length));
      known[at] = vector.known;
    });
  }
  return { labels: labels.length, scores, known, targets };
}
