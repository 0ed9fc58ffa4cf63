import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';

import { temporaryFolder } from '../test/support/temporary-folder.ts';
import type { Database, Transaction } from './database.prisma.ts';
import { PrismaClient } from './generated/sqlite/client.ts';
import { migrate } from './migrate.prisma.ts';
import { serialised } from './serialised.prisma.ts';

const folder = temporaryFolder();
const template = path.join(folder, 'template.db');
const file = path.join(folder, 'gege.db');
let client: Database;

beforeAll(() => migrate({ provider: 'sqlite', file: template }));
afterEach(() => client.$disconnect());
afterAll(() => rmSync(folder, { recursive: true }));

function open(wrapped: boolean): Database {
  for (const rest of ['-wal', '-shm']) rmSync(`${file}${rest}`, { force: true });
  copyFileSync(template, file);
  const factory = new PrismaBetterSqlite3({ url: `file:${file}` });
  client = new PrismaClient({ adapter: wrapped ? serialised(factory) : factory });
  return client;
}

/** What another process finds on disk. */
function keysOnDisk(): string[] {
  const reader = new Sqlite(file, { readonly: true });
  const rows = reader.prepare<[], { key: string }>('SELECT key FROM "Setting" ORDER BY key').all();
  reader.close();
  return rows.map(({ key }) => key);
}

async function write(database: Database | Transaction, key: string): Promise<string> {
  await database.setting.create({ data: { key, value: true, updatedAt: new Date(0) } });
  return key;
}

/** A door that stays shut until somebody opens it. */
function createGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

/** Gives others many turns while the transaction stays open. */
async function linger(transaction: Transaction) {
  for (let turn = 0; turn < 20; turn += 1) await transaction.setting.count();
}

/** Somebody writes, and is told that it is written, while a stranger's transaction runs that will fail. */
async function writeBesideAFailingTransaction(database: Database): Promise<string> {
  const begun = createGate();
  const failing = database.$transaction(async (transaction) => {
    await write(transaction, 'undone');
    begun.open();
    await linger(transaction);
    throw new Error('changed its mind');
  });
  const failed = expect(failing).rejects.toThrow('changed its mind');
  await begun.opened;
  const acknowledged = await write(database, 'innocent');
  await failed;
  return acknowledged;
}

describe('a write that was acknowledged while a stranger’s transaction failed', () => {
  it('is lost without the wrapper', async () => {
    const acknowledged = await writeBesideAFailingTransaction(open(false));
    expect(acknowledged).toBe('innocent');
    expect(keysOnDisk()).toEqual([]);
  });

  it('is kept with it', async () => {
    const acknowledged = await writeBesideAFailingTransaction(open(true));
    expect(keysOnDisk()).toEqual([acknowledged]);
  });
});

/** A COMMIT that SQLite refuses: the check of a reference was put off until then. */
function refusedCommit(database: Database) {
  return database.$transaction(async (transaction) => {
    await transaction.$executeRaw`PRAGMA defer_foreign_keys=ON`;
    await write(transaction, 'undone');
    await transaction.staffArea.create({ data: { staffId: 'nobody', areaId: 'nowhere' } });
  });
}

describe('after a COMMIT that failed', () => {
  it('later writes are lost without the wrapper', async () => {
    const database = open(false);
    await expect(refusedCommit(database)).rejects.toThrow();
    await write(database, 'later');
    expect(keysOnDisk()).toEqual([]);
  });

  it('later writes and transactions work with it', async () => {
    const database = open(true);
    await expect(refusedCommit(database)).rejects.toThrow();
    await write(database, 'later');
    await database.$transaction((transaction) => write(transaction, 'together'));
    expect(keysOnDisk()).toEqual(['later', 'together']);
  });
});

/** The next BEGIN of any connection fails, as it does on a disk that cannot be read. */
function refuseNextBegin(): void {
  const memory = new Sqlite(':memory:');
  const statement = Object.getPrototypeOf(memory.prepare('SELECT 1')) as Record<string, unknown>;
  memory.close();
  const run = statement['run'];
  const mend = () => {
    statement['run'] = run;
  };
  statement['run'] = () => {
    mend();
    throw new Error('disk I/O error');
  };
  onTestFinished(mend);
}

it('goes on after a BEGIN that failed, where the adapter alone would wait for ever', async () => {
  const database = open(true);
  await database.$transaction((transaction) => write(transaction, 'before'));
  refuseNextBegin();
  await expect(database.$transaction((transaction) => write(transaction, 'undone'))).rejects.toThrow(
    'disk I/O error',
  );
  await database.$transaction((transaction) => write(transaction, 'after'));
  expect(keysOnDisk()).toEqual(['after', 'before']);
});

it('goes on after a transaction that took too long', async () => {
  const database = open(true);
  const begun = createGate();
  const gate = createGate();
  const stuck = database.$transaction(
    async (transaction) => {
      begun.open();
      await gate.opened;
      await write(transaction, 'too late');
    },
    { timeout: 100 },
  );
  const refused = expect(stuck).rejects.toThrow(/expired transaction|already closed/);
  await begun.opened;
  await write(database, 'patient');
  gate.open();
  await refused;
  expect(keysOnDisk()).toEqual(['patient']);
});

it('goes on after a transaction gave up waiting for its turn', async () => {
  const database = open(true);
  const begun = createGate();
  const gate = createGate();
  const long = database.$transaction(async () => {
    begun.open();
    await gate.opened;
  });
  await begun.opened;
  await expect(
    database.$transaction((transaction) => write(transaction, 'undone'), { maxWait: 30 }),
  ).rejects.toThrow(/Unable to start a transaction/);
  gate.open();
  await long;
  await write(database, 'next');
  expect(keysOnDisk()).toEqual(['next']);
});

it('does not show the uncommitted rows of one transaction to anybody else', async () => {
  const database = open(true);
  let seen: Promise<number> = Promise.resolve(-1);
  await database
    .$transaction(async (transaction) => {
      await write(transaction, 'undone');
      seen = database.setting.count();
      await linger(transaction);
      throw new Error('changed its mind');
    })
    .catch(() => undefined);
  expect(await seen).toBe(0);
});

it('makes what was acknowledged survive a power cut', async () => {
  const database = open(true);
  expect(await database.$queryRaw`PRAGMA journal_mode`).toEqual([{ journal_mode: 'wal' }]);
  expect(await database.$queryRaw`PRAGMA synchronous`).toEqual([{ synchronous: 2n }]);
  expect(await database.$queryRaw`PRAGMA foreign_keys`).toEqual([{ foreign_keys: 1n }]);
});

interface Act {
  readonly kind: 'write' | 'commit' | 'fail' | 'refused commit' | 'batch';
  readonly keys: number;
  readonly pauses: number;
}

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom('write', 'commit', 'fail', 'refused commit', 'batch'),
  keys: fc.integer({ min: 1, max: 3 }),
  pauses: fc.integer({ min: 0, max: 5 }),
});

/** Does one act; gives the keys it was told are written. */
async function perform(database: Database, { kind, keys, pauses }: Act, name: string): Promise<string[]> {
  const all = Array.from({ length: keys }, (_, index) => `${name}-${index}`);
  for (let pause = 0; pause < pauses; pause += 1) await database.setting.count();
  if (kind === 'write') return Promise.all(all.map((key) => write(database, key)));
  if (kind === 'batch') {
    const rows = all.map((key) => ({ key, value: true, updatedAt: new Date(0) }));
    await database.$transaction(rows.map((data) => database.setting.create({ data })));
    return all;
  }
  const outcome = database.$transaction(async (transaction) => {
    for (const key of all) await write(transaction, key);
    for (let pause = 0; pause < pauses; pause += 1) await transaction.setting.count();
    if (kind === 'fail') throw new Error('changed its mind');
    if (kind !== 'refused commit') return;
    await transaction.$executeRaw`PRAGMA defer_foreign_keys=ON`;
    await transaction.staffArea.create({ data: { staffId: 'nobody', areaId: 'nowhere' } });
  });
  return outcome.then(
    () => all,
    () => [],
  );
}

it('keeps exactly what was acknowledged, however acts interleave', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 12 }), async (acts) => {
      const database = open(true);
      const told = await Promise.all(acts.map((one, index) => perform(database, one, String(index))));
      expect(keysOnDisk()).toEqual(told.flat().sort());
      await database.$disconnect();
    }),
    { numRuns: 25 },
  );
}, 60_000);
