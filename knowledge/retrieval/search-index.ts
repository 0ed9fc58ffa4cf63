/**
 * Entries in memory, found by their terms. BM25 over fields, turned into a share: how much of what the question says
 * does an entry account for? 1 means all of it, so a score means the same for long and short questions and whatever
 * the number of entries.
 */
import type { KnowledgeEntry } from '../entry.ts';
import { best } from './best.ts';
import { createHeldEntries } from './held-entries.ts';
import { type IndexedEntry, strengthsOf, type TermSet } from './indexed-entry.ts';
import { createPostings } from './postings.ts';
import { createRarities, type Rarities } from './rarities.ts';
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
  /** How much a term tells here: its kind's weight times its rarity. */
  weightOf(term: number, kindWeight: number): number;
}

export function createSearchIndex(tokenise: Tokenise): SearchIndex {
  const held = createHeldEntries(tokenise);
  const postings = createPostings();
  const sums = createSums();
  const rarity = createRarities(
    (term) => postings.holdersOf(term),
    () => held.size(),
  );
  const remove = (id: string): void => {
    const gone = held.remove(id);
    if (gone === undefined) return;
    rarity.forget();
    postings.drop(gone.slot, gone.indexed.ids);
  };
  return {
    remove,
    set(entry) {
      remove(entry.id);
      rarity.forget();
      const { slot, indexed } = held.add(entry);
      postings.add(slot, indexed.ids, strengthsOf(indexed));
    },
    weightOf: (term, kindWeight) => kindWeight * rarity.of(term),
    find: (id) => held.find(id),
    withWording: (normalised) => held.withWording(normalised),
    search(question, serves, limit) {
      const weighted = weigh(question, rarity);
      const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
      sums.fill(postings, weighted);
      return best(sums, limit, (slot) => isServed(held.entryAt(slot), serves)).flatMap(({ slot, value }) => {
        const indexed = held.at(slot);
        return indexed === undefined ? [] : [{ indexed, coverage: value / total }];
      });
    },
  };
}

function weigh({ ids, kinds }: TermSet, rarity: Rarities): readonly Weighted[] {
  return Array.from(ids, (term, at) => {
    const kind = kinds[at] ?? 0;
    return { term, kind, weight: kind * rarity.of(term) };
  }).filter(({ weight }) => weight > 0);
}

function isServed(entry: KnowledgeEntry | undefined, serves: (entry: KnowledgeEntry) => boolean): boolean {
  return entry !== undefined && serves(entry);
}
