/** Entries as a file, in every form that can be read back. */
import { writeCsv } from '../../core/csv.ts';
import type { KnowledgeEntry } from '../entry.ts';
import { type Column, columnNames, columns, type Layout, layouts } from './columns.zh.ts';
import { cellsOfEntry, type NamedAreas } from './entry-cells.ts';
import { guardFormula } from './formula-guard.ts';
import { writeXlsx } from './xlsx.ts';

type Cells = Readonly<Record<Column, string>>;

interface FileFormat {
  readonly extension: string;
  readonly contentType: string;
  readonly write: (rows: readonly Cells[]) => string | Promise<Buffer>;
}

const csv = { extension: 'csv', contentType: 'text/csv; charset=utf-8' };
const [maxkb, fastgpt, own] = layouts;

export const fileFormats = {
  xlsx: {
    extension: 'xlsx',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (rows) => writeXlsx(tableOf(own, rows)),
  },
  csv: { ...csv, write: (rows) => writeTable(tableOf(own, rows)) },
  markdown: { extension: 'md', contentType: 'text/markdown; charset=utf-8', write: writeMarkdown },
  maxkb: { ...csv, write: (rows) => writeTable(tableOf(maxkb, rows)) },
  fastgpt: { ...csv, write: (rows) => writeTable(spilled(tableOf(fastgpt, rows))) },
} as const satisfies Readonly<Record<string, FileFormat>>;
export type FileFormatName = keyof typeof fileFormats;
// Object.keys widens to string[]; the keys of a literal are exactly its key type.
export const fileFormatNames = Object.keys(fileFormats) as readonly FileFormatName[];

export async function writeEntries(
  format: FileFormatName,
  entries: readonly KnowledgeEntry[],
  areas: NamedAreas,
): Promise<string | Buffer> {
  return fileFormats[format].write(entries.map((entry) => cellsOfEntry(entry, areas)));
}

function tableOf({ header }: Layout, rows: readonly Cells[]): readonly (readonly string[])[] {
  return [header.map(([, name]) => name), ...rows.map((cells) => header.map(([column]) => cells[column]))];
}

/** The mark in front tells spreadsheets that it is UTF-8. */
function writeTable(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${writeCsv(rows.map((cells) => cells.map(guardFormula)))}`;
}

/** FastGPT has one wording per cell, and no name above the second and further ones. */
function spilled(table: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return table.map((cells) => [...cells.slice(0, -1), ...(cells.at(-1) ?? '').split('\n')]);
}

/** What people do not read in a text. */
const leftOut: ReadonlySet<Column> = new Set<Column>(['question', 'answer', 'status']);

function writeMarkdown(rows: readonly Cells[]): string {
  return rows.map((cells) => `## ${cells.question}\n\n${cells.answer}\n\n${fieldLines(cells)}\n`).join('\n');
}

function fieldLines(cells: Cells): string {
  return columns
    .filter((column) => !leftOut.has(column) && cells[column] !== '')
    .flatMap((column) =>
      cells[column]
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => `- ${columnNames[column]}：${line}`),
    )
    .join('\n');
}
