import { describe, expect, it } from 'vitest';

import { createFields, longestFieldWord, wordsOf } from './fields.ts';
import { createCutter, familyCount, type Pieces } from './n-grams.ts';
import { wordFields } from './word-fields.ts';

const groups = { life: { food: '火锅 锅', school: '校车 学校' }, move: { vehicle: '车 校车' } };
const tables = { syllables: new Uint16Array(0x5200), fields: createFields(groups) };
const cut = createCutter(tables);
const fieldFamily = 5;
const meetingFamily = 7;

function fieldPieces(text: string) {
  const pieces: Pieces = cut(text);
  return Array.from({ length: pieces.count }, (_, at) => at)
    .filter((at) => pieces.kinds[at] === fieldFamily)
    .map((at) => {
      const start = (pieces.starts[at] ?? 0) - 1;
      return { id: pieces.ids[at], word: text.slice(start, start + (pieces.lengths[at] ?? 0)) };
    });
}

describe('the words of our fields', () => {
  const all = Object.values(wordFields).flatMap((group) => Object.values(group).map(wordsOf));

  it('stand once in a field, and in two fields at most', () => {
    expect(all.filter((words) => new Set(words).size < words.length)).toEqual([]);
    const times = new Map<string, number>();
    for (const word of all.flat()) times.set(word, (times.get(word) ?? 0) + 1);
    expect(Array.from(times).filter(([, count]) => count > 2)).toEqual([]);
  });

  it('are no longer than what is looked up, and each has a number of its own', () => {
    const words = new Set(all.flat());
    expect(Array.from(words).filter(({ length }) => length > longestFieldWord)).toEqual([]);
    expect(createFields().ids).toHaveLength(words.size);
  });
});

describe('finding fields', () => {
  it('takes every word, also one inside another', () => {
    expect(new Set(fieldPieces('吃火锅').map(({ word }) => word))).toEqual(new Set(['火锅', '锅']));
  });

  it('gives each field of a word and its group: words of one field have them in common', () => {
    expect(fieldPieces('校车').filter(({ word }) => word === '校车')).toHaveLength(4);
    const ids = (text: string) => fieldPieces(text).map(({ id }) => id);
    expect(ids('校车')).toEqual(expect.arrayContaining(ids('学校')));
    expect(ids('校车')).toEqual(expect.arrayContaining(ids('车')));
    expect(new Set(ids('火锅').filter((id) => ids('学校').includes(id))).size).toBe(1);
  });

  it('finds nothing where no such word is', () => {
    expect(fieldPieces('今天')).toEqual([]);
  });
});

describe('a field and the characters beside it', () => {
  const meetings = ({ ids, kinds, count }: Pieces) =>
    Array.from(ids.subarray(0, count)).filter((_, at) => kinds[at] === meetingFamily);

  it('meet once each, in whatever order they stand', () => {
    expect(meetings(cut('火锅火锅'))).toHaveLength(2);
    expect(meetings(cut('吃火锅')).toSorted()).toEqual(meetings(cut('火锅吃')).toSorted());
  });

  it('meet nobody where there is no field, nor where it would weigh nothing', () => {
    const weights = Array.from({ length: familyCount }, (_, family) => (family === meetingFamily ? 0 : 1));
    expect(meetings(cut('今天'))).toEqual([]);
    expect(meetings(createCutter(tables, weights)('吃火锅'))).toEqual([]);
  });

  it('are not many even in a long story', () => {
    const story = Array.from({ length: 800 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('');
    expect(meetings(cut(`火锅校车${story}`)).length).toBeLessThanOrEqual(400);
  });
});
