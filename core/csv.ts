/** Comma-separated values (RFC 4180), as spreadsheets write them: quoted cells may hold commas, quotes and line ends. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** The line the row begins on, counted from 1. */
  readonly line: number;
  /** The number a spreadsheet shows beside it: rows with nothing in them count, line ends inside cells do not. */
  readonly row: number;
}

/** Rows that have anything in them. A quote that is never closed takes the rest of the text. Linear in the text. */
export function parseCsv(text: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let began = 1;
  let row = 1;
  const cell = /(?:"((?:[^"]|"")*)(?:"|$)[^,\r\n]*|([^",\r\n][^,\r\n]*)?)(,|\r\n|\n|\r|$)/y;
  const content = text.replace(/^\uFEFF/u, '');
  while (cell.lastIndex < content.length || cells.length > 0) {
    const match = cell.exec(content);
    if (match === null) break;
    const [whole, quoted, plain = '', end = ''] = match;
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    line += whole.match(/\r\n|\n|\r/gu)?.length ?? 0;
    if (end === ',') continue;
    if (cells.some((one) => one.trim() !== '')) rows.push({ cells, line: began, row });
    cells = [];
    began = line;
    row += 1;
  }
  return rows;
}

const needsQuotes = /[",\r\n]|^\s|\s$/u;

/** With CR LF after every row, as the RFC and spreadsheets have it. */
export function writeCsv(rows: Iterable<readonly string[]>): string {
  let text = '';
  for (const row of rows) text += `${row.map(quote).join(',')}\r\n`;
  return text;
}

function quote(cell: string): string {
  return needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
