/**
 * The order of several communities as one, each looked through in its own: one statement, where asking them one by one
 * would cost a way to the database and a plan each.
 */
import { z } from 'zod';

import type { Database } from '../prisma/database.prisma.ts';
import { Prisma } from '../prisma/generated/sqlite/client.ts';
import { type Provider, providerOf } from '../prisma/insert-rows.prisma.ts';

type Where = Prisma.TicketWhereInput;

/** What is looked for in which communities, in which order, and how many at most. */
export interface Parts {
  readonly where: Where;
  readonly communities: readonly string[];
  readonly open: boolean;
  readonly take: number;
}

export async function listIds(database: Database, parts: Parts): Promise<readonly string[]> {
  const rows = await database.$queryRaw<{ id: string }[]>(nearest(database, parts));
  return rows.map(({ id }) => id);
}

/** Counting stops at `take`. */
export async function countIn(database: Database, parts: Parts): Promise<number> {
  const [row] = await database.$queryRaw<
    { count: number | bigint }[]
  >`SELECT count(*) AS "count" FROM (${nearest(database, parts)}) AS s`;
  return Number(row?.count ?? 0);
}

function nearest(database: Database, parts: Parts): Prisma.Sql {
  const order = orderOf(parts);
  const inside = (community: Prisma.Sql) => Prisma.sql`SELECT "id", "resolutionDueAt" FROM "Ticket"
    WHERE "communityId" = ${community} AND ${sqlOf(parts.where)} ORDER BY ${order} LIMIT ${parts.take}`;
  const rows = together[providerOf(database)](parts.communities, inside);
  return Prisma.sql`SELECT "id", "resolutionDueAt" FROM ${rows} ORDER BY ${order} LIMIT ${parts.take}`;
}

type Together = (communities: readonly string[], inside: (community: Prisma.Sql) => Prisma.Sql) => Prisma.Sql;

/** PostgreSQL plans it once for all; SQLite has no rows that follow from others, but keeps what it compiled. */
const together: Readonly<Record<Provider, Together>> = {
  sqlite: (communities, inside) => {
    const each = communities.map((id) => Prisma.sql`SELECT * FROM (${inside(Prisma.sql`${id}`)})`);
    return Prisma.sql`(${Prisma.join(each, ' UNION ALL ')})`;
  },
  postgresql: (communities, inside) =>
    Prisma.sql`unnest(${[...communities]}::text[]) AS c("community"),
      LATERAL (${inside(Prisma.sql`c."community"`)}) AS k`,
};

function orderOf({ open }: Parts): Prisma.Sql {
  return open ? Prisma.sql`"resolutionDueAt", "id"` : Prisma.sql`"resolutionDueAt" DESC, "id" DESC`;
}

/** The conditions that the queue makes, as SQL; any other is a mistake of ours and throws. */
export function sqlOf(where: Where): Prisma.Sql {
  return joined(
    Object.entries(where).map(([name, value]) => conditionOf(name, value)),
    ' AND ',
  );
}

function conditionOf(name: string, value: unknown): Prisma.Sql {
  if (name === 'AND' || name === 'OR') return joined(listOf(value).map(sqlOf), ` ${name} `);
  if (name === 'NOT') return Prisma.sql`NOT ${joined(listOf(value).map(sqlOf), ' OR ')}`;
  const column = Prisma.raw(`"${Prisma.TicketScalarFieldEnum[z.enum(columns).parse(name)]}"`);
  if (value === null) return Prisma.sql`${column} IS NULL`;
  if (typeof value !== 'object' || value instanceof Date) return Prisma.sql`${column} = ${value}`;
  const comparisons = Object.entries(value).map(([operator, operand]) => {
    return comparers[z.enum(operators).parse(operator)](column, operand);
  });
  return joined(comparisons, ' AND ');
}

const columns = Object.keys(Prisma.TicketScalarFieldEnum) as (keyof typeof Prisma.TicketScalarFieldEnum)[];
const operators = ['in', 'not', 'lt', 'lte', 'gt', 'gte'] as const;
type Compare = (column: Prisma.Sql, operand: unknown) => Prisma.Sql;

const comparers: Readonly<Record<(typeof operators)[number], Compare>> = {
  in: (column, operand) => {
    const values = z.array(z.string()).parse(operand);
    return values.length === 0 ? nothing : Prisma.sql`${column} IN (${Prisma.join(values)})`;
  },
  not: (column, operand) =>
    operand === null ? Prisma.sql`${column} IS NOT NULL` : Prisma.sql`${column} <> ${operand}`,
  lt: (column, operand) => Prisma.sql`${column} < ${operand}`,
  lte: (column, operand) => Prisma.sql`${column} <= ${operand}`,
  gt: (column, operand) => Prisma.sql`${column} > ${operand}`,
  gte: (column, operand) => Prisma.sql`${column} >= ${operand}`,
};

const nothing = Prisma.sql`1 = 0`;

/** Of no conditions all hold, and none does. */
function joined(conditions: readonly Prisma.Sql[], word: string): Prisma.Sql {
  if (conditions.length === 0) return word === ' AND ' ? Prisma.sql`1 = 1` : nothing;
  return Prisma.join([...conditions], word, '(', ')');
}

function listOf(value: unknown): readonly Where[] {
  return (Array.isArray(value) ? value : [value]) as readonly Where[];
}
