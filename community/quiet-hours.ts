/** The hours in which a group wants to sleep: `22:00-07:00`, from the first minute up to, not including, the last. */
import { timeOfDay } from '../core/wall-time.ts';

const time = '([01][0-9]|2[0-3]):[0-5][0-9]';
export const quietHoursPattern = new RegExp(`^${time}-${time}$`, 'u');

/** From a time to the same time: never. */
export function isQuiet(hours: string | undefined, now: Date, timeZone: string): boolean {
  if (hours === undefined) return false;
  const [from = '', until = ''] = hours.split('-');
  const at = timeOfDay(now, timeZone);
  return from <= until ? from <= at && at < until : at >= from || at < until;
}
