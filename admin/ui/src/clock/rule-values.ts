/** Between the rules of the API and what the form's inputs hold. Pure. */
import { weekdays, type Weekday, type Window } from '../../../../tickets/clock/calendar.ts';
import type { TimeRulesBody, TimeRulesView } from '../contract.ts';

export const units = {
  minute: { hours: 'calendar', minutes: 1, name: '分钟' },
  hour: { hours: 'calendar', minutes: 60, name: '小时' },
  day: { hours: 'calendar', minutes: 24 * 60, name: '天' },
  working_minute: { hours: 'working', minutes: 1, name: '工作分钟' },
  working_hour: { hours: 'working', minutes: 60, name: '工作小时' },
} as const;
export type Unit = keyof typeof units;
type Limit = TimeRulesView['limits'][number]['response'];

/** The largest first: what is whole in it is shown in it. */
const largestFirst = ['day', 'hour', 'working_hour', 'minute', 'working_minute'] as const;

export interface LimitValue {
  readonly amount: number | null;
  readonly unit: Unit;
}

export function toLimitValue({ minutes, hours }: Limit): LimitValue {
  const fits = (unit: Unit) => units[unit].hours === hours && minutes % units[unit].minutes === 0;
  const unit = largestFirst.find(fits) ?? 'minute';
  return { amount: minutes / units[unit].minutes, unit };
}

export function fromLimitValue({ amount, unit }: LimitValue): Limit {
  const { minutes, hours } = units[unit];
  return { minutes: Math.round((amount ?? 0) * minutes), hours };
}

/** 「3 天」. */
export function limitInWords(limit: Limit): string {
  const { amount, unit } = toLimitValue(limit);
  return `${amount ?? 0} ${units[unit].name}`;
}

/** 「08:30-12:00 14:00-17:30」; empty for a day off. */
export function windowsInWords(windows: readonly Window[]): string {
  return windows.map(({ from, until }) => `${from}-${until}`).join(' ');
}

const written = /^(\d{1,2})[:：](\d{2})[-–—~至到](\d{1,2})[:：](\d{2})$/u;

/** Undefined when a part of it is no window. */
export function windowsOf(text: string): Window[] | undefined {
  const parts = text.split(/[\s,，、;；]+/u).filter((part) => part !== '');
  const windows = parts.map((part) => {
    const [, fromHour, fromMinute, hour, minute] = written.exec(part) ?? [];
    if (fromHour === undefined || hour === undefined) return undefined;
    return {
      from: `${fromHour.padStart(2, '0')}:${fromMinute ?? ''}`,
      until: `${hour.padStart(2, '0')}:${minute ?? ''}`,
    };
  });
  return windows.some((one) => one === undefined) ? undefined : windows.filter((one) => one !== undefined);
}

export interface RowValues {
  readonly of: string;
  readonly urgency: TimeRulesView['limits'][number]['urgency'];
  readonly response: LimitValue;
  readonly resolution: LimitValue;
  readonly source: string;
}

export interface RuleValues {
  readonly week: Readonly<Record<Weekday, string>>;
  readonly limits: readonly RowValues[];
}

export function toRuleValues({ week, limits }: Pick<TimeRulesView, 'week' | 'limits'>): RuleValues {
  const words = weekdays.map((day) => [day, windowsInWords(week[day])] as const);
  return {
    week: Object.fromEntries(words) as Record<Weekday, string>,
    limits: limits.map((row) => ({
      ...row,
      response: toLimitValue(row.response),
      resolution: toLimitValue(row.resolution),
    })),
  };
}

export function toRulesDraft({ week, limits }: RuleValues): Pick<TimeRulesBody, 'week' | 'limits'> {
  const windows = weekdays.map((day) => [day, windowsOf(week[day]) ?? []] as const);
  return {
    week: Object.fromEntries(windows) as Record<Weekday, Window[]>,
    limits: limits.map((row) => ({
      ...row,
      response: fromLimitValue(row.response),
      resolution: fromLimitValue(row.resolution),
    })),
  };
}

export const newRow: Partial<RowValues> = {
  urgency: 'normal',
  response: { amount: 1, unit: 'day' },
  resolution: { amount: 7, unit: 'day' },
  source: '',
};
