/**
 * Cuts a question into weighted terms: words of the dictionary; characters and their pairs for what it does not know; and
 * how pairs of characters sound, for what was typed by sound.
 */
import { Jieba } from '@node-rs/jieba';

import { createSyllables, type Syllables, syllableOf } from '../../core/syllables.ts';

import { type Collecting, createCollecting, type FoundTerms } from './collected.ts';
import { readCommonWords } from './common-words.ts';
import { normaliseQuestion } from './normalise.ts';
import { synonyms, unifySynonyms } from './synonyms.ts';
import { soundId } from './term-id.ts';
import { aspectWords, domainWords, lightWords } from './words.ts';

export interface Tokens {
  /** As compared: no signs, no politeness, one word per meaning. */
  readonly text: string;
  readonly replaced: readonly { readonly from: string; readonly to: string }[];
  readonly found: FoundTerms;
  /** The same terms as text, with their kinds. */
  readonly terms: () => ReadonlyMap<string, number>;
}

/** How something sounds is compared between questions only: a long text has all sounds. */
export type Tokenise = (text: string, reading?: { readonly sounds: boolean }) => Tokens;

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
/** Begins the text of what tells how a pair sounds. */
export const soundMark = '~';

function isSound(kind: number): boolean {
  return kind === weights.sound;
}

/** Loads the dictionary: takes about half a second, so there is one per process. */
export function createTokeniser(): Tokenise {
  const jieba = Jieba.withDict(readCommonWords());
  const own = [...domainWords, ...synonyms.map(([canonical]) => canonical)];
  jieba.loadDict(Buffer.from(own.map((word) => `${word} 20000 n\n`).join('')));
  const syllables = createSyllables();
  const collecting = createCollecting();
  return (question, { sounds } = { sounds: true }) => {
    const { text, replaced } = unifySynonyms(normaliseQuestion(question));
    collecting.begin(text);
    addWords(collecting, text, jieba.cut(text, false));
    if (sounds) addSounds(collecting, text, syllables);
    const found = collecting.end();
    return { text, replaced, found, terms: () => termsAt(text, found, syllables) };
  };
}

function termsAt(
  text: string,
  { kinds, places }: FoundTerms,
  syllables: Syllables,
): ReadonlyMap<string, number> {
  const termOf = (kind: number, from = 0, to = 0): string =>
    isSound(kind) ? soundMark + soundsAt(text, from, syllables).join('.') : text.slice(from, to);
  return new Map(kinds.map((kind, at) => [termOf(kind, places[2 * at], places[2 * at + 1]), kind]));
}

function addWords(collecting: Collecting, text: string, words: readonly string[]): void {
  let at = 0;
  for (const word of words) {
    collecting.add(at, at + word.length, weightOf(word));
    at += word.length;
  }
  for (const { from, to } of runsOf(words)) {
    for (let pair = from; pair + 2 <= to; pair += 1)
      collecting.addPart(pair, pair + 2, weights.pair, weights.word);
    for (let one = from; one < to; one += sizeAt(text, one))
      collecting.addPart(one, one + sizeAt(text, one), weights.character, weights.single);
  }
}

function sizeAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Words side by side that carry meaning. */
function runsOf(words: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  let to = 0;
  const close = (): void => {
    if (from < to) runs.push({ from, to });
  };
  for (const word of words) {
    const carries = han.test(word) && !lightWords.has(word) && !aspectWords.has(word);
    if (!carries) close();
    to += word.length;
    if (!carries) from = to;
  }
  close();
  return runs;
}

function addSounds(collecting: Collecting, text: string, syllables: Syllables): void {
  for (let at = 0; at + 1 < text.length; at += 1) {
    const [one, other] = soundsAt(text, at, syllables);
    collecting.addId(soundId(one, other), at, at + 2, weights.sound);
  }
}

function soundsAt(text: string, at: number, syllables: Syllables): readonly [number, number] {
  return [syllableOf(syllables, text.charCodeAt(at)), syllableOf(syllables, text.charCodeAt(at + 1))];
}

function weightOf(word: string): number {
  if (aspectWords.has(word)) return weights.aspect;
  if (lightWords.has(word)) return weights.light;
  return word.length === 1 ? weights.single : weights.word;
}
