/** Days, weekdays and minutes as the clock on the wall of the deployment shows them: never those of UTC. */
import { instantOf, wallOf } from '../../core/zone.ts';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
/** Monday is 1, Sunday 7. */
export type Weekday = (typeof weekdays)[number];

export const timePattern = /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/u;

/** A stretch of a day; one that ends at or before its start ends on the next day. */
export interface Hours {
  /** `22:00` */
  readonly from: string;
  readonly until: string;
}

const minuteMs = 60_000;
export const dayMs = 24 * 60 * minuteMs;
/** 1970-01-01 was a Thursday. */
const thursday = 3;

export interface LocalTime {
  readonly weekday: Weekday;
  /** Since midnight. */
  readonly minute: number;
  /** Midnight on the wall, as if it were UTC. */
  readonly day: number;
}

/** Day and time of one clock: taken together, so that the day never is another zone's. */
export function localTime(at: Date, timeZone: string): LocalTime {
  const wall = wallOf(at.getTime(), timeZone);
  const dayNumber = Math.floor(wall / dayMs);
  const day = dayNumber * dayMs;
  return { weekday: weekdayOf(dayNumber), minute: Math.floor((wall - day) / minuteMs), day };
}

function weekdayOf(dayNumber: number): Weekday {
  return weekdays[(((dayNumber + thursday) % 7) + 7) % 7] ?? 1;
}

export function before(weekday: Weekday): Weekday {
  return weekdays[(weekday + 5) % 7] ?? 1;
}

export function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/** The day on which the stretch began that a moment lies in; undefined outside of it. */
export function beganOn({ from, until }: Hours, { weekday, minute }: LocalTime): Weekday | undefined {
  const [start, end] = [minutesOf(from), minutesOf(until)];
  if (start < end) return start <= minute && minute < end ? weekday : undefined;
  if (minute >= start) return weekday;
  return minute < end ? before(weekday) : undefined;
}

/** The instant at which the wall of a day (its midnight as if UTC) shows so many minutes. */
export function instantAt(day: number, minute: number, timeZone: string): Date {
  return new Date(instantOf(day + minute * minuteMs, timeZone));
}
