/** Every test that asks for a database beside the code, once more on PostgreSQL. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, describe } from 'vitest';

import { startPostgres } from '../support/postgres.ts';
import { takeDatabasesFrom } from '../support/sqlite.ts';

const root = path.join(import.meta.dirname, '..', '..');
const folders = [
  ...[
    'admin/api',
    'app',
    'bot',
    'community',
    'fraud',
    'handlers',
    'knowledge',
    'pictures',
    'reminders',
    'tickets',
  ],
  'understanding',
];
const tests = folders
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(folder, file),
    ),
  )
  .filter((file) => file.endsWith('.test.ts'))
  .filter((file) => readFileSync(path.join(root, file), 'utf8').includes('support/sqlite.ts'));

const server = startPostgres();
afterAll(() => server.stop(), 120_000);
afterAll(takeDatabasesFrom(() => server.temporaryDatabase()));

describe.each(tests)('on PostgreSQL: %s', async (file) => {
  await import(path.join(root, file));
});
