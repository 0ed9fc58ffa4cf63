/** One question against the index: which entry answers it, how surely, and why. Pure but for reading the index. */
import { liesWithin } from '../../community/area.ts';
import type { KnowledgeEntry } from '../entry.ts';
import type { IndexedEntry, Phrase, SearchIndex } from './search-index.ts';
import { type Particular, particularOf } from './particulars.ts';
import { decisiveAspects } from './words.ts';
import { tellingWeight, type Tokenise, type Tokens } from './tokenise.ts';

/** Scores run from 0 to 1; `test/evaluation/faq.ts` prints what these gates do. Compared with >=. */
export const gates = {
  /** From here on the best entry is the answer, if it leads by `margin`. */
  answer: 0.58,
  margin: 0.06,
  /** From here on it may be said unasked, if it leads by `certainMargin`. */
  certain: 0.78,
  certainMargin: 0.12,
  /** From here on an entry is offered as a choice, when it is not further than `choiceSpan` behind the best. */
  choice: 0.36,
  choiceSpan: 0.2,
} as const;
const mostChoices = 3;
const mostCandidates = 12;
/** How much the best wording counts beside the share of the question that is accounted for. */
export const wordingShare = 0.5;
/** Of the score when only one word speaks for an entry: 「老公」 alone asks nothing. */
const thinEvidence = 0.7;
/** Only the very wording scores 1. */
const nearlyExact = 0.99;

export interface Question {
  readonly text: string;
  /** Where it is asked; absent: only entries that hold everywhere are served. */
  readonly areaPath: string | undefined;
  readonly now: Date;
  /** Only entries of this category. */
  readonly category?: string;
}

export interface Candidate {
  readonly entry: KnowledgeEntry;
  readonly score: number;
  /** The question is one of the entry's, but for signs, politeness and synonyms. */
  readonly exact: boolean;
  /** The share of the question that the entry accounts for. */
  readonly coverage: number;
  /** It speaks of what is asked about the matter, such as a price or a time. */
  readonly meetsAspect: boolean;
  /** The wording nearest to the question and how near it is. */
  readonly wording: string;
  readonly similarity: number;
}

export interface Retrieval {
  readonly decision: 'answered' | 'choices' | 'unknown';
  /** Sure enough to be said without being asked. */
  readonly certain: boolean;
  /** Why even a near entry was not taken. */
  readonly particular?: Particular;
  /** Best first; on `answered` the first is the answer. */
  readonly candidates: readonly Candidate[];
  /** What is offered on `choices`. */
  readonly choices: readonly Candidate[];
}

export function retrieve(index: SearchIndex, tokenise: Tokenise, question: Question): Retrieval {
  const ranked = preferNarrow(rank(index, tokenise(question.text), question));
  return heedParticulars(decide(ranked), particularOf(question.text));
}

function rank(index: SearchIndex, tokens: Tokens, question: Question): readonly Candidate[] {
  const serves = (entry: KnowledgeEntry) => isServed(entry, question);
  const exact = new Set(index.withWording(tokens.text));
  const found = new Map(
    index.search(tokens, serves, mostCandidates).map((hit) => [hit.indexed, hit.coverage]),
  );
  for (const indexed of exact) if (serves(indexed.entry)) found.set(indexed, 1);
  return [...found]
    .map(([indexed, coverage]) => score(index, tokens, indexed, { coverage, exact: exact.has(indexed) }))
    .sort((one, other) => other.score - one.score || (one.entry.id < other.entry.id ? -1 : 1));
}

/** Published, within its dates, for this place and of the wanted category. */
export function isServed(
  entry: KnowledgeEntry,
  { areaPath, now, category }: Omit<Question, 'text'>,
): boolean {
  return (
    entry.status === 'published' &&
    (entry.validFrom === undefined || entry.validFrom <= now) &&
    (entry.validUntil === undefined || now < entry.validUntil) &&
    (entry.areaPath === undefined || (areaPath !== undefined && liesWithin(areaPath, entry.areaPath))) &&
    (category === undefined || entry.category === category)
  );
}

function score(
  index: SearchIndex,
  tokens: Tokens,
  { entry, phrases, counts }: IndexedEntry,
  { coverage, exact }: { readonly coverage: number; readonly exact: boolean },
): Candidate {
  const best = nearestWording(index, tokens, phrases);
  const mixed = (1 - wordingShare) * coverage + wordingShare * best.similarity;
  const meetsAspect = [...decisiveAspects].every((term) => !tokens.terms.has(term) || counts.has(term));
  const evident = isEvident(tokens, counts) ? mixed : mixed * thinEvidence;
  return { entry, score: exact ? 1 : Math.min(evident, nearlyExact), exact, coverage, meetsAspect, ...best };
}

/** Two telling words in common, or one that is among the entry's keywords. */
function isEvident(tokens: Tokens, counts: IndexedEntry['counts']): boolean {
  const shared = [...tokens.terms].filter(([term, kind]) => kind >= tellingWeight && counts.has(term));
  return shared.length > 1 || shared.some(([term]) => counts.get(term)?.keyword !== undefined);
}

function nearestWording(index: SearchIndex, tokens: Tokens, phrases: readonly Phrase[]) {
  let wording = '';
  let similarity = 0;
  for (const phrase of phrases) {
    const nearness = similarityOf(index, tokens.terms, phrase.terms);
    if (nearness <= similarity) continue;
    similarity = nearness;
    wording = phrase.text;
  }
  return { wording, similarity };
}

/** Dice's coefficient over weighted terms: 0 nothing in common, 1 the same terms. */
function similarityOf(
  index: SearchIndex,
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): number {
  let shared = 0;
  let total = 0;
  for (const [term, kindWeight] of one) {
    const weight = index.weightOf(term, kindWeight);
    total += weight;
    if (other.has(term)) shared += 2 * weight;
  }
  for (const [term, kindWeight] of other) total += index.weightOf(term, kindWeight);
  return total === 0 ? 0 : shared / total;
}

/** What an area says itself beats what holds more widely, when both speak to the question. */
function preferNarrow(ranked: readonly Candidate[]): readonly Candidate[] {
  return ranked.filter((wide) => !ranked.some((narrow) => overrules(narrow, wide)));
}

function overrules(narrow: Candidate, wide: Candidate): boolean {
  return (
    narrow.entry.category === wide.entry.category &&
    (narrow.entry.areaPath ?? '').length > (wide.entry.areaPath ?? '').length &&
    narrow.score >= gates.answer &&
    narrow.score >= wide.score - gates.certainMargin
  );
}

/** What is asked for one case alone is not answered with what holds for all, unless an entry asks just that. */
function heedParticulars(retrieval: Retrieval, particular: Particular | undefined): Retrieval {
  if (particular === undefined || retrieval.candidates[0]?.exact === true) return retrieval;
  return { ...retrieval, particular, decision: 'unknown', certain: false, choices: [] };
}

/** What the scores of the ranked candidates mean. */
export function decide(candidates: readonly Candidate[]): Retrieval {
  const [best, second] = candidates;
  const none = { certain: false, candidates, choices: [] };
  if (best === undefined || best.score < gates.choice) return { decision: 'unknown', ...none };
  // The very wording needs no lead, except over another entry with the same one.
  const lead = best.exact && second?.exact !== true ? 1 : best.score - (second?.score ?? 0);
  if (isAnswer(best, lead)) {
    const certain = best.score >= gates.certain && lead >= gates.certainMargin;
    return { decision: 'answered', ...none, certain };
  }
  const floor = Math.max(gates.choice, best.score - gates.choiceSpan);
  const choices = candidates.filter((candidate) => candidate.score >= floor).slice(0, mostChoices);
  return { decision: 'choices', ...none, choices };
}

function isAnswer(best: Candidate, lead: number): boolean {
  return best.score >= gates.answer && lead >= gates.margin && (best.exact || best.meetsAspect);
}
