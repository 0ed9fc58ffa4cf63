/** How near a question is to an entry, seen from several sides: what the confidence is worked out from. Pure. */
import { aspectAgreement, aspectsOf } from './aspects.ts';
import { type IndexedEntry, type Phrase, type TermSet, timesIn } from './indexed-entry.ts';
import type { Hit, SearchIndex } from './search-index.ts';
import { termId } from './term-id.ts';
import { tellingWeight, type Tokens } from './tokenise.ts';
import { aspectWords, decisiveAspects } from './words.ts';

export interface Nearness {
  readonly indexed: IndexedEntry;
  /** The share of the question that the entry accounts for. */
  readonly coverage: number;
  /** The wording nearest to the question, and how near: Dice's coefficient over weighted terms. */
  readonly wording: string;
  readonly similarity: number;
  /** How much of that wording is said in the question, and how much of the question it says. */
  readonly wordingSaid: number;
  readonly saidInWording: number;
  /** How near the second nearest wording is. */
  readonly secondSimilarity: number;
  /** Telling terms of the question that the entry has, that its wordings have, and that it lacks. */
  readonly shared: number;
  readonly sharedInWordings: number;
  readonly lacking: number;
  /** One of them is among its keywords. */
  readonly keyword: boolean;
  /** The question asks for a side of the matter, such as a price, of which the entry does not speak. */
  readonly lacksAspect: boolean;
  /** It is the very thing that is asked for: whatever the entry says is no answer. */
  readonly lacksDecisiveAspect: boolean;
  /** How far its wordings ask about the same sides of the matter. */
  readonly sameAspects: number;
  /** How much the question says in all. */
  readonly said: number;
}

/** What stands for a candidate until its confidence is known: half the question, half the wording. */
export function nearnessOf({ coverage, similarity }: Pick<Nearness, 'coverage' | 'similarity'>): number {
  return (coverage + similarity) / 2;
}

/** A question as it is compared: each term with how much it tells here. */
export interface Asked {
  readonly terms: TermSet;
  readonly weights: ReadonlyMap<number, number>;
  readonly total: number;
  readonly telling: readonly number[];
  readonly aspects: readonly number[];
  readonly decisiveAspects: readonly number[];
  /** Bits of `aspectsOf`. */
  readonly sides: number;
}

export function readAsked(index: SearchIndex, tokens: Tokens): Asked {
  const terms = tokens.found;
  const weights = new Map(Array.from(terms.ids, (id, at) => [id, index.weightOf(id, terms.kinds[at] ?? 0)]));
  const idsOf = (isIt: (term: string, kind: number) => boolean) =>
    [...tokens.terms()].flatMap(([term, kind]) => (isIt(term, kind) ? [termId(term)] : []));
  return {
    terms,
    weights,
    total: [...weights.values()].reduce((sum, weight) => sum + weight, 0),
    telling: idsOf((_term, kind) => kind >= tellingWeight),
    aspects: idsOf((term) => aspectWords.has(term)),
    decisiveAspects: idsOf((term) => decisiveAspects.has(term)),
    sides: aspectsOf(tokens.text),
  };
}

export function measureNearness(index: SearchIndex, asked: Asked, { indexed, coverage }: Hit): Nearness {
  return {
    indexed,
    coverage,
    ...wordingsOf(index, asked, indexed.phrases),
    ...termsOf(index, asked, indexed),
    said: asked.total,
    sameAspects: aspectAgreement(indexed.phrases, asked.sides),
  };
}

function wordingsOf(index: SearchIndex, asked: Asked, phrases: readonly Phrase[]) {
  const none = { wording: '', similarity: 0, wordingSaid: 0, saidInWording: 0 };
  return phrases.reduce(
    (best, phrase) => {
      const common = phrase.terms.ids.reduce((sum, id) => sum + (asked.weights.get(id) ?? 0), 0);
      // All that a wording says weighs at least as much as what it has in common: most need not be weighed.
      if (share(2 * common, asked.total + common) <= best.secondSimilarity) return best;
      const overlap = overlapOf(asked, phrase.text, common, index.weightOfPhrase(phrase));
      const nearer = overlap.similarity > best.similarity;
      const second = nearer ? best.similarity : Math.max(best.secondSimilarity, overlap.similarity);
      return { ...(nearer ? overlap : best), secondSimilarity: second };
    },
    { ...none, secondSimilarity: 0 },
  );
}

function overlapOf(asked: Asked, wording: string, common: number, worded: number) {
  return {
    wording,
    similarity: share(2 * common, asked.total + worded),
    wordingSaid: share(common, worded),
    saidInWording: share(common, asked.total),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function termsOf(index: SearchIndex, asked: Asked, indexed: IndexedEntry) {
  const found = asked.telling.map((id) => index.countsOf(indexed, id)).filter((counts) => counts > 0);
  const lacks = (ids: readonly number[]) => ids.some((id) => index.countsOf(indexed, id) === 0);
  return {
    shared: found.length,
    sharedInWordings: found.filter((counts) => timesIn(counts, 'question') + timesIn(counts, 'alternate') > 0)
      .length,
    lacking: asked.telling.length - found.length,
    keyword: found.some((counts) => timesIn(counts, 'keyword') > 0),
    lacksAspect: lacks(asked.aspects),
    lacksDecisiveAspect: lacks(asked.decisiveAspects),
  };
}
