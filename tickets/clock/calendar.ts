/** When the office works: the windows of a week, and the days that are otherwise. */

/** From and until as `HH:MM` of the calendar's time zone; `until` may be `24:00`. */
export interface Window {
  readonly from: string;
  readonly until: string;
}

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
/** 1 is Monday, 7 is Sunday. */
export type Weekday = (typeof weekdays)[number];
export type Week = Readonly<Record<Weekday, readonly Window[]>>;

export interface WorkCalendar {
  readonly timeZone: string;
  readonly week: Week;
  /** By `YYYY-MM-DD`: days that override the week. A holiday has no windows, a make-up working day has some. */
  readonly days: Readonly<Record<string, readonly Window[]>>;
}

/** One line of a holiday notice: a day off, or a day of the weekend that is worked in exchange (调休). */
export interface SpecialDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** The holiday it belongs to. */
  readonly name: string;
  readonly works: boolean;
}

/** The days of a notice as windows: off is none, a make-up day is worked like a Monday. */
export function daysOf(special: readonly SpecialDay[], week: Week): WorkCalendar['days'] {
  return Object.fromEntries(special.map(({ date, works }) => [date, works ? week[1] : []]));
}
