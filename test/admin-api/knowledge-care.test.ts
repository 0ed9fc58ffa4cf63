/** What keeps the knowledge from rotting: reviews, doubles, and what residents ask in vain. */
import { afterAll, beforeAll, expect, it } from 'vitest';

import type { GapChange } from '../../knowledge/entry.ts';
import { applyGapChanges } from '../../knowledge/gap-store.prisma.ts';
import { signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
let clerk: Visitor;
let admin: Visitor;
beforeAll(async () => {
  test = await createTestApp();
  clerk = await signInAs(test, 'clerk', ['demo-community']);
  admin = await signInAs(test, 'admin', ['demo-community']);
});
afterAll(() => test.stop());

const answer = { answer: '二楼。', category: 'local', keywords: [], source: { title: '社区公告' } };

async function publish(question: string, dates: { readonly reviewAt: string; readonly validUntil?: string }) {
  const { body } = await admin.ask('POST', '/knowledge', { ...answer, question, alternates: [], ...dates });
  const id = String(body['id']);
  await admin.ask('POST', `/knowledge/${id}/publish`, { version: 1 });
  await test.idle();
  return id;
}

async function ask(...texts: string[]): Promise<void> {
  const changes = texts.map((text): GapChange => ({
    kind: 'unanswered',
    text,
    areaPath: undefined,
    at: test.clock.now(),
  }));
  await test.app.database.$transaction((tx) => applyGapChanges(tx, changes));
}

const questionsOf = async (query: string) =>
  ((await clerk.ask('GET', `/knowledge?${query}`)).body['items'] as { question: string }[]).map(
    ({ question }) => question,
  );

it('counts and lists what is due for review and what is over; what is over is not said', async () => {
  const before = (await clerk.ask('GET', '/knowledge-due')).body as { reviewDue: number; expired: number };
  await publish('棋牌室在几楼', { reviewAt: '2026-11-01T00:00:00Z' });
  await publish('书画班在几楼上课', { reviewAt: '2027-11-01T00:00:00Z', validUntil: '2026-11-20T00:00:00Z' });
  expect((await clerk.ask('GET', '/knowledge-due')).body).toEqual({
    reviewDue: before.reviewDue + 1,
    expired: before.expired + 1,
  });
  expect(await questionsOf('reviewDue=true')).toContain('棋牌室在几楼');
  expect(await questionsOf('expired=true')).toEqual(['书画班在几楼上课']);
  const tried = async (question: string) =>
    (await clerk.ask('POST', '/knowledge/try', { question, addressed: true })).body['answers'];
  expect(await tried('棋牌室在几楼')).toBe(true);
  expect(await tried('书画班在几楼上课')).toBe(false);
});

it('tells who writes which published entry asks the same, and what residents asked', async () => {
  const id = await publish('乒乓球室几点关门', { reviewAt: '2027-11-01T00:00:00Z' });
  await ask('乒乓球室周末几点关门');
  const check = { question: '请问乒乓球室几点关门？', alternates: ['电影票在哪里领'] };
  const { body } = await clerk.ask('POST', '/knowledge-check', check);
  expect(body['alike']).toMatchObject([{ wording: check.question, entryId: id, similarity: 1 }]);
  expect(body['asked']).toMatchObject([{ text: '乒乓球室周末几点关门', times: 1 }]);
  const itself = await clerk.ask('POST', '/knowledge-check', { ...check, entryId: id });
  expect(itself.body['alike']).toEqual([]);
});

it('shows who writes what residents of the area will read, and takes no placeholder that nothing fills', async () => {
  const draft = { question: '燃气维修找谁', sourceTitle: '社区公告', areaPath: undefined };
  const shownFor = async (words: string) =>
    (await clerk.ask('POST', '/knowledge-check', { ...draft, answer: words })).body['shown'];
  expect(await shownFor('打{{phone:燃气抢修}}。')).toEqual({
    ...{ text: '打15400000006。\n来源：社区公告', missing: [], unknown: [] },
  });
  expect(await shownFor('打{{phone:燃气公司}}。')).toMatchObject({ unknown: ['{{phone:燃气公司}}'] });
  const refused = await clerk.ask('POST', '/knowledge', {
    ...{ ...answer, question: draft.question, alternates: [], reviewAt: '2027-11-01T00:00:00Z' },
    answer: '打{{phone:燃气公司}}。',
  });
  expect(refused.status).toBe(400);
  expect(JSON.stringify(refused.body)).toContain('{{phone:物业}} 的样子');
});

it('lists what answered nobody, says who looks after an entry, and when it was used last', async () => {
  const id = await publish('羽毛球馆几点开门', { reviewAt: '2027-11-01T00:00:00Z' });
  expect(await questionsOf('unused=true&q=羽毛球馆')).toEqual(['羽毛球馆几点开门']);
  await test.resident('王敏').says('羽毛球馆几点开门', { mention: true });
  await test.idle();
  expect(await questionsOf('unused=true&q=羽毛球馆')).toEqual([]);
  const { body } = await admin.ask('GET', `/knowledge/${id}`);
  expect(body['lastUsedAt']).toBeDefined();
  const owned = { ...answer, question: '羽毛球馆几点开门', alternates: [], owner: '文体岗' };
  await admin.ask('PUT', `/knowledge/${id}`, { ...owned, reviewAt: '2027-11-01T00:00:00Z', version: 2 });
  expect((await admin.ask('GET', `/knowledge/${id}`)).body['owner']).toBe('文体岗');
});

interface Cluster {
  readonly leader: { readonly text: string };
  readonly gaps: readonly { readonly id: string; readonly text: string }[];
  readonly times: number;
}

const clusterOf = async (text: string) => {
  const { body } = await clerk.ask('GET', '/knowledge-gap-clusters');
  return (body['items'] as Cluster[]).find(({ gaps }) => gaps.some((gap) => gap.text === text));
};

it('puts questions that ask the same together; one click makes them a wording of an entry', async () => {
  const id = await publish('房车可以停在哪里', { reviewAt: '2027-11-01T00:00:00Z' });
  await ask('小区能不能停房车', '小区能不能停房车', '小区里能停房车吗');
  const cluster = await clusterOf('小区里能停房车吗');
  expect(cluster).toMatchObject({ leader: { text: '小区能不能停房车' }, times: 3 });
  const gapIds = cluster?.gaps.map((gap) => gap.id);
  const join = { gapIds, entryId: id };
  expect((await clerk.ask('POST', '/knowledge-gap-clusters/join', join)).status).toBe(403);
  expect((await admin.ask('POST', '/knowledge-gap-clusters/join', join)).status).toBe(204);
  expect((await admin.ask('GET', `/knowledge/${id}`)).body['alternates']).toEqual(['小区能不能停房车']);
  expect(await clusterOf('小区里能停房车吗')).toBeUndefined();
});

it('lets several be left as they are at once', async () => {
  await ask('河边钓鱼要证吗', '河边钓鱼要不要证');
  const cluster = await clusterOf('河边钓鱼要证吗');
  const gapIds = cluster?.gaps.map((gap) => gap.id);
  expect((await clerk.ask('POST', '/knowledge-gap-clusters/resolve', { gapIds })).status).toBe(204);
  expect(await clusterOf('河边钓鱼要证吗')).toBeUndefined();
});
