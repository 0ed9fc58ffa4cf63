import { afterAll, beforeAll, expect, it } from 'vitest';

import { type Answer, signInAs, type Visitor } from '../support/admin.ts';
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

const defaults =
  'category=local&sourceTitle=%E7%A4%BE%E5%8C%BA%E5%85%AC%E5%91%8A&reviewAt=2027-05-01T00%3A00%3A00Z';

function upload(who: Visitor, content: Buffer | string, query = defaults): Promise<Answer> {
  return who.ask('POST', `/knowledge-imports?fileName=a.csv&${query}`, Buffer.from(content), {
    'content-type': 'application/octet-stream',
  });
}

/** Asks until the step is over, as the page does. */
async function after(who: Visitor, { body }: Answer, state: string): Promise<Answer> {
  for (;;) {
    const answer = await who.ask('GET', `/knowledge-imports/${String(body['id'])}`);
    if (answer.body['state'] === state || answer.body['state'] === 'failed') return answer;
    await new Promise(setImmediate);
  }
}

const rowsOf = async (who: Visitor, { body }: Answer) =>
  (await who.ask('GET', `/knowledge-imports/${String(body['id'])}/rows`)).body['items'];

it('shows what would happen, row by row, and then makes drafts', async () => {
  const file =
    '问题,答案,复核日期\n泳池几点开门,早上九点。,\n泳池几点开门呀,十点。,\n社区有缝纫机吗,,\n棋牌室在哪里,二楼。,明天\n';
  const planned = await after(clerk, await upload(clerk, file), 'planned');
  expect(planned.body).toMatchObject({ counts: { add: 1, skip: 3, change: 0, same: 0 } });
  expect(await rowsOf(clerk, planned)).toMatchObject([
    { row: 2, outcome: 'add', outcomeName: '新增' },
    { row: 3, outcome: 'skip', notes: ['和本文件前面的行重复', '和本文件第 2 行「泳池几点开门」问法相同'] },
    { row: 4, notes: ['缺「答案」'] },
    { row: 5, notes: ['「复核日期」格式不对'] },
  ]);
  const path = `/knowledge-imports/${String(planned.body['id'])}`;
  expect((await clerk.ask('POST', `${path}/carry-out`, {})).status).toBe(200);
  await after(clerk, planned, 'done');
  const list = await clerk.ask('GET', `/knowledge?q=${encodeURIComponent('泳池')}`);
  expect(list.body['items']).toMatchObject([{ question: '泳池几点开门', status: 'draft', version: 1 }]);
  expect((await clerk.ask('GET', `${path}/report`)).bytes.toString()).toContain(
    '4,社区有缝纫机吗,跳过,缺「答案」',
  );
  expect((await clerk.ask('POST', `${path}/carry-out`, {})).status).toBe(409);
});

it('what was exported comes back without a change, as a table and as a workbook', async () => {
  for (const format of ['csv', 'xlsx']) {
    const file = await admin.ask('GET', `/knowledge-export?format=${format}&status=published`);
    expect(file.headers['content-disposition']).toContain(`.${format}`);
    const planned = await after(admin, await upload(admin, file.bytes, ''), 'planned');
    const { counts, rows } = planned.body as { counts: { same: number }; rows: number };
    expect(counts).toMatchObject({ same: rows, add: 0, change: 0, skip: 0 });
    expect(rows).toBeGreaterThan(50);
  }
});

it('changes what is published only when an admin says so, and the bot then says the new words', async () => {
  const question = '居住证要什么条件才能办';
  const file = `问题,答案\n${question},先到社区问一问。\n`;
  const counts = { change: 1, published: 1 };
  const byClerk = await after(clerk, await upload(clerk, file, 'category=documents'), 'planned');
  expect(byClerk.body).toMatchObject({ counts, mayChangePublished: false });
  await clerk.ask('POST', `/knowledge-imports/${String(byClerk.body['id'])}/carry-out`, {
    changePublished: true,
  });
  await after(clerk, byClerk, 'done');
  const answer = async () =>
    (await clerk.ask('POST', '/knowledge/try', { question, addressed: true })).body['answer'];
  expect(await answer()).not.toContain('先到社区问一问');

  const byAdmin = await after(admin, await upload(admin, file, 'category=documents'), 'planned');
  await admin.ask('POST', `/knowledge-imports/${String(byAdmin.body['id'])}/carry-out`, {
    changePublished: true,
  });
  await after(admin, byAdmin, 'done');
  await test.idle();
  expect(await answer()).toContain('先到社区问一问');
});

it('is nobody else’s, and nothing for those who may not write', async () => {
  const own = await upload(clerk, '问题,答案\n哪里能打乒乓球,三楼。\n');
  const path = `/knowledge-imports/${String(own.body['id'])}`;
  expect((await admin.ask('GET', path)).status).toBe(404);
  const worker = await signInAs(test, 'worker', ['demo-community']);
  expect((await upload(worker, '问题,答案\n')).status).toBe(403);
});

it('says what to do about a file it cannot read, and takes no JSON for one', async () => {
  const unreadable = await upload(clerk, '甲,乙\n1,2\n');
  expect(unreadable).toMatchObject({ status: 400, body: { fields: [{ path: 'file' }] } });
  const json = await clerk.ask('POST', '/knowledge-imports?fileName=a.csv', {});
  expect(json).toMatchObject({ status: 400, body: { fields: [{ path: 'file' }] } });
});
