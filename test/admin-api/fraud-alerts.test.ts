import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

const advert = '招兼职刷单员，日结三百，先垫付后返佣金，加我微信，电话15412345678';

let test: TestApp;
let clerk: Visitor;
beforeEach(async () => {
  test = await createTestApp();
  clerk = await signInAs(test, 'clerk', ['demo-community']);
  await test.resident('赵某').says(advert);
});
afterEach(() => test.stop());

interface Item {
  readonly id: string;
  readonly version: number;
  readonly may: readonly string[];
}

async function list(of: Visitor = clerk, query = ''): Promise<readonly Item[]> {
  return (await of.ask('GET', `/fraud-alerts${query}`)).body['items'] as Item[];
}
async function first(): Promise<Item> {
  const [item] = await list();
  if (item === undefined) throw new Error('no alert');
  return item;
}
async function act(action: string, over: object = {}) {
  const { id, version } = await first();
  const answer = await clerk.ask('POST', `/fraud-alerts/${id}/follow-ups`, { action, version, ...over });
  await test.idle();
  return answer;
}
interface Reach {
  readonly fingerprint: string;
  readonly sayings: readonly { text: string; isReviewed: boolean; groups: readonly string[] }[];
}
async function reachOf(): Promise<readonly Reach[]> {
  const { body } = await clerk.ask('GET', `/fraud-alerts/${(await first()).id}/choices`);
  return body['reach'] as Reach[];
}
const auditOf = async (action: string) =>
  test.app.database.auditEntry.findMany({ where: { action }, select: { details: true } });

describe('the alerts', () => {
  it('tell what was posted where, by what it was taken for one, with numbers masked', async () => {
    expect(await list()).toMatchObject([
      {
        group: { name: '春和苑3栋邻里群' },
        kind: { code: 'brushing_rebate', name: '刷单返利' },
        status: { code: 'open', name: '待处理' },
        warned: true,
        senderName: '赵某',
        text: expect.stringMatching(/日结三百.*154\*+5678/u) as string,
        followUps: [],
      },
    ]);
    expect((await first()).may).toContain('false_alarm');
  });

  it('do not exist for whoever works elsewhere', async () => {
    const elsewhere = await signInAs(test, 'clerk', ['demo-building-5']);
    expect(await list(elsewhere)).toEqual([]);
    const { id } = await first();
    expect((await elsewhere.ask('GET', `/fraud-alerts/${id}/choices`)).status).toBe(404);
    const tried = await elsewhere.ask('POST', `/fraud-alerts/${id}/follow-ups`, {
      action: 'close',
      version: 1,
    });
    expect(tried.status).toBe(404);
  });

  it('are filtered by what became of them, by kind and by area', async () => {
    expect(await list(clerk, '?status=handled')).toEqual([]);
    expect(await list(clerk, '?status=open&kind=brushing_rebate')).toHaveLength(1);
    expect(await list(clerk, '?kind=gambling')).toEqual([]);
    expect((await clerk.ask('GET', '/fraud-alerts?kind=weather')).status).toBe(400);
  });
});

describe('one click', () => {
  it('shows beforehand what would be said to whom', async () => {
    const { body } = await clerk.ask('GET', `/fraud-alerts/${(await first()).id}/choices`);
    expect(body).toMatchObject({
      warning: expect.stringContaining('96110') as string,
      reach: [{ code: 'building', sayings: [{ groups: ['春和苑3栋邻里群'] }] }, { code: 'compound' }],
      removal: { text: expect.stringMatching(/赵某.*撤回/su) as string, to: '周敏' },
    });
  });

  it('reminds neighbours in reviewed words of the library, each group in those whose turn it is', async () => {
    const [, compound] = await reachOf();
    expect(compound?.sayings.flatMap(({ groups }) => groups).sort()).toEqual([
      '春和苑3栋邻里群',
      '春和苑5栋邻里群',
      '春和苑业主大群',
    ]);
    for (const { text, isReviewed } of compound?.sayings ?? []) {
      expect(isReviewed).toBe(true);
      expect(text).toMatch(/^【反诈提醒】/u);
    }
  });

  it('warns the group again', async () => {
    const before = test.said(test.rooms.building3).length;
    const answer = await act('warn_again');
    expect(answer.body).toMatchObject({
      status: { code: 'handled' },
      followUps: [{ name: '再次提醒本群', told: 1 }],
    });
    expect(test.said(test.rooms.building3)).toHaveLength(before + 1);
    expect(test.said(test.rooms.building3).at(-1)).toMatch(/防骗提醒.*96110/su);
    expect(await auditOf('fraud.warn_again')).toMatchObject([{ details: { groups: 1 } }]);
  });

  it('reminds the groups of the compound, and none of the workers', async () => {
    const answer = await act('remind', { reach: 'compound' });
    expect(answer.body).toMatchObject({ followUps: [{ name: '提醒楼栋', told: 3 }] });
    for (const room of [test.rooms.building5, test.rooms.everybody])
      expect(test.said(room).at(-1)).toMatch(/^【反诈提醒】/u);
    expect(test.said(test.rooms.workers)).toEqual([]);
    expect(await auditOf('fraud.remind')).toMatchObject([{ details: { groups: 3, fromLibrary: 3 } }]);
  });

  it('never reminds a group twice in the same words: the rotation knows what it read', async () => {
    const [shown] = await reachOf();
    await act('remind', { fingerprint: shown?.fingerprint });
    const said = test.said(test.rooms.building3).at(-1);
    expect(said).toBe(shown?.sayings[0]?.text);
    const runs = await test.app.stores.reminders.listRuns(undefined, undefined, 5);
    expect(runs.items).toMatchObject([{ planId: undefined, deliveries: { sent: 1 } }]);
    const [next] = await reachOf();
    expect(next?.sayings[0]?.text).not.toBe(said);
  });

  it('reminds in other words than were shown only when it is asked again', async () => {
    const tried = await act('remind', { fingerprint: 'of-yesterday' });
    expect(tried).toMatchObject({ status: 409, body: { code: 'fraud_alert.changed_since_shown' } });
  });

  it('falls back on built-in words where no reviewed text of the kind exists, and says so', async () => {
    await test.app.database.reminderText.updateMany({
      where: { scamType: 'brushing_rebate' },
      data: { status: 'draft' },
    });
    const [, compound] = await reachOf();
    expect(compound?.sayings).toMatchObject([{ isReviewed: false }]);
    await act('remind', { reach: 'compound' });
    expect(test.said(test.rooms.building5).at(-1)).toMatch(/小区里有群出现了疑似「刷单返利」/u);
  });

  it('asks the worker in private to speak with the owner of the group', async () => {
    await act('ask_removal');
    expect(test.said(test.staff.zhou).at(-1)).toMatch(/请联系群主.*赵某.*核实/su);
    expect(test.said(test.rooms.building3).join()).not.toContain('赵某');
  });

  it('marks a false alarm, after which the same words are passed over', async () => {
    expect((await act('false_alarm')).body).toMatchObject({
      status: { code: 'false_alarm' },
      may: ['take_back'],
    });
    await test.resident('钱某', { room: test.rooms.building5 }).says(`${advert}。`);
    expect(test.said(test.rooms.building5).filter((said) => said.startsWith('防骗提醒'))).toEqual([]);
    expect((await clerk.ask('GET', '/fraud-figures')).body).toMatchObject({ kinds: [] });
  });

  it('is refused when somebody else did something first, and when it makes no sense any more', async () => {
    await act('close');
    expect((await act('close')).status).toBe(409);
    expect((await act('warn_again', { version: 1 })).status).toBe(409);
  });
});

it('counts by kind, community and week', async () => {
  const { body } = await clerk.ask('GET', '/fraud-figures');
  expect(body).toMatchObject({
    kinds: [{ code: 'brushing_rebate', count: 1 }],
    communities: [{ id: 'demo-community', name: '春和社区', count: 1 }],
  });
  const weeks = body['weeks'] as { week: string; count: number }[];
  expect(weeks).toHaveLength(12);
  expect(weeks.at(-1)).toMatchObject({ week: '2026-11-16', count: 1 });
});

it('gives what was judged as examples to measure with, and writes it down', async () => {
  const supervisor = await signInAs(test, 'supervisor', ['demo-community']);
  await act('false_alarm');
  const { bytes } = await supervisor.ask('GET', '/fraud-examples');
  expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({ is_fraud: false, type: 'brushing_rebate' });
  expect(await auditOf('fraud.export')).toMatchObject([{ details: { rows: 1 } }]);
});
