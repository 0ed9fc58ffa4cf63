import { expect, it } from 'vitest';
import { beginSplit, toSplitBody } from './split-values.ts';

it('begins with two parts: what the ticket is filed as, and one to be filed', () => {
  const { parts } = beginSplit({ category: 'repair.lighting', description: '灯坏了,垃圾也没人收' });
  expect(parts.map(({ category }) => category)).toEqual(['repair.lighting', undefined]);
});

it('sends only what was filled in', () => {
  const values = {
    parts: [
      { category: 'repair.lighting', words: ' 灯坏了 ', building: '' },
      { category: 'anomaly.sanitation', words: '垃圾没人收', building: '5' },
    ],
    note: ' ',
  };
  expect(toSplitBody(values, 3)).toEqual({
    version: 3,
    parts: [
      { category: 'repair.lighting', words: '灯坏了' },
      { category: 'anomaly.sanitation', words: '垃圾没人收', building: '5' },
    ],
  });
});
