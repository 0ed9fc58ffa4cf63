/** One question against the index: which entry answers it, how surely, and why. Pure but for reading the index. */
import { liesWithin } from '../../community/area.ts';
import type { KnowledgeEntry } from '../entry.ts';
import { byItsAskingParts } from './by-asking-parts.ts';
import { entriesOnSubject } from './bare-subject.ts';
import { calibration } from './calibration.ts';
import { confidenceOf, signsOf } from './confidence.ts';
import { heedParticulars, type WhyParticular } from './heed-particulars.ts';
import { measureNearness, type Nearness, readAsked } from './nearness.ts';
import { sayTheSame } from './same-fact.ts';
import type { SearchIndex } from './search-index.ts';
import type { Tokenise, Tokens } from './tokenise.ts';

/**
 * Scores are probabilities, judged by questions harder than what is asked (`npm run calibrate` prints what each would do).
 * Compared with >=.
 */
export const gates = {
  /**
   * From here on the best entry is the answer, if no other comes near and the question is of no one case alone. Of 2,342
   * questions with an answer 8 more are answered right than from 0.25, and one more wrong; of 904 without one one more.
   */
  answer: 0.2,
  /** From here on it is said without the question that it answers before it, and to who only talks to the bot. */
  plain: 0.25,
  /** From here on it may be said unasked, if it leads by `certainMargin`. */
  certain: 0.9,
  certainMargin: 0.4,
  /** From here on an entry is offered as a choice: one alone as what was probably meant. */
  choice: 0.08,
  /** All that are offered come to this together. */
  amongChoices: 0.3,
  /**
   * An entry of this share of the best score comes near it. Of 2,617 questions with an answer 10 more are answered right
   * at 0.95 and a crowd of 1.5 than at 0.9 and 1.2, and three more wrong; of 979 without one none more.
   */
  near: 0.95,
  /** Others that come to this share of it together do so too: no more than the subject was named. */
  crowd: 1.5,
} as const;
const mostChoices = 3;
const mostCandidates = 12;
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
  /** Its words did not say so, its meaning did, so likely: it is offered and never said at once. */
  readonly byMeaning?: number;
}

export interface Retrieval {
  readonly decision: 'answered' | 'choices' | 'unknown';
  /** Sure enough to be said without being asked. */
  readonly certain: boolean;
  /** Why even a near entry was not taken. */
  readonly particular?: WhyParticular;
  /** Best first; on `answered` the first is the answer. */
  readonly candidates: readonly Candidate[];
  /** What is offered on `choices`. */
  readonly choices: readonly Candidate[];
}

export function retrieve(index: SearchIndex, tokenise: Tokenise, question: Question): Retrieval {
  const tokens = tokenise(question.text);
  const ranked = preferNarrow(rank(index, tokens, question));
  const onSubject = entriesOnSubject(ranked, tokens, tokenise);
  const whole = heedParticulars(offerSubject(decide(ranked), onSubject), question.text);
  return byItsAskingParts(whole, question.text, (text) =>
    decide(preferNarrow(rank(index, tokenise(text), question))),
  );
}

/** What may be said as it stands; absent where nothing is, or only under the question it answers. */
export function plainAnswer({ decision, candidates: [best] }: Retrieval): Candidate | undefined {
  return decision === 'answered' && best !== undefined && best.score >= gates.plain ? best : undefined;
}

/** Best first; where two are as sure, in the order of their ids. */
function rank(index: SearchIndex, tokens: Tokens, question: Question): readonly Candidate[] {
  const near = candidatesOf(index, tokens, question);
  const seen = signsOf(near.map(({ nearness }) => nearness));
  return near
    .map(({ nearness, exact, closeness }, at): Candidate => {
      const signs = seen[at];
      const confidence = signs === undefined ? 0 : confidenceOf(signs, calibration) * closeness;
      return { ...shown(nearness), exact, score: exact ? 1 : Math.min(confidence, nearlyExact) };
    })
    .sort((one, other) => other.score - one.score || (one.entry.id < other.entry.id ? -1 : 1));
}

interface Near {
  readonly nearness: Nearness;
  readonly exact: boolean;
  /** Less than 1 where it speaks of other places. */
  readonly closeness: number;
}

/** What the words find, and what has the very wording. */
export function candidatesOf(index: SearchIndex, tokens: Tokens, question: Question): readonly Near[] {
  const serves = (entry: KnowledgeEntry) => isServed(entry, question);
  const exact = new Set(index.withWording(tokens.text).filter(({ entry }) => serves(entry)));
  const asked = readAsked(index, tokens);
  const hits = index.search(tokens, serves, mostCandidates);
  const found = new Set(hits.map(({ indexed }) => indexed));
  const unfound = [...exact].filter((indexed) => !found.has(indexed));
  return [...hits, ...unfound.map((indexed) => ({ indexed, coverage: 1, closeness: 1 }))].map((hit) => ({
    nearness: measureNearness(index, asked, hit),
    exact: exact.has(hit.indexed),
    closeness: hit.closeness,
  }));
}

function shown({ indexed, coverage, wording, similarity, lacksDecisiveAspect }: Nearness) {
  return { entry: indexed.entry, coverage, wording, similarity, meetsAspect: !lacksDecisiveAspect };
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

/** Instead of one of several at random; what is offered already came nearer. */
function offerSubject(retrieval: Retrieval, onSubject: readonly Candidate[]): Retrieval {
  if (onSubject.length < 2 || retrieval.choices.length > 1) return retrieval;
  return { ...retrieval, decision: 'choices', certain: false, choices: onSubject.slice(0, mostChoices) };
}

/** What the scores of the ranked candidates mean. */
export function decide(candidates: readonly Candidate[]): Retrieval {
  const [best] = candidates;
  const none = { certain: false, candidates, choices: [] };
  if (best === undefined) return { decision: 'unknown', ...none };
  const rivals = rivalsOf(candidates, best);
  if (isAnswer(best, rivals)) return { decision: 'answered', ...none, certain: isCertain(best, rivals) };
  const choices = choicesOf([best, ...rivals]);
  return choices.length === 0 ? { decision: 'unknown', ...none } : { decision: 'choices', ...none, choices };
}

/** Who could be meant instead of the best, best first. Where the best has the very wording, only who has it too. */
function rivalsOf([, ...all]: readonly Candidate[], best: Candidate): readonly Candidate[] {
  const others = all.filter((other) => (!best.exact || other.exact) && !sayTheSame(best.entry, other.entry));
  const together = others.reduce((sum, { score }) => sum + score, 0);
  const from = together >= best.score * gates.crowd ? 0 : best.score * gates.near;
  return others.filter(({ score }) => score >= from);
}

function isAnswer(best: Candidate, rivals: readonly Candidate[]): boolean {
  return best.score >= gates.answer && rivals.length === 0 && (best.exact || best.meetsAspect);
}

function isCertain(best: Candidate, rivals: readonly Candidate[]): boolean {
  const lead = best.score - (rivals[0]?.score ?? 0);
  return best.score >= gates.certain && lead >= gates.certainMargin;
}

/** Worth offering only when what is asked is likely among them. */
function choicesOf(near: readonly Candidate[]): readonly Candidate[] {
  const choices = near
    .filter(({ score, meetsAspect }) => score >= gates.choice && meetsAspect)
    .slice(0, mostChoices);
  const amongThem = choices.reduce((sum, { score }) => sum + score, 0);
  return amongThem >= gates.amongChoices ? choices : [];
}
