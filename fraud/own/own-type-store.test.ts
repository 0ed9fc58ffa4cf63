import { afterEach, beforeEach, expect, test } from 'vitest';

import { applyAuditEntries } from '../../community/audit.prisma.ts';
import { ConflictError } from '../../core/errors.ts';
import { createLiveEvents, type LiveEvent } from '../../core/live.ts';
import { silentLog } from '../../core/log.ts';
import { gasDraft } from '../../test/support/own-types.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../test/support/sqlite.ts';
import { createCurrentOwnTypes } from './current-own-types.ts';
import { createOwnTypeStore } from './own-type-store.prisma.ts';
import type { OwnScamType } from './own-type.ts';

let temporary: TemporaryDatabase;
beforeEach(async () => {
  temporary = await temporaryDatabase();
});
afterEach(() => temporary.close());

const by = { staffId: 'somebody', now: new Date('2026-11-29T02:00:00Z') };
const [example = ''] = gasDraft.examples;

function open() {
  const live = createLiveEvents();
  const told: LiveEvent[] = [];
  live.subscribe((event) => told.push(event));
  return { store: createOwnTypeStore({ ...temporary, live, writeAudit: applyAuditEntries }), live, told };
}
type Store = ReturnType<typeof open>['store'];

async function added(store: Store, over: Partial<typeof gasDraft> = {}): Promise<OwnScamType> {
  const result = await store.insert({ ...gasDraft, ...over }, by);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

test('a type begins as a draft, is found again, and its line stands in the audit log', async () => {
  const { store, told } = open();
  const type = await added(store);
  expect(type).toMatchObject({ ...gasDraft, status: 'draft', version: 1, updatedBy: 'somebody' });
  expect(await store.find(type.id)).toEqual(type);
  expect(await store.list()).toEqual([type]);
  expect(told).toEqual([{ topic: 'scam_types', id: type.id }]);
  const lines = await temporary.database.auditEntry.findMany();
  expect(lines).toMatchObject([{ action: 'scam_type.create', subjectId: type.id, actorId: 'somebody' }]);
  expect(JSON.stringify(lines[0]?.details)).not.toContain('燃气');
});

test('phones and other personal numbers never reach the disk', async () => {
  const { store } = open();
  const text = `${example}，电话15412345678`;
  const { examples, harmless } = await added(store, { examples: [text], harmless: [text] });
  expect([...examples, ...harmless].join()).not.toContain('15412345678');
  expect((await store.list())[0]?.examples[0]).toContain('154****5678');
});

test('whoever saw another version is refused', async () => {
  const { store } = open();
  const type = await added(store);
  const changed = await store.change(type, { status: 'enabled' }, 'enable', by);
  expect(changed).toMatchObject({ ok: true, value: { status: 'enabled', version: 2 } });
  await expect(store.change(type, { name: '别的' }, 'edit', by)).rejects.toThrow(ConflictError);
});

test('two types never have the same name', async () => {
  const { store } = open();
  await added(store);
  expect(await store.insert(gasDraft, by)).toEqual({ ok: false, error: 'name_taken' });
  const other = await added(store, { name: '假快递理赔' });
  expect(await store.change(other, { name: gasDraft.name }, 'edit', by)).toMatchObject({ ok: false });
});

test('what is held in memory follows every change, and judges by what is enabled alone', async () => {
  const { store, live } = open();
  const current = createCurrentOwnTypes({ list: store.list, live, log: silentLog });
  const type = await added(store);
  await expect.poll(() => current.all()).toHaveLength(1);
  expect(current.judge(example)).toBeUndefined();
  await store.change(type, { status: 'enabled' }, 'enable', by);
  await expect.poll(() => current.judge(example)?.type.id).toBe(type.id);
  expect(current.find(`own:${type.id}`)?.name).toBe(gasDraft.name);
  expect(current.find('gambling')).toBeUndefined();
});
