/** Which runs of characters are words. Only training asks: a model carries the words it learned. */
import { dict } from '@node-rs/jieba/dict.js';

import { wordId } from './n-grams.ts';

/** The ids, in ascending order, of the words of two to four characters of jieba's dictionary (350,000 lines of `word frequency class`). */
export function readDictionary(): Int32Array {
  const lines = Buffer.from(dict).toString('utf8').split('\n');
  const words = lines.map((line) => line.slice(0, line.indexOf(' ')));
  return Int32Array.from(
    words.filter(({ length }) => length >= 2 && length <= 4),
    wordId,
  ).sort();
}
