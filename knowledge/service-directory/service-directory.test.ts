import { beforeAll, expect, test } from 'vitest';

import { createLiveEvents } from '../../core/live.ts';
import { silentLog } from '../../core/log.ts';
import { anItem, anOffice } from '../../test/support/services.ts';
import { createTokeniser, type Tokenise } from '../retrieval/tokenise.ts';
import { createServiceDirectory } from './service-directory.ts';
import type { ServiceItem } from './service-item.ts';

let tokenise: Tokenise;
beforeAll(() => {
  tokenise = createTokeniser();
});

const names = new Map([
  ['/city/east/', '东街'],
  ['/city/west/', '西街'],
]);

async function directoryOf(...items: readonly ServiceItem[]) {
  const live = createLiveEvents();
  const held = new Map(items.map((item) => [item.id, item]));
  const directory = createServiceDirectory({
    source: {
      listPublished: () => Promise.resolve([...held.values()].filter(({ status }) => status === 'published')),
      find: (id) => Promise.resolve(held.get(id)),
      nameAreas: () => Promise.resolve(names),
    },
    ...{ tokenise, live, log: silentLog },
  });
  await directory.start();
  const ask = (text: string, areaPath?: string) => directory.ask({ text, areaPath });
  return { directory, live, held, ask };
}

const card = anItem();
const elders = anItem({ id: 'elders', name: '老年人优待证', otherNames: [], wordings: ['老年证', '老年卡'] });

test('an item is found by any of its names, whatever is asked of it', async () => {
  const { ask } = await directoryOf(card, elders);
  expect(ask('办社保卡去哪')).toMatchObject({ item: { id: 'card' }, score: 1, wanted: ['place'] });
  expect(ask('我妈的老年证要带啥')).toMatchObject({ item: { id: 'elders' }, score: 1 });
});

test('typed by sound it is nearly as sure, and less so otherwise', async () => {
  const { ask } = await directoryOf(card, elders);
  expect(ask('老年正在哪里办')).toMatchObject({ item: { id: 'elders' }, score: 0.95 });
  expect(ask('社保卡补办在哪')?.item).toBeUndefined();
});

test('other matters, and what one person alone may know, find nothing', async () => {
  const { ask } = await directoryOf(card, elders);
  for (const text of ['红烧肉怎么做', '要带什么', '我的社保卡余额还剩多少', '电梯坏了找谁'])
    expect(ask(text)).toBeUndefined();
});

test('an item of the smaller area wins, and what staff wrote wins over a template', async () => {
  const east = anItem({ id: 'east', areaPath: '/city/east/' });
  const template = anItem({ id: 'shipped', key: 'card', updatedBy: undefined });
  const { ask } = await directoryOf(template, card, east);
  expect(ask('社保卡在哪办', '/city/east/b1/')?.item?.id).toBe('east');
  expect(ask('社保卡在哪办', '/city/west/')?.item?.id).toBe('card');
});

test('two of one name are a choice', async () => {
  const { ask } = await directoryOf(card, anItem({ id: 'other', department: '医保局' }));
  expect(ask('社保卡在哪办')).toMatchObject({ item: undefined, choices: [{ id: 'card' }, { id: 'other' }] });
});

test('it asks which area only where that makes a difference', async () => {
  const offices = ['/city/east/', '/city/west/'].map((path) => anOffice({ areaPaths: [path] }));
  const item = anItem({ offices });
  const { directory } = await directoryOf(item);
  const areas = [
    { path: '/city/east/', name: '东街' },
    { path: '/city/west/', name: '西街' },
  ];
  expect(directory.reply(item, { wanted: ['place'] }, undefined)).toEqual({ kind: 'which_area', areas });
  expect(directory.reply(item, { wanted: ['documents'] }, undefined)).toMatchObject({ kind: 'answer' });
  expect(directory.reply(item, { wanted: ['place'] }, '/city/west/b1/')).toMatchObject({ kind: 'answer' });
});

test('follows what is changed, published and taken back', async () => {
  const { live, held, ask } = await directoryOf(card);
  held.set('elders', elders);
  live.publish({ topic: 'services', id: 'elders' });
  await expect.poll(() => ask('老年证在哪办')?.item?.id).toBe('elders');
  held.set('elders', { ...elders, status: 'archived' });
  live.publish({ topic: 'services', id: 'elders' });
  await expect.poll(() => ask('老年证在哪办')).toBeUndefined();
});
