/**
 * Entries in memory, found by their terms. BM25 over fields, turned into a share: how much of what the question says
 * does an entry account for? 1 means all of it, so a score means the same for long and short questions and whatever
 * the number of entries.
 */
import type { KnowledgeEntry } from '../entry.ts';
import { lightWeight, type Tokenise, type Tokens } from './tokenise.ts';

export const fields = ['question', 'alternate', 'keyword', 'answer'] as const;
export type Field = (typeof fields)[number];

/** How much one occurrence in a field counts. */
const fieldWeights: Readonly<Record<Field, number>> = {
  question: 3,
  alternate: 2.5,
  keyword: 3,
  answer: 0.3,
};
/** BM25's k1: how fast further occurrences stop to matter. */
const saturation = 1.2;
const full = fieldWeights.question / (fieldWeights.question + saturation);
/** A term no entry has is often just a manner of speaking: it weighs less than a rare one. */
const unknownShare = 0.55;

/** One wording of an entry's question. */
export interface Phrase {
  readonly text: string;
  readonly normalised: string;
  readonly terms: ReadonlyMap<string, number>;
}

export interface IndexedEntry {
  readonly entry: KnowledgeEntry;
  readonly phrases: readonly Phrase[];
  /** Occurrences per term, by field. */
  readonly counts: ReadonlyMap<string, Readonly<Partial<Record<Field, number>>>>;
}

export interface SearchIndex {
  /** Adds or replaces. */
  set(entry: KnowledgeEntry): void;
  remove(id: string): void;
  find(id: string): IndexedEntry | undefined;
  /** Entries sharing a telling term with the question, with the share of it they account for, best first. */
  search(
    tokens: Tokens,
    serves: (entry: KnowledgeEntry) => boolean,
    limit: number,
  ): readonly { readonly indexed: IndexedEntry; readonly coverage: number }[];
  /** Entries one of whose wordings gives the same `Tokens.text`. */
  withWording(normalised: string): readonly IndexedEntry[];
  /** How much a term tells here: its kind's weight times its rarity. */
  weightOf(term: string, kindWeight: number): number;
}

export function createSearchIndex(tokenise: Tokenise): SearchIndex {
  const entries = new Map<string, IndexedEntry>();
  const strengths = createHolders();
  const wordings = createHolders();

  const rarity = createRarities(
    (term) => strengths.of(term).size,
    () => entries.size,
  );
  function remove(id: string): void {
    const indexed = entries.get(id);
    if (indexed === undefined) return;
    rarity.forget();
    entries.delete(id);
    for (const term of indexed.counts.keys()) strengths.drop(term, id);
    for (const phrase of indexed.phrases) wordings.drop(phrase.normalised, id);
  }
  function set(entry: KnowledgeEntry): void {
    remove(entry.id);
    const indexed = indexEntry(entry, tokenise);
    rarity.forget();
    entries.set(entry.id, indexed);
    for (const [term, counts] of indexed.counts) strengths.add(term, entry.id, strengthOf(counts));
    for (const phrase of indexed.phrases) wordings.add(phrase.normalised, entry.id, 1);
  }
  return {
    set,
    remove,
    weightOf: (term, kindWeight) => kindWeight * rarity.of(term),
    find: (id) => entries.get(id),
    search(tokens, serves, limit) {
      const weights = weigh(tokens, (term) => rarity.of(term));
      const hits = [...coverages(strengths, weights)].flatMap(([id, coverage]) => {
        const indexed = entries.get(id);
        return indexed !== undefined && serves(indexed.entry) ? [{ indexed, coverage }] : [];
      });
      return hits.sort((one, other) => other.coverage - one.coverage).slice(0, limit);
    },
    withWording: (normalised) => [...wordings.of(normalised).keys()].flatMap((id) => entries.get(id) ?? []),
  };
}

/** How rare terms are: changes only when entries do, and is asked for thousands of times per question. */
function createRarities(holdersOf: (term: string) => number, entries: () => number) {
  const known = new Map<string, number>();
  return {
    of(term: string): number {
      const found = known.get(term);
      if (found !== undefined) return found;
      const holders = holdersOf(term);
      const rarity = rarityOf(holders, entries());
      // Words that no entry has come from people without end: they are not kept.
      if (holders > 0) known.set(term, rarity);
      return rarity;
    },
    forget: () => known.clear(),
  };
}

/** The inverse document frequency of BM25, lowered for what no entry has. */
function rarityOf(holders: number, entries: number): number {
  const rarity = Math.log(1 + (entries - holders + 0.5) / (holders + 0.5));
  return holders === 0 ? rarity * unknownShare : rarity;
}

interface Weighted {
  readonly term: string;
  readonly kind: number;
  readonly weight: number;
}

function weigh(tokens: Tokens, rarityOfTerm: (term: string) => number): readonly Weighted[] {
  return [...tokens.terms].map(([term, kind]) => ({ term, kind, weight: kind * rarityOfTerm(term) }));
}

/** By entry: the share of all weight that its terms account for. */
function coverages(strengths: Holders, weighted: readonly Weighted[]): ReadonlyMap<string, number> {
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  const shares = new Map<string, number>();
  for (const { term, weight, kind } of weighted)
    if (kind > lightWeight)
      for (const [id, strength] of strengths.of(term))
        shares.set(id, (shares.get(id) ?? 0) + (weight * strength) / total);
  // Words like 怎么 are in nearly every entry: they add to what was found and find nothing themselves.
  for (const { term, weight, kind } of weighted)
    if (kind <= lightWeight)
      for (const [id, share] of shares)
        shares.set(id, share + (weight * (strengths.of(term).get(id) ?? 0)) / total);
  return shares;
}

type Holders = ReturnType<typeof createHolders>;

/** Which entries hold a key, each with a number. */
function createHolders() {
  const holders = new Map<string, Map<string, number>>();
  const none: ReadonlyMap<string, number> = new Map();
  return {
    of: (key: string) => holders.get(key) ?? none,
    add(key: string, id: string, value: number): void {
      const held = holders.get(key);
      if (held === undefined) holders.set(key, new Map([[id, value]]));
      else held.set(id, value);
    },
    drop(key: string, id: string): void {
      const held = holders.get(key);
      held?.delete(id);
      if (held?.size === 0) holders.delete(key);
    },
  };
}

/** 0 to 1: a term once in the question already counts fully, one in the answer alone only lightly. */
export function strengthOf(counts: Readonly<Partial<Record<Field, number>>>): number {
  const weighted = fields.reduce((sum, field) => sum + (counts[field] ?? 0) * fieldWeights[field], 0);
  return Math.min(1, weighted / (weighted + saturation) / full);
}

function indexEntry(entry: KnowledgeEntry, tokenise: Tokenise): IndexedEntry {
  const phrases = [entry.question, ...entry.alternates].map((text) => phraseOf(text, tokenise));
  const counts = new Map<string, Partial<Record<Field, number>>>();
  const count = (field: Field, terms: Iterable<string>) => {
    for (const term of terms) {
      const before = counts.get(term) ?? {};
      counts.set(term, { ...before, [field]: (before[field] ?? 0) + 1 });
    }
  };
  phrases.forEach((phrase, index) => count(index === 0 ? 'question' : 'alternate', phrase.terms.keys()));
  for (const keyword of entry.keywords) count('keyword', tokenise(keyword).terms.keys());
  count('answer', tokenise(entry.answer).terms.keys());
  return { entry, phrases, counts };
}

function phraseOf(text: string, tokenise: Tokenise): Phrase {
  const tokens = tokenise(text);
  return { text, normalised: tokens.text, terms: tokens.terms };
}
