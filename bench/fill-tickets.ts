/** Writes the past of `npm run bench -- tickets` into either database, as fast as each lets us. */
import { closeSync, fsyncSync, openSync } from 'node:fs';

import Sqlite from 'better-sqlite3';
import { Client } from 'pg';

import {
  beginPart,
  type Dialect,
  endPart,
  endSeeding,
  insertEvents,
  insertTickets,
  type Part,
  type Pattern,
  postgresql,
  prepareSeeding,
  sqlite,
} from './ticket-seed.ts';

/** So that what a part is worked out from stays in memory. */
const partSize = 50_000;

function partsOf(count: number): readonly Part[] {
  return Array.from({ length: Math.ceil(count / partSize) }, (_, index) => ({
    from: index * partSize + 1,
    to: Math.min(count, (index + 1) * partSize),
    count,
  }));
}

function partStatements(dialect: Dialect, part: Part, inserts: readonly string[]): readonly string[] {
  return [beginPart(dialect, part), ...inserts, endPart];
}

/** Nothing is kept for a crash, and two threads sort. */
const hasty = [
  'synchronous=OFF',
  'journal_mode=DELETE',
  'journal_mode=OFF',
  'foreign_keys=OFF',
  'cache_size=-262144',
  'temp.cache_size=-131072',
  'threads=2',
];

export function fillSqlite(file: string, pattern: Pattern, count: number): void {
  const database = new Sqlite(file);
  for (const pragma of hasty) database.pragma(pragma);
  // Made once the rows are there: a sort each, where row by row every one of them would be written all over. Events
  // come in the order of theirs.
  const indices = database
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
       AND tbl_name IN ('Ticket', 'TicketEvent') AND name <> 'TicketEvent_ticketId_seq_key'`,
    )
    .all();
  const statements = [
    ...indices.map(({ name }) => `DROP INDEX "${name}"`),
    ...prepareSeeding(pattern),
    ...partsOf(count).flatMap((part) =>
      partStatements(sqlite, part, [insertTickets(pattern), insertEvents(sqlite, pattern)]),
    ),
    ...indices.map(({ sql }) => sql),
    ...endSeeding,
  ];
  for (const sql of statements) database.exec(sql);
  database.pragma('journal_mode=WAL');
  database.close();
  writeThrough(file);
}

/** What is measured next waits for its own writes, not for those of the past. */
function writeThrough(file: string): void {
  const opened = openSync(file, 'r+');
  fsyncSync(opened);
  closeSync(opened);
}

/**
 * Each table is filled and indexed by a connection of its own, in one transaction with its truncation: then the server
 * of the tests, which keeps no log for copies of itself (`wal_level=minimal`), writes every row once.
 */
export async function fillPostgresql(url: string, pattern: Pattern, count: number): Promise<void> {
  const made = await withClient(url, async (run) => {
    for (const sql of prepareSeeding(pattern)) await run(sql);
    return dropWhatIsMadeAfterwards(run);
  });
  const fill = (table: string, insert: string) =>
    withClient(url, async (run) => {
      for (const sql of ['BEGIN', `SET maintenance_work_mem = '1GB'`, `TRUNCATE "${table}"`]) await run(sql);
      for (const part of partsOf(count))
        for (const sql of partStatements(postgresql, part, [insert])) await run(sql);
      for (const sql of made.filter((one) => one.table === table && !one.isForeign)) await run(sql.sql);
      await run('COMMIT');
    });
  await Promise.all([
    fill('Ticket', insertTickets(pattern)),
    fill('TicketEvent', insertEvents(postgresql, pattern)),
  ]);
  await withClient(url, async (run) => {
    for (const { sql } of made.filter(({ isForeign }) => isForeign)) await run(sql);
    for (const sql of [...endSeeding, 'ANALYZE']) await run(sql);
  });
}

type Run = (sql: string) => Promise<readonly unknown[]>;

async function withClient<T>(url: string, use: (run: Run) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(async (sql) => (await client.query<Record<string, unknown>>(sql)).rows);
  } finally {
    await client.end();
  }
}

interface MadeAfterwards {
  readonly table: string;
  readonly drop: string;
  /** Makes it again. */
  readonly sql: string;
  /** A foreign key, from or to one of both tables. */
  readonly isForeign: boolean;
}

/** Keys and indices; foreign keys go first, for they rest on the others. */
async function dropWhatIsMadeAfterwards(run: Run): Promise<readonly MadeAfterwards[]> {
  const both = `('"Ticket"'::regclass, '"TicketEvent"'::regclass)`;
  const rows = await run(
    `SELECT c.relname AS table, format('ALTER TABLE %s DROP CONSTRAINT %I', k.conrelid::regclass, k.conname) AS drop,
        format('ALTER TABLE %s ADD CONSTRAINT %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) AS sql,
        k.contype = 'f' AS "isForeign"
      FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      WHERE (k.conrelid IN ${both} OR k.confrelid IN ${both}) AND k.contype IN ('f', 'p')
      UNION ALL
      SELECT c.relname, format('DROP INDEX %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid), false
      FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
      WHERE i.indrelid IN ${both} AND NOT i.indisprimary
      ORDER BY 4 DESC`,
  );
  const made = rows as readonly MadeAfterwards[];
  for (const { drop } of made) await run(drop);
  return made;
}
