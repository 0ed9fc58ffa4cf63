/**
 * Cuts a question into weighted terms: words of the dictionary; characters and their pairs for what it does not know; and
 * how pairs of characters sound, for what was typed by sound.
 */
import { Jieba } from '@node-rs/jieba';

import { createSyllables, type Syllables, syllableOf } from '../../core/syllables.ts';

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
  /** How often each occurs. */
  readonly occurrences: ReadonlyMap<string, number>;
}

export type Tokenise = (text: string) => Tokens;

/** From here on a term says by itself what a question is about. */
export const tellingWeight = 0.7;
/** Up to here a term only adds to what others found: how something is asked, or a character of a word. */
export const supportingWeight = 0.2;
const weights = {
  word: 1,
  single: tellingWeight,
  aspect: 0.6,
  pair: 0.45,
  sound: 0.3,
  character: 0.2,
  light: 0.12,
};
const han = /^\p{Script=Han}+$/u;
const soundMark = '~';

/** How something sounds is compared between questions only: a long text has all sounds. */
export function isSound(term: string): boolean {
  return term.startsWith(soundMark);
}

/** Loads the dictionary: takes about half a second, so there is one per process. */
export function createTokeniser(): Tokenise {
  const jieba = Jieba.withDict(readCommonWords());
  const own = [...domainWords, ...synonyms.map(([canonical]) => canonical)];
  jieba.loadDict(Buffer.from(own.map((word) => `${word} 20000 n\n`).join('')));
  const syllables = createSyllables();
  return (question) => {
    const unified = unifySynonyms(normaliseQuestion(question));
    const collected = createCollected();
    addWords(collected, jieba.cut(unified.text, false));
    addSounds(collected, unified.text, syllables);
    return { ...unified, terms: collected.terms, occurrences: collected.occurrences };
  };
}

type Collected = ReturnType<typeof createCollected>;

/** Of a term that is of two kinds, such as a pair that is a word, the first counts. */
function createCollected() {
  const terms = new Map<string, number>();
  const occurrences = new Map<string, number>();
  return {
    terms,
    occurrences,
    add(term: string, weight: number): void {
      if (!terms.has(term)) terms.set(term, weight);
      occurrences.set(term, (occurrences.get(term) ?? 0) + 1);
    },
  };
}

function addWords(collected: Collected, words: readonly string[]): void {
  for (const word of words) collected.add(word, weightOf(word));
  for (const run of runsOf(words)) {
    for (let at = 0; at + 2 <= run.length; at += 1) {
      const pair = run.slice(at, at + 2);
      if (collected.terms.get(pair) !== weights.word) collected.add(pair, weights.pair);
    }
    for (const character of run)
      if (collected.terms.get(character) !== weights.single) collected.add(character, weights.character);
  }
}

/** Words side by side that carry meaning, joined. */
function runsOf(words: readonly string[]): readonly string[] {
  const runs: string[] = [];
  let run = '';
  for (const word of words) {
    const carries = han.test(word) && !lightWords.has(word) && !aspectWords.has(word);
    if (!carries) runs.push(run);
    run = carries ? run + word : '';
  }
  return [...runs, run];
}

function addSounds(collected: Collected, text: string, syllables: Syllables): void {
  for (let at = 0; at + 1 < text.length; at += 1) {
    const sounds = [at, at + 1].map((index) => syllableOf(syllables, text.charCodeAt(index)));
    collected.add(soundMark + sounds.join('.'), weights.sound);
  }
}

function weightOf(word: string): number {
  if (aspectWords.has(word)) return weights.aspect;
  if (lightWords.has(word)) return weights.light;
  return word.length === 1 ? weights.single : weights.word;
}
