/** The limit: the rows that the reports left, written again by better-sqlite3 alone, as durable as the app writes them. */
import path from 'node:path';

import Sqlite from 'better-sqlite3';

import type { Target } from './report.ts';
import { startRate } from './report.ts';

/** Every table a report writes to; parents before children. */
const tables = ['Resident', 'Ticket', 'TicketEvent', 'Dialogue', 'ProcessedMessage', 'OutboxMessage'];

type Row = Readonly<Record<string, unknown>>;

export function benchRawRows(appFile: string, folder: string, reports: number): readonly Target[] {
  const source = new Sqlite(appFile, { readonly: true });
  const rows = tables.map((table) => ({
    table,
    schema: schemaOf(source, table),
    rows: source.prepare(`SELECT * FROM "${table}" ORDER BY rowid DESC LIMIT ?`).all(reports * 2) as Row[],
  }));
  source.close();
  return [
    {
      name: 'limit: raw better-sqlite3, one report a commit',
      rate: write(rows, path.join(folder, 'raw-1.db'), reports, 1),
    },
    {
      name: 'limit: raw better-sqlite3, 64 reports a commit',
      rate: write(rows, path.join(folder, 'raw-64.db'), reports, 64),
    },
  ];
}

function schemaOf(source: Sqlite.Database, table: string): string {
  const parts = source
    .prepare('SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL')
    .pluck()
    .all(table);
  return `${(parts as string[]).join(';\n')};`;
}

function write(
  tableRows: readonly { readonly table: string; readonly schema: string; readonly rows: readonly Row[] }[],
  file: string,
  reports: number,
  perCommit: number,
) {
  const target = new Sqlite(file);
  for (const pragma of ['journal_mode=WAL', 'synchronous=FULL', 'foreign_keys=OFF']) target.pragma(pragma);
  const inserts = tableRows
    .filter(({ rows }) => rows.length > 0)
    .map(({ table, schema, rows }) => {
      target.exec(schema);
      const columns = Object.keys(rows[0] ?? {});
      const marks = columns.map(() => '?').join(',');
      const statement = target.prepare(
        `INSERT OR REPLACE INTO "${table}" (${columns.map((name) => `"${name}"`).join(',')}) VALUES (${marks})`,
      );
      const share = rows.length / reports;
      return { values: rows.map((row) => Object.values(row)), statement, share };
    });
  const writeReport = (index: number) => {
    for (const { values, statement, share } of inserts)
      for (const row of values.slice(Math.floor(index * share), Math.floor((index + 1) * share)))
        statement.run(row);
  };
  const latencies: number[] = [];
  const finish = startRate();
  for (let from = 0; from < reports; from += perCommit) {
    const at = performance.now();
    target.transaction(() => {
      for (let index = from; index < Math.min(from + perCommit, reports); index += 1) writeReport(index);
    })();
    for (let index = from; index < Math.min(from + perCommit, reports); index += 1)
      latencies.push(performance.now() - at);
  }
  const rate = finish(latencies);
  target.close();
  return rate;
}
