import fc from 'fast-check';
import { expect, test } from 'vitest';

import { createPieces } from './pieces.ts';

const read = createPieces({ no: 'ab', yes: 'b|ba', other: 'a' });

test('the longest piece wins, and the kind named first where two are as long', () => {
  expect(read('aba')).toEqual([
    { kind: 'no', words: 'ab' },
    { kind: 'other', words: 'a' },
  ]);
});

test('a sign of no kind leaves nothing said', () => {
  expect(read('abc')).toBeUndefined();
});

test('pieces put together are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b') }), (text) => {
      expect(
        read(text)
          ?.map(({ words }) => words)
          .join(''),
      ).toBe(text);
    }),
  );
});
