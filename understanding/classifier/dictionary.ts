/** Which runs of characters are words. Only training asks: a model carries the words it learned. */
import { dict } from '@node-rs/jieba/dict.js';

/** The words of two to four characters of jieba's dictionary (350,000 lines of `word frequency class`). */
export function readDictionary(): ReadonlySet<string> {
  const lines = Buffer.from(dict).toString('utf8').split('\n');
  const words = lines.map((line) => line.slice(0, line.indexOf(' ')));
  return new Set(words.filter(({ length }) => length >= 2 && length <= 4));
}
