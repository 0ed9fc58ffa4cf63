/**
 * Many versioned rows changed in one statement of one parameter, each only where it still has the version that was seen.
 * Only the columns that change are named: every other index of the table is left alone.
 */
import type { Transaction } from './database.prisma.ts';
import { forgetStatement } from './forget-statements.prisma.ts';
import { Prisma } from './generated/sqlite/client.ts';
import { namesOf, type Provider, providerOf, type Rows, textOf } from './insert-rows.prisma.ts';

/** Tables whose rows have an `id` and a `version`. */
type Versioned = 'Ticket';

export interface RowUpdate<Table extends Versioned = Versioned> {
  readonly id: string;
  readonly seenVersion: number;
  readonly set: Partial<Rows[Table]>;
}

/** How many rows were changed; each id may be named once. Rows that set the same columns share a statement. */
export async function updateRows<Table extends Versioned>(
  transaction: Transaction,
  table: Table,
  updates: readonly RowUpdate<Table>[],
): Promise<number> {
  const render = renderings[providerOf(transaction)];
  let changed = 0;
  for (const [columns, group] of byColumns(updates)) {
    const { before, json, after } = render(table, columns, group);
    changed += await transaction.$executeRaw(new Prisma.Sql([before, after], [json]));
    forgetStatement(json);
  }
  return changed;
}

function byColumns(
  updates: readonly RowUpdate[],
): Iterable<readonly [columns: readonly string[], updates: readonly RowUpdate[]]> {
  const groups = new Map<string, [readonly string[], RowUpdate[]]>();
  for (const update of updates) {
    const columns = Object.keys(update.set).sort();
    const known = groups.get(columns.join());
    if (known === undefined) groups.set(columns.join(), [columns, [update]]);
    else known[1].push(update);
  }
  return groups.values();
}

interface Statement {
  readonly before: string;
  readonly json: string;
  readonly after: string;
}

type Render = (table: Versioned, columns: readonly string[], updates: readonly RowUpdate[]) => Statement;

const renderings: Readonly<Record<Provider, Render>> = {
  sqlite: renderForSqlite,
  postgresql: renderForPostgresql,
};

/** Rows as arrays that begin with id and version, each made binary once. */
function renderForSqlite(
  table: Versioned,
  columns: readonly string[],
  updates: readonly RowUpdate[],
): Statement {
  const set = columns.map((column, index) => `"${column}" = u.r->>${index + 2}`).join(',');
  return {
    before: `UPDATE "${table}" SET ${set} FROM (SELECT jsonb(value) r FROM json_each(`,
    json: JSON.stringify(
      updates.map(({ id, seenVersion, set: row }) => [
        ...[id, seenVersion],
        ...columns.map((column) => textOf(table, column, row)),
      ]),
    ),
    after: `) LIMIT -1 OFFSET 0) u WHERE "${table}".id = u.r->>0 AND "${table}".version = u.r->>1`,
  };
}

/** Rows as objects: the table's own type says what each column is. */
function renderForPostgresql(
  table: Versioned,
  columns: readonly string[],
  updates: readonly RowUpdate[],
): Statement {
  const set = columns.map((column) => `"${column}" = r."${column}"`).join(',');
  return {
    before: `UPDATE "${table}" t SET ${set} FROM jsonb_array_elements(`,
    json: JSON.stringify(updates),
    after: `::jsonb) u, LATERAL (SELECT ${namesOf(columns)} FROM jsonb_populate_record(NULL::"${table}", u->'set')) r
      WHERE t.id = u->>'id' AND t.version = (u->>'seenVersion')::int`,
  };
}
