/** When a plan speaks: between the rule of RFC 5545 that is stored and what a form asks. Pure. */

import { weekdayNames } from './weekdays.zh.ts';

export const repeats = ['once', 'daily', 'weekly', 'monthly', 'other'] as const;
export type Repeat = (typeof repeats)[number];
export const repeatNames: Readonly<Record<Repeat, string>> = {
  once: '只发一次',
  daily: '每天',
  weekly: '每周',
  monthly: '每月',
  other: '其他规则',
};

/** When a recurring plan stops. */
export const endings = ['never', 'day', 'count'] as const;
export type Ending = (typeof endings)[number];
export const endingNames: Readonly<Record<Ending, string>> = {
  never: '一直发下去',
  day: '到某一天',
  count: '发够次数',
};

export interface RecurrenceValues {
  readonly repeat: Repeat;
  /** `2026-11-22` */
  readonly startDay: string;
  /** `08:00` */
  readonly time: string;
  /** Every so many days, weeks or months; absent: each of them. */
  readonly every?: number | undefined;
  /** Of `weekly`: 1 Monday to 7 Sunday. */
  readonly weekdays?: readonly number[] | undefined;
  /** Absent: never. */
  readonly ends?: Ending | undefined;
  /** Last day, `2026-12-31`. */
  readonly untilDay?: string | undefined;
  readonly count?: number | undefined;
  /** Of `other`: the rule as it stands. */
  readonly rule?: string | undefined;
}

export interface Recurrence {
  readonly startsAt: string;
  readonly rrule: string;
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

export function recurrenceOf(values: RecurrenceValues): Recurrence {
  const startsAt = `${values.startDay}T${values.time}`;
  if (values.repeat === 'once') return { startsAt, rrule: '' };
  if (values.repeat === 'other') return { startsAt, rrule: values.rule ?? '' };
  return { startsAt, rrule: [...ruleParts(values), ...intervalPart(values), ...endPart(values)].join(';') };
}

function ruleParts({ repeat, weekdays = [], startDay, every = 1 }: RecurrenceValues): readonly string[] {
  if (repeat === 'monthly') return ['FREQ=MONTHLY', `BYMONTHDAY=${Number(startDay.slice(8))}`];
  if (repeat === 'daily' || (every === 1 && weekdays.length === codes.length)) return ['FREQ=DAILY'];
  const days = [...weekdays].sort((one, other) => one - other).map((day) => codes[day - 1] ?? '');
  return ['FREQ=WEEKLY', `BYDAY=${days.join(',')}`];
}

function intervalPart({ every = 1 }: RecurrenceValues): readonly string[] {
  return every > 1 ? [`INTERVAL=${every}`] : [];
}

function endPart({ ends, untilDay = '', count }: RecurrenceValues): readonly string[] {
  if (ends === 'day' && untilDay !== '') return [`UNTIL=${untilDay.replaceAll('-', '')}`];
  return ends === 'count' && count !== undefined ? [`COUNT=${count}`] : [];
}

/** What a form shows of a stored rule; whatever it has no field for is left as it is. */
export function valuesOf({ startsAt, rrule }: Recurrence): RecurrenceValues {
  const [startDay = '', time = ''] = startsAt.split('T');
  const base = {
    startDay,
    time,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    ...readEnd(rrule),
    every: readEvery(rrule),
  };
  const rest = rrule
    .split(';')
    .filter((part) => !/^(?:UNTIL|COUNT|INTERVAL)=/u.test(part))
    .join(';');
  if (rrule === '') return { ...base, repeat: 'once' };
  // A rule ends in one way; the form could only keep one of two.
  if (rrule.includes('UNTIL=') && rrule.includes('COUNT=')) return { ...base, repeat: 'other', rule: rrule };
  if (rest === 'FREQ=DAILY') return { ...base, repeat: 'daily' };
  if (rest === `FREQ=MONTHLY;BYMONTHDAY=${Number(startDay.slice(8))}`) return { ...base, repeat: 'monthly' };
  const weekdays = readWeekdays(rest);
  if (weekdays !== undefined) return { ...base, repeat: 'weekly', weekdays };
  return { ...base, repeat: 'other', rule: rrule };
}

function readEvery(rule: string): number {
  return Number(/INTERVAL=(\d+)/u.exec(rule)?.[1] ?? '1');
}

function readEnd(rule: string): Pick<RecurrenceValues, 'ends' | 'untilDay' | 'count'> {
  const [, year, month = '', day = ''] = /UNTIL=(\d{4})(\d{2})(\d{2})/u.exec(rule) ?? [];
  if (year !== undefined) return { ends: 'day', untilDay: `${year}-${month}-${day}` };
  const [, count] = /COUNT=(\d+)/u.exec(rule) ?? [];
  return count === undefined ? { ends: 'never' } : { ends: 'count', count: Number(count) };
}

function readWeekdays(rule: string): readonly number[] | undefined {
  const [, listed] =
    /^FREQ=WEEKLY;BYDAY=((?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*)$/u.exec(rule) ?? [];
  return listed?.split(',').map((code) => codes.indexOf(code) + 1);
}

/** 「每 2 周的周一、周三 18:30，共 8 次」. */
export function recurrenceInWords(recurrence: Recurrence): string {
  const values = valuesOf(recurrence);
  return `${daysInWords(values)} ${values.time}${endInWords(values)}`;
}

function daysInWords(values: RecurrenceValues): string {
  const { startDay, weekdays = [], every = 1, rule = '' } = values;
  const monthday = `${Number(startDay.slice(8))} 日`;
  const days: Readonly<Record<Repeat, string>> = {
    once: startDay,
    daily: every === 1 ? '每天' : `每 ${every} 天`,
    weekly: every === 1 ? weekdaysInWords(weekdays) : `每 ${every} 周的${weekdaysInWords(weekdays)}`,
    monthly: every === 1 ? `每月 ${monthday}` : `每 ${every} 个月的 ${monthday}`,
    other: rule,
  };
  return days[values.repeat];
}

/** A rule that is shown as it stands has its end in it. */
function endInWords({ repeat, untilDay, count }: RecurrenceValues): string {
  if (repeat === 'other') return '';
  if (untilDay !== undefined) return `，到 ${untilDay}`;
  return count === undefined ? '' : `，共 ${count} 次`;
}

function weekdaysInWords(weekdays: readonly number[]): string {
  if (weekdays.join('') === '12345') return '周一到周五';
  return weekdays.map((day) => weekdayNames[day - 1] ?? '').join('、');
}
