/** Comma-separated values (RFC 4180), as spreadsheets write them: quoted cells may hold commas, quotes and line ends. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** The line the row begins on, counted from 1. */
  readonly line: number;
}

/** Rows that have anything in them. A quote that is never closed takes the rest of the text. Linear in the text. */
export function parseCsv(text: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let began = 1;
  const cell = /(?:"((?:[^"]|"")*)(?:"|$)[^,\r\n]*|([^",\r\n][^,\r\n]*)?)(,|\r\n|\n|\r|$)/y;
  const content = text.replace(/^\uFEFF/u, '');
  while (cell.lastIndex < content.length || cells.length > 0) {
    const match = cell.exec(content);
    if (match === null) break;
    const [whole, quoted, plain = '', end = ''] = match;
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    line += whole.match(/\r\n|\n|\r/gu)?.length ?? 0;
    if (end === ',') continue;
    if (cells.some((one) => one.trim() !== '')) rows.push({ cells, line: began });
    cells = [];
    began = line;
  }
  return rows;
}
