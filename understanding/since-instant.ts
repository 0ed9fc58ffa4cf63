/** The instant that words of time speak of, on Shanghai's calendar. Pure: `now` is an argument. */
import { dayOffsets, dayParts, fixedDays, unitMonths, unitMs, weekdays } from './lexicon/times.ts';
import { parseNumeral } from './numerals.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Shanghai keeps UTC+8 all year since 1992: wall time is plain arithmetic. */
const offsetMs = 8 * hourMs;

/**
 * Undefined when the words name no instant (最近, 好几天) or one still to come (今晚八点 said at noon). A day without an
 * hour begins at midnight, a part of the day at its first hour; of several readings the latest that is past.
 */
export function sinceInstant(said: string, now: Date): Date | undefined {
  const wall = now.getTime() + offsetMs;
  const at = lastingSince(said, wall) ?? pointAt(said, wall);
  // At the very end of the calendar a date has no number, which is not past either.
  return at !== undefined && at <= wall ? new Date(at - offsetMs) : undefined;
}

const lasting =
  /([0-9]{1,3}|[一二两三四五六七八九十几]{1,3}|好几|大半|小半|半)[多来]?个?[多来]?(半)?(分钟|刻钟|小时|钟头|天|宿|周|星期|礼拜|月|年)(半)?/;

function lastingSince(said: string, wall: number): number | undefined {
  if (/^一整?宿|[0-9一二三四五六七八九十]月[0-9一二三四五六七八九十]/.test(said)) return undefined;
  const match = lasting.exec(said);
  if (!match) return undefined;
  const [, count = '', inner, unit = '', outer] = match;
  const amount = amountOf(count);
  if (amount === undefined) return undefined;
  return before(wall, amount + ((inner ?? outer) ? 0.5 : 0), unit);
}

/** 两三天 is two at least, 十几天 ten at least; 几天 is no number. */
function amountOf(count: string): number | undefined {
  if (count === '半' || count === '大半' || count === '小半') return 0.5;
  if (/^十?[几]$|好几/.test(count)) return count === '十几' ? 10 : undefined;
  return parseNumeral(count.replace(/几$/, '')) ?? parseNumeral(count.charAt(0));
}

function before(wall: number, amount: number, unit: string): number | undefined {
  const ms = unitMs[unit];
  if (ms !== undefined) return wall - amount * ms;
  const months = (unitMonths[unit] ?? 0) * amount;
  return monthsBefore(wall, Math.floor(months)) - (months % 1) * 30 * dayMs;
}

/** The same day of an earlier month, or its last day. */
function monthsBefore(wall: number, months: number): number {
  const at = new Date(wall);
  const first = Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - months, 1);
  const lastDay = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - months + 1, 0)).getUTCDate();
  return first + (Math.min(at.getUTCDate(), lastDay) - 1) * dayMs + (wall % dayMs);
}

function pointAt(said: string, wall: number): number | undefined {
  if (/刚[刚才]|方才/.test(said)) return wall;
  if (said.includes('整天')) return wall - dayMs;
  const today = Math.floor(wall / dayMs) * dayMs;
  const day = dayAt(said, today);
  const time = timeOf(said);
  if (day !== undefined) return day + (time?.at(-1) ?? 0);
  // Without a day: the latest such time that is past.
  const times = (time ?? []).flatMap((ms) => [today + ms, today + ms - dayMs]).filter((at) => at <= wall);
  return times.length === 0 ? undefined : Math.max(...times);
}

function dayAt(said: string, today: number): number | undefined {
  return namedDay(said, today) ?? dateAt(said, today) ?? weekdayAt(said, today) ?? vagueDay(said, today);
}

const dayWord = /大前天|[前昨今][天日儿]|当天|[今昨前](?=[早晨晚夜])/;

function namedDay(said: string, today: number): number | undefined {
  const offset = dayOffsets[dayWord.exec(said)?.[0] ?? ''];
  return offset === undefined ? undefined : today + offset * dayMs;
}

const numeral = '([0-9]{1,2}|[一二三四五六七八九十]{1,3})';
const monthAndDay = new RegExp(`${numeral}月${numeral}[号日]?`);
const dayOfMonth = /(上个?月)?([0-9]{1,2})[号日]/;

function dateAt(said: string, today: number): number | undefined {
  const at = new Date(today);
  const full = monthAndDay.exec(said);
  if (full) {
    const [month, date] = [parseNumeral(full[1] ?? ''), parseNumeral(full[2] ?? '')];
    return month === undefined || date === undefined ? undefined : latestYearly(month, date, today);
  }
  const short = dayOfMonth.exec(said);
  if (!short) return undefined;
  const back = short[1] === undefined && Number(short[2]) <= at.getUTCDate() ? 0 : 1;
  return calendarDay(at.getUTCFullYear(), at.getUTCMonth() - back, Number(short[2]));
}

/** The last time this day of the year came. */
function latestYearly(month: number, date: number, today: number): number | undefined {
  const year = new Date(today).getUTCFullYear();
  const this_ = calendarDay(year, month - 1, date);
  return this_ === undefined || this_ > today ? calendarDay(year - 1, month - 1, date) : this_;
}

/** Undefined for the 31st of a short month. */
function calendarDay(year: number, month: number, date: number): number | undefined {
  const day = new Date(Date.UTC(year, month, date));
  return day.getUTCDate() === date ? day.getTime() : undefined;
}

const weekday = /(上上|上)?(?:个|这|这个|本)*(?:周|星期|礼拜)([一二三四五六日天末])/;

function weekdayAt(said: string, today: number): number | undefined {
  const match = weekday.exec(said);
  if (!match) return undefined;
  const [, weeks = '', name = ''] = match;
  const index = name === '末' ? 5 : name === '天' ? 6 : weekdays.indexOf(name);
  const monday = mondayOf(today);
  if (weeks !== '') return monday + (index - 7 * weeks.length) * dayMs;
  const day = monday + index * dayMs;
  return day > today ? day - 7 * dayMs : day;
}

function mondayOf(today: number): number {
  return today - ((new Date(today).getUTCDay() + 6) % 7) * dayMs;
}

/** A week, month or year that is named whole counts from its first day. */
function vagueDay(said: string, today: number): number | undefined {
  const at = new Date(today);
  const fixed = Object.entries(fixedDays).find(([word]) => said.includes(word))?.[1];
  if (fixed) return latestYearly(fixed[0], fixed[1], today);
  const back = said.includes('上上') ? 2 : 1;
  if (/上个?(?:周|星期|礼拜)/.test(said)) return mondayOf(today) - back * 7 * dayMs;
  if (/上个?月/.test(said)) return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - back, 1);
  return said.includes('去年') ? Date.UTC(at.getUTCFullYear() - 1, 0, 1) : undefined;
}

const partPattern = new RegExp(
  Object.keys(dayParts)
    .toSorted((one, other) => other.length - one.length)
    .join('|'),
);
const clockPattern =
  /([0-9]{1,2})[:：]([0-5][0-9])|([0-9]{1,2}|[一二两三四五六七八九十]{1,3})点(半|一刻|三刻|[0-5]?[0-9])?/;

/** Times of day in milliseconds since midnight, ascending; two for a clock that may be morning or evening. */
function timeOf(said: string): readonly number[] | undefined {
  const part = partPattern.exec(said)?.[0];
  const starts = part === undefined ? undefined : dayParts[part];
  const clock = clockPattern.exec(said);
  if (!clock) return starts === undefined ? undefined : [starts * hourMs];
  const hour = parseNumeral(clock[1] ?? clock[3] ?? '') ?? 0;
  const within = minutesOf(clock[2] ?? clock[4]) * 60_000;
  if (hour > 24) return undefined;
  return hoursMeant(hour, starts).map((meant) => meant * hourMs + within);
}

/** 晚上八点 is 20, 晚上十二点 midnight, 中午一点 13; a bare 八点 either. */
function hoursMeant(hour: number, starts: number | undefined): readonly number[] {
  if (hour > 12) return [hour];
  if (starts === undefined) return [hour, hour + 12];
  if (starts >= 18) return [hour >= 5 ? hour + 12 : hour + 24];
  if (starts >= 12) return [hour >= 11 ? hour : hour + 12];
  return [hour === 12 && starts < 8 ? 0 : hour];
}

function minutesOf(written: string | undefined): number {
  if (written === '半') return 30;
  if (written === '一刻') return 15;
  return written === '三刻' ? 45 : Number(written ?? 0);
}
