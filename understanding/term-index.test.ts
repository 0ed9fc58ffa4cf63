import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTermIndex } from './term-index.ts';

describe('the term index', () => {
  it('finds words inside words, each with its group and place', () => {
    const find = createTermIndex([['电梯', '电梯门'], ['坏了'], []], 2);
    expect(find('电梯门坏了').map(({ groups, hit }) => [groups, hit.term, hit.start])).toEqual([
      [[0], '电梯', 0],
      [[0], '电梯门', 0],
      [[1], '坏了', 3],
    ]);
  });

  it('hides what lies inside a covering word, and nothing else', () => {
    const find = createTermIndex([['没电'], ['手机没电']], 1);
    expect(find('手机没电,家里没电').map(({ hit }) => [hit.term, hit.start])).toEqual([
      ['手机没电', 0],
      ['没电', 7],
    ]);
  });

  it('does not take a hand for one inside a compound, nor report the compound itself', () => {
    const find = createTermIndex([['手'], [], ['扶手']], 1, { compound: 2 });
    expect(find('扶手夹手').map(({ hit }) => [hit.term, hit.start])).toEqual([['手', 3]]);
  });

  it('takes no number out of a longer one, but laughs as long as somebody does', () => {
    const find = createTermIndex([['120', '233'], []], 1);
    expect(find('1204和1120不是,120来了,23333').map(({ hit }) => hit.start)).toEqual([12, 18]);
  });

  it('finds exactly what a plain search finds', () => {
    const letters = fc.constantFrom('a', 'b', 'c');
    const word = fc.string({ unit: letters, minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 6 }), fc.string({ unit: letters }), (terms, text) => {
        const found = createTermIndex([terms, []], 1)(text).map(({ hit }) => `${hit.start}:${hit.term}`);
        const expected = terms.flatMap((term) =>
          Array.from(text, (_, start) => start)
            .filter((start) => text.startsWith(term, start))
            .map((start) => `${start}:${term}`),
        );
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});
