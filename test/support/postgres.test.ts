import { afterAll, beforeAll, expect, it } from 'vitest';

import { type PostgresServer, startPostgres } from './postgres.ts';

let server: PostgresServer;
beforeAll(() => {
  server = startPostgres();
});
afterAll(() => server.stop());

it('gives every test a migrated database of its own', async () => {
  const one = await server.temporaryDatabase();
  const other = await server.temporaryDatabase();
  await one.database.setting.create({ data: { key: 'a', value: 1, updatedAt: new Date(0) } });
  expect(await one.database.setting.count()).toBe(1);
  expect(await other.database.setting.count()).toBe(0);
  await one.close();
  await other.close();
});
