/**
 * Many whole tickets at once, for what a city's sweep takes on: to hand out seventy columns of each costs Prisma several
 * times what the database takes to read them.
 */
import { z } from 'zod';

import type { Database } from '../prisma/database.prisma.ts';
import { Prisma, type Ticket as TicketRow } from '../prisma/generated/sqlite/client.ts';
import { namesOf } from '../prisma/insert-rows.prisma.ts';
import { instantOf, readRows } from '../prisma/read-rows.prisma.ts';
import type { Ticket } from './ticket.ts';
import { fromTicketRow } from './ticket-rows.prisma.ts';

type ColumnOf<Value> = {
  [Name in keyof TicketRow]: Value extends NonNullable<TicketRow[Name]> ? Name : never;
}[keyof TicketRow];

/** Every column that is an instant, and every one that is true or false: JSON does not tell. */
const instants: Readonly<Record<ColumnOf<Date>, true>> = {
  ...{ openedAt: true, responseDueAt: true, resolutionDueAt: true, respondedAt: true, roundStartedAt: true },
  ...{ handledAt: true, closedAt: true, pausedAt: true, wakeAt: true, markAt: true, warnedAt: true },
  ...{ breachedAt: true, lastUrgedAt: true, publishedAt: true, anonymisedAt: true },
};
const flags: Readonly<Record<ColumnOf<boolean>, true>> = { isOpen: true, anonymous: true };

const columns = Object.keys(Prisma.TicketScalarFieldEnum);
const readings = columns.map((name): ((stored: unknown) => unknown) => {
  if (name in instants) return (stored) => (typeof stored === 'string' ? instantOf(stored) : stored);
  return name in flags ? Boolean : (stored) => stored;
});
/** Copied and filled: a row that is put together name by name is a table of names, and slow to read. */
const unread = Object.fromEntries(columns.map((name) => [name, undefined]));
/** A cell is checked where its meaning is known; to have each looked at here too took as long as to read them. */
const rowsRead = z.array(z.custom<readonly unknown[]>(Array.isArray));

/** The tickets that `which` leaves of all, in its order; it stands behind FROM "Ticket". */
export async function readTickets(database: Database, which: Prisma.Sql): Promise<readonly Ticket[]> {
  const select = Prisma.sql`SELECT ${Prisma.raw(namesOf(columns))} FROM "Ticket" ${which}`;
  return rowsRead
    .parse(await readRows(database, columns, select))
    .map((values) => fromTicketRow(rowOf(values)));
}

/** As Prisma would give it. */
function rowOf(values: readonly unknown[]): TicketRow {
  const row: Record<string, unknown> = { ...unread };
  columns.forEach((name, index) => {
    row[name] = readings[index]?.(values[index]);
  });
  return row as TicketRow;
}
