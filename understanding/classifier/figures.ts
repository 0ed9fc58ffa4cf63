/** How good a classifier is, in numbers that can be compared. */
import type { Example, Model } from './model.ts';
import type { Judged } from './train.ts';

export interface Figures {
  readonly texts: number;
  readonly accuracy: number;
  /** The mean over the labels, each counting alike. */
  readonly macroF1: number;
  readonly labels: readonly LabelFigures[];
  /** Guesses by how sure they were, the least sure first. */
  readonly reliability: readonly Bin[];
  /** Mean distance of what was said from what was right, weighed by how often it was said. */
  readonly calibrationError: number;
}

export interface LabelFigures {
  readonly label: string;
  readonly texts: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly guesses: number;
  /** Mean probability of the guesses. */
  readonly said: number;
  /** Share of them that was right. */
  readonly right: number;
}

/** What a model says of texts whose labels are known. */
export function judge(model: Model, texts: readonly Example[]): readonly Judged[] {
  return texts.map(({ text, label }) => ({ text, label, guesses: model.classify(text) }));
}

export function figuresOf(judged: readonly Judged[]): Figures {
  const pairs = judged.map(({ label, guesses }) => ({
    want: label,
    got: guesses[0]?.label ?? '',
    probability: guesses[0]?.probability ?? 0,
  }));
  const names = Array.from(new Set(pairs.map(({ want }) => want))).sort();
  const labels = names.map((name) => figuresOfLabel(name, pairs));
  const reliability = binsOf(pairs);
  return {
    texts: pairs.length,
    accuracy: share(pairs.filter(isRight).length, pairs.length),
    macroF1: share(sum(labels.map(({ f1 }) => f1)), labels.length),
    labels,
    reliability,
    calibrationError: share(
      sum(reliability.map(({ said, right, guesses }) => Math.abs(said - right) * guesses)),
      pairs.length,
    ),
  };
}

interface Pair {
  readonly want: string;
  readonly got: string;
  readonly probability: number;
}

function isRight({ want, got }: Pair): boolean {
  return want === got;
}

function figuresOfLabel(label: string, pairs: readonly Pair[]): LabelFigures {
  const wanted = pairs.filter(({ want }) => want === label);
  const said = pairs.filter(({ got }) => got === label);
  const right = wanted.filter(isRight).length;
  return {
    label,
    texts: wanted.length,
    precision: share(right, said.length),
    recall: share(right, wanted.length),
    f1: share(2 * right, wanted.length + said.length),
  };
}

function binsOf(pairs: readonly Pair[]): readonly Bin[] {
  return Array.from({ length: 10 }, (_, index) => {
    const mine = pairs.filter(({ probability }) => Math.min(Math.floor(probability * 10), 9) === index);
    return {
      from: index / 10,
      to: (index + 1) / 10,
      guesses: mine.length,
      said: share(sum(mine.map(({ probability }) => probability)), mine.length),
      right: share(mine.filter(isRight).length, mine.length),
    };
  }).filter(({ guesses }) => guesses > 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** 0 of nothing. */
function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
