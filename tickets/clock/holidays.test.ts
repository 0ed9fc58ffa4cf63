import { expect, test } from 'vitest';

import { holidayNotices } from './content/holidays.ts';

const weekdayOf = (date: string) => new Date(date).getUTCDay();

test.each(holidayNotices)(
  'the days of $year belong to it, each once, with their source',
  ({ year, source, days }) => {
    const dates = days.map(({ date }) => date);
    expect(dates.every((date) => date.startsWith(`${year}-`))).toBe(true);
    expect(new Set(dates).size).toBe(dates.length);
    expect(source).toMatch(new RegExp(`${year}年部分节假日安排的通知（国办发明电〔${year - 1}〕\\d+号）`));
  },
);

test('what is worked in exchange is a day of the weekend', () => {
  const worked = holidayNotices.flatMap(({ days }) => days.filter(({ works }) => works));
  expect(worked.filter(({ date }) => weekdayOf(date) % 6 !== 0)).toEqual([]);
});

test.each([
  [2025, 28, 5],
  [2026, 33, 6],
])('%i has %i days off and %i worked in exchange', (year, off, worked) => {
  const days = holidayNotices.find((notice) => notice.year === year)?.days ?? [];
  expect(days.filter(({ works }) => !works)).toHaveLength(off);
  expect(days.filter(({ works }) => works)).toHaveLength(worked);
});

test('eleven to thirteen days off a year are working days of the plain week, as the law gives them', () => {
  // 全国年节及纪念日放假办法 (2024): thirteen days, those on a weekend made up for.
  const gained = holidayNotices.map(({ days }) => {
    const off = days.filter(({ date, works }) => !works && weekdayOf(date) % 6 !== 0).length;
    return off - days.filter(({ works }) => works).length;
  });
  expect(gained).toEqual([13, 13]);
});
