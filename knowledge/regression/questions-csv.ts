/** Questions out of a table, each row with what is wrong with it; and back into one. Pure. */
import { type CsvRow, parseCsv, writeCsv } from '../../core/csv.ts';
import { guardFormula, unguardFormula } from '../exchange/formula-guard.ts';
import type { RegressionQuestion } from './question.ts';
import {
  columns,
  expectationNamed,
  expectationNames,
  header,
  type skippedBecause,
} from './questions-csv.zh.ts';
import type { NewQuestion } from './regression-store.prisma.ts';

export interface SkippedRow {
  /** The number a spreadsheet shows beside it. */
  readonly row: number;
  readonly text: string;
  readonly why: keyof typeof skippedBecause;
}

export interface ReadQuestions {
  readonly questions: readonly NewQuestion[];
  readonly skipped: readonly SkippedRow[];
}

/** What the words of a file mean here; absent when nothing is meant. */
export interface Meanings {
  /** An entry's id, by its id or its standard question. */
  readonly entryId: (named: string) => string | undefined;
  /** By path or by name. */
  readonly areaPath: (named: string) => string | undefined;
}

const shortest = 2;
export const longestQuestion = 200;

/** Absent: the table has no column of questions. */
export function readQuestions(text: string, meanings: Meanings): ReadQuestions | undefined {
  const [head, ...rows] = parseCsv(text);
  const cellOf = head && cellsUnder(head);
  if (cellOf === undefined) return undefined;
  const read = rows.map((row) => readRow(row, cellOf, meanings));
  return {
    questions: read.flatMap((one) => ('why' in one ? [] : [one])),
    skipped: read.flatMap((one) => ('why' in one ? [one] : [])),
  };
}

type CellOf = (row: CsvRow, column: keyof typeof columns) => string;

function cellsUnder({ cells }: CsvRow): CellOf | undefined {
  const at = (column: keyof typeof columns) => cells.findIndex((cell) => cell.trim() === columns[column]);
  if (at('text') === -1) return undefined;
  return (row, column) => unguardFormula(row.cells[at(column)] ?? '').trim();
}

function readRow(row: CsvRow, cellOf: CellOf, meanings: Meanings): NewQuestion | SkippedRow {
  const text = cellOf(row, 'text');
  const skip = (why: SkippedRow['why']): SkippedRow => ({ row: row.row, text, why });
  if (text.length < shortest || text.length > longestQuestion) return skip('text');
  const [entry, area] = [cellOf(row, 'entry'), cellOf(row, 'areaPath')];
  // A row that names an entry means that it answers.
  const expects = expectationNamed(cellOf(row, 'expects') || (entry === '' ? '' : 'answer'));
  if (expects === undefined) return skip('expects');
  const entryId = expects === 'silence' ? undefined : meanings.entryId(entry);
  if (expects !== 'silence' && entryId === undefined) return skip('entry');
  const areaPath = area === '' ? undefined : meanings.areaPath(area);
  return area !== '' && areaPath === undefined ? skip('area') : { text, areaPath, expects, entryId };
}

export function writeQuestions(
  questions: readonly RegressionQuestion[],
  nameOf: (entryId: string) => string,
): string {
  const rows = questions.map(({ text, expects, entryId, areaPath }) => [
    ...[guardFormula(text), expectationNames[expects]],
    ...[entryId === undefined ? '' : guardFormula(nameOf(entryId)), areaPath ?? ''],
  ]);
  return `\uFEFF${writeCsv([header, ...rows])}`;
}
