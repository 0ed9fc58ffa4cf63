/** Calendar days of the deployment's time zone, as `YYYY-MM-DD`: they compare and sort as text. */

export type Day = string;

/** Instants from `from` up to, but not at, `until`. */
export interface Span {
  readonly from: Date;
  readonly until: Date;
}

const dayMs = 24 * 3_600_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}

/** The wall clock there, read as if it were UTC. */
function wallMs(at: Date, timeZone: string): number {
  return Date.parse(`${formatOf(timeZone).format(at).replace(' ', 'T')}Z`) + (at.getTime() % 1000);
}

export function dayOf(at: Date, timeZone: string): Day {
  return formatOf(timeZone).format(at).slice(0, 10);
}

/** The instant at which the day begins there. */
export function startOf(day: Day, timeZone: string): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`);
  const guess = wanted - (wallMs(new Date(wanted), timeZone) - wanted);
  // Where the clocks change between the two, the offset of the first guess is the wrong one.
  return new Date(wanted - (wallMs(new Date(guess), timeZone) - guess));
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

export function daysBetween(from: Day, until: Day): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / dayMs);
}

export function spanOf(day: Day, timeZone: string): Span {
  return { from: startOf(day, timeZone), until: startOf(addDays(day, 1), timeZone) };
}

/** The first day of the month that the day is in. */
export function monthOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

/** The first day of the month after. */
export function nextMonth(day: Day): Day {
  return monthOf(addDays(monthOf(day), 31));
}

/** The Monday of the week that the day is in. */
export function weekOf(day: Day): Day {
  const sunday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((sunday + 6) % 7));
}

/** Every day from `from` up to, but not, `until`. */
export function daysFrom(from: Day, until: Day): readonly Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, until)) }, (_, index) => addDays(from, index));
}
