/** A spreadsheet runs a CSV cell that begins like a formula; an apostrophe before it makes it text. */
const likeFormula = /^'*[=+\-@]/u;
const guarded = /^''*[=+\-@]/u;

export function guardFormula(cell: string): string {
  return likeFormula.test(cell) ? `'${cell}` : cell;
}

export function unguardFormula(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}
