/** What the index knows of one entry: its wordings, and how often each term stands in which field. Numbers, no text. */
import type { KnowledgeEntry } from '../entry.ts';
import { termId } from './term-id.ts';
import { isSound, type Tokenise, type Tokens } from './tokenise.ts';

export const fields = ['question', 'alternate', 'keyword', 'answer'] as const;
export type Field = (typeof fields)[number];
/** How often a term stands in each field. */
export type FieldCounts = Readonly<Partial<Record<Field, number>>>;

/** Distinct terms, and how much the kind of each tells. */
export interface TermSet {
  readonly ids: Int32Array;
  readonly kinds: Float32Array;
}

/** One wording of an entry's question. */
export interface Phrase {
  readonly text: string;
  readonly normalised: string;
  readonly terms: TermSet;
}

export interface IndexedEntry {
  readonly entry: KnowledgeEntry;
  readonly phrases: readonly Phrase[];
  /** Terms of all fields in ascending order; how often each stands where, packed beside them. */
  readonly ids: Int32Array;
  readonly counts: Int32Array;
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

/** How strongly each term speaks for an entry, in the order of its ids. */
export function strengthsOf({ counts, entry }: IndexedEntry): Float32Array {
  const { length } = entry.answer;
  return Float32Array.from(counts, (packed) => strengthOf(unpacked(packed), length));
}

/** Where a term stands in an entry; absent where it does not. */
export function countsOf({ ids, counts }: IndexedEntry, id: number): FieldCounts | undefined {
  let low = 0;
  let high = ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ids[middle] ?? 0;
    if (found === id) return unpacked(counts[middle] ?? 0);
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

export function indexEntry(entry: KnowledgeEntry, tokenise: Tokenise): IndexedEntry {
  const asked = [entry.question, ...entry.alternates].map((text) => ({ text, tokens: tokenise(text) }));
  const table = new Map<number, number>();
  asked.forEach(({ tokens }, at) => {
    for (const term of tokens.terms.keys()) count(table, term, at === 0 ? 'question' : 'alternate', 1);
  });
  for (const keyword of entry.keywords)
    for (const term of tokenise(keyword).terms.keys()) count(table, term, 'keyword', 1);
  for (const [term, times] of tokenise(entry.answer).occurrences)
    if (!isSound(term)) count(table, term, 'answer', times);
  const ids = Int32Array.from(table.keys()).sort();
  return {
    entry,
    phrases: asked.map(({ text, tokens }) => ({ text, normalised: tokens.text, terms: termSetOf(tokens) })),
    ids,
    counts: ids.map((id) => table.get(id) ?? 0),
  };
}

export function termSetOf({ terms }: Tokens): TermSet {
  return { ids: Int32Array.from(terms.keys(), termId), kinds: Float32Array.from(terms.values()) };
}

/** Seven bits a field: more often than a hundred times is as good as a hundred. */
const bits = 7;
const mostCounted = 2 ** bits - 1;

function count(table: Map<number, number>, term: string, field: Field, times: number): void {
  const id = termId(term);
  const packed = table.get(id) ?? 0;
  const shift = fields.indexOf(field) * bits;
  const before = (packed >> shift) & mostCounted;
  table.set(id, packed + ((Math.min(before + times, mostCounted) - before) << shift));
}

function unpacked(packed: number): FieldCounts {
  const counts: Partial<Record<Field, number>> = {};
  fields.forEach((field, at) => {
    const times = (packed >> (at * bits)) & mostCounted;
    if (times > 0) counts[field] = times;
  });
  return counts;
}
