/** The first sheet of an Excel workbook as text, and back. Formulas come as the value last worked out, days as days. */
import { readSheet } from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';

import { type OfficeParts, packOffice } from './office-archive.ts';
import type { TableRow } from './table.ts';

/** Throws when it is no workbook. */
export async function readXlsx(parts: OfficeParts): Promise<readonly TableRow[]> {
  const sheet = await readSheet(packOffice(parts), undefined, { trim: false });
  return sheet.flatMap((values, at) => {
    const cells = values.map(shownValue);
    const width = cells.findLastIndex((cell) => cell !== '') + 1;
    return cells.some((cell) => cell.trim() !== '') ? [{ cells: cells.slice(0, width), row: at + 1 }] : [];
  });
}

function shownValue(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Every cell is text, so none is a formula. */
export async function writeXlsx(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const cells = rows.map((row) => row.map((text) => ({ value: escaped(text), type: String })));
  return writeXlsxFile(cells).toBuffer();
}

/** What XML cannot hold or had better not, and the library leaves out; and what a reader would turn into something else. */
const unfit = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffd-\uffff]|_(?=x[0-9a-f]{4}_)/giu;

/** Workbooks write a character that XML cannot hold as `_x000D_`, and so escape what looks like it. */
function escaped(text: string): string {
  return text.replace(unfit, (one) => `_x${one.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`);
}
