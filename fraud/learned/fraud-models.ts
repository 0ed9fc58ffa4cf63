/** What was learned from examples: whether a text is a scam's, and which kind's. */
import type { Guess, Model } from '../../understanding/classifier/model.ts';
import { type BaitKind, baitKinds } from '../bait-kind.ts';
import type { SignsOfText } from '../read-signs.ts';
import { withMarks } from './marks.ts';
import { figuresOf, weigh, type Weighing } from './weighing.ts';

export interface FraudModels {
  /** Of the labels `fraud` and `fine`. */
  readonly fraud: Model;
  /** Of kinds of scams, given that the text is one. */
  readonly kind: Model;
  /** How what was learned and what rules found are weighed together. */
  readonly weighing: Weighing;
}

export const isFraudLabel = 'fraud';
export const isFineLabel = 'fine';

export interface LearnedFraud {
  /** How likely the text is a scam's, 0 to 1, calibrated on texts outside the training. */
  readonly probability: (read: SignsOfText) => number;
  /** The likeliest kind, given that it is one; undefined when none is likely. */
  readonly kind: (read: SignsOfText) => BaitKind | undefined;
  /** The words that speak most for a scam, as they stand in the plain form. */
  readonly telling: (read: SignsOfText) => readonly string[];
}

export function ofLabel(guesses: readonly Guess[], label: string): number {
  return guesses.find((guess) => guess.label === label)?.probability ?? 0;
}

const sureOfKind = 0.5;
const longestTelling = 3;

export function createLearnedFraud({ fraud, kind, weighing }: FraudModels): LearnedFraud {
  return {
    probability: (read) =>
      weigh(figuresOf(read, ofLabel(fraud.classify(withMarks(read)), isFraudLabel)), weighing),
    kind: (read) => {
      const [best] = kind.classify(withMarks(read));
      return best === undefined || best.probability < sureOfKind
        ? undefined
        : baitKinds.find((one) => one === best.label);
    },
    telling: (read) =>
      fraud
        .explain(withMarks(read), isFraudLabel, 12)
        .map(({ piece }) => piece.trim())
        .filter((piece) => /^[\u4e00-\u9fff]{2,}$/u.test(piece))
        .slice(0, longestTelling),
  };
}
