/** A file somebody chose, as rows: what it is shows in its content; the name only tells tables from running text. */
import { parseCsv } from '../../core/csv.ts';
import { refuse, type Result, succeed } from '../../core/result.ts';
import { readDocx } from './docx.ts';
import { unguardFormula } from './formula-guard.ts';
import { readMarkdown } from './markdown.ts';
import { unpackOffice } from './office-archive.ts';
import type { TableRow } from './table.ts';
import { rowsOfTable, rowsOfText, type WrittenRow } from './written-rows.ts';
import { readXlsx } from './xlsx.ts';

/** `columns`: a table that names no question or no answer. `empty`: it names them, and nothing follows. */
export type Unreadable = 'old_office' | 'broken' | 'columns' | 'empty' | 'too_many';

export const mostRows = 20_000;

export async function readRows(
  bytes: Buffer,
  fileName: string,
): Promise<Result<readonly WrittenRow[], Unreadable>> {
  try {
    return judged(await rowsIn(bytes, fileName));
  } catch (error) {
    return refuse(error instanceof OldOffice ? 'old_office' : 'broken');
  }
}

/** A spreadsheet alone, whatever its columns are called. */
export async function readTable(bytes: Buffer): Promise<Result<readonly TableRow[], Unreadable>> {
  try {
    if (bytes.subarray(0, 4).equals(oldOfficeSign)) return refuse('old_office');
    const isArchive = bytes.subarray(0, 2).equals(zipSign);
    const table = isArchive ? await readXlsx(await unpackOffice(bytes)) : tableOf(decodeText(bytes));
    return table.length > mostRows ? refuse('too_many') : succeed(table);
  } catch {
    return refuse('broken');
  }
}

function judged(rows: readonly WrittenRow[] | undefined): Result<readonly WrittenRow[], Unreadable> {
  if (rows === undefined) return refuse('columns');
  if (rows.length === 0) return refuse('empty');
  return rows.length > mostRows ? refuse('too_many') : succeed(rows);
}

/** What Office wrote before 2007. */
class OldOffice extends Error {}
const oldOfficeSign = Buffer.from('d0cf11e0', 'hex');
const zipSign = Buffer.from('PK');

async function rowsIn(bytes: Buffer, fileName: string): Promise<readonly WrittenRow[] | undefined> {
  if (bytes.subarray(0, 4).equals(oldOfficeSign)) throw new OldOffice();
  if (bytes.subarray(0, 2).equals(zipSign)) return rowsInArchive(bytes);
  const text = decodeText(bytes);
  return /\.(?:md|markdown|txt)$/iu.test(fileName)
    ? rowsOfText(readMarkdown(text))
    : rowsOfTable(tableOf(text));
}

async function rowsInArchive(bytes: Buffer): Promise<readonly WrittenRow[] | undefined> {
  const parts = await unpackOffice(bytes);
  return parts.has('word/document.xml')
    ? rowsOfText(await readDocx(parts))
    : rowsOfTable(await readXlsx(parts));
}

function tableOf(text: string): readonly TableRow[] {
  return parseCsv(text).map(({ cells, row }) => ({ cells: cells.map(unguardFormula), row }));
}

/** Spreadsheets in China still save text as GBK. */
export function decodeText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
