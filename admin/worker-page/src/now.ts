/** The phone's clock: the only place of the page that reads it. */
export function nowMs(): number {
  return Date.now();
}
