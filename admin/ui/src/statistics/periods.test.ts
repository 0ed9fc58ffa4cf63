import { expect, test } from 'vitest';
import { nameOfPeriod, periodsAt } from './periods.ts';

test('on the first Sunday of a month', () => {
  expect(periodsAt('2026-03-01')).toMatchObject({
    本周: { from: '2026-02-23', to: '2026-03-01' },
    上周: { from: '2026-02-16', to: '2026-02-22' },
    本月: { from: '2026-03-01', to: '2026-03-01' },
    上月: { from: '2026-02-01', to: '2026-02-28' },
    今年: { from: '2026-01-01', to: '2026-03-01' },
  });
});

test('a period is known by its days', () => {
  expect(nameOfPeriod({ from: '2026-11-16', to: '2026-11-22' }, '2026-11-29')).toBe('上周');
  expect(nameOfPeriod({ from: '2026-11-17', to: '2026-11-22' }, '2026-11-29')).toBeUndefined();
});
