import { expect, it } from 'vitest';

import { cacheKey, createAnswerCache } from './answer-cache.ts';

it('forgets what was not asked for the longest', () => {
  const cache = createAnswerCache<number>(2);
  cache.keep('one', 1);
  cache.keep('two', 2);
  cache.find('one');
  cache.keep('three', 3);
  expect([cache.find('one'), cache.find('two'), cache.find('three')]).toEqual([1, undefined, 3]);
});

it('a key tells apart whatever differs, and does not show it', () => {
  expect(cacheKey(['a', 'b'])).not.toBe(cacheKey(['ab', '']));
  expect(cacheKey([{ message: '漏水' }])).toBe(cacheKey([{ message: '漏水' }]));
  expect(cacheKey(['漏水'])).not.toContain('漏水');
});
