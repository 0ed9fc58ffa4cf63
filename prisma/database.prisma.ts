/** Opens the one database behind the app: a SQLite file by default, PostgreSQL when its URL is given. */
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';

import { PrismaClient as PostgresqlClient } from './generated/postgresql/client.ts';
import { PrismaClient } from './generated/sqlite/client.ts';
import { serialised } from './serialised.prisma.ts';

/** What stores are made of. The SQLite client's type is the type; the PostgreSQL client runs the same calls. */
export type Database = PrismaClient;
/** The same inside a transaction. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

export type DatabaseTarget =
  | { readonly provider: 'sqlite'; readonly file: string }
  | { readonly provider: 'postgresql'; readonly url: string };

/** The database must have been migrated (`migrate.prisma.ts`) before anything is asked of it. */
export function openDatabase(target: DatabaseTarget): Database {
  if (target.provider === 'postgresql') {
    const client = new PostgresqlClient({ adapter: new PrismaPg({ connectionString: target.url }) });
    return client as unknown as Database;
  }
  return new PrismaClient({ adapter: serialised(new PrismaBetterSqlite3({ url: `file:${target.file}` })) });
}
