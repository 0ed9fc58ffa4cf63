import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { gasDraft } from '../support/own-types.ts';

const [example = '', second = ''] = gasDraft.examples;

let test: TestApp;
let admin: Visitor;
beforeEach(async () => {
  test = await createTestApp();
  admin = await signInAs(test, 'admin', []);
});
afterEach(() => test.stop());

interface Item {
  readonly id: string;
  readonly version: number;
  readonly examples: readonly string[];
  readonly harmless: readonly string[];
}

async function add(over: object = {}): Promise<Item> {
  const { status, body } = await admin.ask('POST', '/scam-types', { ...gasDraft, ...over });
  expect(status).toBe(200);
  return body as unknown as Item;
}
const step = ({ id, version }: Item, what: 'enable' | 'disable') =>
  admin.ask('POST', `/scam-types/${id}/steps`, { version, step: what });
/** What the bot takes a text for at the moment. */
async function kindOf(text: string): Promise<string | undefined> {
  const draft = { ...gasDraft, name: '别的类型', words: [] };
  const { body } = await admin.ask('POST', '/scam-types/try', { draft, pasted: [text] });
  const [tried] = body['pasted'] as { already?: { code: string; name: string } }[];
  return tried?.already?.code.startsWith('own:') === true ? tried.already.name : undefined;
}

describe('a type', () => {
  it('begins as a draft that judges nothing, and judges from the answer on that enabled it', async () => {
    const type = await add();
    expect(await kindOf(example)).toBeUndefined();
    expect((await step(type, 'enable')).body).toMatchObject({ status: { code: 'enabled' }, version: 2 });
    expect(await kindOf(example)).toBe(gasDraft.name);
    await step({ ...type, version: 2 }, 'disable');
    expect(await kindOf(example)).toBeUndefined();
  });

  it('holds fifty long examples', async () => {
    const examples = Array.from(
      { length: 50 },
      (_, index) => `${'甲乙丙丁戊己庚辛壬癸'.charAt(index % 10)}${example.repeat(18)}${index}`,
    );
    expect((await add({ examples })).examples).toHaveLength(50);
  });

  it('is read by whoever works on cases, and written down who changed it', async () => {
    await add();
    const worker = await signInAs(test, 'worker', ['demo-community']);
    expect((await worker.ask('GET', '/scam-types')).body).toMatchObject({
      items: [{ name: gasDraft.name, status: { name: '草稿（不识别）' } }],
    });
    const lines = await test.app.database.auditEntry.findMany({ where: { action: 'scam_type.create' } });
    expect(lines).toHaveLength(1);
  });

  it('is no matter of an admin of one community', async () => {
    const ofOne = await signInAs(test, 'admin', ['demo-community']);
    expect((await ofOne.ask('POST', '/scam-types', gasDraft)).status).toBe(403);
  });

  it('is refused under a name that is taken, by the ministry’s kinds too', async () => {
    await add();
    for (const name of [gasDraft.name, '刷单返利'])
      expect((await admin.ask('POST', '/scam-types', { ...gasDraft, name })).body).toMatchObject({
        fields: [{ path: 'name' }],
      });
  });

  it('is changed by one at a time', async () => {
    const { id, version } = await add();
    const body = { ...gasDraft, advice: '先打电话问物业，不扫码。', version };
    expect((await admin.ask('PUT', `/scam-types/${id}`, body)).body).toMatchObject({ version: 2 });
    expect((await admin.ask('PUT', `/scam-types/${id}`, body)).status).toBe(409);
  });
});

describe('what is said to residents', () => {
  it.each([
    ['advice', '先打15412345678问问。'],
    ['advice', '先打{{phone:nobody}}问问。'],
    ['advice', '请扫下面的二维码登记。'],
    ['how', '骗子让您打027-81234567咨询。'],
    ['name', '上门收费300元'],
  ] as const)('holds no number that nothing proves and asks for nothing: %s', async (part, words) => {
    const { status, body } = await admin.ask('POST', '/scam-types', { ...gasDraft, [part]: words });
    expect(status).toBe(400);
    expect(body).toMatchObject({ fields: [{ path: part }] });
  });

  it('may name the national lines', async () => {
    await add({ advice: '别扫码，拿不准打96110，已经付了钱打110。' });
  });
});

it('a word of digits or signs alone would be found everywhere, and is refused', async () => {
  for (const word of [
    { word: '96110', withAny: [], withoutAny: [] },
    { word: '换燃气表', withAny: ['！'], withoutAny: [] },
  ])
    expect((await admin.ask('POST', '/scam-types', { ...gasDraft, words: [word] })).body).toMatchObject({
      fields: [{ path: 'words' }],
    });
});

describe('enabling', () => {
  it('needs three examples', async () => {
    const answer = await step(await add({ examples: [example, second] }), 'enable');
    expect(answer).toMatchObject({ status: 409, body: { code: 'scam_type.few_examples' } });
  });

  it('is refused to what takes more than one harmless text in a hundred for a scam, and says so', async () => {
    const words = [{ word: '您的', withAny: [], withoutAny: [] }];
    const { status, body } = await step(await add({ words }), 'enable');
    expect(status).toBe(409);
    expect(body['message']).toMatch(/超过 (?:1|0\.1)%，不能启用/u);
  });

  it('is needed no second time, but a change that would cry wolf is not saved either', async () => {
    const type = await add();
    await step(type, 'enable');
    const words = [{ word: '您的', withAny: [], withoutAny: [] }];
    const edited = await admin.ask('PUT', `/scam-types/${type.id}`, { ...gasDraft, words, version: 2 });
    expect(edited).toMatchObject({ status: 409, body: { code: 'scam_type.false_alarms' } });
    expect(await kindOf(example)).toBe(gasDraft.name);
  });
});

describe('a trial, before anything is saved', () => {
  const trial = async (draft: object, pasted: readonly string[] = []) =>
    (await admin.ask('POST', '/scam-types/try', { draft, pasted })).body;

  it('says of pasted texts what it takes them for, and why', async () => {
    const warning = `大家当心，这种是骗子：${example}`;
    const body = await trial(gasDraft, [example.replace('68', '98'), '谁家的猫丢了', warning]);
    expect(body['pasted']).toMatchObject([
      { flagged: true, example, reasons: [{ name: expect.stringMatching(/很像（\d+%）/u) as string }, {}] },
      { flagged: false, reasons: [] },
      { flagged: false, isTold: true },
    ]);
    expect((await admin.ask('GET', '/scam-types')).body).toEqual({ items: [] });
  });

  it('shows the share of harmless texts it takes for a scam, and nothing of those nobody reads', async () => {
    const words = [{ word: '您的', withAny: [], withoutAny: [] }];
    const body = await trial({ ...gasDraft, words });
    expect(body['refusal']).toMatch(/不能启用/u);
    const pools = body['harmless'] as { code: string; share: number; texts: readonly string[] }[];
    expect(pools.map(({ code }) => code)).toEqual(['look_alikes', 'held', 'talk']);
    expect(pools[0]?.share).toBeGreaterThan(0.01);
    expect(pools[0]?.texts.length).toBeGreaterThan(0);
    expect(pools[1]?.texts).toEqual([]);
    expect(await trial(gasDraft)).not.toHaveProperty('refusal');
  });

  it('shows the alerts and the kept questions it would have flagged', async () => {
    await test.resident('赵某').says('招兼职刷单员，日结三百，先垫付后返佣金，加我微信，电话15412345678');
    await test.resident('王敏').says('换燃气表要扫码是真的吗', { mention: true });
    const words = [...gasDraft.words, { word: '刷单', withAny: ['垫付'], withoutAny: [] }];
    const body = await trial({ ...gasDraft, words });
    const [alerts, ...kept] = body['posted'] as { tried: number; flagged: number; texts: object[] }[];
    expect(alerts).toMatchObject({ tried: 1, flagged: 1, texts: [{ note: '待处理' }] });
    expect(JSON.stringify(alerts)).not.toContain('15412345678');
    expect(kept).toHaveLength(2);
  });
});

describe('an alert that staff decided upon', () => {
  const posted = `${example}，电话15412345678`;

  async function alertAfter(action: string | undefined): Promise<string> {
    await test.resident('赵某').says(posted);
    const [alert] = (await admin.ask('GET', '/fraud-alerts')).body['items'] as Item[];
    if (alert === undefined) throw new Error('no alert');
    const body = { action, version: alert.version };
    if (action !== undefined) await admin.ask('POST', `/fraud-alerts/${alert.id}/follow-ups`, body);
    return alert.id;
  }
  async function teach(type: Item, alertId: string) {
    return admin.ask('POST', `/scam-types/${type.id}/examples`, { version: type.version, alertId });
  }
  async function enabled(): Promise<Item> {
    return (await step(await add(), 'enable')).body as unknown as Item;
  }

  it('becomes an example with one click, numbers masked; once', async () => {
    const type = await enabled();
    const alertId = await alertAfter('close');
    const taught = (await teach(type, alertId)).body as unknown as Item;
    expect(taught.examples).toHaveLength(4);
    expect(taught.examples.join()).not.toContain('15412345678');
    expect((await teach(taught, alertId)).body).toMatchObject({ code: 'scam_type.known' });
  });

  it('becomes a harmless text when it was a false alarm, and is found no more', async () => {
    const type = await enabled();
    const taught = (await teach(type, await alertAfter('false_alarm'))).body as unknown as Item;
    expect(taught.harmless).toHaveLength(1);
    expect(await kindOf(posted)).toBeUndefined();
    expect(await kindOf(second)).toBe(gasDraft.name);
  });

  it('has to be decided upon first', async () => {
    const type = await enabled();
    expect((await teach(type, await alertAfter(undefined))).body).toMatchObject({
      code: 'scam_type.not_judged',
    });
  });
});
