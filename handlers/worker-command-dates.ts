/** Until when, as said: 到周五, 明天下午3点, 12月3日, 3天后, 月底. Pure: `now` is an argument. */
import { instantOf, wallOf } from '../core/zone.ts';
import { parseNumeral } from '../understanding/numerals.ts';

export interface SaidUntil {
  readonly until: Date;
  /** Set where a span was said, 3天 or 一周: of an extension it counts from the deadline, not from now. */
  readonly lastsMs?: number;
  /** What was said besides. */
  readonly rest: string;
}

/** The time of a day that is named without one, in minutes: an extension ends with its day, a pause before its work. */
export const endOfDay = 23 * 60 + 59;
export const startOfWork = 9 * 60;

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const fridayIndex = 4;

/** A day as the wall shows it, in milliseconds; `at` where the words name an instant themselves. */
type Reading =
  (({ readonly day: number } | { readonly at: number }) & { readonly lastsMs?: number }) | undefined;
type Said = readonly (string | undefined)[];

interface Pattern {
  readonly words: string;
  /** `said` are the groups of `words`, `wall` is now. */
  readonly read: (said: Said, wall: number) => Reading;
}

const numeral = '([0-9]{1,3}|[一二两三四五六七八九十]{1,3})';
const weekWord = '(?:周|星期|礼拜)';
const nextDays: Readonly<Record<string, number>> = { 今天: 0, 今日: 0, 明天: 1, 明日: 1, 后天: 2, 大后天: 3 };

/** The first that matches at a place; longer words before those they begin with. */
const patterns: readonly Pattern[] = [
  {
    words: '(20[0-9]{2})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})[日号]?',
    read: ([year, month, date]) => dayOf(calendarDay(Number(year), Number(month), Number(date))),
  },
  {
    words: `${numeral}月${numeral}[日号]?`,
    read: ([month, date], wall) => dayOf(nextDate(valueOf(month), valueOf(date), wall)),
  },
  {
    words: '([0-9]{1,2})/([0-9]{1,2})(?![0-9])',
    read: ([month, date], wall) => dayOf(nextDate(Number(month), Number(date), wall)),
  },
  { words: '(大后天|今天|今日|明天|明日|后天)', read: ([word = ''], wall) => daysOn(wall, nextDays[word]) },
  {
    words: `((?:下个?){0,2}|[本这]个?)${weekWord}([一二三四五六日天末])`,
    read: ([which = '', name = ''], wall) => dayOf(weekday(which, name, wall)),
  },
  { words: `下个?${weekWord}`, read: (_said, wall) => dayOf(mondayOf(wall) + (7 + fridayIndex) * dayMs) },
  { words: '(下个?)?月底', read: ([next], wall) => dayOf(endOfMonth(wall, next === undefined ? 1 : 2)) },
  {
    words: `${numeral}个?(?:小时|钟头)`,
    read: ([count], wall) => later(wall, valueOf(count), 60 * minuteMs),
  },
  { words: `${numeral}天`, read: ([count], wall) => lasting(wall, valueOf(count)) },
  { words: `${numeral}个?${weekWord}`, read: ([count], wall) => lasting(wall, 7 * (valueOf(count) ?? NaN)) },
  { words: '半个?月', read: (_said, wall) => lasting(wall, 15) },
  { words: `${numeral}个月`, read: ([count], wall) => monthsOn(wall, valueOf(count)) },
  {
    words: '(?<![月0-9])([0-9]{1,2})[日号](?![楼门院线栋单])',
    read: ([date], wall) => dayOf(nextOfMonth(Number(date), wall)),
  },
];

const toWords = '(?<to>(?:推迟|延期|顺延|挂起|延)?(?:到|至)\\s*|(?:延长|再?等|再给|宽限|推迟|再)\\s*)?';
const clockWords =
  '(?:\\s*(?<part>早上|上午|中午|下午|傍晚|晚上)?\\s*(?:(?<clock>[0-9]{1,2})[:：](?<minutes>[0-5][0-9])|(?<hour>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})点(?<half>半)?))?';
const tailWords = '\\s*(?:之?前|以前|之?后|以后|为止|再说|内|左右)?(?:恢复)?';

/** Absent when no day is named; of several the one behind 到 is meant. */
export function readUntil(
  words: string,
  now: Date,
  timeZone: string,
  usualMinutes: number = endOfDay,
): SaidUntil | undefined {
  const wall = wallOf(now.getTime(), timeZone);
  const found = patterns.flatMap((pattern) => matchesOf(pattern, words, wall, usualMinutes));
  const [best] = found.toSorted(
    (one, other) =>
      Number(other.isEnd) - Number(one.isEnd) || one.index - other.index || other.length - one.length,
  );
  if (best === undefined) return undefined;
  const rest = `${words.slice(0, best.index)} ${words.slice(best.index + best.length)}`;
  const until = new Date(instantOf(best.at, timeZone));
  const { lastsMs } = best;
  return { until, ...(lastsMs === undefined ? {} : { lastsMs }), rest: withoutEnds(rest) };
}

/** 配件没到，12月2日 leaves no comma behind. */
function withoutEnds(rest: string): string {
  return rest.replace(/\s+/gu, ' ').replace(/^[\s,，;；]+|[\s,，;；]+$/gu, '');
}

interface Found {
  readonly at: number;
  readonly index: number;
  readonly length: number;
  readonly lastsMs: number | undefined;
  /** Said behind 到: the end, not a day that is told of. */
  readonly isEnd: boolean;
}

function matchesOf({ words, read }: Pattern, text: string, wall: number, usual: number): readonly Found[] {
  const whole = new RegExp(`${toWords}(?<day>${words})${clockWords}${tailWords}`, 'gu');
  return Array.from(text.matchAll(whole)).flatMap((match) => {
    const groups: Readonly<Record<string, string | undefined>> = match.groups ?? {};
    const said = new RegExp(words, 'u').exec(groups['day'] ?? '')?.slice(1) ?? [];
    const reading = read(said, wall);
    const at = reading === undefined ? NaN : instantIn(reading, groups, usual);
    if (!Number.isFinite(at)) return [];
    return [
      {
        at,
        lastsMs: reading?.lastsMs,
        index: match.index,
        length: match[0].length,
        isEnd: groups['to'] !== undefined,
      },
    ];
  });
}

function instantIn(
  reading: NonNullable<Reading>,
  clock: Readonly<Record<string, string | undefined>>,
  usual: number,
): number {
  if ('at' in reading) return reading.at;
  return reading.day + (minutesOf(clock) ?? usual) * minuteMs;
}

/** 下午三点 is 15, a bare 三点 of somebody at work too. */
function minutesOf({ part, clock, minutes, hour, half }: Readonly<Record<string, string | undefined>>) {
  const said = valueOf(clock ?? hour);
  if (said === undefined || said > 24) return undefined;
  const isMorning = part === '早上' || part === '上午';
  const late = said < 12 && (isMorning ? false : part !== undefined || (clock === undefined && said < 7));
  return (said + (late ? 12 : 0)) * 60 + (half === undefined ? Number(minutes ?? 0) : 30);
}

function valueOf(word: string | undefined): number | undefined {
  return word === undefined ? undefined : parseNumeral(word);
}

function dayOf(day: number | undefined): Reading {
  return day === undefined ? undefined : { day };
}

function todayOf(wall: number): number {
  return Math.floor(wall / dayMs) * dayMs;
}

function daysOn(wall: number, days: number | undefined): Reading {
  return days === undefined ? undefined : { day: todayOf(wall) + days * dayMs };
}

function lasting(wall: number, days: number | undefined): Reading {
  return days === undefined ? undefined : { day: todayOf(wall) + days * dayMs, lastsMs: days * dayMs };
}

function later(wall: number, count: number | undefined, unitMs: number): Reading {
  return count === undefined ? undefined : { at: wall + count * unitMs, lastsMs: count * unitMs };
}

function monthsOn(wall: number, count: number | undefined): Reading {
  if (count === undefined) return undefined;
  const at = new Date(wall);
  const last = endOf(at.getUTCFullYear(), at.getUTCMonth() + count + 1);
  return {
    day:
      last - (new Date(last).getUTCDate() - Math.min(at.getUTCDate(), new Date(last).getUTCDate())) * dayMs,
  };
}

function endOfMonth(wall: number, months: number): number {
  const at = new Date(wall);
  return endOf(at.getUTCFullYear(), at.getUTCMonth() + months);
}

/** The day before the first of this month, counted from 0. */
function endOf(year: number, month: number): number {
  return Date.UTC(year, month, 0);
}

/** Undefined for the 31st of a short month. */
function calendarDay(year: number, month: number, date: number): number | undefined {
  const day = new Date(Date.UTC(year, month - 1, date));
  return day.getUTCDate() === date && day.getUTCMonth() === month - 1 ? day.getTime() : undefined;
}

/** The next time this day of the year comes; a day that is over just now is meant as said, so that it is refused. */
function nextDate(month: number | undefined, date: number | undefined, wall: number): number | undefined {
  if (month === undefined || date === undefined) return undefined;
  const year = new Date(wall).getUTCFullYear();
  const day = calendarDay(year, month, date);
  const isLongOver = day !== undefined && wall - day > 180 * dayMs;
  return isLongOver ? calendarDay(year + 1, month, date) : day;
}

function nextOfMonth(date: number, wall: number): number | undefined {
  const at = new Date(wall);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
  if (date >= at.getUTCDate()) return calendarDay(year, month + 1, date);
  return month === 11 ? calendarDay(year + 1, 1, date) : calendarDay(year, month + 2, date);
}

function mondayOf(wall: number): number {
  const today = todayOf(wall);
  return today - ((new Date(today).getUTCDay() + 6) % 7) * dayMs;
}

/** A bare 周五 is the next one to come; 末 is its last day. */
function weekday(which: string, name: string, wall: number): number {
  const index = name === '末' || name === '天' ? 6 : '一二三四五六日'.indexOf(name);
  const weeks = which.split('下').length - 1;
  const day = mondayOf(wall) + (index + 7 * weeks) * dayMs;
  return which === '' && day <= todayOf(wall) ? day + 7 * dayMs : day;
}
