import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { termId } from './term-id.ts';
import { createTokeniser } from './tokenise.ts';

const tokenise = createTokeniser();
const words = fc.constantFrom(
  ...[
    '电梯',
    '停水',
    '电梯停',
    '怎么',
    '我家',
    '多少钱',
    '物业',
    '𠮷野家',
    'wifi',
    'ETC',
    '3号',
    '楼',
    '了',
    '〇',
  ],
);
const texts = fc.array(words, { maxLength: 12 }).map((parts) => parts.join(''));

describe('the terms of a text', () => {
  test('are numbered as their text is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { found, terms } = tokenise(text);
        expect([...terms().keys()].map((term) => termId(term))).toEqual(found.ids);
        expect([...terms().values()]).toEqual(found.kinds);
      }),
    );
  });

  test('stay as they were while other texts are read', () => {
    const { found } = tokenise('电梯坏了找谁');
    const before = structuredClone(found);
    tokenise('物业费多少钱一平米');
    expect(found).toEqual(before);
  });

  test('count what is there more than once, and a word that is also a pair once as a word', () => {
    const { found } = tokenise('电梯外的电梯');
    expect(found.times[found.ids.indexOf(termId('电梯'))]).toBe(2);
    expect(found.kinds[found.ids.indexOf(termId('电梯'))]).toBe(1);
  });

  test('are without sounds where nobody compares them', () => {
    const { found, terms } = tokenise('电梯坏了', { sounds: false });
    expect([...terms().keys()].filter((term) => term.startsWith('~'))).toEqual([]);
    expect(found.ids.length).toBeLessThan(tokenise('电梯坏了').found.ids.length);
  });
});
