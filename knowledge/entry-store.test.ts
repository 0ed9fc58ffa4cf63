import { afterEach, beforeEach, expect, test } from 'vitest';

import type { AuditEntry } from '../core/audit.ts';
import { ConflictError } from '../core/errors.ts';
import { createLiveEvents } from '../core/live.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../test/support/sqlite.ts';
import { createEntryStore, type EntryStore } from './entry-store.prisma.ts';
import type { EntryDraft } from './entry.ts';
import { shipContent } from './ship-content.prisma.ts';

const monday = new Date('2026-11-23T02:00:00Z');
const tuesday = new Date('2026-11-24T02:00:00Z');
const anna = { staffId: 'staff-anna', now: monday };

let temporary: TemporaryDatabase;
let store: EntryStore;
let audited: AuditEntry[];
let told: (string | undefined)[];

beforeEach(async () => {
  temporary = await temporaryDatabase();
  audited = [];
  told = [];
  const live = createLiveEvents();
  live.subscribe((event) => told.push(event.id));
  store = createEntryStore({
    database: temporary.database,
    live,
    writeAudit: (_tx, entries) => {
      audited.push(...entries);
      return Promise.resolve();
    },
  });
});
afterEach(() => temporary.close());

function draft(change: Partial<EntryDraft> = {}): EntryDraft {
  return {
    question: '快递柜在哪里',
    alternates: ['取快递去哪', '丰巢在什么位置'],
    answer: '在东门岗亭旁边。',
    category: 'local',
    keywords: ['快递柜'],
    areaPath: undefined,
    source: { title: '社区公告', url: undefined, date: '2026-11-01' },
    links: [],
    pictureId: undefined,
    validFrom: undefined,
    validUntil: undefined,
    reviewAt: new Date('2027-05-01T00:00:00Z'),
    ...change,
  };
}

test('an entry comes back as it was written, as a draft of version 1', async () => {
  const inserted = await store.insert(draft({ areaPath: '/city/demo/' }), anna);
  const found = await store.get(inserted.id);
  expect(found).toEqual(inserted);
  expect(found).toMatchObject({ ...draft({ areaPath: '/city/demo/' }), status: 'draft', version: 1 });
});

test('the second of two edits of the same version is refused and changes nothing', async () => {
  const entry = await store.insert(draft(), anna);
  await store.update(entry, draft({ answer: '在西门。' }), anna);
  await expect(store.update(entry, draft({ answer: '在南门。' }), anna)).rejects.toThrow(ConflictError);
  expect((await store.get(entry.id)).answer).toBe('在西门。');
  expect(audited.map((line) => line.action)).toEqual(['knowledge.insert', 'knowledge.update']);
});

test('an entry published, archived and published again keeps its words and its history', async () => {
  const entry = await store.insert(draft(), anna);
  const published = await store.move(entry, 'published', anna);
  if (!published.ok) throw new Error('publishing was refused');
  const archived = await store.move(published.value, 'archived', anna);
  if (!archived.ok) throw new Error('archiving was refused');
  expect(await store.listPublished()).toEqual([]);
  await store.move(archived.value, 'published', anna);
  expect((await store.listPublished()).map((one) => one.alternates)).toEqual([draft().alternates]);
  expect((await store.versions(entry.id)).map((version) => [version.version, version.status])).toEqual([
    [4, 'published'],
    [3, 'archived'],
    [2, 'published'],
    [1, 'draft'],
  ]);
});

test('a step that the status does not allow is refused', async () => {
  const entry = await store.insert(draft(), anna);
  const archived = await store.move(entry, 'archived', anna);
  if (!archived.ok) throw new Error('archiving was refused');
  expect(await store.move(archived.value, 'review', anna)).toEqual({
    ok: false,
    error: 'not_from_this_status',
  });
});

test('rolling back brings the old words back as a new version', async () => {
  const entry = await store.insert(draft(), anna);
  const edited = await store.update(entry, draft({ answer: '在西门。', alternates: ['快递放哪'] }), anna);
  const back = await store.rollBack(edited, 1, { staffId: 'staff-ben', now: tuesday });
  expect(back).toMatchObject({ ...draft(), version: 3, updatedBy: 'staff-ben' });
  expect(await store.get(entry.id)).toEqual(back);
  await expect(store.rollBack(back, 9, anna)).rejects.toThrow('no such version');
});

/** As `knowledge-pictures` stores one. */
async function aPicture(id: string): Promise<string> {
  const { database } = temporary;
  const size = { bytes: 1, width: 4, height: 3 };
  await database.attachment.create({
    data: { id, fileKey: `file-${id}`, mime: 'image/jpeg', ...size, createdAt: monday },
  });
  await database.entryAttachment.create({ data: { attachmentId: id } });
  return id;
}

test('links and the picture are kept in every version and come back with an older one', async () => {
  const links = [{ title: '网上办理', url: 'https://zwfw.example.gov.cn/' }];
  const shown = { links, pictureId: await aPicture('one') };
  const entry = await store.insert(draft(shown), anna);
  const without = await store.update(entry, draft(), anna);
  expect(without).toMatchObject({ links: [], pictureId: undefined });
  const other = await store.update(without, draft({ pictureId: await aPicture('two') }), anna);
  expect(await store.rollBack(other, 1, anna)).toMatchObject(shown);
  expect(await store.get(entry.id)).toMatchObject(shown);
  expect((await store.versions(entry.id)).map(({ draft: { pictureId } }) => pictureId)).toEqual([
    ...['one', 'two', undefined, 'one'],
  ]);
});

test('an entry takes no picture of another entry, of a ticket, or that is gone', async () => {
  const pictureId = await aPicture('one');
  await store.insert(draft({ pictureId }), anna);
  await expect(store.insert(draft({ pictureId }), anna)).rejects.toMatchObject({
    code: 'knowledge.unknown_picture',
  });
  await temporary.database.attachment.create({
    data: {
      ...{ id: 'resident', fileKey: 'file', mime: 'image/jpeg', bytes: 1, width: 4, height: 3 },
      createdAt: monday,
    },
  });
  await expect(store.insert(draft({ pictureId: 'resident' }), anna)).rejects.toMatchObject({
    code: 'knowledge.unknown_picture',
  });
});

test('a batch adds drafts, changes what is as it was seen, and names what somebody else was faster with', async () => {
  const [kept, moved] = [
    await store.insert(draft(), anna),
    await store.insert(draft({ question: '菜场在哪' }), anna),
  ];
  await store.update(moved, draft({ question: '菜场在哪', answer: '在西门。' }), anna);
  const changed = [kept, moved].map((entry) => ({
    entry,
    draft: draft({ question: entry.question, answer: '在南门。' }),
  }));
  const added = Array.from({ length: 1200 }, (_, index) => draft({ question: `第${index}个问题` }));
  expect(await store.importBatch({ importId: 'import', added, changed }, anna)).toEqual([moved.id]);
  expect((await store.get(kept.id)).answer).toBe('在南门。');
  expect((await store.get(moved.id)).answer).toBe('在西门。');
  const all = await store.listAll(['/']);
  expect(new Set(all.map(({ id }) => id)).size).toBe(1202);
  expect(all.at(-1)).toMatchObject({ ...draft(), question: all.at(-1)?.question, status: 'draft' });
  expect(audited.at(-1)).toMatchObject({ action: 'knowledge.import', details: { added: 1200, changed: 1 } });
});

test('whoever holds entries in memory is told of every change', async () => {
  const entry = await store.insert(draft(), anna);
  await store.move(entry, 'published', anna);
  expect(told).toEqual([entry.id, entry.id]);
});

test('a list is paged without loss or repetition and can be filtered', async () => {
  for (let index = 0; index < 5; index += 1)
    await store.insert(draft({ question: `第${index}个问题`, category: index < 3 ? 'local' : 'gas' }), anna);
  const first = await store.list({}, undefined, 2);
  const second = await store.list({}, first.next, 2);
  const third = await store.list({}, second.next, 2);
  const all = [...first.items, ...second.items, ...third.items];
  expect(new Set(all.map((entry) => entry.id)).size).toBe(5);
  expect(third.next).toBeUndefined();
  expect((await store.list({ category: 'gas' }, undefined, 10)).items).toHaveLength(2);
  expect((await store.list({ text: '第4个' }, undefined, 10)).items).toHaveLength(1);
  expect((await store.list({ text: '丰巢' }, undefined, 10)).items).toHaveLength(5);
  expect((await store.list({ status: 'published' }, undefined, 10)).items).toEqual([]);
});

test('shipped content arrives once, published', async () => {
  const content = [{ ...draft(), key: 'parcel' }];
  const { database } = temporary;
  expect(await shipContent(database, content, monday)).toEqual({ inserted: 1, updated: 0, archived: 0 });
  expect(await shipContent(database, content, tuesday)).toEqual({ inserted: 0, updated: 0, archived: 0 });
  expect(await store.listPublished()).toMatchObject([{ key: 'parcel', version: 1, updatedBy: undefined }]);
});

test('a newer shipment replaces what nobody touched and archives what it dropped', async () => {
  const { database } = temporary;
  const content = [
    { ...draft(), key: 'parcel' },
    { ...draft({ question: '菜场在哪' }), key: 'market' },
  ];
  await shipContent(database, content, monday);
  const newer = [{ ...draft({ answer: '在北门。' }), key: 'parcel' }];
  expect(await shipContent(database, newer, tuesday)).toEqual({ inserted: 0, updated: 1, archived: 1 });
  expect((await store.listPublished()).map((entry) => entry.answer)).toEqual(['在北门。']);
});

test('a newer shipment never overwrites, archives or brings back what staff have touched', async () => {
  const { database } = temporary;
  const content = [
    { ...draft(), key: 'parcel' },
    { ...draft({ question: '菜场在哪' }), key: 'market' },
  ];
  await shipContent(database, content, monday);
  for (const entry of await store.listPublished()) {
    if (entry.key === 'parcel') await store.update(entry, draft({ answer: '员工写的。' }), anna);
    else await store.move(entry, 'archived', anna);
  }
  const newer = content.map((entry) => ({ ...entry, answer: '新版本。' }));
  expect(await shipContent(database, newer, tuesday)).toEqual({ inserted: 0, updated: 0, archived: 0 });
  expect(await shipContent(database, [], tuesday)).toEqual({ inserted: 0, updated: 0, archived: 0 });
  expect((await store.listPublished()).map((entry) => entry.answer)).toEqual(['员工写的。']);
});
