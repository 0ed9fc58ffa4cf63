import { existsSync } from 'node:fs';
import path from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { replay } from '../../tickets/replay.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { aPicture } from '../support/picture.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
afterEach(() => test.stop());

const minuteMs = 60_000;

function wangOf3() {
  return test.resident('王敏', { alias: '3-2-501 王敏' });
}

/** The only ticket there is. */
async function theTicket(): Promise<Ticket> {
  const tickets = await test.tickets();
  expect(tickets).toHaveLength(1);
  const [ticket] = tickets;
  if (ticket === undefined) throw new Error('no ticket');
  return ticket;
}

describe('a car blocks the exit', () => {
  it('the seed case: a ticket, the lawful ways, never a phone number', async () => {
    test = await createTestApp();
    await wangOf3().says('楼道出口被一辆小车堵住了,哪里可以查到司机的电话?');

    const ticket = await theTicket();
    expect(ticket).toMatchObject({
      category: 'blocked_exit.vehicle',
      state: 'dispatched',
      place: { building: '3', unit: '2' },
    });
    const [reply = ''] = test.said(test.rooms.building3);
    expect(reply).toContain(ticket.number);
    expect(reply).toContain('一键挪车');
    expect(reply).not.toContain('501');
    expect(reply).not.toMatch(/1[3-9]\d{9}/);
    expect(test.said(test.staff.zhou)).toEqual([expect.stringContaining(`派单${ticket.number}`)]);
  });

  it('asks for the plate or a photo, and masks the plate wherever it is shown', async () => {
    test = await createTestApp();
    const wang = wangOf3();
    await wang.says('3栋2单元门口被车堵死了');
    expect(test.said(test.rooms.building3).at(-1)).toContain('车牌');

    await wang.says('鄂E12K45');

    const ticket = await theTicket();
    expect(ticket.plate?.masked).toBe('鄂E·**K4*');
    expect(JSON.stringify(ticket)).not.toContain('鄂E12K45');
    expect(test.said(test.rooms.building3).at(-1)).toContain(`已补充到工单${ticket.number}`);
    for (const text of test.said()) expect(text).not.toContain('12K45');
    expect(test.said(test.staff.zhou).at(-1)).toContain('鄂E·**K4*');
  });

  it('keeps the photo that follows, re-encoded, and no other copy of it', async () => {
    test = await createTestApp();
    const wang = wangOf3();
    await wang.says('3栋2单元门口被车堵死了');
    const { replies } = await wang.says('', { image: await aPicture() });

    const { id, number } = await theTicket();
    expect(replies.map(({ place, body, image }) => [place.kind, body, image !== undefined])).toEqual([
      ['room', expect.stringContaining(`已补充到工单${number}（照片）`), false],
      // Whoever has it sees it, too.
      ['private', expect.stringContaining(`工单${number}居民补充了照片`), false],
      ['private', '', true],
    ]);
    const [attachment] = await test.app.stores.tickets.listAttachments(id);
    if (attachment === undefined) throw new Error('no picture');
    expect(attachment).toMatchObject({ mime: 'image/jpeg', width: 40, height: 30 });
    const { fileKey } = attachment;
    expect(existsSync(path.join(test.folder, 'pictures', fileKey.slice(0, 2), `${fileKey}.jpg`))).toBe(true);
  });

  it('keeps the photo sent a moment before the words', async () => {
    test = await createTestApp();
    await wangOf3().says('3栋2单元门口被车堵死了', { image: await aPicture() });
    const { id } = await theTicket();
    expect(await test.app.stores.tickets.listAttachments(id)).toHaveLength(1);
    expect(test.said(test.rooms.building3).at(-1)).not.toContain('发一张');
  });
});

describe('a place that is missing or wrong', () => {
  it('is asked for, and the answer brings the ticket to the worker on duty there', async () => {
    test = await createTestApp();
    const li = test.resident('李强', { room: test.rooms.everybody });
    await li.says('路灯坏了好几天了');
    const before = await theTicket();
    expect(before.place).toEqual({});
    expect(before.assigneeId).toBeUndefined();
    expect(test.said(test.rooms.everybody).at(-1)).toContain('哪一栋');

    await li.says('5栋1单元');

    const after = await theTicket();
    expect(after).toMatchObject({ place: { building: '5', unit: '1' }, assigneeId: 'demo-lin' });
    expect(test.said(test.rooms.everybody).at(-1)).toContain('已派给林涛');
    expect(test.said(test.staff.lin)).toHaveLength(1);
  });

  it('assumed from the alias is said to be, and 「不是…是…」 corrects it', async () => {
    test = await createTestApp();
    const wang = wangOf3();
    await wang.says('电梯坏了,按了没反应');
    expect(test.said(test.rooms.building3).at(-1)).toContain('群名片');

    await wang.says('不是2单元,是1单元');

    const ticket = await theTicket();
    expect(ticket.place.unit).toBe('1');
    expect(test.said(test.rooms.building3).at(-1)).toContain('3栋1单元');
  });

  it('a flat is recorded for the worker and never shown to neighbours', async () => {
    test = await createTestApp();
    await wangOf3().says('3栋2单元501家里水管爆了,楼下都淹了');
    const ticket = await theTicket();
    expect(ticket.place.room).toBe('501');
    for (const text of test.said(test.rooms.building3)) expect(text).not.toContain('501');
    expect(test.said(test.staff.zhou).join()).toContain('501');
  });
});

describe('the same person', () => {
  it('saying the same thing twice is pointed to the ticket there is', async () => {
    test = await createTestApp();
    const wang = wangOf3();
    await wang.says('3栋2单元电梯坏了');
    await test.pass(25 * minuteMs);
    await wang.says('3栋2单元电梯坏了,没人管吗');
    const { number } = await theTicket();
    expect(test.said(test.rooms.building3).at(-1)).toContain(number);
  });

  it('talking on about something else is not taken for an answer', async () => {
    test = await createTestApp();
    const wang = wangOf3();
    await wang.says('3栋2单元门口被车堵死了');
    const before = test.said().length;
    await wang.says('今天菜市场的黄瓜真新鲜');
    expect(test.said()).toHaveLength(before);
    expect((await theTicket()).version).toBe(3);
  });

  it('reporting another thing gets another ticket', async () => {
    test = await createTestApp();
    const wang = wangOf3();
    await wang.says('3栋2单元门口被车堵死了');
    await wang.says('还有3栋2单元楼道的灯不亮了');
    expect((await test.tickets()).map(({ category }) => category)).toEqual([
      'blocked_exit.vehicle',
      'repair.lighting',
    ]);
  });
});

describe('taking it back', () => {
  it('取消 withdraws the ticket and tells the worker', async () => {
    test = await createTestApp();
    const wang = wangOf3();
    await wang.says('3栋2单元门口被车堵死了');
    await wang.says('取消');
    const ticket = await theTicket();
    expect(ticket.state).toBe('withdrawn');
    expect(test.said(test.rooms.building3).at(-1)).toContain('已撤回');
    expect(test.said(test.staff.zhou).at(-1)).toContain('不用再处理');
  });

  it('recalling the message withdraws what rested on it alone', async () => {
    test = await createTestApp();
    const wang = wangOf3();
    const said = await wang.says('3栋2单元门口被车堵死了');
    await wang.recalls(said);
    expect((await theTicket()).state).toBe('withdrawn');
  });

  it('recalling the message takes its words out of the ticket and its history, too', async () => {
    test = await createTestApp();
    const wang = wangOf3();
    const said = await wang.says('3栋2单元门口被一辆红色小车堵死了');
    await wang.recalls(said);

    const ticket = await theTicket();
    expect(ticket.description).toBe('原消息已撤回');
    const history = await test.app.stores.tickets.history(ticket.id);
    expect(replay(history)).toEqual(ticket);
    expect(JSON.stringify([history, ticket])).not.toContain('红色');
  });

  it('recalling it after adding to it, or once somebody is at work, leaves the ticket', async () => {
    test = await createTestApp();
    const wang = wangOf3();
    const said = await wang.says('3栋2单元门口被车堵死了');
    await wang.says('鄂E12K45');
    await wang.recalls(said);
    expect((await theTicket()).state).toBe('dispatched');
  });

  it('somebody else can take nothing back', async () => {
    test = await createTestApp();
    await wangOf3().says('3栋2单元门口被车堵死了');
    const { number } = await theTicket();
    const li = test.resident('李强', { alias: '3-1-102 李强' });
    await li.says(`取消工单${number}`, { mention: true });
    expect((await theTicket()).state).toBe('dispatched');
    expect(test.said(test.rooms.building3).at(-1)).toContain('没有查到您名下');
  });

  it('once somebody works on it, the words are passed on', async () => {
    test = await createTestApp();
    const wang = wangOf3();
    await wang.says('3栋2单元门口被车堵死了');
    await test.staff.zhou.tells('接单');
    await wang.says('取消');
    expect((await theTicket()).state).toBe('in_progress');
    expect(test.said(test.rooms.building3).at(-1)).toContain('已转给经办人');
    expect(test.said(test.staff.zhou).at(-1)).toContain('有补充');
  });
});

describe('asking how it goes', () => {
  it('tells one’s own ticket, in the group without what neighbours should not read', async () => {
    test = await createTestApp();
    const wang = wangOf3();
    await wang.says('3栋2单元501家里水管爆了,楼下都淹了');
    await test.staff.zhou.tells('接单');
    await wang.says('我报的事怎么样了', { mention: true });
    const text = test.said(test.rooms.building3).at(-1) ?? '';
    expect(text).toContain((await theTicket()).number);
    expect(text).toContain('周敏正在处理');
    expect(text).not.toContain('501');
  });

  it('tells nothing of others', async () => {
    test = await createTestApp();
    await wangOf3().says('3栋2单元门口被车堵死了');
    const { number } = await theTicket();
    const li = test.resident('李强', { alias: '3-1-102 李强' });
    await li.says(`工单${number}进度怎么样了`, { mention: true });
    expect(test.said(test.rooms.building3).at(-1)).toContain('没有查到您名下');
    await li.tells('我报的事怎么样了');
    expect(test.said(li).at(-1)).toContain('还没有报过事');
  });
});

it('a report in private is taken for the only community there is', async () => {
  test = await createTestApp();
  const li = test.resident('李强');
  await li.tells('5栋3单元电梯坏了');
  expect(await theTicket()).toMatchObject({ place: { building: '5', unit: '3' }, assigneeId: 'demo-lin' });
  expect(test.said(li).at(-1)).toContain('5栋3单元');
});
