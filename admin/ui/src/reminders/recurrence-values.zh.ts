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

export interface RecurrenceValues {
  readonly repeat: Repeat;
  /** `2026-11-22` */
  readonly startDay: string;
  /** `08:00` */
  readonly time: string;
  /** Of `weekly`: 1 Monday to 7 Sunday. */
  readonly weekdays?: readonly number[] | undefined;
  /** Last day, `2026-12-31`. Absent: no end. */
  readonly untilDay?: string | undefined;
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
  const until = values.untilDay === undefined || values.untilDay === '' ? [] : [untilOf(values.untilDay)];
  return { startsAt, rrule: [...ruleParts(values), ...until].join(';') };
}

function ruleParts({ repeat, weekdays = [], startDay }: RecurrenceValues): readonly string[] {
  if (repeat === 'monthly') return ['FREQ=MONTHLY', `BYMONTHDAY=${Number(startDay.slice(8))}`];
  if (repeat === 'daily' || weekdays.length === codes.length) return ['FREQ=DAILY'];
  const days = [...weekdays].sort((one, other) => one - other).map((day) => codes[day - 1] ?? '');
  return ['FREQ=WEEKLY', `BYDAY=${days.join(',')}`];
}

function untilOf(day: string): string {
  return `UNTIL=${day.replaceAll('-', '')}`;
}

/** What a form shows of a stored rule; whatever it has no field for is left as it is. */
export function valuesOf({ startsAt, rrule }: Recurrence): RecurrenceValues {
  const [startDay = '', time = ''] = startsAt.split('T');
  const base = { startDay, time, weekdays: [1, 2, 3, 4, 5, 6, 7], untilDay: readUntil(rrule) };
  const rest = rrule.replace(/;?UNTIL=\d{8}(?:T\d{6}Z?)?/u, '');
  if (rrule === '') return { ...base, repeat: 'once' };
  if (rest === 'FREQ=DAILY') return { ...base, repeat: 'daily' };
  if (rest === `FREQ=MONTHLY;BYMONTHDAY=${Number(startDay.slice(8))}`) return { ...base, repeat: 'monthly' };
  const weekdays = readWeekdays(rest);
  if (weekdays !== undefined) return { ...base, repeat: 'weekly', weekdays };
  return { ...base, repeat: 'other', rule: rrule };
}

function readWeekdays(rule: string): readonly number[] | undefined {
  const [, listed] =
    /^FREQ=WEEKLY;BYDAY=((?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*)$/u.exec(rule) ?? [];
  return listed?.split(',').map((code) => codes.indexOf(code) + 1);
}

function readUntil(rule: string): string | undefined {
  const [, year, month, day] = /UNTIL=(\d{4})(\d{2})(\d{2})/u.exec(rule) ?? [];
  return year === undefined ? undefined : `${year}-${month ?? ''}-${day ?? ''}`;
}

/** 「每周一、周三 18:30，到 2026-12-31」. */
export function recurrenceInWords(recurrence: Recurrence): string {
  const values = valuesOf(recurrence);
  const { startDay, time, untilDay } = values;
  const until = untilDay === undefined ? '' : `，到 ${untilDay}`;
  const days: Readonly<Record<Repeat, string>> = {
    once: startDay,
    daily: '每天',
    weekly: weekdaysInWords(values.weekdays ?? []),
    monthly: `每月 ${Number(startDay.slice(8))} 日`,
    other: values.rule ?? '',
  };
  return `${days[values.repeat]} ${time}${until}`;
}

function weekdaysInWords(weekdays: readonly number[]): string {
  if (weekdays.join('') === '12345') return '周一到周五';
  return weekdays.map((day) => weekdayNames[day - 1] ?? '').join('、');
}
