/** What the index knows of one entry: its wordings, and how often each term stands in which field. */
import type { KnowledgeEntry } from '../entry.ts';
import { isSound, type Tokenise } from './tokenise.ts';

export const fields = ['question', 'alternate', 'keyword', 'answer'] as const;
export type Field = (typeof fields)[number];
/** How often a term stands in each field. */
export type FieldCounts = Readonly<Partial<Record<Field, number>>>;

/** One wording of an entry's question. */
export interface Phrase {
  readonly text: string;
  readonly normalised: string;
  readonly terms: ReadonlyMap<string, number>;
}

export interface IndexedEntry {
  readonly entry: KnowledgeEntry;
  readonly phrases: readonly Phrase[];
  readonly counts: ReadonlyMap<string, FieldCounts>;
}

/** How much one occurrence in a wording counts. */
const wordingWeights = { question: 3, alternate: 2.5, keyword: 3 } as const;
/** BM25's k1: how fast further occurrences stop to matter. */
const saturation = 1.2;
const full = wordingWeights.question / (wordingWeights.question + saturation);
/** What stands in the answer alone counts at most so much. */
const answerShare = 0.35;
/** In an answer of so many characters an occurrence counts as it is, in a longer one less (BM25's b is 1). */
const usualLength = 400;
const leastLength = 40;

/** 0 to 1: a term once in the question already counts fully, one in the answer alone only lightly. */
export function strengthOf(counts: FieldCounts, answerLength: number): number {
  const { question = 0, alternate = 0, keyword = 0, answer = 0 } = counts;
  const asked =
    question * wordingWeights.question +
    alternate * wordingWeights.alternate +
    keyword * wordingWeights.keyword;
  const length = Math.max(answerLength, leastLength) / usualLength;
  const answered = answer / (answer + saturation * length);
  return Math.min(1, Math.max(asked / (asked + saturation) / full, answered * answerShare));
}

/** Of every term of an entry how strongly it speaks for it. */
export function strengthsOf({ counts, entry }: IndexedEntry): ReadonlyMap<string, number> {
  const { length } = entry.answer;
  return new Map(Array.from(counts, ([term, ofTerm]) => [term, strengthOf(ofTerm, length)]));
}

export function indexEntry(entry: KnowledgeEntry, tokenise: Tokenise): IndexedEntry {
  const phrases = [entry.question, ...entry.alternates].map((text) => phraseOf(text, tokenise));
  const counts = new Map<string, Partial<Record<Field, number>>>();
  const count = (field: Field, terms: Iterable<readonly [string, number]>) => {
    for (const [term, times] of terms) {
      const before = counts.get(term) ?? {};
      before[field] = (before[field] ?? 0) + times;
      counts.set(term, before);
    }
  };
  const once = ({ terms }: { readonly terms: ReadonlyMap<string, number> }) =>
    Array.from(terms.keys(), (term) => [term, 1] as const);
  phrases.forEach((phrase, index) => {
    count(index === 0 ? 'question' : 'alternate', once(phrase));
  });
  for (const keyword of entry.keywords) count('keyword', once(tokenise(keyword)));
  count(
    'answer',
    [...tokenise(entry.answer).occurrences].filter(([term]) => !isSound(term)),
  );
  return { entry, phrases, counts };
}

function phraseOf(text: string, tokenise: Tokenise): Phrase {
  const tokens = tokenise(text);
  return { text, normalised: tokens.text, terms: tokens.terms };
}
