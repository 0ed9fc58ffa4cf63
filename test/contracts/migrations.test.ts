/** The committed migrations on a real PostgreSQL. */
import { afterAll, beforeAll, expect, it } from 'vitest';

import { applyMigrations, migrate, readMigrations, toMigration } from '../../prisma/migrate.prisma.ts';
import { migrationSql } from '../../prisma/schema-diff.ts';
import { execute, type PostgresServer, startPostgres } from '../support/postgres.ts';

let server: PostgresServer;
beforeAll(() => {
  server = startPostgres();
});
afterAll(() => server.stop());

/** Every column, index and constraint of the database in words. */
async function catalogue(url: string): Promise<readonly string[]> {
  const rows = await execute(
    url,
    `SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default, collation_name, datetime_precision) AS line
       FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
     UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
     UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
       FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE '%_prisma_migrations%'
     ORDER BY 1`,
  );
  return rows.map((row) => String(row['line']));
}

it('make exactly what the model files make of an empty database', async () => {
  const [migrated, fresh] = [await server.createDatabase(), await server.createDatabase()];
  await migrate({ provider: 'postgresql', url: migrated });
  await execute(fresh, await migrationSql('postgresql', { tag: 'empty' }));

  const lines = await catalogue(migrated);
  expect(lines).toEqual(await catalogue(fresh));
  expect(lines.length).toBeGreaterThan(100);
});

it('run once, also when several processes start at the same time', async () => {
  const url = await server.createDatabase();
  const target = { provider: 'postgresql', url } as const;
  const applied = await Promise.all([migrate(target), migrate(target), migrate(target)]);
  expect(applied.flat()).toEqual(readMigrations('postgresql').map(({ name }) => name));
  expect(await migrate(target)).toEqual([]);
});

it('compare paths by bytes, whatever the language of the database', async () => {
  const url = await server.createDatabase();
  await migrate({ provider: 'postgresql', url });
  const rows = await execute(
    url,
    `SELECT table_name FROM information_schema.columns
      WHERE column_name IN ('path', 'areaPath') AND collation_name IS DISTINCT FROM 'C'`,
  );
  expect(rows).toEqual([]);
});

it('leave nothing of one that fails, and go on once it is repaired', async () => {
  const url = await server.createDatabase();
  const target = { provider: 'postgresql', url } as const;
  const first = toMigration('1_first', 'CREATE TABLE "One" ("id" TEXT)');
  const broken = toMigration('2_broken', 'CREATE TABLE "Half" ("id" TEXT); INSERT INTO "Nowhere" VALUES (1)');
  await expect(applyMigrations(target, [first, broken])).rejects.toMatchObject({ code: 'migration.failed' });
  expect(
    await execute(
      url,
      `SELECT to_regclass('"One"') IS NOT NULL AS one, to_regclass('"Half"') IS NULL AS half`,
    ),
  ).toEqual([{ one: true, half: true }]);
  const repaired = toMigration('2_broken', 'CREATE TABLE "Half" ("id" TEXT)');
  expect(await applyMigrations(target, [first, repaired])).toEqual(['2_broken']);
});

it('leave a bot stopped that was stopped before each account was stopped by itself', async () => {
  const url = await server.createDatabase();
  const target = { provider: 'postgresql', url } as const;
  const all = readMigrations('postgresql');
  await applyMigrations(
    target,
    all.slice(
      0,
      all.findIndex(({ name }) => name.endsWith('_stopped_accounts')),
    ),
  );
  await execute(
    url,
    `INSERT INTO "Setting" VALUES ('outbox.breaker', '{"code":"c","since":"2026-11-22T01:00:00.000Z"}', now());
     INSERT INTO "OutboxMessage" ("id", "dedupeKey", "channel", "account", "targetKind", "targetKey", "purpose", "text",
       "mentionKeys", "status", "priority", "notBefore", "createdAt", "sentAt")
     VALUES ('1', '1', 'c', 'a', 'room', 'r', 'answer', '', '[]', 'sent', 1, now(), now(), now())`,
  );
  await migrate(target);
  const stopped = `SELECT "account", "code", to_char("since", 'HH24:MI') AS since FROM "StoppedAccount"`;
  expect(await execute(url, stopped)).toEqual([{ account: 'a', code: 'c', since: '01:00' }]);
});

it('are refused when edited', async () => {
  const url = await server.createDatabase();
  const target = { provider: 'postgresql', url } as const;
  await applyMigrations(target, [toMigration('1_first', 'CREATE TABLE "One" ("id" TEXT)')]);
  await expect(applyMigrations(target, [toMigration('1_first', 'SELECT 1')])).rejects.toMatchObject({
    code: 'migration.edited',
  });
});
