/**
 * Many rows in one statement of one parameter. Prisma plans and renders `createMany` anew for every number of rows and
 * walks through every bound value, which costs several times what the database's own work does; in the transactions
 * every report waits for, this hands the same rows over as one JSON text that the database takes apart itself.
 */
import type { Transaction } from './database.prisma.ts';
import { Prisma } from './generated/sqlite/client.ts';

export interface Rows {
  readonly ProcessedMessage: Prisma.ProcessedMessageCreateManyInput;
  readonly Resident: Prisma.ResidentCreateManyInput;
  readonly Ticket: Prisma.TicketCreateManyInput;
  readonly TicketEvent: Prisma.TicketEventCreateManyInput;
  readonly Dialogue: Prisma.DialogueCreateManyInput;
  readonly OutboxMessage: Prisma.OutboxMessageCreateManyInput;
  readonly KnowledgeEntry: Prisma.KnowledgeEntryCreateManyInput;
  readonly KnowledgeAlternate: Prisma.KnowledgeAlternateCreateManyInput;
  readonly KnowledgeVersion: Prisma.KnowledgeVersionCreateManyInput;
  readonly ServiceItem: Prisma.ServiceItemCreateManyInput;
  readonly ServiceVersion: Prisma.ServiceVersionCreateManyInput;
  readonly TicketTally: Prisma.TicketTallyCreateManyInput;
  readonly ReminderDelivery: Prisma.ReminderDeliveryCreateManyInput;
}

/** The columns of each table that hold JSON: any value there is stored as its text. */
const jsonColumns: Readonly<Record<keyof Rows, readonly string[]>> = {
  ProcessedMessage: [],
  Resident: [],
  Ticket: [],
  TicketEvent: ['changes'],
  Dialogue: ['state'],
  OutboxMessage: ['mentionKeys'],
  KnowledgeEntry: ['keywords', 'links'],
  KnowledgeAlternate: [],
  KnowledgeVersion: ['snapshot'],
  ServiceItem: ['otherNames', 'wordings', 'offices', 'documents'],
  ServiceVersion: ['snapshot'],
  TicketTally: [],
  ReminderDelivery: [],
};

/** Stores what `createMany` would store. Columns that no row names get the default of the database. */
export async function insertRows<Table extends keyof Rows>(
  transaction: Transaction,
  table: Table,
  rows: readonly Rows[Table][],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const { before, json, after } = insertions[providerOf(transaction)](table, columns, rows);
  await transaction.$executeRaw(new Prisma.Sql([before, after], [json]));
}

export type Provider = 'sqlite' | 'postgresql';

/** The client knows its database only in an untyped property. */
export function providerOf(transaction: Transaction): Provider {
  const provider: unknown = Reflect.get(transaction, '_activeProvider');
  if (provider === 'sqlite' || provider === 'postgresql') return provider;
  throw new Error('the Prisma client no longer says which database it is for: pin its version');
}

/** A statement of one parameter: what stands before it, its value, what stands behind it. */
interface Insertion {
  readonly before: string;
  readonly json: string;
  readonly after: string;
}

type RenderInsertion = (table: keyof Rows, columns: readonly string[], rows: readonly object[]) => Insertion;

const insertions: Readonly<Record<Provider, RenderInsertion>> = {
  sqlite: insertionForSqlite,
  postgresql: insertionForPostgresql,
};

/** Rows as arrays, each made binary once (without the LIMIT, SQLite would do so again for every column). */
function insertionForSqlite(
  table: keyof Rows,
  columns: readonly string[],
  rows: readonly object[],
): Insertion {
  const taken = columns.map((_, index) => `r->>${index}`).join(',');
  return {
    before: `INSERT INTO "${table}" (${namesOf(columns)}) SELECT ${taken} FROM (SELECT jsonb(value) r FROM json_each(`,
    json: JSON.stringify(rows.map((row) => columns.map((column) => textOf(table, column, row)))),
    after: ') LIMIT -1 OFFSET 0)',
  };
}

/** Rows as objects: the table's own type says what each column is. */
function insertionForPostgresql(
  table: keyof Rows,
  columns: readonly string[],
  rows: readonly object[],
): Insertion {
  const names = namesOf(columns);
  return {
    before: `INSERT INTO "${table}" (${names}) SELECT ${names} FROM json_populate_recordset(NULL::"${table}",`,
    json: JSON.stringify(rows),
    after: '::json)',
  };
}

export function namesOf(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(',');
}

/** Instants and JSON as the SQLite adapter of Prisma writes them, so that rows sort and read as those it wrote. */
export function textOf(table: keyof Rows, column: string, row: object): unknown {
  const value: unknown = Reflect.get(row, column);
  if (value instanceof Date) return value.toISOString().replace('Z', '+00:00');
  return jsonColumns[table].includes(column) ? JSON.stringify(value) : value;
}
