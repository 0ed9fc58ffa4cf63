/**
 * Prisma's adapter has every statement compiled anew, and Prisma says the same few hundred all day: SQLite spends as
 * long on reading them as on carrying them out. This keeps the compiled ones of a connection.
 */
import type Database from 'better-sqlite3';

type Values = readonly unknown[];

/** As much of a statement as the adapter asks for. */
interface Bound {
  readonly reader: boolean;
  run(): Database.RunResult;
  columns(): Database.ColumnDefinition[];
  raw(): { all(): unknown[] };
}
interface Statement {
  bind(values: Values): Bound;
  run(): Database.RunResult;
}

/** Statements of one connection; whatever was not asked for longest is forgotten. */
const mostKept = 500;

/** A statement of the adapter ends before the next begins, so one that is kept is never in use. */
export function reuseStatements(connection: Database.Database): void {
  const compile = connection.prepare.bind(connection);
  const kept = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const statement = kept.get(sql) ?? reusable(compile(sql));
    kept.delete(sql);
    kept.set(sql, statement);
    forgetOldest(kept);
    return statement;
  };
  Object.assign(connection, { prepare });
}

function forgetOldest(kept: Map<string, Statement>): void {
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
}

/** Values are given with each run: what is bound to a statement is bound to it for good. */
function reusable(statement: Database.Statement): Statement {
  return {
    run: () => statement.run(),
    bind: (values) => ({
      reader: statement.reader,
      run: () => statement.run(values),
      columns: () => statement.columns(),
      raw: () => ({ all: () => statement.raw().all(values) }),
    }),
  };
}
