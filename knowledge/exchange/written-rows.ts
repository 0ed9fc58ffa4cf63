/** Rows as people wrote them, by column, from tables of any known layout and from running text. Pure. */
import { type Column, columnNames, columns, type Layout, layouts, spokenMarks } from './columns.zh.ts';
import type { Block, TableRow } from './table.ts';

export interface WrittenRow {
  /** The row of the sheet, the line of the text or the paragraph of the document. */
  readonly row: number;
  /** What is written, without those that are empty. */
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  /** The columns the file has: an empty cell of one of them is meant so. */
  readonly given: ReadonlySet<Column>;
}

/** The first rows may be a title: the header is the first that names a question and an answer. */
const headerWithin = 10;

/** Absent when no row names a question and an answer. */
export function rowsOfTable(table: readonly TableRow[]): readonly WrittenRow[] | undefined {
  const headerAt = table.slice(0, headerWithin).findIndex(({ cells }) => headerOf(cells) !== undefined);
  const header = headerOf(table[headerAt]?.cells ?? []);
  if (header === undefined) return undefined;
  const given = new Set(header.columns.filter((column) => column !== undefined));
  return table.slice(headerAt + 1).map(({ cells, row }) => ({ row, given, cells: cellsBy(header, cells) }));
}

interface Header {
  readonly layout: Layout;
  readonly columns: readonly (Column | undefined)[];
}

function headerOf(cells: readonly string[]): Header | undefined {
  const words = cells.map(plainWord);
  const layout = layouts.find(({ sign }) => sign === undefined || words.includes(sign)) ?? layouts[2];
  const named = words.map((word) => layout.words[word]);
  const speaksOf = (column: Column) => named.includes(column);
  const isHeader = speaksOf('answer') && (speaksOf('question') || speaksOf('alternates'));
  return isHeader ? { layout, columns: named } : undefined;
}

/** 「问题（选填，单元格内一行一个）」 is 「问题」. */
function plainWord(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/\([^)]*\)?|\[[^\]]*\]?/gu, '')
    .replace(/[\s*:]/gu, '')
    .toLowerCase();
}

function cellsBy({ layout, columns: named }: Header, cells: readonly string[]): WrittenRow['cells'] {
  const by: Partial<Record<Column, string>> = {};
  cells.forEach((cell, at) => {
    const column = named[at] ?? (layout.spillsAlternates === true ? 'alternates' : undefined);
    if (column !== undefined && cell.trim() !== '') by[column] = joined(by[column], cell.trim());
  });
  return { ...firstAsQuestion(by), ...by };
}

/** Where only wordings are given, the first is the question. */
function firstAsQuestion({ alternates = '' }: WrittenRow['cells']): WrittenRow['cells'] {
  const [first = ''] = alternates.split('\n');
  return first === '' ? {} : { question: first };
}

function joined(before: string | undefined, more: string): string {
  return before === undefined ? more : `${before}\n${more}`;
}

/** A heading and what stands below it are a question and its answer; so are 「问：」 and 「答：」. */
export function rowsOfText(blocks: readonly Block[]): readonly WrittenRow[] {
  const rows: WrittenRow[] = [];
  let open: OpenRow | undefined;
  const close = () => {
    if (open !== undefined && isAsked(open))
      rows.push({ row: open.row, cells: open.cells, given: new Set() });
    open = undefined;
  };
  for (const block of blocks) {
    if (block.kind === 'table') {
      close();
      rows.push(...(rowsOfTable(block.rows) ?? []));
    } else if (block.kind === 'heading' || spokenMarks.question.test(block.text)) {
      close();
      open = openRow(block);
    } else if (open !== undefined) addParagraph(open.cells, block.text);
  }
  close();
  return rows;
}

interface OpenRow {
  readonly row: number;
  readonly cells: Partial<Record<Column, string>>;
  readonly isMarked: boolean;
}

function openRow({ text, at }: { readonly text: string; readonly at: number }): OpenRow {
  const question = text.replace(spokenMarks.question, '');
  return { row: at, cells: { question }, isMarked: question !== text };
}

/** A heading with nothing below it is a chapter, not a question. */
function isAsked({ isMarked, cells }: OpenRow): boolean {
  return isMarked || cells.answer !== undefined;
}

const listMark = /^(?:[-*+•]\s+)/u;

/** 「- 分类：电梯」 fills a column; anything else is part of the answer. */
function addParagraph(cells: Partial<Record<Column, string>>, text: string): void {
  const [, name = '', value = ''] = /^([^:：]{1,8})\s*[:：]\s*(.*)$/su.exec(text.replace(listMark, '')) ?? [];
  const column = columns.find(
    (one) => one !== 'question' && one !== 'answer' && columnNames[one] === name.trim(),
  );
  if (column !== undefined) cells[column] = joined(cells[column], value.trim());
  else cells.answer = joined(cells.answer, text.replace(spokenMarks.answer, ''));
}
