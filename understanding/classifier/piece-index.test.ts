import { expect, it } from 'vitest';

import { createFields } from './fields.ts';
import { createCutter, familyCount, keepPieces } from './n-grams.ts';
import { indexPieces } from './piece-index.ts';

const cut = createCutter({ syllables: new Uint16Array(0x5200), fields: createFields({}) });
/** Characters alone. */
const read = (text: string) => {
  const pieces = cut(text);
  return keepPieces(pieces, (at) => pieces.kinds[at] === 0);
};
const least = (texts: number) => Array.from({ length: familyCount }, () => texts);

it('has each piece of a text once, with how often it occurs', () => {
  const [text] = indexPieces([read('水水电')], least(1)).texts;
  expect(text?.pieces).toHaveLength(2);
  expect(Array.from(text?.times ?? [])).toEqual([2, 1]);
  expect(text).toMatchObject({ distinct: 2, plain: 3 });
});

it('gives a piece the same number in every text', () => {
  const { ids, texts } = indexPieces([read('水电'), read('电')], least(1));
  expect(ids).toHaveLength(2);
  expect(texts[1]?.pieces[0]).toBe(texts[0]?.pieces[1]);
});

it('leaves out what too few texts have, and still counts it', () => {
  const { ids, texts } = indexPieces([read('水电'), read('电')], least(2));
  expect(ids).toHaveLength(1);
  expect(texts[0]?.pieces).toHaveLength(1);
  expect(texts[0]).toMatchObject({ distinct: 2, plain: 2 });
});
