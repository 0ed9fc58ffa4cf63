/** Tells whether a text is a scam's: by rules, and by what was learned from examples where that is at hand. Pure. */
import type { AssessFraud, FraudAssessment, FraudReason } from './assessment.ts';
import { type BaitKind, baitKindOf } from './bait-kind.ts';
import type { LinkLists } from './links/link-lists.ts';
import { type FoundSign, readSigns, type SignsOfText } from './read-signs.ts';

export interface FraudDetectorParts {
  readonly lists: LinkLists;
}

/** From this score on a group may be warned. */
export const warnFrom = 0.5;

export function createFraudDetector({ lists }: FraudDetectorParts): AssessFraud {
  return (text) => {
    const read = readSigns(text, lists);
    return assess(read);
  };
}

const withoutSigns = -3.2;

function assess(read: SignsOfText): FraudAssessment {
  const odds = [...read.signs, ...read.assured].reduce((sum, { weight }) => sum + weight, withoutSigns);
  const score = 1 / (1 + Math.exp(-odds));
  const reasons = read.signs.toSorted((left, right) => right.weight - left.weight).map(reasonOf);
  return { isFraud: score >= warnFrom, score, type: typeOf(read), reasons };
}

function reasonOf({ kind, quote, sign }: FoundSign): FraudReason {
  return { kind, quote, sign };
}

/** The kind that most of the signs speak for. */
function typeOf({ signs, form }: SignsOfText): BaitKind {
  const sums = new Map<BaitKind, number>();
  for (const { type, weight } of signs)
    if (type !== undefined) sums.set(type, (sums.get(type) ?? 0) + weight);
  const [best] = [...sums].sort(([, left], [, right]) => right - left);
  return best?.[0] ?? baitKindOf(form.text);
}
