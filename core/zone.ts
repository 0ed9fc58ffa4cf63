/** Instants and what the clocks on the wall of a time zone show then, both as milliseconds so that they can be added. */

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Building one costs more than all its uses; there is one per time zone. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  });
  formats.set(timeZone, format);
  return format;
}

/** How far the wall is ahead of UTC at `ms`, read from the platform's tables. */
function readOffset(ms: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(ms);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'));
  return wall - Math.floor(ms / minuteMs) * minuteMs;
}

/** Per zone and day of UTC: the offset that holds all day, or undefined where the clocks are changed. */
const offsets = new Map<string, Map<number, number | undefined>>();

function offsetOfDay(day: number, timeZone: string): number | undefined {
  const days = offsets.get(timeZone) ?? new Map<number, number | undefined>();
  offsets.set(timeZone, days);
  if (days.has(day)) return days.get(day);
  const [first, last] = [readOffset(day * dayMs, timeZone), readOffset((day + 1) * dayMs - 1, timeZone)];
  const offset = first === last ? first : undefined;
  days.set(day, offset);
  return offset;
}

function offsetAt(ms: number, timeZone: string): number {
  return offsetOfDay(Math.floor(ms / dayMs), timeZone) ?? readOffset(ms, timeZone);
}

/** What the wall shows at the instant `ms`, as if it were UTC. */
export function wallOf(ms: number, timeZone: string): number {
  return ms + offsetAt(ms, timeZone);
}

/** The day the wall shows, as `YYYY-MM-DD`. */
export function isoDay(at: Date, timeZone: string): string {
  return new Date(wallOf(at.getTime(), timeZone)).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** The instant at which the wall shows `wall`; an hour that is skipped is taken for the one after it. */
export function instantOf(wall: number, timeZone: string): number {
  const near = wall - offsetAt(wall, timeZone);
  return wall - offsetAt(near, timeZone);
}
