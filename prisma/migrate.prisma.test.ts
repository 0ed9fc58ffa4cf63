import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { temporaryFolder } from '../test/support/temporary-folder.ts';
import {
  applyMigrations,
  migrate,
  type Migration,
  pendingMigrations,
  readMigrations,
  toMigration,
} from './migrate.prisma.ts';
import { driftOfSqliteFile, type Provider, schemaDiff, schemaFiles } from './schema-diff.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = path.join(folder, 'gege.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const target = () => ({ provider: 'sqlite', file }) as const;

function query(sql: string): unknown[] {
  const database = new Sqlite(file);
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

/** Account b spoke last, a was being spoken with when the platform stopped it. */
const stoppedBefore = `
  INSERT INTO "Setting" VALUES ('outbox.breaker', '{"code":"delivery.ban_like","since":"2026-11-22T01:00:00.000Z"}', '2026-11-22');
  INSERT INTO "OutboxMessage" ("id", "dedupeKey", "channel", "account", "targetKind", "targetKey", "purpose", "text",
    "mentionKeys", "status", "priority", "notBefore", "createdAt", "sentAt", "errorCode")
  VALUES ('1', '1', 'c', 'a', 'room', 'r', 'answer', '', '[]', 'pending', 1, '2026-11-22', '2026-11-22', NULL, 'delivery.ban_like'),
    ('2', '2', 'c', 'b', 'room', 'r', 'answer', '', '[]', 'sent', 1, '2026-11-22', '2026-11-22', '2026-11-22', NULL)`;

const families = toMigration(
  '1_families',
  `CREATE TABLE "Parent" ("id" TEXT NOT NULL PRIMARY KEY);
   CREATE TABLE "Child" ("id" TEXT NOT NULL PRIMARY KEY, "parentId" TEXT NOT NULL,
     FOREIGN KEY ("parentId") REFERENCES "Parent" ("id") ON DELETE CASCADE);
   INSERT INTO "Parent" VALUES ('p'); INSERT INTO "Child" VALUES ('c', 'p');`,
);

describe('the committed migrations of SQLite', () => {
  it('make exactly the tables of the model files', async () => {
    await migrate(target());
    expect(await driftOfSqliteFile(file)).toBe('');
  });

  it('would be found wanting if a column were missing', async () => {
    await migrate(target());
    const database = new Sqlite(file);
    database.exec('ALTER TABLE "Setting" DROP COLUMN "updatedAt"');
    database.close();
    expect(await driftOfSqliteFile(file)).toContain('updatedAt');
  });

  it('leave a bot stopped that was stopped before each account was stopped by itself', async () => {
    const all = readMigrations('sqlite');
    const at = all.findIndex(({ name }) => name.endsWith('_stopped_accounts'));
    await applyMigrations(target(), all.slice(0, at));
    const database = new Sqlite(file);
    database.exec(stoppedBefore);
    database.close();
    await migrate(target());
    expect(query('SELECT * FROM "StoppedAccount"')).toEqual([
      { channel: 'c', account: 'a', code: 'delivery.ban_like', since: '2026-11-22T01:00:00.000+00:00' },
    ]);
    expect(query('SELECT * FROM "Setting"')).toEqual([]);
  });

  it('run once', async () => {
    const names = readMigrations('sqlite').map((migration) => migration.name);
    expect(await migrate(target())).toEqual(names);
    expect(await migrate(target())).toEqual([]);
  });

  it('leave the history Prisma’s own tools read', async () => {
    await migrate(target());
    const rows = query(
      'SELECT migration_name, length(checksum) AS digits, finished_at >= started_at AS finished, applied_steps_count AS steps, rolled_back_at FROM "_prisma_migrations"',
    );
    expect(rows).toEqual(
      readMigrations('sqlite').map(({ name }) => ({
        migration_name: name,
        digits: 64,
        finished: 1,
        steps: 1,
        rolled_back_at: null,
      })),
    );
  });
});

describe.each<Provider>(['sqlite', 'postgresql'])('the newest migration of %s', (provider) => {
  it('was written from the model files as they are now', async () => {
    const [datasource] = schemaFiles(provider);
    const snapshot = readFileSync(path.join(import.meta.dirname, 'migrated.prisma'), 'utf8');
    const migrated = [
      ...(datasource === undefined ? [] : [datasource]),
      { path: 'migrated.prisma', content: snapshot },
    ];
    const missing = await schemaDiff(
      { tag: 'schemaDatamodel', files: migrated },
      { tag: 'schemaDatamodel', files: schemaFiles(provider) },
    );
    expect(missing, 'run: npm run db:migration -- NAME').toBe('');
  });
});

describe('a migration that redefines a table', () => {
  const redefinition = toMigration(
    '2_parent_has_a_name',
    `PRAGMA defer_foreign_keys=ON;
     PRAGMA foreign_keys=OFF;
     CREATE TABLE "new_Parent" ("id" TEXT NOT NULL PRIMARY KEY, "name" TEXT NOT NULL DEFAULT '');
     INSERT INTO "new_Parent" ("id") SELECT "id" FROM "Parent";
     DROP TABLE "Parent";
     ALTER TABLE "new_Parent" RENAME TO "Parent";
     PRAGMA foreign_keys=ON;
     PRAGMA defer_foreign_keys=OFF;`,
  );

  it('keeps the rows that refer to it', async () => {
    await applyMigrations(target(), [families, redefinition]);
    expect(query('SELECT * FROM "Child"')).toEqual([{ id: 'c', parentId: 'p' }]);
    expect(query('SELECT * FROM "Parent"')).toEqual([{ id: 'p', name: '' }]);
  });
});

describe('a migration that fails', () => {
  const broken = toMigration(
    '2_broken',
    'CREATE TABLE "Half" ("id" TEXT); INSERT INTO "Nowhere" VALUES (1);',
  );
  const orphans = toMigration('2_orphans', `DELETE FROM "Parent";`);

  it('leaves nothing and can be repeated once it is repaired', async () => {
    await expect(applyMigrations(target(), [families, broken])).rejects.toMatchObject({
      code: 'migration.failed',
    });
    expect(query(`SELECT name FROM sqlite_master WHERE name = 'Half'`)).toEqual([]);

    const repaired = toMigration('2_broken', 'CREATE TABLE "Half" ("id" TEXT);');
    expect(await applyMigrations(target(), [families, repaired])).toEqual(['2_broken']);
  });

  it('is one that leaves rows referring to nothing', async () => {
    await expect(applyMigrations(target(), [families, orphans])).rejects.toMatchObject({
      code: 'migration.broken_references',
    });
    expect(query('SELECT * FROM "Parent"')).toEqual([{ id: 'p' }]);
  });
});

describe('a history that disagrees with the files', () => {
  const applied = (migration: Migration, finished: unknown = 1) => ({
    migration_name: migration.name,
    checksum: migration.checksum,
    finished_at: finished,
  });
  const next = toMigration('2_next', 'SELECT 1');

  it('is refused when a migration was edited after it ran', () => {
    const edited = toMigration(families.name, 'SELECT 2');
    expect(() => pendingMigrations([edited], [applied(families)])).toThrow(
      /was edited after it was applied; restore its file/,
    );
  });

  it('is refused when a migration never ended', () => {
    expect(() => pendingMigrations([families], [applied(families, null)])).toThrow(
      /began and never ended; restore the backup/,
    );
  });

  it('is refused when the database is newer than the program', () => {
    expect(() => pendingMigrations([families], [applied(families), applied(next)])).toThrow(
      /does not know; start the newer version/,
    );
  });

  it('is continued otherwise', () => {
    expect(pendingMigrations([families, next], [applied(families)])).toEqual([next]);
  });
});
