/** How each Chinese character sounds, so that a text typed or dictated with wrong characters reads as the right one. */
import { pinyin } from 'pinyin-pro';

const first = 0x4e00;
const last = 0x9fff;

/** Sounds that dialects and dictation do not keep apart, as they are merged; in this order. */
const merged: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, '$1'],
  [/^n(?=.)/, 'l'],
  [/(?<=[aei])ng$/, 'n'],
];

/** A number for every sound, by character code minus 0x4e00; 0 is no sound. */
export type Syllables = Uint16Array;

/** Takes about 0.2 s; a trained model carries the table, so only training makes it. */
export function createSyllables(): Syllables {
  const characters = Array.from({ length: last - first + 1 }, (_, index) =>
    String.fromCharCode(first + index),
  );
  const sounds = pinyin(characters.join(''), { toneType: 'none', type: 'array', v: true });
  const numbers = new Map<string, number>();
  return Uint16Array.from(characters, (character, index) => {
    const sound = sounds[index] ?? character;
    if (sound === character) return 0;
    const known = merged.reduce((so, [pattern, other]) => so.replace(pattern, other), sound);
    const number = numbers.get(known) ?? numbers.size + 1;
    numbers.set(known, number);
    return number;
  });
}

/** The sound of a character; a sign that has none stands for itself. */
export function syllableOf(syllables: Syllables, code: number): number {
  const sound = code >= first && code <= last ? (syllables[code - first] ?? 0) : 0;
  return sound === 0 ? code : sound + 0x10000;
}
