/**
 * Many rows in one JSON text that the database puts together itself: reading them as rows costs Prisma and its driver
 * several times what the database's own work does. For what a city asks of fifty thousand rows at once.
 */
import type { Transaction } from './database.prisma.ts';
import { Prisma } from './generated/sqlite/client.ts';
import { namesOf, providerOf } from './insert-rows.prisma.ts';

const functions = {
  sqlite: { all: 'json_group_array', one: 'json_array' },
  postgresql: { all: 'json_agg', one: 'json_build_array' },
} as const;

/** The rows of `select`, in its order, as arrays of these of its columns. */
export async function readRows(
  database: Transaction,
  columns: readonly string[],
  select: Prisma.Sql,
): Promise<unknown> {
  const { all, one } = functions[providerOf(database)];
  const taken = Prisma.raw(`${all}(${one}(${namesOf(columns)}))`);
  const [row] = await database.$queryRaw<
    { rows: unknown }[]
  >`SELECT ${taken} AS "rows" FROM (${select}) AS s`;
  const rows = row?.rows ?? [];
  // SQLite gives the text, the driver of PostgreSQL what it says.
  return typeof rows === 'string' ? JSON.parse(rows) : rows;
}

const each = {
  sqlite: (json: string) => Prisma.sql`SELECT value FROM json_each(${json})`,
  postgresql: (json: string) => Prisma.sql`SELECT jsonb_array_elements_text(${json}::jsonb)`,
} as const;

/** These texts as rows, for IN: however many, one parameter. */
export function rowsOf(database: Transaction, texts: readonly string[]): Prisma.Sql {
  return each[providerOf(database)](JSON.stringify(texts));
}

/** An instant as `readRows` gives it: SQLite keeps the zone beside it, PostgreSQL knows that it is always UTC. */
export function instantOf(stored: string): Date {
  return new Date(stored.endsWith('+00:00') ? stored : `${stored}Z`);
}

/** JSON as `readRows` gives it: the text of SQLite, the value of PostgreSQL. */
export function jsonOf(stored: unknown): unknown {
  return typeof stored === 'string' ? JSON.parse(stored) : stored;
}
