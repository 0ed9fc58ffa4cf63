import { afterEach, beforeEach, expect, test } from 'vitest';

import { createLiveEvents } from '../core/live.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../test/support/sqlite.ts';
import { createEntryStore } from './entry-store.prisma.ts';
import type { GapChange } from './entry.ts';
import { applyGapChanges, createGapStore } from './gap-store.prisma.ts';
import { shipContent } from './ship-content.prisma.ts';

const monday = new Date('2026-11-23T02:00:00Z');
const tuesday = new Date('2026-11-24T02:00:00Z');

let temporary: TemporaryDatabase;
beforeEach(async () => {
  temporary = await temporaryDatabase();
});
afterEach(() => temporary.close());

const everywhere = { resolved: false, concerns: ['/'] };
const gapStore = () =>
  createGapStore({ ...temporary, live: createLiveEvents(), writeAudit: () => Promise.resolve() });

function unanswered(text: string, at = monday, areaPath?: string): GapChange {
  return { kind: 'unanswered', text, areaPath, at };
}
const apply = (changes: readonly GapChange[]) =>
  temporary.database.$transaction((tx) => applyGapChanges(tx, changes));

test('the same question in other dress is one gap counted twice', async () => {
  await apply([unanswered('请问游泳馆几点开门?')]);
  await apply([unanswered('游泳馆几点开门呀', tuesday)]);
  const { items } = await gapStore().list(everywhere, undefined, 10);
  expect(items).toMatchObject([{ times: 2, firstAt: monday, lastAt: tuesday }]);
});

test('a gap holds no phone of anybody', async () => {
  await apply([unanswered('15412345678 这个号码是谁的')]);
  const { items } = await gapStore().list(everywhere, undefined, 10);
  expect(items[0]?.text).not.toContain('12345678');
});

test('another area asks its own question', async () => {
  await apply([unanswered('菜场在哪', monday, '/a/'), unanswered('菜场在哪', monday, '/b/')]);
  expect((await gapStore().list(everywhere, undefined, 10)).items).toHaveLength(2);
});

test('a gap concerns its own area, what lies in it and what it lies in', async () => {
  await apply([unanswered('菜场在哪', monday, '/city/east/'), unanswered('河边能钓鱼吗', monday)]);
  const seenFrom = async (areaPath: string) =>
    (await gapStore().list({ resolved: false, concerns: [areaPath] }, undefined, 10)).items
      .map((gap) => gap.text)
      .sort();
  expect(await seenFrom('/city/')).toHaveLength(2);
  expect(await seenFrom('/city/east/b3/')).toHaveLength(2);
  expect(await seenFrom('/city/west/')).toEqual(['河边能钓鱼吗']);
});

test('a resolved gap leaves the list until it is asked again', async () => {
  const gaps = gapStore();
  await apply([unanswered('菜场在哪')]);
  const [gap] = (await gaps.list(everywhere, undefined, 10)).items;
  await gaps.resolve([gap?.id ?? ''], 'entry-market', { staffId: 'staff-anna', now: tuesday });
  expect((await gaps.list(everywhere, undefined, 10)).items).toEqual([]);
  const done = await gaps.list({ ...everywhere, resolved: true }, undefined, 10);
  expect(done.items).toMatchObject([{ resolvedBy: 'entry-market' }]);
  await apply([unanswered('菜场在哪', tuesday)]);
  expect((await gaps.list(everywhere, undefined, 10)).items).toMatchObject([{ times: 2 }]);
});

test('gaps are paged, the latest first', async () => {
  await apply(['甲问题', '乙问题', '丙问题'].map((text) => unanswered(text)));
  const gaps = gapStore();
  const first = await gaps.list(everywhere, undefined, 2);
  const second = await gaps.list(everywhere, first.next, 2);
  expect([...first.items, ...second.items].map((gap) => gap.text).sort()).toEqual(
    ['甲问题', '乙问题', '丙问题'].sort(),
  );
  expect(second.next).toBeUndefined();
});

test('an answer counts as a hit without making a new version', async () => {
  const { database } = temporary;
  await shipContent(
    database,
    [
      {
        key: 'parcel',
        question: '快递柜在哪里',
        alternates: [],
        answer: '在东门。',
        category: 'local',
        keywords: [],
        areaPath: undefined,
        source: { title: '社区公告', url: undefined, date: undefined },
        links: [],
        pictureId: undefined,
        validFrom: undefined,
        validUntil: undefined,
        reviewAt: tuesday,
      },
    ],
    monday,
  );
  const store = createEntryStore({
    database,
    live: createLiveEvents(),
    writeAudit: () => Promise.resolve(),
  });
  const [entry] = await store.listPublished();
  const hit: GapChange = { kind: 'answered', entryId: entry?.id ?? '', at: tuesday };
  await apply([hit, hit, { ...hit, entryId: 'gone' }]);
  const { items } = await store.list({}, undefined, 10);
  expect(items).toMatchObject([{ hits: 2, lastUsedAt: tuesday, version: 1 }]);
});
