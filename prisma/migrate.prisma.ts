/**
 * Applies the committed SQL migrations at start-up and records them in Prisma's own `_prisma_migrations` table, so
 * that the official tools read the same history. Each migration is one transaction: it is there whole or not at all.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import Sqlite from 'better-sqlite3';
import { Client } from 'pg';

import { systemClock } from '../core/clock.ts';
import { AppError } from '../core/errors.ts';
import type { DatabaseTarget } from './database.prisma.ts';

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

export interface AppliedMigration {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: unknown;
}

/** Brings the database up to the newest migration; returns the names of those it applied. */
export function migrate(target: DatabaseTarget): Promise<readonly string[]> {
  return applyMigrations(target, readMigrations(target.provider));
}

/** The same with a given history. */
export async function applyMigrations(
  target: DatabaseTarget,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  return target.provider === 'sqlite'
    ? migrateSqlite(target.file, migrations)
    : migratePostgresql(target.url, migrations);
}

/** The committed history, oldest first. */
export function readMigrations(provider: DatabaseTarget['provider']): readonly Migration[] {
  const folder = path.join(import.meta.dirname, provider, 'migrations');
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      return toMigration(name, readFileSync(path.join(folder, name, 'migration.sql'), 'utf8'));
    });
}

/** The checksum is the one Prisma's own tools write. */
export function toMigration(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

function failed(migration: Migration, cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  return new AppError(
    'migration.failed',
    `migration ${migration.name} failed and was undone; the database is as it was before: ${String(cause)}`,
    { cause },
  );
}

/** The migrations still to run; throws when the history on disk and in the database disagree. */
export function pendingMigrations(
  known: readonly Migration[],
  applied: readonly AppliedMigration[],
): readonly Migration[] {
  const byName = new Map(applied.map((row) => [row.migration_name, row]));
  for (const migration of known) {
    const row = byName.get(migration.name);
    if (row === undefined) continue;
    if (row.finished_at === null)
      throw new AppError(
        'migration.unfinished',
        `migration ${migration.name} began and never ended; restore the backup taken before it, or repair the tables and delete its row in _prisma_migrations`,
      );
    if (row.checksum !== migration.checksum)
      throw new AppError(
        'migration.edited',
        `migration ${migration.name} was edited after it was applied; restore its file from version control and put the change into a new migration`,
      );
  }
  const unknown = applied.find((row) => !known.some((migration) => migration.name === row.migration_name));
  if (unknown !== undefined)
    throw new AppError(
      'migration.newer_database',
      `the database has migration ${unknown.migration_name}, which this version does not know; start the newer version`,
    );
  return known.filter((migration) => !byName.has(migration.name));
}

const sqliteHistory = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
  "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`;

const readHistory =
  'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL';

function migrateSqlite(file: string, migrations: readonly Migration[]): readonly string[] {
  const database = new Sqlite(file);
  try {
    database.pragma('journal_mode=WAL');
    database.pragma('synchronous=FULL');
    database.exec(sqliteHistory);
    const pending = pendingMigrations(migrations, database.prepare(readHistory).all() as AppliedMigration[]);
    for (const migration of pending) applyToSqlite(database, migration);
    return pending.map((migration) => migration.name);
  } finally {
    database.close();
  }
}

function applyToSqlite(database: Sqlite.Database, migration: Migration) {
  // Inside a transaction this pragma does nothing, and a redefined table's DROP would delete its children's rows.
  database.pragma('foreign_keys=OFF');
  const startedAt = systemClock.now().getTime();
  try {
    database.transaction(() => runOnSqlite(database, migration, startedAt)).immediate();
  } catch (error) {
    throw failed(migration, error);
  } finally {
    database.pragma('foreign_keys=ON');
  }
}

function runOnSqlite(database: Sqlite.Database, migration: Migration, startedAt: number) {
  database.exec(migration.sql);
  const broken = database.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0)
    throw new AppError(
      'migration.broken_references',
      `migration ${migration.name} leaves ${broken.length} rows that refer to nothing; nothing was changed`,
    );
  database
    .prepare(
      'INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)',
    )
    .run(randomUUID(), migration.checksum, migration.name, startedAt, systemClock.now().getTime());
}

const postgresqlHistory = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

/** The lock Prisma's own tools take, so that two starting processes or a tool never migrate at once. */
const postgresqlLock = 72707369;

async function migratePostgresql(url: string, migrations: readonly Migration[]): Promise<readonly string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [postgresqlLock]);
    await client.query(postgresqlHistory);
    const applied = await client.query<AppliedMigration>(readHistory);
    const pending = pendingMigrations(migrations, applied.rows);
    for (const migration of pending) await applyToPostgresql(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

async function applyToPostgresql(client: Client, migration: Migration) {
  await client.query('BEGIN');
  try {
    await client.query(migration.sql);
    await client.query(
      'INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)',
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw failed(migration, error);
  }
}
