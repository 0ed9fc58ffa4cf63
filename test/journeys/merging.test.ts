/** Tickets that staff merge, part and split, as those whom they concern hear of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Person } from '../../bot/channels/simulator/people.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { type Answer, signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

let test: TestApp;
let clerk: Visitor;
let li: Person;
let lamp: Ticket;
let hall: Ticket;

/** 王敏 and 李强 each report a lamp; 赵姐 follows the second, which is urgent. */
beforeEach(async () => {
  test = await createTestApp();
  await test.resident('王敏', { alias: '3-2-501 王敏' }).says('3栋2单元楼道灯不亮了');
  li = test.resident('李强', { alias: '3-1-302 李强' });
  await li.says('3栋1单元大厅的灯一直闪');
  await test.resident('赵姐', { alias: '3-1-402 赵姐' }).says('我家也是');
  clerk = await signInAs(test, 'clerk', ['demo-community']);
  [lamp, hall] = (await test.tickets()) as [Ticket, Ticket];
  await act(hall, 'amend', { urgency: 'urgent', note: '有老人差点摔倒' });
});
afterEach(() => test.stop());

async function act({ id }: Ticket, action: string, input: object = {}): Promise<Answer> {
  const { version } = await test.app.stores.tickets.get(id);
  const answer = await clerk.ask('POST', `/tickets/${id}/actions`, { action, version, input });
  await test.idle();
  return answer;
}

const merge = () => act(hall, 'merge', { relatedNumber: lamp.number });
const now = ({ id }: Ticket) => test.app.stores.tickets.get(id);
const followers = ({ id }: Ticket) => test.app.stores.tickets.countFollowers(id);
const toZhou = () => test.said(test.staff.zhou);
const inGroup = () => test.said(test.rooms.building3);

describe('merged', () => {
  it('who has them hears what is new of urgency and limit, the residents hear it once', async () => {
    const before = { zhou: toZhou().length, group: inGroup().length };
    await merge();
    await test.pass(2 * 60 * minuteMs);
    expect(await now(lamp)).toMatchObject({
      urgency: 'urgent',
      resolutionDueAt: (await now(hall)).resolutionDueAt,
    });
    expect(await followers(lamp)).toBe(2);
    const told = toZhou().slice(before.zhou).join('\n');
    expect(told).toContain(`工单${hall.number}已并入`);
    expect(told).toMatch(
      new RegExp(`工单${lamp.number}又有居民反映同一件事；紧急程度：加急，11月23日.*前办结`),
    );
    expect(inGroup().slice(before.group)).toEqual([expect.stringContaining(`「不是同一件 ${hall.number}」`)]);
  });

  it('and parted by staff: urgency, limit, followers and worker are as they were, and each is told', async () => {
    const { resolutionDueAt } = await now(lamp);
    await merge();
    await test.pass(30 * minuteMs);
    const before = toZhou().length;
    expect((await act(hall, 'unmerge')).status).toBe(200);
    expect(await now(lamp)).toMatchObject({ urgency: 'normal', resolutionDueAt });
    expect(await now(hall)).toMatchObject({
      state: 'dispatched',
      urgency: 'urgent',
      assigneeId: 'demo-zhou',
    });
    expect([await followers(lamp), await followers(hall)]).toEqual([0, 1]);
    const told = toZhou().slice(before);
    expect(told).toEqual([
      expect.stringMatching(new RegExp(`工单${hall.number}.*改回单独办理.*「接单${hall.number}」`)),
      expect.stringMatching(new RegExp(`并入工单${lamp.number}的一张已分出去.*一般，11月29日`)),
    ]);
  });

  it.each([
    [-1000, 200],
    [1000, 400],
  ])('seven days and %i ms later parting is answered with %i', async (ms, status) => {
    await merge();
    const mergedAt = (await now(hall)).closedAt?.getTime() ?? 0;
    test = await test.restart(mergedAt + 7 * dayMs + ms - test.clock.now().getTime());
    clerk = await signInAs(test, 'clerk', ['demo-community']);
    const answer = await act(hall, 'unmerge');
    expect(answer.status).toBe(status);
    if (status !== 200) expect(JSON.stringify(answer.body)).toContain('请新报一单');
  });
});

describe('不是同一件 of who reported what was merged', () => {
  it.each([false, true])('parts them again, in the group or in private (%s)', async (isPrivate) => {
    await merge();
    const words = `不是同一件 ${hall.number}`;
    const { replies } = isPrivate ? await li.tells(words) : await li.says(words);
    expect(replies[0]?.body).toMatch(new RegExp(`工单${hall.number}不再合并，改为单独办理，由周敏继续`));
    expect(await now(hall)).toMatchObject({ state: 'dispatched', mergedIntoId: undefined });
    expect(toZhou().join()).toMatch(new RegExp(`工单${hall.number}.*改回单独办理`));
  });

  it('not of a neighbour, nor of what is not merged', async () => {
    await merge();
    await test.resident('赵姐').says(`不是同一件 ${hall.number}`);
    await li.tells(`不是同一件 ${lamp.number}`);
    expect(await now(hall)).toMatchObject({ state: 'merged' });
  });

  it('too late, it says what to do instead', async () => {
    await merge();
    test = await test.restart(8 * dayMs);
    // The simulator counts who comes.
    test.resident('王敏');
    li = test.resident('李强');
    const { replies } = await li.tells(`不是同一件 ${hall.number}`);
    expect(replies[0]?.body).toContain('请新报一单');
  });
});

describe('split', () => {
  beforeEach(async () => {
    const { version } = await now(lamp);
    const parts = [
      { category: 'repair.lighting', words: '楼道灯不亮' },
      { category: 'anomaly.sanitation', words: '楼下垃圾没人收', building: '3' },
    ];
    expect((await clerk.ask('POST', `/tickets/${lamp.id}/parts`, { version, parts })).status).toBe(200);
    await test.idle();
  });

  it('asked how the whole goes, its parts are named with where they stand', async () => {
    const wang = test.resident('王敏');
    const { replies } = await wang.tells(`${lamp.number} 到哪一步了`);
    expect(replies[0]?.body).toMatch(
      /已分成2单分别办理：工单\S+（公共照明，已派单）、工单\S+（垃圾环卫，已派单）/,
    );
    expect((await wang.tells('我的工单')).replies[0]?.body).toMatch(/还在办的2张/);
  });

  it('pressed for, the resident says which part, or it is the one that waits', async () => {
    const wang = test.resident('王敏');
    expect((await wang.tells(`催办 ${lamp.number}`)).replies[0]?.body).toContain('您要催哪一件');
    const [part] = await test.app.stores.tickets.listPartsOf(lamp.id);
    if (part === undefined) throw new Error('no part');
    await act(part, 'withdraw', { note: '居民说不用了' });
    expect((await wang.tells(`催办 ${lamp.number}`)).replies[0]?.body).toContain('已替您催办');
  });

  it('the card of a part does not call the whole what happened here last', () => {
    expect(toZhou().join()).not.toContain('已拆单');
  });
});
