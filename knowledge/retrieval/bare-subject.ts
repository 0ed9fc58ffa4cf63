/** A question that is one word names a subject and asks nothing of it: who has several entries on it asks back which. */
import type { KnowledgeEntry } from '../entry.ts';
import type { Candidate } from './retrieve.ts';
import { sayTheSame } from './same-fact.ts';
import { type Tokenise, type Tokens, tellingWeight } from './tokenise.ts';

/** From here on an entry that no other comes near is what the word stands for, unless there are many on it. */
const clearly = 0.55;
/** An entry of this score comes near it. */
const near = 0.15;
const many = 4;

/** The entries to choose from, the likeliest first; none where more was said, or the word stands for one of them. */
export function entriesOnSubject(
  candidates: readonly Candidate[],
  tokens: Tokens,
  tokenise: Tokenise,
): readonly Candidate[] {
  const [best, ...others] = candidates;
  if (best === undefined || best.exact || !isOneWord(tokens)) return [];
  const isOnIt = ({ keywords }: KnowledgeEntry) =>
    keywords.some((word) => tokenise(word).text === tokens.text);
  const onIt = [best, ...others.filter(({ entry }) => isOnIt(entry))];
  if (best.score >= clearly && (others[0]?.score ?? 0) < near && onIt.length < many) return [];
  return onIt.filter(({ entry }, at) => !onIt.slice(0, at).some((before) => sayTheSame(before.entry, entry)));
}

function isOneWord(tokens: Tokens): boolean {
  return (tokens.terms().get(tokens.text) ?? 0) >= tellingWeight;
}
