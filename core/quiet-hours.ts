/** Wall times between which nobody is disturbed: `21:00-07:00`, several separated by commas. Pure. */
import { instantOf, wallOf } from './zone.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** More ranges than that never touch each other. */
const atMost = 8;

/** When the quiet around `at` ends; absent when it is not quiet. From a time to the same time: never. */
export function quietUntil(hours: string | undefined, at: Date, timeZone: string): Date | undefined {
  if (hours === undefined || hours === '') return undefined;
  const ranges = hours.split(',');
  let end = wallOf(at.getTime(), timeZone);
  const start = end;
  for (let round = 0; round < atMost; round += 1) {
    const later = Math.max(...ranges.map((range) => endOf(range, end)));
    if (later === end) break;
    end = later;
  }
  return end === start ? undefined : new Date(instantOf(end, timeZone));
}

/** Where the range that `wall` lies in ends; `wall` itself outside. */
function endOf(range: string, wall: number): number {
  const [from = 0, until = 0] = range.split('-').map(minutesOf);
  const midnight = Math.floor(wall / dayMs) * dayMs;
  const minute = Math.floor((wall - midnight) / minuteMs);
  const isQuiet = from <= until ? from <= minute && minute < until : minute >= from || minute < until;
  if (!isQuiet) return wall;
  return midnight + until * minuteMs + (minute < until ? 0 : dayMs);
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
