import fc from 'fast-check';
import { expect, it } from 'vitest';

import { createMayMatch, neededSigns } from '../core/needed-signs.ts';
import { spotPatterns } from './spot.ts';

/** What the patterns are made of, taken apart: a text of it comes near to many of them. */
const parts = Array.from(
  new Set(
    spotPatterns.flatMap(({ source }) => [...(source.match(/[\u4e00-\u9fff]{1,4}|[a-z0-9,。]/g) ?? [])]),
  ),
);
const texts = fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((all) => all.join(''));

it('no phrase of a place is missed because the text seems to have no word of it', () => {
  const mayMatch = createMayMatch(spotPatterns);
  fc.assert(
    fc.property(texts, (text) => {
      const possible = mayMatch(text);
      spotPatterns.forEach((pattern, at) => {
        if (text.search(pattern) >= 0) expect((possible >> at) & 1).toBe(1);
      });
    }),
    { numRuns: 500 },
  );
});

it('talk that names no place needs none of the patterns', () => {
  expect(createMayMatch(spotPatterns)('明天又得早起了')).toBe(0);
  expect(spotPatterns.map(neededSigns)).not.toContain(undefined);
});
