/**
 * Many rows in one statement of one parameter. Prisma plans and renders `createMany` anew for every number of rows and
 * walks through every bound value, which costs several times what the database's own work does; in the transactions
 * every report waits for, this hands the same rows over as one JSON text that the database takes apart itself.
 */
import type { Transaction } from './database.prisma.ts';
import { forgetStatement } from './forget-statements.prisma.ts';
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
  const insertion = insertions[providerOf(transaction)](table, columns, rows);
  await transaction.$executeRaw(insertion);
  // The rows are the last parameter.
  forgetStatement(String(insertion.values.at(-1)));
}

export type Provider = 'sqlite' | 'postgresql';

/** The client knows its database only in an untyped property. */
export function providerOf(transaction: Transaction): Provider {
  const provider: unknown = Reflect.get(transaction, '_activeProvider');
  if (provider === 'sqlite' || provider === 'postgresql') return provider;
  throw new Error('the Prisma client no longer says which database it is for: pin its version');
}

type RenderInsertion = (table: keyof Rows, columns: readonly string[], rows: readonly object[]) => Prisma.Sql;

const insertions: Readonly<Record<Provider, RenderInsertion>> = {
  sqlite: insertionForSqlite,
  postgresql: insertionForPostgresql,
};

/** From so many rows on, what is the same in all of them is handed over once; fewer are always the same statement. */
const manyRows = 64;

/** Rows as arrays, each made binary once (without the LIMIT, SQLite would do so again for every column). */
function insertionForSqlite(
  table: keyof Rows,
  columns: readonly string[],
  rows: readonly object[],
): Prisma.Sql {
  const read = (column: string) => rows.map((row) => textOf(table, column, row) ?? null);
  const cells = columns.map((column) => ({ column, values: read(column) }));
  const isSame = ({ values }: (typeof cells)[number]) =>
    rows.length >= manyRows && values.every((value) => value === values[0]);
  const same = cells.filter(isSame);
  const own = cells.filter((one) => !isSame(one));
  const names = namesOf([...same, ...own].map(({ column }) => column));
  const json = JSON.stringify(rows.map((_, row) => own.map(({ values }) => values[row])));
  const chosen = [
    ...same.map(({ values }) => Prisma.sql`${values[0]}`),
    ...own.map((_, index) => Prisma.raw(`r->>${index}`)),
  ];
  return Prisma.sql`INSERT INTO ${Prisma.raw(`"${table}" (${names})`)} SELECT ${Prisma.join(chosen)}
    FROM (SELECT jsonb(value) r FROM json_each(${json}) LIMIT -1 OFFSET 0)`;
}

/** Rows as objects: the table's own type says what each column is. */
function insertionForPostgresql(
  table: keyof Rows,
  columns: readonly string[],
  rows: readonly object[],
): Prisma.Sql {
  const names = namesOf(columns);
  const into = Prisma.raw(`"${table}" (${names}) SELECT ${names}`);
  const kind = Prisma.raw(`NULL::"${table}"`);
  return Prisma.sql`INSERT INTO ${into} FROM json_populate_recordset(${kind},${JSON.stringify(rows)}::json)`;
}

export function namesOf(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(',');
}

/** Instants and JSON as the SQLite adapter of Prisma writes them, so that rows sort and read as those it wrote. */
export function textOf(table: keyof Rows, column: string, row: object): unknown {
  const value = (row as Readonly<Record<string, unknown>>)[column];
  if (typeof value !== 'object' || value === null)
    return jsonColumns[table].includes(column) ? JSON.stringify(value) : value;
  if (value instanceof Date) return `${value.toISOString().slice(0, -1)}+00:00`;
  return jsonColumns[table].includes(column) ? JSON.stringify(value) : value;
}
