import fc from 'fast-check';
import { expect, test } from 'vitest';

import { isUnusual, usualOf, warningsOf, weeksUpTo } from './warnings.ts';

test.each([
  ['a quiet place with five reports at once', [0, 0, 1, 0, 0, 0, 1, 0], 5, true],
  ['four are never a warning', [0, 0, 0, 0, 0, 0, 0, 0], 4, false],
  ['a busy category with a few more', [20, 22, 19, 21, 20, 23, 18, 20], 26, false],
  ['a busy category with twice as many', [20, 22, 19, 21, 20, 23, 18, 20], 40, true],
  ['one bad week before changes nothing', [3, 60, 2, 3, 4, 3, 2, 3], 14, true],
  ['weeks that always differ much', [2, 20, 5, 18, 3, 25, 1, 15], 30, false],
  ['a past too short to know', [0, 0, 0], 50, false],
])('%s', (_name, weeks, count, warns) => {
  expect(isUnusual(count, usualOf(weeks))).toBe(warns);
});

test('what is usual does not depend on the order of the weeks, and more is never less unusual', () => {
  const anyWeeks = fc.array(fc.nat(60), { minLength: 4, maxLength: 8 });
  fc.assert(
    fc.property(anyWeeks, fc.nat(100), (weeks, count) => {
      const usual = usualOf(weeks);
      expect(usualOf([...weeks].reverse())).toEqual(usual);
      if (isUnusual(count, usual)) expect(isUnusual(count + 1, usual)).toBe(true);
    }),
  );
});

test('the weeks follow each other without a gap', () => {
  const weeks = weeksUpTo('2026-11-29');
  expect(weeks).toHaveLength(9);
  expect(weeks[0]).toEqual({ from: '2026-11-23', until: '2026-11-30' });
  for (const [index, week] of weeks.slice(1).entries()) expect(week.until).toBe(weeks[index]?.from);
});

test('the furthest above its usual level comes first', () => {
  const before = Array.from({ length: 8 }, () => new Map([['a', 1]]));
  const found = warningsOf('category', [
    new Map([
      ['a', 6],
      ['b', 30],
      ['c', 2],
    ]),
    ...before,
  ]);
  expect(found.map(({ key }) => key)).toEqual(['b', 'a']);
});
