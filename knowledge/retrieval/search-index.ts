/**
 * Entries in memory, found by their terms. BM25 over fields, turned into a share: how much of what the question says
 * does an entry account for? 1 means all of it, so a score means the same for long and short questions and whatever
 * the number of entries.
 */
import type { KnowledgeEntry } from '../entry.ts';
import { type Best, best } from './best.ts';
import { createEntryReader } from './entry-reader.ts';
import { createHeldEntries } from './held-entries.ts';
import type { IndexedEntry, PackedCounts, Phrase, TermSet } from './indexed-entry.ts';
import { createPostings } from './postings.ts';
import { createRuns } from './runs.ts';
import { createPlaced } from './placed.ts';
import { rarityOf } from './rarities.ts';
import { createSums, type Summed, type Sums, type Weighted } from './sums.ts';
import type { Tokenise, Tokens } from './tokenise.ts';

export interface Hit {
  readonly indexed: IndexedEntry;
  readonly coverage: number;
  /** Less than 1 where it speaks of other places than the question. */
  readonly closeness: number;
}

export interface SearchIndex {
  /** Adds or replaces. */
  set(entry: KnowledgeEntry): void;
  remove(id: string): void;
  find(id: string): IndexedEntry | undefined;
  /**
   * Entries sharing a telling term with the question, with the share of it they account for. Best first, but those of
   * the first that speak of other places come later.
   */
  search(
    question: Pick<Tokens, 'text' | 'found'>,
    serves: (entry: KnowledgeEntry) => boolean,
    limit: number,
  ): readonly Hit[];
  /** Entries one of whose wordings gives the same `Tokens.text`. */
  withWording(normalised: string): readonly IndexedEntry[];
  /** How often a term stands in which field of an entry; 0 where it does not. Quick for the terms of one question. */
  countsOf(indexed: IndexedEntry, term: number): PackedCounts;
  /** How much a term tells here: its kind's weight times its rarity. */
  readonly weightOf: (term: number, kindWeight: number) => number;
  /** What the terms of a wording weigh together; worked out once until an entry changes. */
  readonly weightOfPhrase: (phrase: Phrase) => number;
}

export function createSearchIndex(tokenise: Tokenise): SearchIndex {
  const reader = createEntryReader(tokenise);
  const held = createHeldEntries(reader.wordings);
  const postings = createPostings();
  const sums = createSums();
  const summed = { postings, answerLengthAt: held.answerLengthAt };
  const weightOf = (term: number, kind: number) => kind * rarityOf(postings.holdersOf(term), held.size());
  const runs = createRuns(postings);
  const together = createTogether(weightOf);
  const placed = createPlaced();
  const changed = (): void => {
    runs.begin();
    together.forget();
  };
  const remove = (id: string): void => {
    const gone = held.remove(id);
    if (gone !== undefined) postings.drop(gone.slot, reader.everything(gone.entry).terms.ids);
    changed();
  };
  return {
    remove,
    set(entry) {
      remove(entry.id);
      const { phrases, terms } = reader.everything(entry);
      postings.add(held.add(entry, phrases), terms);
    },
    countsOf: ({ slot }, term) => runs.countsOf(term, slot),
    ...{ weightOf, weightOfPhrase: together.of },
    find: (id) => held.find(id),
    withWording: (normalised) => held.withWording(normalised),
    search(question, serves, limit) {
      const weighted = weigh(question.found, weightOf);
      const found = bestOf(sums, { weighted, summed, limit }, (slot) => isServed(held.entryAt(slot), serves));
      runs.begin(found.map(({ slot }) => slot));
      const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
      const hits = found.flatMap((one) => hitOf(one, total, held.at(one.slot)));
      return placed(hits, question.text);
    },
  };
}

function hitOf({ value }: Best, total: number, indexed: IndexedEntry | undefined): readonly Hit[] {
  return indexed === undefined ? [] : [{ indexed, coverage: value / total, closeness: 1 }];
}

/** What supports is looked up only for what may become one of the best by it. */
function bestOf(
  sums: Sums,
  asked: { readonly weighted: readonly Weighted[]; readonly summed: Summed; readonly limit: number },
  isMeant: (slot: number) => boolean,
): readonly Best[] {
  const { weighted, summed, limit } = asked;
  const floor = () => best(sums, limit, isMeant)[limit - 1]?.value ?? 0;
  sums.find(weighted, summed, floor);
  sums.support(weighted, summed, floor());
  return best(sums, limit, isMeant);
}

/** Every wording of every candidate is weighed for every question, and weighs the same each time. */
function createTogether(weightOf: SearchIndex['weightOf']) {
  let state = 0;
  return {
    forget: (): void => {
      state += 1;
    },
    of: ({ terms: { ids, kinds }, weighed }: Phrase): number => {
      if (weighed.state !== state) {
        weighed.sum = ids.reduce((sum, id, at) => sum + weightOf(id, kinds[at] ?? 0), 0);
        weighed.state = state;
      }
      return weighed.sum;
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
