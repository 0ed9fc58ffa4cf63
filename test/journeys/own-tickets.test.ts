import { afterEach, describe, expect, it } from 'vitest';

import type { Ticket } from '../../tickets/ticket.ts';
import { readShippedModel } from '../../understanding/training/shipped-model.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

const dayMs = 24 * 3_600_000;

let test: TestApp;
afterEach(() => test.stop());

const wangOf3 = () => test.resident('王敏', { alias: '3-2-501 王敏' });
const lastIn = (whom: { key: string }) => test.said(whom).at(-1) ?? '';

async function newest(): Promise<Ticket> {
  const ticket = (await test.tickets()).at(-1);
  if (ticket === undefined) throw new Error('no ticket');
  return ticket;
}

async function history() {
  return (await test.app.stores.tickets.history((await newest()).id)).map(({ name }) => name);
}

describe('我的工单 of a resident', () => {
  it('in private all of it, open and lately ended', async () => {
    test = await createTestApp();
    const wang = wangOf3();
    await wang.tells('我家3栋2单元501卫生间漏水');
    await wang.says('3栋2单元门口被车堵死了');
    await wang.says('取消', { mention: true });
    const tickets = await test.tickets();
    await wang.tells('我的工单');
    for (const { number } of tickets) expect(lastIn(wang)).toContain(number);
    expect(lastIn(wang)).toMatch(/还在办的1张.*办结时限.*最近结束的.*已撤回/s);
  });

  it('in the group numbers and no place', async () => {
    test = await createTestApp();
    const wang = wangOf3();
    await wang.tells('我家3栋2单元501卫生间漏水');
    const { number } = await newest();
    await wang.says('我报的事', { mention: true });
    const said = lastIn(test.rooms.building3);
    expect(said).toContain(number);
    expect(said).not.toContain('501');
    expect(said).not.toContain('3栋');
  });

  it('who never reported hears so, and neighbours’ talk stays theirs', async () => {
    test = await createTestApp();
    const li = test.resident('李叔');
    await li.says('我报的事');
    expect(test.said(test.rooms.building3)).toEqual([]);
    await li.tells('我的工单');
    expect(lastIn(li)).toContain('还没有报过事');
  });
});

/** A lamp was reported in the group, and the office asks which one. */
async function asked() {
  test = await createTestApp();
  const wang = wangOf3();
  await wang.says('3栋2单元楼道灯坏了');
  await wang.says('3楼那盏');
  await test.staff.zhou.tells('接单');
  await test.office({ event: 'ask_info', note: '是楼道灯还是单元门头的灯？' });
  expect((await newest()).state).toBe('need_info');
  return wang;
}

describe('staff ask the resident something', () => {
  it('the answer quotes the question: the worker is told, and the clock goes on', async () => {
    const wang = await asked();
    const before = (await newest()).resolutionDueAt;
    await test.pass(2 * 3_600_000);
    const question = test.simulator.sent(test.rooms.building3).at(-1);
    if (question === undefined) throw new Error('nothing was asked');
    await wang.says('是楼道里的那盏', { quote: question });
    const after = await newest();
    expect(after).toMatchObject({ state: 'in_progress', question: undefined, pausedAt: undefined });
    expect(after.resolutionDueAt >= before).toBe(true);
    expect(lastIn(test.staff.zhou)).toContain('是楼道里的那盏');
    expect(lastIn(test.rooms.building3)).toMatch(/谢谢，已补充.*继续办理/);
  });

  it.each(['是楼道里的那盏', '{} 门头上那个'])('in private, 「%s」 is enough', async (text) => {
    const wang = await asked();
    await wang.tells(text.replace('{}', (await newest()).number));
    expect((await newest()).state).toBe('in_progress');
    expect(await history()).toContain('answer');
  });

  it('thanks, a question of their own and neighbours’ words are no answer', async () => {
    const wang = await asked();
    await wang.tells('好的谢谢');
    await wang.tells('怎么还没人来');
    await wang.tells('居住证怎么办');
    await test.resident('李叔').tells('门头上那个');
    await test.resident('赵姐').says('门头上那个吧', { mention: true });
    expect((await newest()).state).toBe('need_info');
  });

  it('another fault is a report of its own', async () => {
    const wang = await asked();
    await wang.tells('3栋2单元电梯坏了');
    const states = (await test.tickets()).map(({ category, state }) => [category, state]);
    expect(states).toContainEqual(['repair.lighting', 'need_info']);
    expect(states).toContainEqual(['repair.elevator', 'dispatched']);
  });

  it('without an answer it goes on after five days', async () => {
    await asked();
    test = await test.restart(5 * dayMs + 3_600_000);
    await test.pass(60_000);
    expect((await newest()).state).toBe('in_progress');
    expect(await history()).toContain('info_timeout');
  });
});

it.each(['{} 什么时候能修好', '工单{}什么时候来人', '{}多久能处理好'])(
  '「%s」 asks of the ticket it names, and reports nothing, whatever it sounds like',
  async (words) => {
    test = await createTestApp({ readShippedModel });
    const wang = wangOf3();
    await wang.says('3栋2单元楼道灯不亮了');
    const { number } = await newest();
    const { replies } = await wang.says(words.replace('{}', number), { mention: true });
    expect(replies[0]?.body).toContain(`工单${number}（公共照明`);
    expect(await test.tickets()).toHaveLength(1);
  },
);

describe('a number and no word more', () => {
  it('is told how that ticket stands, open or ended, and neither adds to it nor reports anything', async () => {
    test = await createTestApp({ readShippedModel });
    const wang = wangOf3();
    await wang.says('3栋2单元楼道灯不亮了');
    const { number } = await newest();
    for (const inPrivate of [false, true]) {
      const { version } = await newest();
      const { replies } = await (inPrivate ? wang.tells(number) : wang.says(number, { mention: true }));
      expect(replies[0]?.body).toMatch(new RegExp(`^工单${number}（公共照明.*已派给周敏`, 'u'));
      expect(await newest()).toMatchObject({ version });
    }
    await test.staff.zhou.tells('办结 灯泡已换');
    await wang.says('1', { mention: true });
    test = await test.restart(8 * dayMs);
    const { replies } = await wangOf3().says(number, { mention: true });
    expect(replies[0]?.body).toContain('已办结');
    expect(await test.tickets()).toHaveLength(1);
  });

  it('answers no question of staff', async () => {
    const wang = await asked();
    const { number } = await newest();
    await wang.tells(number);
    expect((await newest()).state).toBe('need_info');
    expect(lastIn(wang)).toContain(`工单${number}`);
  });
});
