/** Different words for the same thing: the first of a line stands for all of them. */
import { askingSynonyms } from './synonyms-asking.ts';
import { homeSynonyms } from './synonyms-home.ts';
import { lifeSynonyms } from './synonyms-life.ts';

export type SynonymLine = readonly [canonical: string, ...variants: string[]];

export const synonyms: readonly SynonymLine[] = [...askingSynonyms, ...homeSynonyms, ...lifeSynonyms];

interface Replacement {
  readonly from: string;
  readonly to: string;
}

const canonicalOf = new Map(
  synonyms.flatMap(([canonical, ...variants]) => variants.map((variant) => [variant, canonical] as const)),
);
// The canonical words are in the pattern too, so that no part of one is taken for a variant of another.
const pattern = new RegExp(
  [...canonicalOf.keys(), ...synonyms.map(([canonical]) => canonical)]
    .sort((one, other) => other.length - one.length)
    .join('|'),
  'g',
);

/** Puts the first word of each line in place of the others; tells what it replaced. */
export function unifySynonyms(text: string): {
  readonly text: string;
  readonly replaced: readonly Replacement[];
} {
  const replaced: Replacement[] = [];
  const unified = text.replace(pattern, (word) => {
    const canonical = canonicalOf.get(word);
    if (canonical === undefined) return word;
    replaced.push({ from: word, to: canonical });
    return canonical;
  });
  return { text: unified, replaced };
}
