import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { WorkCalendar } from './calendar.ts';
import { defaultTimeRules, defaultWeek } from './time-rules.ts';
import { addTime, hourKinds, timeBetween } from './working-time.ts';

const { calendar } = defaultTimeRules;
const berlin: WorkCalendar = { timeZone: 'Europe/Berlin', week: defaultWeek, days: {} };
/** Shanghai has no summer time, so its wall is written as an offset. */
const at = (wall: string) => new Date(`${wall}+08:00`);

const dayMinutes = 7 * 60;
const anyInstant = fc.date({
  min: new Date('2025-01-01'),
  max: new Date('2028-01-01'),
  noInvalidDate: true,
});
const anyMinutes = fc.integer({ min: -60 * dayMinutes, max: 300 * dayMinutes });
const anyCalendar = fc.constantFrom(calendar, berlin);
const anyHours = fc.constantFrom(...hourKinds);

test.each([
  ['within a window', '2026-11-27T09:00', 60, '2026-11-27T10:00'],
  ['over noon', '2026-11-27T11:30', 60, '2026-11-27T14:30'],
  ['until a window ends', '2026-11-27T17:00', 30, '2026-11-27T17:30'],
  ['over the weekend', '2026-11-27T17:00', 60, '2026-11-30T09:00'],
  ['from a Saturday', '2026-11-28T10:00', 60, '2026-11-30T09:30'],
  ['a make-up Saturday is worked', '2026-10-10T10:00', 60, '2026-10-10T11:00'],
  ['a make-up Sunday is worked', '2026-09-19T10:00', 60, '2026-09-20T09:30'],
  ['over the National Day holidays', '2026-09-30T17:00', 60, '2026-10-08T09:00'],
  ['over the Spring Festival', '2026-02-14T17:00', 60, '2026-02-24T09:00'],
  ['a year of nobody’s data is plain weeks', '2027-02-05T17:00', 60, '2027-02-08T09:00'],
  ['back into the week before', '2026-11-30T09:00', -60, '2026-11-27T17:00'],
])('working time: %s', (_name, from, minutes, until) => {
  expect(addTime(calendar, at(from), minutes, 'working')).toEqual(at(until));
  expect(timeBetween(calendar, at(from), at(until), 'working')).toBe(minutes);
});

test('calendar time counts nights and holidays', () => {
  expect(addTime(calendar, at('2026-09-30T17:00'), 24 * 60, 'calendar')).toEqual(at('2026-10-01T17:00'));
});

test('adding and taking the time between are each other’s inverse', () => {
  fc.assert(
    fc.property(anyCalendar, anyInstant, anyMinutes, anyHours, (of, from, minutes, hours) => {
      const until = addTime(of, from, minutes, hours);
      expect(timeBetween(of, from, until, hours)).toBeCloseTo(minutes, 6);
      expect(addTime(of, from, 0, hours)).toEqual(from);
    }),
  );
});

test('time between adds up, and turned round it is negative', () => {
  fc.assert(
    fc.property(anyInstant, anyInstant, anyInstant, anyHours, (one, two, three, hours) => {
      const between = (from: Date, to: Date) => timeBetween(calendar, from, to, hours);
      expect(between(one, two) + between(two, three)).toBeCloseTo(between(one, three), 6);
      expect(between(two, one)).toBeCloseTo(-between(one, two), 6);
    }),
  );
});

test('more minutes are never earlier, and later from is never earlier until', () => {
  fc.assert(
    fc.property(anyInstant, anyMinutes, fc.nat(5000), (from, minutes, more) => {
      const until = addTime(calendar, from, minutes, 'working');
      expect(addTime(calendar, from, minutes + more, 'working') >= until).toBe(true);
      const later = new Date(from.getTime() + more * 60_000);
      if (minutes !== 0) expect(addTime(calendar, later, minutes, 'working') >= until).toBe(true);
    }),
  );
});

test('counted by the minute it comes to the same', () => {
  const isWorked = (wall: Date) => {
    const day = wall.toISOString().slice(0, 10);
    const windows = calendar.days[day] ?? (wall.getUTCDay() % 6 === 0 ? [] : defaultWeek[1]);
    const time = wall.toISOString().slice(11, 16);
    return windows.some(({ from, until }) => from <= time && time < until);
  };
  const anyMinute = fc
    .integer({ min: Date.parse('2026-09-14') / 60_000, max: Date.parse('2026-10-14') / 60_000 })
    .map((minute) => new Date(minute * 60_000));
  fc.assert(
    fc.property(anyMinute, fc.nat(6000), (from, length) => {
      const wall = from.getTime() + 8 * 3_600_000;
      const minutes = Array.from({ length }, (_, minute) => new Date(wall + minute * 60_000));
      const until = new Date(from.getTime() + length * 60_000);
      expect(timeBetween(calendar, from, until, 'working')).toBe(minutes.filter(isWorked).length);
    }),
    { numRuns: 40 },
  );
});

test('where clocks are changed at night, an office day stays seven hours', () => {
  const friday = new Date('2026-03-27T08:00:00Z');
  expect(addTime(berlin, friday, 2 * dayMinutes, 'working')).toEqual(new Date('2026-03-31T07:00:00Z'));
});

test('a calendar nobody works by counts always', () => {
  const never = {
    ...calendar,
    week: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] },
    days: {},
  } satisfies WorkCalendar;
  expect(addTime(never, at('2026-11-28T10:00'), 60, 'working')).toEqual(at('2026-11-28T11:00'));
});

test('windows that touch or overlap count once', () => {
  const from = '09:00';
  const twice = {
    ...calendar,
    week: {
      ...defaultWeek,
      1: [
        { from, until: '11:00' },
        { from: '10:00', until: '12:00' },
      ],
    },
  };
  const monday = [at('2026-11-30T00:00'), at('2026-12-01T00:00')] as const;
  expect(timeBetween(twice, ...monday, 'working')).toBe(180);
});
