import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { expect, it } from 'vitest';

import { writeFigures } from './figures-sheet.ts';

const read = async (rows: readonly (readonly string[])[]) => readSheet(await writeFigures(rows));

it('counts can be summed; rates, fractions, changes, days and what looks like a formula are read as they stand', async () => {
  const text = ['办结率', '87.5%', '7/8', '+1', '-3', '2026-11-30', '007', '=1+1', '12件'];
  expect(await read([['新增', '12', '0'], text])).toEqual([
    ['新增', 12, 0, ...text.slice(3).map(() => null)],
    text,
  ]);
});

it('every count that a figure can have comes back as it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 1_000_000_000 }), async (count) => {
      expect(await read([['新增', String(count)]])).toEqual([['新增', count]]);
    }),
    { numRuns: 20 },
  );
});
