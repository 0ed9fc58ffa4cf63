/**
 * Entries in memory, found by their terms. BM25 over fields, turned into a share: how much of what the question says
 * does an entry account for? 1 means all of it, so a score means the same for long and short questions and whatever
 * the number of entries.
 */
import type { KnowledgeEntry } from '../entry.ts';
import { best } from './best.ts';
import { createEntryReader } from './entry-reader.ts';
import { createHeldEntries } from './held-entries.ts';
import type { IndexedEntry, PackedCounts, TermSet } from './indexed-entry.ts';
import { createPostings } from './postings.ts';
import { countsIn, createRuns } from './runs.ts';
import { rarityOf } from './rarities.ts';
import { createSums, type Weighted } from './sums.ts';
import type { Tokenise } from './tokenise.ts';

export interface Hit {
  readonly indexed: IndexedEntry;
  readonly coverage: number;
}

export interface SearchIndex {
  /** Adds or replaces. */
  set(entry: KnowledgeEntry): void;
  remove(id: string): void;
  find(id: string): IndexedEntry | undefined;
  /** Entries sharing a telling term with the question, with the share of it they account for, best first. */
  search(question: TermSet, serves: (entry: KnowledgeEntry) => boolean, limit: number): readonly Hit[];
  /** Entries one of whose wordings gives the same `Tokens.text`. */
  withWording(normalised: string): readonly IndexedEntry[];
  /** How often a term stands in which field of an entry; 0 where it does not. Quick for the terms of one question. */
  countsOf(indexed: IndexedEntry, term: number): PackedCounts;
  /** How much a term tells here: its kind's weight times its rarity. */
  readonly weightOf: (term: number, kindWeight: number) => number;
}

export function createSearchIndex(tokenise: Tokenise): SearchIndex {
  const reader = createEntryReader(tokenise);
  const held = createHeldEntries(reader.wordings);
  const postings = createPostings();
  const sums = createSums();
  const weightOf = (term: number, kind: number) => kind * rarityOf(postings.holdersOf(term), held.size());
  const runs = createRuns(postings);
  const remove = (id: string): void => {
    const gone = held.remove(id);
    if (gone === undefined) return;
    runs.forget();
    postings.drop(gone.slot, reader.everything(gone.entry).terms.ids);
  };
  return {
    remove,
    set(entry) {
      remove(entry.id);
      runs.forget();
      const { phrases, terms } = reader.everything(entry);
      postings.add(held.add(entry, phrases), terms);
    },
    countsOf: ({ slot }, term) => countsIn(runs.of(term), slot),
    weightOf,
    find: (id) => held.find(id),
    withWording: (normalised) => held.withWording(normalised),
    search(question, serves, limit) {
      runs.forget();
      const weighted = weigh(question, weightOf);
      const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
      sums.fill(weighted, postings, held.answerLengthAt);
      return best(sums, limit, (slot) => isServed(held.entryAt(slot), serves)).flatMap(({ slot, value }) => {
        const indexed = held.at(slot);
        return indexed === undefined ? [] : [{ indexed, coverage: value / total }];
      });
    },
  };
}

function weigh({ ids, kinds }: TermSet, weightOf: SearchIndex['weightOf']): readonly Weighted[] {
  return ids
    .map((term, at) => ({ term, kind: kinds[at] ?? 0, weight: weightOf(term, kinds[at] ?? 0) }))
    .filter(({ weight }) => weight > 0);
}

function isServed(entry: KnowledgeEntry | undefined, serves: (entry: KnowledgeEntry) => boolean): boolean {
  return entry !== undefined && serves(entry);
}
