import { afterEach, beforeEach, expect, test } from 'vitest';

import type { AuditEntry } from '../../core/audit.ts';
import { ConflictError } from '../../core/errors.ts';
import { createLiveEvents, type LiveEvent } from '../../core/live.ts';
import { anItem, anOffice } from '../../test/support/services.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../test/support/sqlite.ts';
import { applyGapChanges } from '../gap-store.prisma.ts';
import { draftOf } from './service-draft.ts';
import type { ServiceDraft, ServiceTemplate } from './service-item.ts';
import { createServiceStore, type ServiceStore } from './service-store.prisma.ts';
import { shipTemplates } from './ship-templates.prisma.ts';

const monday = new Date('2026-11-23T02:00:00Z');
const tuesday = new Date('2026-11-24T02:00:00Z');
const anna = { staffId: 'staff-anna', now: monday };

let temporary: TemporaryDatabase;
let store: ServiceStore;
let audited: AuditEntry[];
let told: LiveEvent[];

beforeEach(async () => {
  temporary = await temporaryDatabase();
  audited = [];
  told = [];
  const live = createLiveEvents();
  live.subscribe((event) => told.push(event));
  store = createServiceStore({
    database: temporary.database,
    live,
    writeAudit: (_tx, entries) => {
      audited.push(...entries);
      return Promise.resolve();
    },
  });
});
afterEach(() => temporary.close());

const draft = (change: Partial<ServiceDraft> = {}): ServiceDraft => ({ ...draftOf(anItem()), ...change });

test('every version is kept, and an older one comes back as a new one', async () => {
  const offices = [anOffice({ areaPaths: ['/city/east/'] })];
  const first = await store.insert(draft({ offices, fee: '不收费' }), anna);
  const published = await store.move(first, 'published', anna);
  if (!published.ok) throw new Error('publishing was refused');
  const edited = await store.update(published.value, draft({ offices: [], fee: '十元' }), anna);
  const back = await store.rollBack(edited, 1, { staffId: 'staff-ben', now: tuesday });
  expect(back).toMatchObject({ status: 'published', version: 4, fee: '不收费', updatedBy: 'staff-ben' });
  expect(draftOf(back).offices).toEqual(offices);
  expect(
    (await store.versions(first.id)).map(({ version, status, draft: { fee } }) => [version, status, fee]),
  ).toEqual([
    [4, 'published', '不收费'],
    [3, 'published', '十元'],
    [2, 'published', '不收费'],
    [1, 'draft', '不收费'],
  ]);
  await expect(store.rollBack(back, 9, anna)).rejects.toThrow('no such version');
});

test('an item from before versions were kept keeps the words it had when it is changed', async () => {
  const item = await store.insert(draft({ fee: '不收费' }), anna);
  await temporary.database.serviceVersion.deleteMany({});
  await store.update(item, draft({ fee: '十元' }), anna);
  expect((await store.versions(item.id)).map((one) => one.draft.fee)).toEqual(['十元', '不收费']);
});

test('an item comes back as it was written, with its offices and their areas', async () => {
  const whole = draft({
    handles: '发卡和换卡',
    phone: '12333',
    onlineName: '掌上办事',
    onlineUrl: 'https://www.gov.cn/card',
    conditions: '参保的人',
    fee: '不收费',
    areaPath: '/city/',
    owner: '便民岗',
    offices: [anOffice({ areaPaths: ['/city/east/'] }), anOffice({ hours: undefined, phone: undefined })],
  });
  const { id } = await store.insert(whole, anna);
  const found = await store.find(id);
  expect(found).toMatchObject({ status: 'draft', version: 1, updatedBy: 'staff-anna', hits: 0 });
  expect(found && draftOf(found)).toEqual(whole);
  expect(audited).toMatchObject([{ action: 'service.insert', subjectId: id, details: { version: 1 } }]);
  expect(told).toEqual([{ topic: 'services', id }]);
});

test('whoever was faster wins, and a step that does not exist is refused', async () => {
  const item = await store.insert(draft(), anna);
  await store.update(item, draft({ fee: '10元' }), anna);
  await expect(store.update(item, draft({ fee: '20元' }), anna)).rejects.toThrow(ConflictError);
  const published = await store.move({ id: item.id, version: 2 }, 'published', anna);
  expect(published).toMatchObject({ ok: true, value: { status: 'published', version: 3, fee: '10元' } });
  expect(await store.move({ id: item.id, version: 3 }, 'published', anna)).toMatchObject({ ok: false });
  expect((await store.listPublished()).map(({ id }) => id)).toEqual([item.id]);
});

test('lists narrow by department, status, missing part, review date, words and area', async () => {
  const card = await store.insert(draft(), anna);
  const elders = await store.insert(
    draft({ name: '老年证', department: '民政局', documents: [], areaPath: '/city/east/' }),
    { ...anna, now: tuesday },
  );
  await store.move(card, 'published', anna);
  const idsOf = async (filter: Parameters<ServiceStore['list']>[0]) =>
    (await store.list(filter, undefined, 10)).items.map(({ id }) => id);
  expect(await idsOf({})).toEqual([elders.id, card.id]);
  expect(await idsOf({ department: '民政局' })).toEqual([elders.id]);
  expect(await idsOf({ status: 'published' })).toEqual([card.id]);
  expect(await idsOf({ missing: 'documents' })).toEqual([elders.id]);
  expect(await idsOf({ missing: 'fee' })).toEqual([elders.id, card.id]);
  expect(await idsOf({ text: '保障' })).toEqual([card.id]);
  expect(await idsOf({ reviewDueAt: new Date('2027-05-02T00:00:00Z') })).toEqual([card.id]);
  expect(await idsOf({ concerns: ['/city/west/'] })).toEqual([card.id]);
  expect(await store.listDepartments()).toEqual(['人社局', '民政局'].sort());
  const first = await store.list({}, undefined, 1);
  expect((await store.list({}, first.next, 1)).items.map(({ id }) => id)).toEqual([card.id]);
});

test('areas are named by their paths', async () => {
  await temporary.database.area.create({
    data: { id: 'east', kind: 'street', name: '东街', parentId: null, path: '/city/east/' },
  });
  expect(await store.nameAreas(['/city/east/', '/city/gone/'])).toEqual(new Map([['/city/east/', '东街']]));
});

test('uses and ratings are counted inside the transaction of the act', async () => {
  const { id } = await store.insert(draft(), anna);
  await temporary.database.$transaction((tx) =>
    applyGapChanges(tx, [
      { kind: 'service_answered', itemId: id, at: tuesday },
      { kind: 'service_rated', itemId: id, useful: false, at: tuesday },
      { kind: 'service_answered', itemId: 'gone', at: tuesday },
    ]),
  );
  expect(await store.find(id)).toMatchObject({ hits: 1, useful: 0, useless: 1, lastUsedAt: tuesday });
});

const template: ServiceTemplate = { ...draft({ offices: [] }), key: 'card' };

test('templates come once, follow what is shipped, and stay as staff leave them', async () => {
  const ship = (templates: readonly ServiceTemplate[]) =>
    shipTemplates(temporary.database, templates, monday);
  await ship([template]);
  await ship([template]);
  const [item] = (await store.list({}, undefined, 10)).items;
  expect(item).toMatchObject({ key: 'card', status: 'published', version: 1, updatedBy: undefined });

  await ship([{ ...template, fee: '不收费' }]);
  const [renewed] = (await store.list({}, undefined, 10)).items;
  expect(renewed).toMatchObject({ fee: '不收费', version: 2 });
  if (renewed === undefined) throw new Error('the template is gone');

  await store.update(renewed, { ...draftOf(renewed), fee: '10元' }, anna);
  await ship([template]);
  await ship([]);
  expect(await store.find(renewed.id)).toMatchObject({ fee: '10元', status: 'published' });
});

test('one that is shipped no more is answered with no more', async () => {
  await shipTemplates(temporary.database, [template], monday);
  await shipTemplates(temporary.database, [], monday);
  expect(await store.listPublished()).toEqual([]);
});

test('an import adds and changes, and leaves alone what somebody changed meanwhile', async () => {
  const seen = await store.insert(draft(), anna);
  await store.update(seen, draft({ fee: '20元' }), anna);
  const other = await store.insert(draft({ name: '老年证' }), anna);
  const missed = await store.importBatch(
    {
      importId: 'import',
      status: 'published',
      added: [draft({ name: '残疾人证' })],
      changed: [
        { item: seen, draft: draft({ fee: '30元' }) },
        { item: other, draft: draft({ name: '老年证', fee: '免费' }) },
      ],
    },
    anna,
  );
  expect(missed).toEqual([seen.id]);
  expect((await store.listPublished()).map(({ name, fee }) => [name, fee])).toEqual([
    ['老年证', '免费'],
    ['残疾人证', undefined],
  ]);
});
