/** A holiday notice as a file: three columns of CSV, or JSON as the calendars on the net have it. Pure. */
import { z } from 'zod';

import { parseCsv } from '../../core/csv.ts';
import { refuse, type Result, succeed } from '../../core/result.ts';
import type { SpecialDay } from './calendar.ts';
import * as say from './messages.zh.ts';

export interface ReadYear {
  readonly year: number;
  readonly days: readonly SpecialDay[];
  /** What looks wrong but may be meant. */
  readonly doubts: readonly string[];
}

interface Line {
  readonly row: number;
  readonly date: string;
  readonly name: string;
  readonly kind: string;
}

/** All that is wrong with it, in Chinese, or the year it holds. */
export function readHolidays(text: string): Result<ReadYear, readonly string[]> {
  const lines = /^\s*[[{]/.test(text) ? linesOfJson(text) : linesOfCsv(text);
  if (lines === undefined) return refuse([say.unreadableHolidays]);
  if (lines.length === 0) return refuse([say.noHolidays]);
  const problems = lines.flatMap(problemsOf);
  return problems.length > 0 ? refuse(problems) : oneYear(lines.map(dayOf));
}

const jsonDay = z.object({
  date: z.string(),
  name: z.string(),
  isOffDay: z.boolean().optional(),
  works: z.boolean().optional(),
});
const jsonFile = z.union([
  z.array(jsonDay),
  z.object({ days: z.array(jsonDay) }).transform(({ days }) => days),
]);

function linesOfJson(text: string): readonly Line[] | undefined {
  const parsed = jsonFile.safeParse(parseJson(text));
  return parsed.data?.map(({ date, name, isOffDay, works }, at) => {
    const isOff = isOffDay ?? (works === undefined ? undefined : !works);
    return { row: at + 1, date, name, kind: isOff === undefined ? '' : isOff ? 'off' : 'work' };
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A first row without a digit in it is the names of the columns. */
function linesOfCsv(text: string): readonly Line[] | undefined {
  const rows = parseCsv(text).filter(({ cells: [date = ''] }, at) => at > 0 || /\d/.test(date));
  if (rows.some(({ cells }) => cells.length < 3)) return undefined;
  return rows.map(({ row, cells: [date = '', name = '', kind = ''] }) => ({
    ...{ row, date: date.trim(), name: name.trim(), kind: kind.trim() },
  }));
}

/** How files say it; looked up in lower case. */
const kinds: Readonly<Record<string, boolean>> = {
  ...{ off: false, holiday: false, 休: false, 放假: false, 休息: false, 假: false },
  ...{ work: true, working: true, workday: true, 班: true, 上班: true, 补班: true, 调休上班: true },
};

function problemsOf({ row, date, name, kind }: Line): string[] {
  return [
    ...(isoDate(date) === undefined ? [say.badDate(row, date)] : []),
    ...(name === '' ? [say.noName(row)] : []),
    ...(kinds[kind.toLowerCase()] === undefined ? [say.badKind(row, kind)] : []),
  ];
}

function dayOf({ date, name, kind }: Line): SpecialDay {
  return { date: isoDate(date) ?? date, name, works: kinds[kind.toLowerCase()] ?? false };
}

/** `2027-02-05` from that, from `2027/2/5` and from 2027年2月5日; undefined for a day that does not exist. */
function isoDate(text: string): string | undefined {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (match === null) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return z.iso.date().safeParse(date).success ? date : undefined;
}

function oneYear(days: readonly SpecialDay[]): Result<ReadYear, readonly string[]> {
  const sorted = days.toSorted((one, other) => one.date.localeCompare(other.date));
  const years = new Set(sorted.map(({ date }) => Number(date.slice(0, 'YYYY'.length))));
  const [year = 0] = years;
  const twice = sorted.filter(({ date }, at) => sorted[at - 1]?.date === date);
  const problems = [
    ...(years.size > 1 ? [say.severalYears] : []),
    ...twice.map(({ date }) => say.sameDayTwice(date)),
  ];
  if (problems.length > 0) return refuse(problems);
  return succeed({
    year,
    days: sorted,
    doubts: sorted.filter(isOddlyWorked).map(({ date }) => say.offOnWeekday(date)),
  });
}

function isOddlyWorked({ date, works }: SpecialDay): boolean {
  return works && new Date(date).getUTCDay() % 6 !== 0;
}
