/**
 * `npm run db:migration -- NAME`: writes what the model files changed since the newest migration as SQL, one file per
 * database. `prisma/migrated.prisma` keeps the models as they were then, so no database is needed to compare.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { migrationSql, type Provider, type SchemaFile, schemaFiles } from '../prisma/schema-diff.ts';

const name = process.argv[2];
if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('say what changes in snake_case: npm run db:migration -- add_ticket_rating');
  process.exit(2);
}

const prismaFolder = path.join(import.meta.dirname, '..', 'prisma');
const snapshot = path.join(prismaFolder, 'migrated.prisma');
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);

for (const provider of ['sqlite', 'postgresql'] as const) await writeMigration(provider, `${stamp}_${name}`);
const models = schemaFiles('sqlite').filter((file) => file.path !== '_datasource.prisma');
writeFileSync(snapshot, models.map((file) => file.content).join('\n'));

async function writeMigration(provider: Provider, folder: string) {
  const sql = await migrationSql(provider, migratedModels(provider));
  if (sql === '') {
    console.log(`${provider}: nothing changed`);
    return;
  }
  const migrations = path.join(prismaFolder, provider, 'migrations');
  mkdirSync(path.join(migrations, folder), { recursive: true });
  writeFileSync(path.join(migrations, folder, 'migration.sql'), sql);
  writeFileSync(path.join(migrations, 'migration_lock.toml'), `provider = "${provider}"\n`);
  console.log(`${provider}: wrote ${folder}; read it before committing`);
}

function migratedModels(
  provider: Provider,
): { tag: 'empty' } | { tag: 'schemaDatamodel'; files: SchemaFile[] } {
  if (!existsSync(snapshot)) return { tag: 'empty' };
  const [datasource] = schemaFiles(provider);
  const models = { path: 'migrated.prisma', content: readFileSync(snapshot, 'utf8') };
  return { tag: 'schemaDatamodel', files: datasource === undefined ? [models] : [datasource, models] };
}
