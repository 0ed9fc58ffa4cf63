/**
 * Days off and days worked in exchange, as the State Council announces them year by year. A year is added when its notice
 * is out; none is ever guessed.
 */
import type { SpecialDay } from '../calendar.ts';

export interface HolidayNotice {
  readonly year: number;
  readonly source: string;
  readonly days: readonly SpecialDay[];
}

interface Holiday {
  readonly name: string;
  /** First and last day off. */
  readonly off: readonly [first: string, last: string];
  readonly works?: readonly string[];
}

const dayMs = 86_400_000;

function datesBetween(first: string, last: string): string[] {
  const from = Date.parse(first);
  const count = (Date.parse(last) - from) / dayMs + 1;
  return Array.from({ length: count }, (_, day) =>
    new Date(from + day * dayMs).toISOString().slice(0, 'YYYY-MM-DD'.length),
  );
}

function daysOf(holidays: readonly Holiday[]): SpecialDay[] {
  const days = holidays.flatMap(({ name, off, works = [] }) => [
    ...datesBetween(...off).map((date) => ({ date, name, works: false })),
    ...works.map((date) => ({ date, name, works: true })),
  ]);
  return days.sort((one, other) => one.date.localeCompare(other.date));
}

const in2025: readonly Holiday[] = [
  { name: '元旦', off: ['2025-01-01', '2025-01-01'] },
  { name: '春节', off: ['2025-01-28', '2025-02-04'], works: ['2025-01-26', '2025-02-08'] },
  { name: '清明节', off: ['2025-04-04', '2025-04-06'] },
  { name: '劳动节', off: ['2025-05-01', '2025-05-05'], works: ['2025-04-27'] },
  { name: '端午节', off: ['2025-05-31', '2025-06-02'] },
  { name: '国庆节、中秋节', off: ['2025-10-01', '2025-10-08'], works: ['2025-09-28', '2025-10-11'] },
];

const in2026: readonly Holiday[] = [
  { name: '元旦', off: ['2026-01-01', '2026-01-03'], works: ['2026-01-04'] },
  { name: '春节', off: ['2026-02-15', '2026-02-23'], works: ['2026-02-14', '2026-02-28'] },
  { name: '清明节', off: ['2026-04-04', '2026-04-06'] },
  { name: '劳动节', off: ['2026-05-01', '2026-05-05'], works: ['2026-05-09'] },
  { name: '端午节', off: ['2026-06-19', '2026-06-21'] },
  { name: '中秋节', off: ['2026-09-25', '2026-09-27'] },
  { name: '国庆节', off: ['2026-10-01', '2026-10-07'], works: ['2026-09-20', '2026-10-10'] },
];

export const holidayNotices: readonly HolidayNotice[] = [
  {
    year: 2025,
    source: '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）',
    days: daysOf(in2025),
  },
  {
    year: 2026,
    source: '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）',
    days: daysOf(in2026),
  },
];
