import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';

import { clusterGaps, gapsNear } from './gap-clusters.ts';
import type { Gap } from './gap-store.prisma.ts';
import { createTokeniser, type Tokenise } from './retrieval/tokenise.ts';

const at = new Date('2026-11-23T02:00:00Z');
const gap = (text: string, times = 1): Gap => ({
  ...{ id: text, text, areaPath: undefined, times, firstAt: at, lastAt: at, resolvedBy: undefined },
});

let tokenise: Tokenise;
beforeAll(() => {
  tokenise = createTokeniser();
});

const asked = [
  gap('小区里能停房车吗', 2),
  gap('小区能不能停房车', 5),
  gap('房车可以停在小区里吗'),
  gap('游泳馆几点开门'),
  gap('游泳馆早上几点开门啊', 2),
  gap('哪里有修鞋的'),
];

it('puts together what asks the same, what is asked most first', () => {
  const clusters = clusterGaps(asked, tokenise).map(({ leader, gaps, times }) => [
    leader.text,
    gaps.length,
    times,
  ]);
  expect(clusters).toEqual([
    ['小区能不能停房车', 3, 8],
    ['游泳馆早上几点开门啊', 2, 3],
    ['哪里有修鞋的', 1, 1],
  ]);
});

it('finds what residents asked near what somebody is writing', () => {
  expect(
    gapsNear(['游泳馆的开门时间是几点', '游泳馆几点开'], asked, tokenise).map(({ text }) => text),
  ).toEqual(expect.arrayContaining(['游泳馆几点开门']));
  expect(gapsNear(['电梯坏了找谁'], asked, tokenise)).toEqual([]);
});

it('loses no gap and no count, whatever is asked', () => {
  const words = fc.constantFrom('房车', '停', '小区', '游泳馆', '几点', '开门', '修鞋', '在哪');
  const texts = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
  const gaps = fc.uniqueArray(fc.tuple(texts, fc.integer({ min: 1, max: 9 })), {
    selector: ([text]) => text,
    maxLength: 12,
  });
  fc.assert(
    fc.property(gaps, (all) => {
      const given = all.map(([text, times]) => gap(text, times));
      const clusters = clusterGaps(given, tokenise);
      expect(clusters.flatMap(({ gaps: own }) => own.map(({ id }) => id)).sort()).toEqual(
        given.map(({ id }) => id).sort(),
      );
      expect(clusters.reduce((sum, { times }) => sum + times, 0)).toBe(
        given.reduce((sum, { times }) => sum + times, 0),
      );
      for (const { leader, gaps: own } of clusters)
        expect(own.every(({ times }) => times <= leader.times)).toBe(true);
    }),
    { numRuns: 50 },
  );
});
