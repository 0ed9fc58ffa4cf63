/** Cuts a question into weighted terms: words of the dictionary, and pairs of characters for what it does not know. */
import { Jieba } from '@node-rs/jieba';

import { readCommonWords } from './common-words.ts';
import { normaliseQuestion } from './normalise.ts';
import { synonyms, unifySynonyms } from './synonyms.ts';
import { aspectWords, domainWords, lightWords } from './words.ts';

export interface Tokens {
  /** As compared: no signs, no politeness, one word per meaning. */
  readonly text: string;
  readonly replaced: readonly { readonly from: string; readonly to: string }[];
  /** Each distinct term with how much its kind tells, above 0 to 1; not yet how rare it is. */
  readonly terms: ReadonlyMap<string, number>;
}

export type Tokenise = (text: string) => Tokens;

/** From here on a term says by itself what a question is about. */
export const tellingWeight = 0.7;
/** Up to here a term only says how something is asked. */
export const lightWeight = 0.12;
const weights = { word: 1, character: tellingWeight, light: lightWeight, aspect: 0.6, pair: 0.45 };
const han = /^\p{Script=Han}+$/u;

/** Loads the dictionary: takes about a quarter of a second, so there is one per process. */
export function createTokeniser(): Tokenise {
  const jieba = Jieba.withDict(readCommonWords());
  const own = [...domainWords, ...synonyms.map(([canonical]) => canonical)];
  jieba.loadDict(Buffer.from(own.map((word) => `${word} 20000 n\n`).join('')));
  return (question) => {
    const unified = unifySynonyms(normaliseQuestion(question));
    const words = jieba.cut(unified.text, false);
    return { ...unified, terms: termsOf(words) };
  };
}

function termsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  let run = '';
  for (const word of words) {
    terms.set(word, weightOf(word));
    const carries = han.test(word) && !lightWords.has(word) && !aspectWords.has(word);
    if (!carries) addPairs(terms, run);
    run = carries ? run + word : '';
  }
  addPairs(terms, run);
  return terms;
}

function weightOf(word: string): number {
  if (aspectWords.has(word)) return weights.aspect;
  if (lightWords.has(word)) return weights.light;
  return word.length === 1 ? weights.character : weights.word;
}

/** Pairs within words that stand side by side; a pair that is a word counts as the word. */
function addPairs(terms: Map<string, number>, run: string): void {
  for (let index = 0; index + 2 <= run.length; index += 1) {
    const pair = run.slice(index, index + 2);
    if (!terms.has(pair)) terms.set(pair, weights.pair);
  }
}
