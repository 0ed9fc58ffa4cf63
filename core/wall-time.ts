/** Instants as people in a community read them. */
import { wallOf } from './zone.ts';

/** `2026-11-22T18:05…` as the wall shows it. */
function onWall(at: Date, timeZone: string): string {
  return new Date(wallOf(at.getTime(), timeZone)).toISOString();
}

/** The calendar day in `timeZone` as YYMMDD, such as `261122`. */
export function dayStamp(at: Date, timeZone: string): string {
  return onWall(at, timeZone).slice(2, 10).replaceAll('-', '');
}

/** Hour and minute in `timeZone`, such as `07:05`. */
export function timeOfDay(at: Date, timeZone: string): string {
  return onWall(at, timeZone).slice(11, 16);
}

/** Month, day and time in `timeZone`, such as 「11月22日18:05」. */
export function formatMoment(at: Date, timeZone: string): string {
  const wall = onWall(at, timeZone);
  return dayIn(wall) + wall.slice(11, 16);
}

/** Month and day in `timeZone`, such as 「11月22日」. */
export function formatDay(at: Date, timeZone: string): string {
  return dayIn(onWall(at, timeZone));
}

function dayIn(wall: string): string {
  return `${Number(wall.slice(5, 7))}月${Number(wall.slice(8, 10))}日`;
}
