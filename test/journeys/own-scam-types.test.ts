/** A scam that nobody knew yet: from the admin who writes it down to the groups, the staff and the figures. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { gasDraft } from '../support/own-types.ts';

const posted =
  '各位业主请注意，本小区的燃气表到期统一换燃❤气❤表，每户工本费98元，请扫码登记缴费，今天不交明天停气';

let test: TestApp;
let admin: Visitor;
beforeEach(async () => {
  test = await createTestApp();
  admin = await signInAs(test, 'admin', []);
});
afterEach(() => test.stop());

const inGroup = () => test.said(test.rooms.building3);

async function enable(over: object = {}): Promise<string> {
  const { body } = await admin.ask('POST', '/scam-types', { ...gasDraft, ...over });
  const id = String(body['id']);
  expect(await admin.ask('POST', `/scam-types/${id}/steps`, { version: 1, step: 'enable' })).toMatchObject({
    status: 200,
  });
  return id;
}

describe('a type that an admin added', () => {
  it('warns the group by its name, tells staff, and is counted', async () => {
    const id = await enable();
    await test.resident('赵某').says(posted);
    expect(inGroup()).toHaveLength(1);
    expect(inGroup()[0]).toMatch(/防骗提醒.*疑似「假换燃气表收费」.*燃气公司换表不收费.*96110.*110/su);
    expect(await test.tickets()).toEqual([]);
    expect(test.said(test.staff.zhou).at(-1)).toMatch(/反诈预警.*假换燃气表收费/su);
    const kind = { code: `own:${id}`, name: gasDraft.name };
    const asked = await admin.ask('GET', `/fraud-alerts?kind=own:${id}`);
    expect(asked.body).toMatchObject({
      items: [{ kind, reasons: [{ name: expect.stringMatching(/例句很像（\d+%）/u) as string }, {}] }],
    });
    expect((await admin.ask('GET', '/fraud-figures')).body).toMatchObject({ kinds: [{ ...kind, count: 1 }] });
  });

  it('warns of whoever posts the same in other words once a day', async () => {
    await enable();
    await test.resident('赵某').says(posted);
    await test.pass(60_000);
    await test.resident('钱某').says('换燃气表的师傅明天来，先转工本费');
    expect(inGroup()).toHaveLength(1);
    const { items } = await test.app.stores.fraudAlerts.list({ areaPaths: ['/'], limit: 10 });
    expect(items.map(({ warned }) => warned)).toEqual([false, true]);
  });

  it('leaves neighbours alone who warn of it, and those whose meter really stands still', async () => {
    await enable();
    await test.resident('王敏').says(`大家当心，群外有人发这种骗子消息：${posted}`);
    await test.resident('王敏').says('我家燃气表不走字了，要换一块');
    expect(inGroup().filter((said) => said.startsWith('防骗提醒'))).toEqual([]);
    const { items } = await test.app.stores.fraudAlerts.list({ areaPaths: ['/'], limit: 10 });
    expect(items).toEqual([]);
    expect((await test.tickets()).map(({ title }) => title).join()).not.toContain('工本费');
  });

  it('answers who asks in private with how it goes, what to do and the source', async () => {
    await enable();
    await test.resident('王敏').tells(`帮我看看这个是不是诈骗：${posted}`);
    expect(test.said().at(-1)).toMatch(
      /很像「假换燃气表收费」的骗局.*像骗局的地方.*常见骗法.*燃气公司换表不收费.*来源：社区民警提醒/su,
    );
  });

  it('is named where somebody asks which scams go round', async () => {
    await enable();
    await test.resident('赵某').says(posted);
    await test.pass(60_000);
    await test.resident('王敏', { room: test.rooms.building5 }).tells('最近有什么骗局');
    expect(test.said().at(-1)).toMatch(/最近出现过.*假换燃气表收费：燃气公司换表不收费/su);
  });
});

it('neighbours are reminded of such a type in the built-in words, for the library has none about it', async () => {
  await enable();
  await test.resident('赵某').says(posted);
  const [alert] = (await admin.ask('GET', '/fraud-alerts')).body['items'] as {
    id: string;
    version: number;
  }[];
  const choices = await admin.ask('GET', `/fraud-alerts/${alert?.id}/choices`);
  const reach = choices.body['reach'] as { code: string; fingerprint: string; sayings: object[] }[];
  expect(reach[1]?.sayings).toMatchObject([{ isReviewed: false }]);
  const body = { action: 'remind', version: alert?.version, reach: 'compound' };
  await admin.ask('POST', `/fraud-alerts/${alert?.id}/follow-ups`, body);
  await test.idle();
  expect(test.said(test.rooms.building5).at(-1)).toMatch(/小区里有群出现了疑似「假换燃气表收费」/u);
});
