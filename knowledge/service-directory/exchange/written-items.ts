/** Items as people wrote them in a table: one row each, and one more for each further office. Pure. */
import type { TableRow } from '../../exchange/table.ts';
import { type ItemColumn, itemColumnOf, type OfficeColumn, officeColumns } from './columns.zh.ts';

type Cells = Readonly<Partial<Record<ItemColumn, string>>>;
export type OfficeCells = Readonly<Partial<Record<OfficeColumn, string>>>;

export interface WrittenItem {
  /** The first of its rows. */
  readonly row: number;
  readonly cells: Cells;
  readonly offices: readonly OfficeCells[];
  /** The columns the file has: an empty cell of one of them is meant so. */
  readonly given: ReadonlySet<ItemColumn>;
}

export interface WrittenItems {
  readonly items: readonly WrittenItem[];
  /** Rows that say nothing an earlier one has not said, with that one. */
  readonly repeated: readonly { readonly row: number; readonly name: string; readonly of: number }[];
}

/** The first rows may be a title: the header is the first that names an item. */
const headerWithin = 10;

/** Absent when no row names the column of the items. */
export function itemsOfTable(table: readonly TableRow[]): WrittenItems | undefined {
  const headerAt = table.slice(0, headerWithin).findIndex(({ cells }) => headerOf(cells) !== undefined);
  const header = headerOf(table[headerAt]?.cells ?? []);
  if (header === undefined) return undefined;
  const given = new Set(header.filter((column) => column !== undefined));
  const rows = table.slice(headerAt + 1).map(({ cells, row }) => ({ row, cells: cellsBy(header, cells) }));
  return gathered(rows, given);
}

type Header = readonly (ItemColumn | undefined)[];

function headerOf(cells: readonly string[]): Header | undefined {
  const named = cells.map((cell) => itemColumnOf[plainWord(cell)]);
  return named.includes('name') ? named : undefined;
}

/** 「所需材料（每行一项）」 is 「所需材料」. */
function plainWord(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/\([^)]*\)?/gu, '')
    .replace(/[\s*:]/gu, '');
}

function cellsBy(header: Header, cells: readonly string[]): Cells {
  const by: Partial<Record<ItemColumn, string>> = {};
  cells.forEach((cell, at) => {
    const column = header[at];
    if (column !== undefined && cell.trim() !== '') by[column] ??= cell.trim().replaceAll('\r\n', '\n');
  });
  return by;
}

interface Row {
  readonly row: number;
  readonly cells: Cells;
}

function gathered(rows: readonly Row[], given: ReadonlySet<ItemColumn>): WrittenItems {
  const items = new Map<string, WrittenItem>();
  const repeated: { readonly row: number; readonly name: string; readonly of: number }[] = [];
  for (const { row, cells } of rows) {
    const offices = [officeOf(cells)].filter((office) => Object.keys(office).length > 0);
    const key = keyOf(cells, row);
    const before = items.get(key);
    if (before === undefined) items.set(key, { row, cells, offices, given });
    else if (offices.some((office) => isNew(office, before)))
      items.set(key, { ...before, offices: [...before.offices, ...offices] });
    else repeated.push({ row, name: cells.name ?? '', of: before.row });
  }
  return { items: [...items.values()], repeated };
}

/** A row without a name is nobody's further office. */
function keyOf({ id, name, department = '', area = '' }: Cells, row: number): string {
  if (id !== undefined) return `id ${id}`;
  return name === undefined ? `row ${row}` : `name ${name}|${department}|${area}`;
}

function officeOf(cells: Cells): OfficeCells {
  return Object.fromEntries(
    officeColumns.flatMap((column) => {
      const text = cells[column];
      return text === undefined ? [] : [[column, text]];
    }),
  );
}

function isNew(office: OfficeCells, { offices }: WrittenItem): boolean {
  return !offices.some((known) => JSON.stringify(known) === JSON.stringify(office));
}
