/** A migrated SQLite database for one test: a copy of a template that each process makes once. */
import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import { type Database, openDatabase } from '../../prisma/database.prisma.ts';
import { migrate } from '../../prisma/migrate.prisma.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface TemporaryDatabase {
  readonly database: Database;
  /** Absent on PostgreSQL. */
  readonly file: string | undefined;
  /** Disconnects and leaves nothing behind. */
  close(): Promise<void>;
}

let template: Promise<string> | undefined;

/** A fresh, empty, migrated database of its own; takes a few milliseconds. */
export function temporaryDatabase(): Promise<TemporaryDatabase> {
  return provider();
}

let provider = sqliteDatabase;

/** The tests of a store run again on another database, until the returned is called: `test/contracts/stores.test.ts`. */
export function takeDatabasesFrom(other: () => Promise<TemporaryDatabase>): () => void {
  provider = other;
  return () => {
    provider = sqliteDatabase;
  };
}

async function sqliteDatabase(): Promise<TemporaryDatabase> {
  template ??= createTemplate();
  const folder = temporaryFolder();
  const file = path.join(folder, 'gege.db');
  copyFileSync(await template, file);
  const database = openDatabase({ provider: 'sqlite', file });
  return {
    database,
    file,
    close: async () => {
      await database.$disconnect();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function createTemplate(): Promise<string> {
  const folder = temporaryFolder();
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'template.db');
  await migrate({ provider: 'sqlite', file });
  return file;
}
