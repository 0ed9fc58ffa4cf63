/** How near a question is to an entry, seen from several sides: what the confidence is worked out from. Pure. */
import type { IndexedEntry, Phrase } from './indexed-entry.ts';
import type { Hit, SearchIndex } from './search-index.ts';
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
}

/** What stands for a candidate until its confidence is known: half the question, half the wording. */
export function nearnessOf({ coverage, similarity }: Pick<Nearness, 'coverage' | 'similarity'>): number {
  return (coverage + similarity) / 2;
}

export function measureNearness(index: SearchIndex, tokens: Tokens, { indexed, coverage }: Hit): Nearness {
  return {
    indexed,
    coverage,
    ...wordingsOf(index, tokens, indexed.phrases),
    ...termsOf(tokens, indexed),
  };
}

function wordingsOf(index: SearchIndex, tokens: Tokens, phrases: readonly Phrase[]) {
  const asked = weightOfAll(index, tokens.terms);
  const none = { wording: '', similarity: 0, wordingSaid: 0, saidInWording: 0 };
  return phrases.reduce(
    (best, phrase) => {
      const overlap = overlapOf(index, tokens, asked, phrase);
      const nearer = overlap.similarity > best.similarity;
      const second = nearer ? best.similarity : Math.max(best.secondSimilarity, overlap.similarity);
      return { ...(nearer ? overlap : best), secondSimilarity: second };
    },
    { ...none, secondSimilarity: 0 },
  );
}

function overlapOf(index: SearchIndex, tokens: Tokens, asked: number, { text, terms }: Phrase) {
  const common = [...tokens.terms].reduce(
    (sum, [term, kind]) => (terms.has(term) ? sum + index.weightOf(term, kind) : sum),
    0,
  );
  const worded = weightOfAll(index, terms);
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return {
    wording: text,
    similarity: share(2 * common, asked + worded),
    wordingSaid: share(common, worded),
    saidInWording: share(common, asked),
  };
}

function weightOfAll(index: SearchIndex, terms: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [term, kind] of terms) sum += index.weightOf(term, kind);
  return sum;
}

function termsOf({ terms }: Tokens, { counts, phrases }: IndexedEntry) {
  const lacking = [...terms.keys()].filter((term) => !counts.has(term));
  const telling = [...terms].flatMap(([term, kind]) => (kind >= tellingWeight ? [term] : []));
  const shared = telling.filter((term) => counts.has(term));
  return {
    shared: shared.length,
    sharedInWordings: telling.filter((term) => phrases.some((phrase) => phrase.terms.has(term))).length,
    lacking: telling.length - shared.length,
    keyword: shared.some((term) => counts.get(term)?.keyword !== undefined),
    lacksAspect: lacking.some((term) => aspectWords.has(term)),
    lacksDecisiveAspect: lacking.some((term) => decisiveAspects.has(term)),
  };
}
