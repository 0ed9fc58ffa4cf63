import { afterEach, expect, it } from 'vitest';

import { signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
afterEach(() => test.stop());

interface Proposed {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly owner?: string;
}

async function proposed(who: Visitor): Promise<readonly Proposed[]> {
  return (await who.ask('GET', '/knowledge-proposals')).body['items'] as Proposed[];
}

const hourMs = 3_600_000;

it('what a worker answered one resident waits for approval, and then answers all', async () => {
  test = await createTestApp({ content: [] });
  const admin = await signInAs(test, 'admin', ['demo-community']);
  const wang = test.resident('王敏', { alias: '3-2-501 王敏' });
  await wang.says('我是3-2-501的王敏，单元门禁刷不开了，门禁卡在哪里补办？');
  await test.staff.zhou.tells('接单');
  await test.staff.zhou.tells('办结 门禁卡带身份证到示范物业服务中心补办，先打15400000001预约。');
  await wang.says('1');
  await test.pass(hourMs);

  const [draft, ...others] = await proposed(admin);
  expect(others).toEqual([]);
  expect(draft).toMatchObject({ owner: '周敏' });
  expect(draft?.question).toContain('补办');
  expect(draft?.question).not.toMatch(/501|王敏/u);
  expect(draft?.answer).toContain('{{name:property}}补办，先打{{phone:property}}预约');

  const accepted = await admin.ask('POST', `/knowledge-proposals/${draft?.id ?? ''}/accept`, {});
  expect(accepted.body).toMatchObject({ status: 'draft', alternates: [] });
  expect(await proposed(admin)).toEqual([]);
  expect((await admin.ask('POST', `/knowledge-proposals/${draft?.id ?? ''}/discard`)).status).toBe(404);
  await test.pass(hourMs);
  expect(await proposed(admin)).toEqual([]);

  const id = String(accepted.body['id']);
  await admin.ask('POST', `/knowledge/${id}/publish`, { version: 1 });
  await test.idle();
  const question = String(accepted.body['question']);
  await test.resident('李雷').says(`@格格 ${question}`);
  expect(test.said(test.rooms.building3).at(-1)).toContain('先打15400000001预约');
});

it('what staff tell the bot is proposed; what they tell their neighbours is not kept', async () => {
  test = await createTestApp();
  const admin = await signInAs(test, 'admin', ['demo-community']);
  await test.resident('王敏').says('@格格 红烧肉要放多少冰糖怎么做');
  await test.staff.zhou.tells('答：每斤三十克，问15412345678的李师傅。');
  const [draft] = await proposed(admin);
  expect(draft).toMatchObject({ question: '红烧肉要放多少冰糖怎么做', owner: '周敏' });
  expect(draft?.answer).toMatch(/^每斤三十克/u);
  expect(draft?.answer).not.toMatch(/5678|李师傅/u);

  const [entry] = (await test.app.stores.entries.list({ status: 'published' }, undefined, 1)).items;
  const join = await admin.ask('POST', `/knowledge-proposals/${draft?.id ?? ''}/join`, {
    entryId: entry?.id,
  });
  expect(join.status).toBe(204);
  expect((await test.app.stores.entries.find(entry?.id ?? ''))?.alternates).toContain(
    '红烧肉要放多少冰糖怎么做',
  );
});
