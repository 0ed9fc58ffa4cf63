import { existsSync } from 'node:fs';
import path from 'node:path';

import { expect, it } from 'vitest';

import { temporaryDatabase } from './sqlite.ts';

it('gives every test a migrated database of its own and leaves nothing behind', async () => {
  const one = await temporaryDatabase();
  const other = await temporaryDatabase();
  await one.database.setting.create({ data: { key: 'a', value: 1, updatedAt: new Date(0) } });

  expect(await one.database.setting.count()).toBe(1);
  expect(await other.database.setting.count()).toBe(0);

  await one.close();
  await other.close();
  expect(existsSync(path.dirname(one.file ?? '.'))).toBe(false);
});
