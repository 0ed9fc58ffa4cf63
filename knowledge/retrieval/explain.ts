/** Why an entry got its score, term by term: what staff see when they try a question. */
import { type Field, fields, type SearchIndex, strengthOf } from './search-index.ts';
import type { Tokens } from './tokenise.ts';

export interface TermShare {
  readonly term: string;
  /** How much of the question this term is; all shares of a question add up to 1. */
  readonly share: number;
  /** How much of the term the entry accounts for, 0 to 1. */
  readonly strength: number;
  /** Where the entry has it. */
  readonly fields: readonly Field[];
}

/** The heaviest terms first. Adding `share * strength` gives the entry's coverage. */
export function explainTerms(index: SearchIndex, tokens: Tokens, entryId: string): readonly TermShare[] {
  const counts = index.find(entryId)?.counts;
  const weighted = [...tokens.terms].map(([term, kind]) => ({ term, weight: index.weightOf(term, kind) }));
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  return weighted
    .map(({ term, weight }) => {
      const ofTerm = counts?.get(term) ?? {};
      return {
        term,
        share: total === 0 ? 0 : weight / total,
        strength: strengthOf(ofTerm),
        fields: fields.filter((field) => ofTerm[field] !== undefined),
      };
    })
    .sort((one, other) => other.share - one.share);
}
