import { describe, expect, it } from 'vitest';
import { byDay, shiftMonth, weeksOf } from './month.ts';

describe('a month', () => {
  it('is whole weeks from Monday on, with the days around it', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks[0]?.[0]).toEqual({ day: '2026-10-26', inMonth: false });
    expect(weeks.at(-1)?.[6]).toEqual({ day: '2026-12-06', inMonth: false });
    expect(weeks.flat().filter(({ inMonth }) => inMonth)).toHaveLength(30);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });

  it.each([
    ['2027-02', 28],
    ['2028-02', 29],
    ['2026-12', 31],
  ])('%s has %d days', (month, days) => {
    expect(
      weeksOf(month)
        .flat()
        .filter(({ inMonth }) => inMonth),
    ).toHaveLength(days);
  });

  it('goes over the turn of the year', () => {
    expect([shiftMonth('2026-12', 1), shiftMonth('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  });

  it('holds what happens on each day, in order', () => {
    const items = ['2026-11-22 a', '2026-11-23 b', '2026-11-22 c'];
    expect([...byDay(items, (item) => item.slice(0, 10))]).toEqual([
      ['2026-11-22', ['2026-11-22 a', '2026-11-22 c']],
      ['2026-11-23', ['2026-11-23 b']],
    ]);
  });
});
