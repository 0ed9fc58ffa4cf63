/** What the index knows of one entry: its wordings, and how often each term stands in which field. Numbers, no text. */
import type { KnowledgeEntry } from '../entry.ts';
import type { FoundTerms } from './collected.ts';

export const fields = ['question', 'alternate', 'keyword', 'answer'] as const;
export type Field = (typeof fields)[number];

/** Distinct terms, and how much the kind of each tells. */
export type TermSet = Pick<FoundTerms, 'ids' | 'kinds'>;

/** One wording of an entry's question. */
export interface Phrase {
  readonly text: string;
  readonly normalised: string;
  readonly terms: TermSet;
  /** What its terms weigh together in an index, once somebody asked, and of which state of the index. */
  readonly weighed: { state: number; sum: number };
}

export interface IndexedEntry {
  readonly entry: KnowledgeEntry;
  /** Its number in the index. */
  readonly slot: number;
  readonly phrases: readonly Phrase[];
  /** How often each term stands in its wordings and keywords; the index alone knows of the answer. */
  readonly wordings: TermCounts;
}

/** Distinct terms and how often each stands in which field. */
export interface TermCounts {
  readonly ids: readonly number[];
  readonly counts: readonly PackedCounts[];
}

/** How much one occurrence in a wording counts. */
const wordingWeights = { question: 3, alternate: 2.5, keyword: 3 } as const;
/** BM25's k1: how fast further occurrences stop to matter. */
const saturation = 1.2;
const full = wordingWeights.question / (wordingWeights.question + saturation);
/** What stands in the answer alone counts at most so much. */
export const answerShare = 0.35;
/** In an answer of so many characters an occurrence counts as it is, in a longer one less (BM25's b is 1). */
const usualLength = 400;
const leastLength = 40;

/** How often a term stands in each field, packed into one number: seven bits a field. */
export type PackedCounts = number;

/** More often than a hundred times is as good as a hundred. */
const bits = 7;
const mostCounted = 2 ** bits - 1;
const shifts = { question: 0, alternate: bits, keyword: 2 * bits, answer: 3 * bits } as const;

export function timesIn(packed: PackedCounts, field: Field): number {
  return (packed >> shifts[field]) & mostCounted;
}

export function isInWording(packed: PackedCounts): boolean {
  return (packed & (2 ** shifts.answer - 1)) !== 0;
}

export function answeredTimes(packed: PackedCounts): number {
  return packed >> shifts.answer;
}

/** So many times in the answer and nowhere else. */
export function onlyAnswered(times: number): PackedCounts {
  return times << shifts.answer;
}

/** So many times more in a field. */
export function counted(packed: PackedCounts, field: Field, times: number): PackedCounts {
  const before = timesIn(packed, field);
  return packed + ((Math.min(before + times, mostCounted) - before) << shifts[field]);
}

/** 0 to 1: a term once in the question already counts fully, one in the answer alone only lightly. */
export function strengthOf(packed: PackedCounts, answerLength: number): number {
  const asked =
    timesIn(packed, 'question') * wordingWeights.question +
    timesIn(packed, 'alternate') * wordingWeights.alternate +
    timesIn(packed, 'keyword') * wordingWeights.keyword;
  const answer = timesIn(packed, 'answer');
  const length = Math.max(answerLength, leastLength) / usualLength;
  const answered = answer / (answer + saturation * length);
  return Math.min(1, Math.max(asked / (asked + saturation) / full, answered * answerShare));
}
