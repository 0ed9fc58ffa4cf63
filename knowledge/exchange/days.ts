/** Days as people write them in tables. China keeps +08:00 all year round. */

/** What a day means for an instant: its first minute, or the last in which something still holds. */
export type Edge = 'start' | 'end';
const clockTime: Readonly<Record<Edge, string>> = { start: 'T00:00:00+08:00', end: 'T23:59:00+08:00' };
const offsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** 2026-11-29, 2026/11/29, 2026.11.29, 2026年11月29日 or a spreadsheet's day number, as `2026-11-29`. */
export function readDay(text: string): string | undefined {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s+0{1,2}:00(?::00)?)?$/u.exec(text) ?? [];
  if (year !== '') return existing(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return /^[2-7]\d{4}(?:\.\d+)?$/u.test(text) ? dayOfSerial(Math.floor(Number(text))) : undefined;
}

/** Spreadsheets count days from the end of 1899. */
function dayOfSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * dayMs).toISOString().slice(0, 10);
}

function existing(day: string): string | undefined {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined;
}

/** A day, or an instant in full. */
export function readInstant(text: string, edge: Edge): Date | undefined {
  const day = readDay(text);
  const at = new Date(day === undefined ? text : `${day}${clockTime[edge]}`);
  const isWritten = day !== undefined || /^\d{4}-\d\d-\d\dT\d\d:\d\d/u.test(text);
  return isWritten && !Number.isNaN(at.getTime()) ? at : undefined;
}

/** The day alone where it says all; else the instant in full. */
export function writeInstant(at: Date | undefined, edge: Edge): string {
  if (at === undefined) return '';
  const day = new Date(at.getTime() + offsetMs).toISOString().slice(0, 10);
  return readInstant(day, edge)?.getTime() === at.getTime() ? day : at.toISOString();
}
