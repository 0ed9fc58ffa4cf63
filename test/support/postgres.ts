/** A throw-away PostgreSQL server of one test file, in a temporary folder, reached over a Unix socket. */
import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import { Client } from 'pg';

import { openDatabase } from '../../prisma/database.prisma.ts';
import { migrate } from '../../prisma/migrate.prisma.ts';
import type { TemporaryDatabase } from './sqlite.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface PostgresServer {
  /** The address of a new, empty database. */
  createDatabase(): Promise<string>;
  /** A fresh migrated database of its own, as `temporaryDatabase` gives on SQLite. */
  temporaryDatabase(): Promise<TemporaryDatabase>;
  /** Stops the server and leaves nothing behind. */
  stop(): void;
}

/**
 * Texts are sorted as in Chinese, not by bytes: what relies on the order of bytes shows itself. Without the server's
 * programs it fails and says what to install. @param folder empty, and taken away with the server
 */
export function startPostgres(folder: string = temporaryFolder()): PostgresServer {
  const binaries = findBinaries();
  const run = runnerFor(folder);
  const data = path.join(folder, 'data');
  run(path.join(binaries, 'initdb'), [
    ...['-D', data, '-U', 'gege', '-A', 'trust', '--no-sync', '--encoding=UTF8'],
    ...['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=zh-Hans-CN'],
  ]);
  const settings = [
    'listen_addresses=',
    'fsync=off',
    'full_page_writes=off',
    'wal_level=minimal',
    'max_wal_senders=0',
  ];
  const options = `-k ${folder} ${settings.map((one) => `-c ${one}`).join(' ')}`;
  const control = path.join(binaries, 'pg_ctl');
  run(control, ['-D', data, '-l', path.join(folder, 'log'), '-o', options, '-w', 'start']);
  const address = (name: string) => `postgresql://gege@localhost/${name}?host=${encodeURIComponent(folder)}`;
  let count = 0;
  let template: Promise<string> | undefined;

  async function createDatabase(from = 'template1'): Promise<string> {
    const name = `test_${(count += 1)}`;
    // Copied as files it takes a third of the time of pages through the log.
    await execute(address('postgres'), `CREATE DATABASE ${name} TEMPLATE ${from} STRATEGY FILE_COPY`);
    return name;
  }

  async function migratedTemplate(): Promise<string> {
    const name = await createDatabase();
    await migrate({ provider: 'postgresql', url: address(name) });
    return name;
  }

  return {
    createDatabase: async () => address(await createDatabase()),
    temporaryDatabase: async () => {
      template ??= migratedTemplate();
      const name = await createDatabase(await template);
      const database = openDatabase({ provider: 'postgresql', url: address(name) });
      const close = async () => {
        await database.$disconnect();
        await execute(address('postgres'), `DROP DATABASE ${name} WITH (FORCE)`);
      };
      return { database, file: undefined, close };
    },
    stop: () => {
      run(control, ['-D', data, '-m', 'immediate', '-w', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs one statement on its own connection. */
export async function execute(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const installed = '/usr/lib/postgresql';

/** Debian keeps the server's programs off the path, one folder per version. */
function findBinaries(): string {
  const versions = existsSync(installed) ? readdirSync(installed).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => path.join(installed, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(path.delimiter),
  ];
  const found = folders.find((folder) => existsSync(path.join(folder, 'initdb')));
  if (found === undefined)
    throw new Error('PostgreSQL server programs are missing; install them: apt-get install postgresql');
  return found;
}

/** PostgreSQL refuses to run as root: then its own user runs it. */
function runnerFor(folder: string): (program: string, parameters: readonly string[]) => void {
  const user = process.getuid?.() === 0 ? userIds('postgres') : undefined;
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  return (program, parameters) => {
    execFileSync(program, parameters, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  };
}

function userIds(name: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}
