/**
 * Many rows in one statement. Prisma plans and renders `createMany` anew for every number of rows, which costs more
 * than the database's own work; in the transactions every report waits for, this writes the same rows without it.
 */
import type { Transaction } from './database.prisma.ts';
import { Prisma } from './generated/sqlite/client.ts';

interface Rows {
  readonly ProcessedMessage: Prisma.ProcessedMessageCreateManyInput;
  readonly Resident: Prisma.ResidentCreateManyInput;
  readonly Ticket: Prisma.TicketCreateManyInput;
  readonly TicketEvent: Prisma.TicketEventCreateManyInput;
  readonly Dialogue: Prisma.DialogueCreateManyInput;
  readonly OutboxMessage: Prisma.OutboxMessageCreateManyInput;
}

/** The columns of each table that hold JSON: any value there is stored as its text. */
const jsonColumns: Readonly<Record<keyof Rows, readonly string[]>> = {
  ProcessedMessage: [],
  Resident: [],
  Ticket: [],
  TicketEvent: ['changes'],
  Dialogue: ['state'],
  OutboxMessage: ['mentionKeys'],
};

/** SQLite binds at most 32,766 values in one statement, PostgreSQL twice as many. */
const valuesAtOnce = 32_000;

/** Stores what `createMany` would store. Columns that no row names get the default of the database. */
export async function insertRows<Table extends keyof Rows>(
  transaction: Transaction,
  table: Table,
  rows: readonly Rows[Table][],
): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const rowsAtOnce = Math.max(1, Math.floor(valuesAtOnce / columns.length));
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await transaction.$executeRaw(insertion(table, columns, rows.slice(from, from + rowsAtOnce)));
}

function insertion(table: keyof Rows, columns: readonly string[], rows: readonly object[]): Prisma.Sql {
  const names = columns.map((column) => `"${column}"`).join(',');
  const betweenColumns = columns.slice(1).map(() => ',');
  const betweenRows = rows.slice(1).flatMap(() => ['),(', ...betweenColumns]);
  const fragments = [`INSERT INTO "${table}" (${names}) VALUES (`, ...betweenColumns, ...betweenRows, ')'];
  const values = rows.flatMap((row) => columns.map((column) => valueOf(table, column, row)));
  return new Prisma.Sql(fragments, values);
}

function valueOf(table: keyof Rows, column: string, row: object): unknown {
  const value: unknown = Reflect.get(row, column);
  return jsonColumns[table].includes(column) ? JSON.stringify(value) : (value ?? null);
}
