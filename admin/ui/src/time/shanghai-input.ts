/** Between an instant and what `<input type="datetime-local">` holds. China keeps +08:00 all year round. */
const offset = '+08:00';
const offsetMs = 8 * 3_600_000;

/** `2026-11-22T10:18` in China; empty for nothing. */
export function toLocalInput(at: string | undefined): string {
  if (at === undefined) return '';
  return new Date(new Date(at).getTime() + offsetMs).toISOString().slice(0, 16);
}

/** The instant of a wall time in China; `undefined` for an empty or half-typed input. */
export function fromLocalInput(wallTime: string): string | undefined {
  const instant = new Date(`${wallTime}:00${offset}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}

/** The first moment of a day in China, from `<input type="date">`. */
export function startOfDay(day: string): string | undefined {
  return fromLocalInput(`${day}T00:00`);
}
