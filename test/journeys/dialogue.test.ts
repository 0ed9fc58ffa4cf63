/** The talk about a report as residents have it: asked, corrected, added to, interrupted, taken back, gone on with. */
import { afterEach, describe, expect, it } from 'vitest';

import type { Ticket } from '../../tickets/ticket.ts';
import { aPicture } from '../support/picture.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { readShippedModel } from '../../understanding/training/shipped-model.ts';

let test: TestApp;
afterEach(() => test.stop());

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

function wangOf3() {
  return test.resident('王敏', { alias: '3-2-501 王敏' });
}

/** Somebody in the group of all buildings: nothing tells where they live. */
function somebody(name = '李强') {
  return test.resident(name, { room: test.rooms.everybody });
}

async function ticketsBy(state?: Ticket['state']): Promise<readonly Ticket[]> {
  const tickets = await test.tickets();
  return state === undefined ? tickets : tickets.filter((ticket) => ticket.state === state);
}

async function theTicket(): Promise<Ticket> {
  const tickets = await test.tickets();
  expect(tickets).toHaveLength(1);
  const [ticket] = tickets;
  if (ticket === undefined) throw new Error('no ticket');
  return ticket;
}

function lastSaid(room: 'building3' | 'everybody' = 'everybody'): string {
  return test.said(test.rooms[room]).at(-1) ?? '';
}

async function picturesOf({ id }: Ticket) {
  return test.app.stores.tickets.listAttachments(id);
}

describe('what is asked', () => {
  it('is one thing at a time, at most two, the place first', async () => {
    test = await createTestApp();
    const li = somebody();
    const first = await li.says('电梯坏了,按了没反应');
    expect(first.replies.map(({ body }) => body).join()).toContain('哪一栋');
    const second = await li.says('5栋1单元');
    expect(second.replies.map(({ body }) => body).join()).toMatch(/[^？?]*[？?][^？?]*$/);
    const third = await li.says('里面没人');
    expect(third.replies.map(({ body }) => body).join()).not.toMatch(/[？?]/);
    expect(await theTicket()).toMatchObject({ place: { building: '5', unit: '1' } });
  });

  it('is not answered by another report, whatever its first words are', async () => {
    test = await createTestApp();
    const li = somebody();
    const asked = await li.tells('3栋2单元楼道灯坏了');
    expect(asked.replies.map(({ body }) => body).join()).toContain('哪一盏');
    await li.tells('有人从楼上往下扔酒瓶,差点砸到我');
    expect((await ticketsBy()).map(({ category }) => category).toSorted()).toEqual([
      ...['anomaly.falling_object', 'repair.lighting'],
    ]);
  });

  it('is not answered by what is asked with the number of the ticket, and what is added says no number twice', async () => {
    test = await createTestApp({ readShippedModel });
    const li = somebody();
    await li.says('4栋门口的路灯坏了');
    const { number } = await theTicket();
    const progress = await li.says(`进度${number}`, { mention: true });
    expect(progress.replies.map(({ body }) => body).join()).toMatch(/已派单|等待接单/);
    const added = await li.says(`补充${number} 晚上一盏都不亮`, { mention: true });
    expect(added.replies.map(({ body }) => body).join()).toContain(`工单${number}有补充。晚上一盏都不亮`);
    await li.says(`撤回${number}`, { mention: true });
    expect(await theTicket()).toMatchObject({ state: 'withdrawn' });
  });

  it('is not asked again when the answer never comes, and the ticket is there all the same', async () => {
    test = await createTestApp();
    const li = somebody();
    await li.says('路灯坏了好几天了');
    expect(await test.tickets()).toHaveLength(1);
    await test.pass(hourMs);
    expect(test.said(test.rooms.everybody)).toHaveLength(1);
  });

  it('stays open over a question in the middle, which is answered', async () => {
    test = await createTestApp();
    const li = somebody();
    await li.says('路灯坏了好几天了');
    const asked = await li.says('停电了该找谁?', { mention: true });
    expect(asked.replies).not.toHaveLength(0);
    await li.says('5栋1单元门口');
    expect(await theTicket()).toMatchObject({ place: { building: '5', unit: '1' } });
  });

  it('is forgotten after a while: tomorrow’s words are not today’s answer', async () => {
    test = await createTestApp();
    const li = somebody();
    await li.says('路灯坏了好几天了');
    test = await test.restart(20 * hourMs);
    const said = await somebody().says('5栋1单元');
    expect(said.replies).toEqual([]);
    expect((await theTicket()).place).toEqual({});
  });

  it('is not answered by a neighbour', async () => {
    test = await createTestApp();
    const li = somebody();
    const zhao = somebody('赵姐');
    await li.says('路灯坏了好几天了');
    const said = await zhao.says('5栋1单元');
    expect(said.replies).toEqual([]);
    expect((await theTicket()).place).toEqual({});
    await li.says('6栋2单元');
    expect((await theTicket()).place).toMatchObject({ building: '6', unit: '2' });
  });
});

describe('putting right and adding', () => {
  it.each([
    ['打错了,是5栋', { building: '5' }],
    ['说错了,是5栋', { building: '5' }],
    ['不是3栋,是5栋', { building: '5' }],
    ['更正:5栋', { building: '5' }],
    ['不是3是5', { building: '5' }],
    ['是5栋不是3栋', { building: '5' }],
  ])('「%s」', async (words, place) => {
    test = await createTestApp();
    const li = somebody();
    await li.says('3栋电梯按了没反应');
    await li.says(words);
    expect(await theTicket()).toMatchObject({ place });
    expect(lastSaid()).toContain('5栋');
  });

  it('a place that was said before the fault, as the bot asked for it in private', async () => {
    test = await createTestApp();
    const ding = test.resident('丁兰');
    await ding.tells('春和苑9栋');
    await ding.tells('楼道灯不亮');
    expect(await theTicket()).toMatchObject({ place: { building: '9' }, compound: '春和苑' });
  });

  it('a plate that was wrong', async () => {
    test = await createTestApp();
    const wang = wangOf3();
    await wang.says('3栋2单元门口被车堵死了');
    await wang.says('车牌是鄂E12K45');
    const { plate } = await theTicket();
    await wang.says('车牌错了,是鄂E12K46');
    expect((await theTicket()).plate?.hash).not.toBe(plate?.hash);
  });

  it('a phone and a place in later messages, with others talking in between', async () => {
    test = await createTestApp();
    const li = somebody();
    const zhao = somebody('赵姐');
    await li.says('水管爆了,水流得到处都是');
    await zhao.says('晚上吃什么呀');
    await li.says('6栋3单元');
    await zhao.says('我家在包饺子');
    await li.says('我电话15412345678');
    const ticket = await theTicket();
    expect(ticket).toMatchObject({ place: { building: '6', unit: '3' } });
    expect(ticket.phone?.masked).toBeDefined();
    for (const text of test.said()) expect(text).not.toContain('15412345678');
  });

  it('a picture a minute before, and one minutes after', async () => {
    test = await createTestApp();
    const wang = wangOf3();
    await wang.says('', { image: await aPicture() });
    expect(test.said()).toEqual([]);
    await test.pass(minuteMs);
    await wang.says('3栋2单元楼道里堆满了纸箱,过不去');
    await test.pass(3 * minuteMs);
    await wang.says('', { image: await aPicture() });
    expect(await picturesOf(await theTicket())).toHaveLength(2);
  });

  it('a picture an hour later is not about it', async () => {
    test = await createTestApp();
    const wang = wangOf3();
    await wang.says('3栋2单元楼道里堆满了纸箱,过不去');
    await test.pass(hourMs);
    const said = await wang.says('', { image: await aPicture() });
    expect(said.replies).toEqual([]);
    expect(await picturesOf(await theTicket())).toEqual([]);
  });
});

describe('taking back', () => {
  it.each(['取消', '算了', '不用了', '已经好了', '没事了,是我看错了', '算了吧,谢谢'])(
    '「%s」 ends it in one step, in the middle of a question',
    async (words) => {
      test = await createTestApp();
      const li = somebody();
      await li.says('路灯坏了好几天了');
      await li.says(words);
      expect((await theTicket()).state).toBe('withdrawn');
      const later = await li.says('5栋1单元');
      expect(later.replies).toEqual([]);
    },
  );

  it('of one among several asks which, and the answer decides', async () => {
    test = await createTestApp();
    const li = somebody();
    await li.says('5栋1单元电梯坏了');
    await test.pass(2 * hourMs);
    await li.says('6栋楼道的灯不亮了');
    await test.pass(2 * hourMs);
    await li.says('取消', { mention: true });
    expect(lastSaid()).toContain('哪一张');
    await li.says('灯的那个');
    expect((await ticketsBy('withdrawn')).map(({ category }) => category)).toEqual(['repair.lighting']);
  });

  it('by a neighbour cancels nothing of others', async () => {
    test = await createTestApp();
    await wangOf3().says('3栋2单元门口被车堵死了');
    const zhao = test.resident('赵姐', { alias: '3-1-102 赵姐' });
    await zhao.says('取消');
    await zhao.says('取消', { mention: true });
    expect((await theTicket()).state).toBe('dispatched');
  });

  it('and changing one’s mind begins again where it stood', async () => {
    test = await createTestApp();
    const wang = wangOf3();
    await wang.says('3栋2单元电梯坏了');
    await wang.says('已经好了');
    await test.pass(5 * minuteMs);
    await wang.says('又不行了');
    const [before, after] = await test.tickets();
    expect(before?.state).toBe('withdrawn');
    expect(after).toMatchObject({
      category: 'repair.elevator',
      state: 'dispatched',
      place: { building: '3', unit: '2' },
    });
    expect(lastSaid('building3')).toContain(after?.number);
  });
});

describe('recalling a message', () => {
  it('takes away what it added, and only that', async () => {
    test = await createTestApp();
    const wang = wangOf3();
    await wang.says('3栋2单元门口被车堵死了');
    const plate = await wang.says('车牌是鄂E12K45');
    await wang.recalls(plate);
    const ticket = await theTicket();
    expect(ticket.state).toBe('dispatched');
    expect(ticket.plate).toBeUndefined();
  });

  it('takes a picture off again', async () => {
    test = await createTestApp();
    const wang = wangOf3();
    await wang.says('3栋2单元门口被车堵死了');
    const picture = await wang.says('', { image: await aPicture() });
    expect(await picturesOf(await theTicket())).toHaveLength(1);
    await wang.recalls(picture);
    expect(await picturesOf(await theTicket())).toEqual([]);
  });

  it('of the report leaves the ticket when more was added, without the words', async () => {
    test = await createTestApp();
    const wang = wangOf3();
    const report = await wang.says('3栋2单元门口被一辆红色小车堵死了');
    await wang.says('车牌是鄂E12K45');
    await wang.recalls(report);
    const ticket = await theTicket();
    expect(ticket.state).toBe('dispatched');
    expect(JSON.stringify([ticket, await test.app.stores.tickets.history(ticket.id)])).not.toContain('红色');
  });
});

describe('the same again', () => {
  it('said hours later goes on the ticket that is open', async () => {
    test = await createTestApp();
    await wangOf3().says('3栋2单元楼道灯不亮');
    test = await test.restart(26 * hourMs);
    await wangOf3().says('3栋2单元楼道灯还是不亮');
    expect((await theTicket()).number).toBeDefined();
    expect(lastSaid('building3')).toContain((await theTicket()).number);
    expect(test.said(test.staff.zhou).at(-1)).toContain('有补充');
  });

  it('at another place, or another thing, is another ticket', async () => {
    test = await createTestApp();
    const li = somebody();
    await li.says('3栋电梯坏了');
    await li.says('5栋电梯也坏了');
    await li.says('3栋门禁刷不开');
    expect(await test.tickets()).toHaveLength(3);
  });

  it.each(['又堵了', '还是那个车', '还是昨天那辆车'])(
    '「%s」 the next day is tied to that car',
    async (words) => {
      test = await createTestApp();
      await wangOf3().says('3栋2单元门口被车堵死了,车牌鄂E12K45');
      test = await test.restart(24 * hourMs);
      await wangOf3().says(words);
      const ticket = await theTicket();
      expect(lastSaid('building3')).toContain(ticket.number);
      expect(test.said(test.staff.zhou).at(-1)).toContain('有补充');
    },
  );

  it('is asked about when it can be several', async () => {
    test = await createTestApp();
    const li = somebody();
    await li.says('5栋1单元电梯坏了');
    await li.says('6栋楼道的灯不亮了');
    test = await test.restart(24 * hourMs);
    const later = somebody();
    await later.says('还是昨天那个,没人管');
    expect(lastSaid()).toContain('哪一张');
    await later.says('2');
    expect(test.said(test.rooms.everybody).at(-1)).toContain('提醒经办人');
    expect(await test.tickets()).toHaveLength(2);
  });

  it('from somebody who never reported anything is neighbours talking', async () => {
    test = await createTestApp();
    await wangOf3().says('3栋2单元门口被车堵死了');
    const said = await test.resident('赵姐').says('还是那个样子');
    expect(said.replies).toEqual([]);
  });
});

describe('a neighbour', () => {
  const zhaoOf3 = () => test.resident('赵姐', { alias: '3-1-102 赵姐' });

  async function followersOf({ id }: Ticket) {
    return test.app.stores.tickets.countFollowers(id);
  }

  it.each(['我家也是', '+1', '我家也没有', '我们单元也没水', '同', '一样'])(
    '「%s」 joins the ticket, is told so once, and no second one is opened',
    async (words) => {
      test = await createTestApp();
      await wangOf3().says('3栋停水了,一滴水都没有');
      const ticket = await theTicket();
      await test.pass(minuteMs);
      const zhao = zhaoOf3();
      const before = test.said(test.rooms.building3).length;
      await zhao.says(words);
      expect(test.said(test.rooms.building3).slice(before)).toEqual([expect.stringContaining(ticket.number)]);
      expect(await followersOf(ticket)).toBe(1);
      const again = await zhao.says(words);
      expect(again.replies).toEqual([]);
      expect(await test.tickets()).toHaveLength(1);
    },
  );

  it('who reports the same joins, and the words reach the worker', async () => {
    test = await createTestApp();
    await wangOf3().says('3栋停水了,一滴水都没有');
    await zhaoOf3().says('3栋没水了,物业怎么回事');
    const ticket = await theTicket();
    expect(await followersOf(ticket)).toBe(1);
    expect(test.said(test.staff.zhou).at(-1)).toContain('物业怎么回事');
  });

  it.each([
    ['楼上半夜还在放音响,3栋都在震', '真的吵,我也没法睡', 1],
    ['楼下炒菜的油烟全往3栋飘', '我家也闻得到,呛', 1],
    ['楼下炒菜的油烟全往3栋飘', '确实冷', 0],
  ])('hears 「%s」 and says 「%s」', async (report, words, followers) => {
    test = await createTestApp({ readShippedModel });
    await wangOf3().says(report);
    await test.resident('杜鹃', { alias: '3-2-301 杜鹃' }).says(words);
    expect(await followersOf(await theTicket())).toBe(followers);
  });

  it('of another building has their own', async () => {
    test = await createTestApp();
    await somebody().says('3栋停水了,一滴水都没有');
    await somebody('赵姐').says('我们5栋也是');
    const tickets = await test.tickets();
    const told = tickets.map(({ place, category }) => [place.building, category]);
    expect(told.sort()).toEqual([
      ['3', 'repair.water'],
      ['5', 'repair.water'],
    ]);
  });

  it('who tells of the same car joins, whatever else is said of it', async () => {
    test = await createTestApp({ readShippedModel });
    await somebody().says('鄂E12K45挡在消防门');
    await somebody('赵姐').says('鄂E12K45堵住南门消防通道了');
    expect(await followersOf(await theTicket())).toBe(1);
  });

  it('says that water is there again: theirs is news, the reporter’s takes the report back', async () => {
    test = await createTestApp();
    const wang = wangOf3();
    await wang.says('3栋停水了,一滴水都没有');
    await test.pass(hourMs);
    await zhaoOf3().says('来水了');
    expect((await theTicket()).state).toBe('dispatched');
    await wang.says('来水了');
    expect((await theTicket()).state).toBe('withdrawn');
  });

  it('says that it runs again and nobody need come: hours later too that takes a report back', async () => {
    test = await createTestApp();
    const wang = wangOf3();
    await wang.says('3栋2单元下水道堵了');
    await test.pass(hourMs);
    await zhaoOf3().says('通了通了 不用来了');
    expect((await theTicket()).state).toBe('dispatched');
    await wang.says('通了通了 不用来了');
    expect((await theTicket()).state).toBe('withdrawn');
  });

  it('who has none of it does not join', async () => {
    test = await createTestApp();
    await wangOf3().says('3栋停水了,一滴水都没有');
    const said = await zhaoOf3().says('我们家水好好的,怕不是你家没交钱呀');
    expect(said.replies).toEqual([]);
    expect(await followersOf(await theTicket())).toBe(0);
  });

  it('who recalls it is gone again', async () => {
    test = await createTestApp();
    await wangOf3().says('3栋停水了,一滴水都没有');
    const zhao = zhaoOf3();
    const said = await zhao.says('我家也是');
    await zhao.recalls(said);
    expect(await followersOf(await theTicket())).toBe(0);
  });

  it('waits for it: then the reporter alone does not withdraw it', async () => {
    test = await createTestApp();
    const wang = wangOf3();
    await wang.says('3栋停水了,一滴水都没有');
    await zhaoOf3().says('我家也是');
    await wang.says('取消');
    expect((await theTicket()).state).toBe('dispatched');
    expect(lastSaid('building3')).toContain('还有邻居');
  });

  it('is told the result with the reporter, in one message', async () => {
    test = await createTestApp();
    await wangOf3().says('3栋停水了,一滴水都没有');
    await zhaoOf3().says('我家也是');
    await test.staff.zhou.tells('接单');
    const { replies } = await test.staff.zhou.tells('办结 水泵已修好');
    const told = replies.filter(({ place }) => place.kind === 'room');
    expect(told).toHaveLength(1);
    expect(told[0]?.body).toMatch(/水泵已修好[^]*也反映过的邻居，如果您那里还有问题/);
    expect(told[0]?.mentionKeys).toHaveLength(2);
  });

  it('hears nothing of the reporter’s flat, phone or plate', async () => {
    test = await createTestApp();
    await wangOf3().says('3栋2单元501家里停水了,电话15412345678');
    await zhaoOf3().says('我家也是');
    for (const text of test.said(test.rooms.building3)) expect(text).not.toMatch(/501|154123/);
  });

  it('is remembered over a restart', async () => {
    test = await createTestApp();
    await wangOf3().says('3栋停水了,一滴水都没有');
    test = await test.restart();
    wangOf3();
    await zhaoOf3().says('我家也是');
    expect(await followersOf(await theTicket())).toBe(1);
  });
});

describe('one message with several wishes', () => {
  it('opens a ticket for each fault and says so in one reply', async () => {
    test = await createTestApp();
    await somebody().says('5栋1单元的电梯坏了,另外一楼大厅的灯也不亮');
    const tickets = await test.tickets();
    expect(tickets.map(({ category }) => category).sort()).toEqual(['repair.elevator', 'repair.lighting']);
    expect(test.said(test.rooms.everybody)).toHaveLength(1);
    for (const { number } of tickets) expect(lastSaid()).toContain(number);
    const li = somebody();
    await li.says('谢谢');
    expect(test.said(test.rooms.everybody)).toHaveLength(1);
  });

  it('does not take the second fault for an answer to what the first made the bot ask', async () => {
    test = await createTestApp();
    await wangOf3().says('楼上漏水下来,顺便说下单元门也关不严');
    const tickets = await test.tickets();
    expect(tickets.map(({ category }) => category).sort()).toEqual(['repair.access', 'repair.leak']);
  });

  it('opens a ticket for each building it names', async () => {
    test = await createTestApp();
    await somebody().says('3栋和5栋都停水了');
    const tickets = await test.tickets();
    expect(tickets.map(({ category, place }) => [category, place.building]).sort()).toEqual([
      ['repair.water', '3'],
      ['repair.water', '5'],
    ]);
    expect(test.said(test.rooms.everybody)).toHaveLength(1);
    for (const { number } of tickets) expect(lastSaid()).toContain(number);
  });
});

describe('words to the bot that hold nothing yet', () => {
  it('are met with what may come next, never with the same refusal', async () => {
    test = await createTestApp();
    const li = test.resident('李强');
    const replyTo = async (text: string) => (await li.tells(text)).replies.map(({ body }) => body).join();
    expect(await replyTo('我想反映个事')).toContain('您请说');
    expect(await replyTo('3栋2单元601')).toContain('怎么了');
    expect(await replyTo('你真笨')).toContain('抱歉');
    expect(await replyTo('算了,谢谢你')).toBe('');
    expect(await replyTo('好的我看看')).toBe('');
    expect(await test.tickets()).toEqual([]);
  });

  it('add how far it goes to what was reported before', async () => {
    test = await createTestApp();
    const li = somebody();
    await li.says('5栋三个月没人打扫卫生', { mention: true });
    await li.says('整个5栋都是', { mention: true });
    expect(await test.tickets()).toHaveLength(1);
  });
});

describe('proposals', () => {
  it('one after the other are each heard, and the same again is not a second one', async () => {
    test = await createTestApp();
    const li = somebody();
    await li.says('建议在小区门口加装一盏路灯', { mention: true });
    await li.says('建议装个充电桩', { mention: true });
    await li.says('建议小区门口加装路灯', { mention: true });
    expect((await test.tickets()).map(({ category }) => category)).toEqual(['suggestion', 'suggestion']);
  });
});
