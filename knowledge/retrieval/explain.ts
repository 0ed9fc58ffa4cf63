/** Why an entry got its score, term by term: what staff see when they try a question. */
import { type Field, fields, strengthOf, timesIn } from './indexed-entry.ts';
import type { SearchIndex } from './search-index.ts';
import { termId } from './term-id.ts';
import { soundMark, type Tokens } from './tokenise.ts';

export interface TermShare {
  /** `allSounds` stands for how all pairs of characters sound. */
  readonly term: string;
  /** How much of the question this term is; all shares of a question add up to 1. */
  readonly share: number;
  /** How much of the term the entry accounts for, 0 to 1. */
  readonly strength: number;
  /** Where the entry has it. */
  readonly fields: readonly Field[];
}

export const allSounds = soundMark;

/** The heaviest terms first. Adding `share * strength` gives the entry's coverage. */
export function explainTerms(index: SearchIndex, tokens: Tokens, entryId: string): readonly TermShare[] {
  const shares = sharesOf(index, tokens, entryId);
  const sounds = shares.filter(({ term }) => term.startsWith(soundMark));
  const read = shares.filter(({ term }) => !term.startsWith(soundMark));
  return [...read, ...(sounds.length === 0 ? [] : [together(sounds)])].sort(
    (one, other) => other.share - one.share,
  );
}

function sharesOf(index: SearchIndex, tokens: Tokens, entryId: string): readonly TermShare[] {
  const found = index.find(entryId);
  const weighted = [...tokens.terms()].map(([term, kind]) => ({
    term,
    weight: index.weightOf(termId(term), kind),
  }));
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  return weighted.map(({ term, weight }) => {
    const counts = found === undefined ? 0 : index.countsOf(found, termId(term));
    return {
      term,
      share: total === 0 ? 0 : weight / total,
      strength: strengthOf(counts, found?.entry.answer.length ?? 0),
      fields: fields.filter((field) => timesIn(counts, field) > 0),
    };
  });
}

/** How pairs sound says nothing to a reader one by one. */
function together(sounds: readonly TermShare[]): TermShare {
  const share = sounds.reduce((sum, one) => sum + one.share, 0);
  const found = sounds.reduce((sum, one) => sum + one.share * one.strength, 0);
  const where = fields.filter((field) => sounds.some((one) => one.fields.includes(field)));
  return { term: allSounds, share, strength: share === 0 ? 0 : found / share, fields: where };
}
