/** How sure it is that an entry answers a question: a logistic regression over how near it is. Pure. */
import { nearnessOf, type Nearness } from './nearness.ts';

/** What is noticed of a candidate, each about 0 to 1; the order is that of a table for people. */
export const signs = [
  'always',
  'coverage',
  'wordingSaid',
  'saidInWording',
  'secondSimilarity',
  'shared',
  'sharedInWordings',
  'lacking',
  'keyword',
  'lacksAspect',
  'lead',
  'leadOfWording',
  'isFirst',
  'sameAspects',
  'matched',
] as const;
export type Sign = (typeof signs)[number];
export type Signs = Readonly<Record<Sign, number>>;
/** What each sign is worth, in log-odds. */
export type SignWeights = Readonly<Record<Sign, number>>;

/** Further terms, and a further lead, tell nothing more. */
const manyTerms = 4;
const farLead = 0.3;
/** Weight of the terms found: several rare words. */
const muchMatched = 25;

/** Of each candidate, as seen beside the others. */
export function signsOf(candidates: readonly Nearness[]): readonly Signs[] {
  const nearness = bestTwo(candidates.map(nearnessOf));
  const similarity = bestTwo(candidates.map((candidate) => candidate.similarity));
  return candidates.map((candidate) => {
    const lead = leadOf(nearnessOf(candidate), nearness);
    return {
      always: 1,
      coverage: candidate.coverage,
      wordingSaid: candidate.wordingSaid,
      saidInWording: candidate.saidInWording,
      secondSimilarity: candidate.secondSimilarity,
      shared: shareOfMany(candidate.shared),
      sharedInWordings: shareOfMany(candidate.sharedInWordings),
      lacking: shareOfMany(candidate.lacking),
      keyword: Number(candidate.keyword),
      lacksAspect: Number(candidate.lacksAspect),
      lead: lead / farLead,
      leadOfWording: leadOf(candidate.similarity, similarity) / farLead,
      isFirst: Number(lead > 0),
      sameAspects: candidate.sameAspects,
      matched: Math.min(1, (candidate.coverage * candidate.said) / muchMatched),
    };
  });
}

/** 0 to 1. */
export function confidenceOf(of: Signs, weights: SignWeights): number {
  return 1 / (1 + Math.exp(-signs.reduce((sum, sign) => sum + of[sign] * weights[sign], 0)));
}

function shareOfMany(terms: number): number {
  return Math.min(terms, manyTerms) / manyTerms;
}

function bestTwo(values: readonly number[]): readonly [number, number] {
  const [first = 0, second = 0] = [...values].sort((one, other) => other - one);
  return [first, second];
}

/** How far before the best of the others, or behind it: at most `farLead` either way. */
function leadOf(value: number, [first, second]: readonly [number, number]): number {
  const rival = value === first ? second : first;
  return Math.max(-farLead, Math.min(farLead, value - rival));
}
