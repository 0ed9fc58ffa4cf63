/** Moves the focus from row to row of a list whose rows carry `data-row` and a link. */

/** Where the next row is: stays at both ends, begins at the first. */
export function nextRow(at: number, by: 1 | -1, rows: number): number {
  if (at < 0) return 0;
  return Math.min(Math.max(at + by, 0), rows - 1);
}

export function moveRowFocus(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const link = rows[nextRow(at, by, rows.length)]?.querySelector<HTMLElement>('a');
  link?.focus();
  link?.scrollIntoView({ block: 'nearest' });
}

/** The key of the row that the focus stands in. */
export function rowInFocus(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'];
}
