import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays, dayOf, daysFrom, monthOf, nextMonth, spanOf, startOf, weekOf } from './local-days.ts';

const zones = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Australia/Lord_Howe'] as const;

test('every instant lies in its own day, in any zone', () => {
  const anyInstant = fc.date({
    min: new Date('2020-01-01'),
    max: new Date('2032-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(anyInstant, fc.constantFrom(...zones), (at, zone) => {
      const day = dayOf(at, zone);
      const { from, until } = spanOf(day, zone);
      expect(at.getTime()).toBeGreaterThanOrEqual(from.getTime());
      expect(at.getTime()).toBeLessThan(until.getTime());
      expect(dayOf(from, zone)).toBe(day);
      expect(dayOf(new Date(from.getTime() - 1), zone)).toBe(addDays(day, -1));
    }),
  );
});

test('a day in Shanghai begins at four in the afternoon of the day before in London', () => {
  expect(startOf('2026-11-22', 'Asia/Shanghai')).toEqual(new Date('2026-11-21T16:00:00Z'));
});

test('a day on which the clocks change is as long as it is', () => {
  const { from, until } = spanOf('2026-11-01', 'America/New_York');
  expect(until.getTime() - from.getTime()).toBe(25 * 3_600_000);
});

test('weeks begin on Monday, months on the first', () => {
  expect(weekOf('2026-11-22')).toBe('2026-11-16');
  expect(weekOf('2026-11-23')).toBe('2026-11-23');
  expect(monthOf('2026-02-28')).toBe('2026-02-01');
  expect(nextMonth('2026-12-31')).toBe('2027-01-01');
  expect(daysFrom('2026-02-27', '2026-03-02')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
});
