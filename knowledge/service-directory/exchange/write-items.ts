/** Items as a table that can be read back. */
import { writeCsv } from '../../../core/csv.ts';
import type { NamedAreas } from '../../exchange/entry-cells.ts';
import { guardFormula } from '../../exchange/formula-guard.ts';
import { fileFormats } from '../../exchange/write-file.ts';
import { writeXlsx } from '../../exchange/xlsx.ts';
import type { ServiceItem } from '../service-item.ts';
import { itemColumnNames, itemColumns } from './columns.zh.ts';
import { rowsOfItem } from './item-cells.ts';

export const itemFormats = ['xlsx', 'csv'] as const;
export type ItemFormat = (typeof itemFormats)[number];

export async function writeItems(format: ItemFormat, items: readonly ServiceItem[], areas: NamedAreas) {
  const table = [
    itemColumns.map((column) => itemColumnNames[column]),
    ...items
      .flatMap((item) => rowsOfItem(item, areas))
      .map((row) => itemColumns.map((column) => row[column] ?? '')),
  ];
  // The mark in front tells spreadsheets that it is UTF-8.
  const body =
    format === 'xlsx'
      ? await writeXlsx(table)
      : `\uFEFF${writeCsv(table.map((cells) => cells.map(guardFormula)))}`;
  return { ...fileFormats[format], body };
}
