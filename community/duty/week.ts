/** The seven days from today of somebody's duty, as planned. Pure. */
import type { Duty } from './duty.ts';
import { dayMs, instantAt, localTime, type Weekday } from './local-time.ts';

export interface PlannedDay {
  /** `2026-11-23` */
  readonly date: string;
  readonly weekday: Weekday;
  /** In order, `22:00-06:00`; none with shifts on other days: off. */
  readonly shifts: readonly string[];
  readonly onLeave: boolean;
}

const daysShown = 7;

export function weekOf(duty: Duty, now: Date): readonly PlannedDay[] {
  const today = localTime(now, duty.timeZone).day;
  return Array.from({ length: daysShown }, (_, ahead) => dayOf(duty, today + ahead * dayMs));
}

function dayOf({ shifts, leaves, timeZone }: Duty, day: number): PlannedDay {
  const start = instantAt(day, 0, timeZone);
  const end = instantAt(day + dayMs, 0, timeZone);
  const { weekday } = localTime(start, timeZone);
  return {
    date: new Date(day).toISOString().slice(0, 10),
    weekday,
    shifts: shifts
      .filter((shift) => shift.weekday === weekday)
      .map(({ from, until }) => `${from}-${until}`)
      .toSorted(),
    onLeave: leaves.some(({ from, until }) => from < end && until > start),
  };
}
