import { afterEach, describe, expect, it } from 'vitest';

import type { Person } from '../../bot/channels/simulator/people.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

let test: TestApp;
let wang: Person;
afterEach(() => test.stop());

/** 王敏 reported, 周敏 did it and said so. */
async function handled(text = '3栋2单元门口的路灯坏了', result = '灯泡已换'): Promise<Ticket> {
  test = await createTestApp();
  wang = test.resident('王敏');
  await wang.says(text);
  await handle(result);
  return now();
}

async function handle(result: string): Promise<void> {
  await test.staff.zhou.tells('接单');
  await test.staff.zhou.tells(`办结 ${result}`);
}

/** Somebody in charge gives it to 周敏 again; what was disputed is looked at before the resident is asked. */
async function handleAgain(result: string): Promise<void> {
  await test.office({ event: 'dispatch', assignee: test.staff.zhou.key });
  await handle(result);
  await test.office({ event: 'verify' });
}

async function now(): Promise<Ticket> {
  const ticket = (await test.tickets()).at(-1);
  if (ticket === undefined) throw new Error('no ticket');
  return ticket;
}

/** As after a restart that took days. */
async function days(count: number): Promise<void> {
  test = await test.restart(count * dayMs);
  wang = test.resident('王敏');
}

const lastIn = (whom: { key: string }) => test.said(whom).at(-1) ?? '';

describe('after 办结 the resident is asked once', () => {
  it('with what was done, and how to answer', async () => {
    const { number } = await handled();
    const question = lastIn(test.rooms.building3);
    expect(question).toContain(number);
    expect(question).toContain('灯泡已换');
    expect(question).toMatch(/1 满意、2 基本满意、3 不满意/);
  });

  it.each([
    ['1', 1],
    ['2 慢了点', 2],
    ['非常满意', 1],
    ['基本满意', 2],
    ['谢谢修好了', 1],
    ['可以,挺好的', 1],
  ])('「%s」 closes it with %i, and the worker hears it', async (text, rating) => {
    const { number } = await handled();
    await test.pass(5 * minuteMs);
    await wang.says(text);
    expect(await now()).toMatchObject({ state: 'closed', rating });
    expect(lastIn(test.rooms.building3)).toContain(`工单${number}已办结`);
    expect(lastIn(test.staff.zhou)).toContain('居民评价');
  });

  it('the answer works in private too, and only once', async () => {
    await handled();
    await wang.tells('1');
    expect(await now()).toMatchObject({ state: 'closed', rating: 1 });
    const { version } = await now();
    await wang.says('2');
    expect((await now()).version).toBe(version);
  });
});

describe('what is not solved goes to somebody in charge, never silently to the same worker', () => {
  it.each([
    ['3', 3],
    ['3,根本没修,还是黑的', 3],
    ['不满意', 3],
    ['没修好', undefined],
    ['灯还是不亮', undefined],
    ['这叫办好了?灯还是黑的', undefined],
  ])('「%s」 reopens it', async (text, rating) => {
    const before = await handled();
    await test.pass(60 * minuteMs);
    await wang.says(text);
    const after = await now();
    expect(await test.tickets()).toHaveLength(1);
    expect(after).toMatchObject({ state: 'accepted', assigneeId: undefined, rating, round: 2 });
    expect(after.returnedBy).toEqual([before.handledById]);
    expect(after.resolutionDueAt > before.resolutionDueAt).toBe(true);
    expect(lastIn(test.rooms.building3)).toMatch(/抱歉.*已重新打开.*负责人/);
    expect(lastIn(test.staff.zhou)).not.toContain('没有解决');
  });

  it('also while the office still checks the result, when they tell the bot', async () => {
    const before = await handled('电梯里困人了', '人已救出');
    expect(before.state).toBe('handled');
    await wang.says('不满意,电梯又停了', { mention: true });
    expect(await test.tickets()).toHaveLength(1);
    expect(await now()).toMatchObject({ state: 'accepted', round: 2, returnedBy: [before.handledById] });
    expect(lastIn(test.rooms.building3)).toContain(`工单${before.number}已重新打开`);
  });

  it('done again, the resident is asked again and may be content', async () => {
    await handled();
    await wang.says('没修好');
    await handleAgain('换了整套灯具');
    expect(lastIn(test.rooms.building3)).toContain('满意');
    await wang.says('1');
    expect(await now()).toMatchObject({ state: 'closed', rating: 1, resolution: '换了整套灯具' });
  });

  it('a closed one, named by its number within a week', async () => {
    const { number } = await handled();
    await wang.says('1');
    await days(2);
    await wang.tells(`${number} 又不亮了`);
    expect(await now()).toMatchObject({ number, state: 'accepted', closedAt: undefined, round: 2 });
  });

  it('a fault somewhere else is a report of its own', async () => {
    await handled();
    await test.pass(minuteMs);
    await wang.says('5栋门口的路灯也坏了,一直不亮');
    expect((await test.tickets()).map(({ state }) => state)).toEqual(['confirming', 'dispatched']);
  });
});

describe('3 and no word more is asked what is wrong', () => {
  it.each([
    ['晚上还是黑的', true],
    ['没人来过', true],
    ['灯泡装上了,但一直闪,没法看', false],
    ['没修好', false],
  ])('「%s」 reaches whoever does it over, on the card', async (text, mention) => {
    const { number } = await handled();
    await wang.says('3');
    const { replies } = await wang.says(text, mention ? { mention } : {});
    expect(replies.map(({ body }) => body)).toEqual([expect.stringContaining(number)]);
    const history = await test.app.stores.tickets.history((await now()).id);
    expect(history.at(-1)).toMatchObject({ name: 'amend', note: text });
    await test.office({ event: 'dispatch', assignee: test.staff.zhou.key });
    expect(lastIn(test.staff.zhou)).toContain(`上次处理：灯泡已换；居民说：${text}`);
    expect(await test.tickets()).toHaveLength(1);
  });

  it('and who asks how it goes hears nothing of what was not done', async () => {
    const { number } = await handled();
    await wang.says('3');
    const { replies } = await wang.says(`${number}怎么样了`, { mention: true });
    expect(replies[0]?.body).toContain('已重新打开，正在安排人重新处理');
    expect(replies[0]?.body).not.toContain('灯泡已换');
  });

  it('3 again is told how it stands, and a neighbour is told nothing', async () => {
    const { number } = await handled();
    await wang.says('3');
    const { version } = await now();
    expect((await wang.says('3', { mention: true })).replies[0]?.body).toContain(`工单${number}已经重新打开`);
    expect((await test.resident('李雷').says('没修好')).replies).toEqual([]);
    expect((await now()).version).toBe(version);
  });
});

describe('a bare complaint', () => {
  it('is asked about once, and 没有 then reopens', async () => {
    await handled();
    const { replies } = await wang.says('太慢了,敷衍');
    expect(replies.map(({ body }) => body)).toEqual([expect.stringContaining('没有解决吗')]);
    expect((await now()).state).toBe('confirming');
    await wang.says('没有');
    expect((await now()).state).toBe('accepted');
  });

  it('and 1 then closes', async () => {
    await handled();
    await wang.says('太慢了');
    await wang.says('1');
    expect(await now()).toMatchObject({ state: 'closed', rating: 1 });
  });
});

describe('whose word counts', () => {
  it('a neighbour’s number is none, nor are lists and polls', async () => {
    await handled();
    const li = test.resident('李雷');
    for (const text of ['1', '3', '我接龙排第5,要三斤', '不满意'])
      expect((await li.says(text)).replies, text).toEqual([]);
    for (const text of ['3 两斤', '1、王敏 两箱', '晚饭好了', '快递还没来'])
      expect((await wang.says(text)).replies, text).toEqual([]);
    expect((await now()).state).toBe('confirming');
  });

  it('without an open question 1 is just a number', async () => {
    test = await createTestApp();
    wang = test.resident('王敏');
    await wang.says('3栋2单元门口的路灯坏了');
    expect((await wang.says('1')).replies).toEqual([]);
    expect(await now()).toMatchObject({ state: 'dispatched', rating: undefined });
  });

  it('a neighbour who follows it may answer', async () => {
    test = await createTestApp();
    wang = test.resident('王敏');
    const li = test.resident('李雷');
    await wang.says('3栋2单元整个单元停水了');
    await li.says('我家也停水了');
    await handle('已恢复供水');
    await li.says('还是没水');
    expect(await now()).toMatchObject({ state: 'accepted', rating: undefined });
  });

  it('days later a number among neighbours is a poll; said to the bot it is the answer', async () => {
    await handled();
    await days(3);
    expect((await wang.says('1')).replies).toEqual([]);
    await wang.says('1', { mention: true });
    expect(await now()).toMatchObject({ state: 'closed', rating: 1 });
  });

  it('with two in question the number is asked for', async () => {
    await handled();
    await test.pass(minuteMs);
    await wang.says('3栋3单元门禁刷不开');
    await handle('门禁已修');
    const [first, second] = await test.tickets();
    const { replies } = await wang.says('1', { mention: true });
    expect(replies[0]?.body).toContain(first?.number);
    expect(replies[0]?.body).toContain(second?.number);
    await wang.says(`1 ${second?.number ?? ''}`, { mention: true });
    expect((await test.tickets()).map(({ state }) => state)).toEqual(['confirming', 'closed']);
  });
});

it('a week without an answer closes it, without a rating and without a word', async () => {
  await handled();
  test = await test.restart(7 * dayMs);
  await test.pass(2 * minuteMs);
  expect(await now()).toMatchObject({ state: 'closed', rating: undefined, closedBy: 'timeout' });
  expect(test.said().filter((text) => !text.startsWith('【反诈提醒】'))).toEqual([]);
});

it('after two rounds it goes on as another ticket, under supervision, and this one ends', async () => {
  const first = await handled();
  for (const result of ['换了灯泡', '换了线']) {
    await wang.says('没修好');
    await handleAgain(result);
  }
  await test.pass(minuteMs);
  await wang.says('还是没修好');
  const [before, after] = await test.tickets();
  expect(before).toMatchObject({ id: first.id, state: 'closed', closedBy: 'office', round: 3 });
  expect(after).toMatchObject({
    state: 'accepted',
    escalation: 1,
    followsUpId: first.id,
    assigneeId: undefined,
  });
  expect(lastIn(test.rooms.building3)).toContain(`我另开了工单${after?.number ?? ''}`);
  // Whoever gets it next reads what it was about, and what came of it.
  expect(after?.description).toMatch(/3栋2单元门口的路灯坏了.*还是没修好/);
  expect(
    test
      .said(test.staff.zhou)
      .filter((text) => text.includes('上次处理'))
      .at(-1),
  ).toContain('上次处理：换了灯泡；居民说：没修好');
});

it('a redelivered answer changes nothing', async () => {
  await handled();
  const said = await wang.says('1');
  const { version } = await now();
  await test.simulator.redelivers(said);
  await test.idle();
  expect((await now()).version).toBe(version);
});
