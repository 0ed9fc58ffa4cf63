/** What is published changes only after the deployment's own questions were asked of what it would be. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type Answer, signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
let admin: Visitor;
let clerk: Visitor;
beforeEach(async () => {
  test = await createTestApp({ content: [] });
  admin = await signInAs(test, 'admin', ['demo-community']);
  clerk = await signInAs(test, 'clerk', ['demo-community']);
});
afterEach(() => test.stop());

const common = {
  category: 'local',
  keywords: [],
  source: { title: '社区公告' },
  reviewAt: '2027-05-01T00:00:00Z',
};
const body = (question: string, answer: string, alternates: readonly string[] = []) => ({
  ...{ ...common, question, answer, alternates },
});

async function publish(question: string, answer: string): Promise<string> {
  const made = await admin.ask('POST', '/knowledge', body(question, answer));
  const id = String(made.body['id']);
  expect((await admin.ask('POST', `/knowledge/${id}/publish`, { version: 1 })).status).toBe(200);
  await test.idle();
  return id;
}

const keep = (...questions: object[]) => admin.ask('POST', '/regression', { questions });
const runs = async () => (await admin.ask('GET', '/regression/runs')).body['items'];
const reasons = async () =>
  (await test.app.stores.audit.list({}, 50)).flatMap(({ details }) => details['reason'] ?? []);

describe('a published entry whose questions are kept', () => {
  let parcel: string;
  beforeEach(async () => {
    parcel = await publish('快递柜在哪里', '在东门。');
    await publish('菜市场几点开门', '早上六点。');
    await keep(
      { text: '快递柜在哪里', expects: 'answer', entryId: parcel },
      { text: '红烧肉要放多少冰糖', expects: 'silence' },
    );
  });

  it('is not archived before somebody says why the question may go unanswered', async () => {
    const preview = await admin.ask('POST', `/knowledge/${parcel}/check`, { status: 'archived' });
    expect(preview.body).toMatchObject({
      ...{ total: 2, rightBefore: 2, rightAfter: 1, worse: 1, better: 0 },
      changes: [
        { text: '快递柜在哪里', verdict: 'worse', turn: '变成不答', expected: '由「快递柜在哪里」回答' },
      ],
    });
    const refused = await admin.ask('POST', `/knowledge/${parcel}/archive`, { version: 2 });
    expect(refused).toMatchObject({ status: 409, body: { code: 'knowledge.would_break' } });
    expect((await admin.ask('GET', `/knowledge/${parcel}`)).body).toMatchObject({
      status: 'published',
      version: 2,
    });

    const done = await admin.ask('POST', `/knowledge/${parcel}/archive`, { version: 2, reason: '柜子拆了' });
    expect(done.body).toMatchObject({ status: 'archived' });
    expect(await reasons()).toEqual(['柜子拆了']);
    expect(await runs()).toMatchObject([
      { cause: '归档', entryId: parcel, worse: 1, reason: '柜子拆了', changes: [{ text: '快递柜在哪里' }] },
    ]);
  });

  it('is edited without a word where nothing comes out worse, and the run is kept', async () => {
    const edit = { ...body('快递柜在哪里', '在西门。'), version: 2 };
    expect((await admin.ask('PUT', `/knowledge/${parcel}`, edit)).status).toBe(200);
    expect(await runs()).toMatchObject([
      { cause: '修改已发布条目', rightBefore: 2, rightAfter: 2, changes: [] },
    ]);
    expect(await reasons()).toEqual([]);
  });

  it('keeps its answer when an edit to another question is not confirmed', async () => {
    const edit = { ...body('游泳馆几点开门', '九点。'), version: 2 };
    const preview = await admin.ask('POST', `/knowledge/${parcel}/check`, {
      draft: body('游泳馆几点开门', '九点。'),
    });
    expect(preview.body).toMatchObject({ worse: 1 });
    expect((await admin.ask('PUT', `/knowledge/${parcel}`, edit)).status).toBe(409);
    const tried = await admin.ask('POST', '/knowledge/try', { question: '快递柜在哪里', addressed: true });
    expect(tried.body).toMatchObject({ answers: true, entryId: parcel });
  });

  it('is asked of an import that changes what is published', async () => {
    const file = '问题,答案,编号\n游泳馆几点开门,九点。,' + parcel + '\n';
    const planned = await upload(admin, file);
    const path = `/knowledge-imports/${String(planned.body['id'])}`;
    expect((await admin.ask('POST', `${path}/check`)).body).toMatchObject({ worse: 1 });
    expect((await admin.ask('POST', `${path}/carry-out`, { changePublished: true })).status).toBe(409);
    const reason = '整批换新';
    expect((await admin.ask('POST', `${path}/carry-out`, { changePublished: true, reason })).status).toBe(
      200,
    );
    await planState(admin, path, 'done');
    expect(await reasons()).toEqual([reason]);
  });
});

it('a draft is edited without any run: residents read nothing of it', async () => {
  await keep({ text: '红烧肉要放多少冰糖', expects: 'silence' });
  const made = await admin.ask('POST', '/knowledge', body('红烧肉要放多少冰糖', '看口味。'));
  const id = String(made.body['id']);
  const edit = { ...body('红烧肉要放多少冰糖', '少放。'), version: 1 };
  expect((await clerk.ask('PUT', `/knowledge/${id}`, edit)).status).toBe(200);
  expect(await runs()).toEqual([]);
  const published = await admin.ask('POST', `/knowledge/${id}/publish`, { version: 2 });
  expect(published.body).toMatchObject({ code: 'knowledge.would_break' });
});

it('a set comes out of a table and goes into one; what is wrong with a row is said', async () => {
  const id = await publish('快递柜在哪里', '在东门。');
  const file =
    '问题,期望,条目\n快递柜在哪里,回答,快递柜在哪里\n能打15412345678问吗,不答,\n某处,回答,没有这条\n';
  const added = await send(clerk, '/regression/import', file);
  expect(added.body).toMatchObject({
    added: 2,
    skipped: [{ row: 4, why: '知识库里没有这个条目（写标准问题或编号）' }],
  });
  const set = await clerk.ask('GET', '/regression');
  expect(set.body).toMatchObject({ total: 2, right: 2 });
  const items = set.body['items'] as { id: string; text: string }[];
  const [parcel, whose] = [
    items.find(({ text }) => text === '快递柜在哪里'),
    items.find((one) => one.text !== '快递柜在哪里'),
  ];
  expect(parcel).toMatchObject({ entryId: id, right: true, outcome: '由「快递柜在哪里」回答（1.00）' });
  expect(whose).toMatchObject({ text: '能打154****5678问吗', right: true, expected: '不答，如实说不清楚' });
  const table = await clerk.ask('GET', '/regression/export');
  expect(table.bytes.toString('utf8')).toContain('快递柜在哪里,回答,快递柜在哪里,');

  await clerk.ask('POST', '/regression/remove', { ids: [parcel?.id] });
  expect((await clerk.ask('GET', '/regression')).body).toMatchObject({ total: 1 });
});

it('somebody looks, and the look is kept', async () => {
  await publish('快递柜在哪里', '在东门。');
  await keep(
    { text: '快递柜在哪里', expects: 'silence' },
    { text: '红烧肉要放多少冰糖', expects: 'silence' },
  );
  const wrong = await clerk.ask('GET', '/regression?wrong=true');
  expect(wrong.body['items']).toMatchObject([{ text: '快递柜在哪里', right: false }]);
  expect((await clerk.ask('POST', '/regression/runs')).body).toMatchObject({ cause: '手动检查', total: 2 });
  expect(await runs()).toHaveLength(1);
});

it('an expectation names an entry, or none where silence is due', async () => {
  expect((await keep({ text: '快递柜在哪里', expects: 'answer' })).status).toBe(400);
  expect((await keep({ text: '快递柜在哪里', expects: 'answer', entryId: 'nobody' })).status).toBe(400);
  expect((await keep({ text: '快递柜在哪里', expects: 'silence', areaPath: '/elsewhere/' })).status).toBe(
    400,
  );
});

function send(who: Visitor, url: string, content: string): Promise<Answer> {
  return who.ask('POST', url, Buffer.from(content), { 'content-type': 'application/octet-stream' });
}

async function upload(who: Visitor, content: string): Promise<Answer> {
  const planned = await send(who, '/knowledge-imports?fileName=a.csv', content);
  return planState(who, `/knowledge-imports/${String(planned.body['id'])}`, 'planned');
}

async function planState(who: Visitor, path: string, state: string): Promise<Answer> {
  for (;;) {
    const answer = await who.ask('GET', path);
    if (answer.body['state'] === state || answer.body['state'] === 'failed') return answer;
    await new Promise(setImmediate);
  }
}
