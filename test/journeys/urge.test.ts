import { afterEach, describe, expect, it } from 'vitest';

import type { Person } from '../../bot/channels/simulator/people.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

const hourMs = 3_600_000;

let test: TestApp;
let wang: Person;
afterEach(() => test.stop());

/** 王敏 reported the lamp of her staircase; 周敏 has the ticket. */
async function reported(): Promise<Ticket> {
  test = await createTestApp();
  wang = test.resident('王敏', { alias: '3-2-501 王敏' });
  await wang.says('3栋2单元楼道灯坏了');
  return now();
}

async function now(): Promise<Ticket> {
  const ticket = (await test.tickets()).at(-1);
  if (ticket === undefined) throw new Error('no ticket');
  return ticket;
}

/** As after a restart that took hours. */
async function hours(count: number): Promise<void> {
  test = await test.restart(count * hourMs);
  wang = test.resident('王敏', { alias: '3-2-501 王敏' });
}

const lastIn = (whom: { key: string }) => test.said(whom).at(-1) ?? '';

describe('who waits presses for it', () => {
  it('the worker is told, and the resident how it stands and until when', async () => {
    const { number } = await reported();
    await hours(2);
    await wang.says('催一下', { mention: true });
    expect(await now()).toMatchObject({ urges: 1 });
    expect(lastIn(test.staff.zhou)).toContain(`居民催办工单${number}（第1次）`);
    expect(lastIn(test.rooms.building3)).toMatch(
      new RegExp(`已替您催办.*第1次.*工单${number}.*周敏.*办结时限`, 's'),
    );
    expect(lastIn(test.rooms.building3)).not.toContain('501');
  });

  it.each(['{} 催办', '催办 {}'])('「%s」 by its number in private', async (text) => {
    const { number } = await reported();
    await wang.tells(text.replace('{}', number));
    expect(await now()).toMatchObject({ urges: 1 });
    expect(await test.tickets()).toHaveLength(1);
  });

  it('「都两天了怎么还没人来」 counts after a while; at once it asks how it goes', async () => {
    await reported();
    await wang.says('怎么还没人来修', { mention: true });
    expect(await now()).toMatchObject({ urges: 0 });
    await hours(48);
    await wang.says('都两天了怎么还没人来', { mention: true });
    expect(await now()).toMatchObject({ urges: 1 });
  });

  it('too soon again is refused with when it is possible, and how it stands', async () => {
    const { number } = await reported();
    await wang.tells('催一下');
    await wang.tells('再催一下');
    expect(await now()).toMatchObject({ urges: 1 });
    expect(lastIn(wang)).toMatch(new RegExp(`刚催办过.*可以再催.*工单${number}`, 's'));
  });

  it('the third time goes one level up, and a fourth within a day is refused', async () => {
    await reported();
    for (let count = 1; count <= 3; count += 1) {
      await wang.tells('催一下');
      await hours(5);
    }
    expect(await now()).toMatchObject({ urges: 3, escalation: 1 });
    expect(test.said(wang).join()).not.toContain('第4次');
    await wang.tells('催一下');
    expect(await now()).toMatchObject({ urges: 3 });
    expect(lastIn(wang)).toContain('已经催过三次');
  });

  it('a neighbour who follows it may, too', async () => {
    const { number } = await reported();
    const li = test.resident('李叔');
    await li.says('我家也是');
    await li.tells(`催办 ${number}`);
    expect(await now()).toMatchObject({ urges: 1 });
    expect(lastIn(li)).toContain('已替您催办');
  });

  it('of several it asks which, and the words can name it', async () => {
    await reported();
    await wang.says('3栋2单元门口被车堵死了');
    await hours(5);
    await wang.tells('催一下');
    expect(lastIn(wang)).toContain('您要催哪一件');
    await wang.tells('催一下那个灯');
    const urges = (await test.tickets()).map(({ category, urges }) => [category, urges]);
    expect(urges).toContainEqual(['repair.lighting', 1]);
    expect(urges).toContainEqual(['blocked_exit.vehicle', 0]);
  });

  it('somebody else’s number is as unknown as none', async () => {
    const { number } = await reported();
    const zhao = test.resident('赵姐');
    await zhao.tells(`催办 ${number}`);
    expect(lastIn(zhao)).toContain('没有查到您名下');
    expect(await now()).toMatchObject({ urges: 0 });
  });
});

describe('「都两天了还没人来」 said to nobody', () => {
  it('presses for the one they reported here so long ago', async () => {
    const { number } = await reported();
    await hours(44);
    await wang.says('3栋2单元门口被车堵死了');
    await hours(5);
    const { replies } = await wang.says('都两天了还没人来');
    expect(replies[0]?.body).toContain(number);
    const urges = (await test.tickets()).map((ticket) => [ticket.number === number, ticket.urges]);
    expect(urges).toEqual([
      [true, 1],
      [false, 0],
    ]);
  });

  it('is left to the neighbours where it can be of two, of none here, or of nothing so old', async () => {
    await reported();
    await wang.says('3栋2单元门口被车堵死了');
    await hours(47);
    const elsewhere = test.resident('王敏', { alias: '3-2-501 王敏', room: test.rooms.everybody });
    expect((await wang.says('都两天了还没人来')).replies).toEqual([]);
    expect((await elsewhere.says('都两天了还没人来')).replies).toEqual([]);
    expect((await wang.says('都一个月了还没人来')).replies).toEqual([]);
    expect((await test.tickets()).map(({ urges }) => urges)).toEqual([0, 0]);
  });
});

describe('what is no pressing', () => {
  it('neighbours who never reported talk among themselves', async () => {
    await reported();
    const before = test.said(test.rooms.building3).length;
    const zhao = test.resident('赵姐');
    for (const text of ['都两天了怎么还没人来', '催一下', '外卖怎么还没来']) await zhao.says(text);
    expect(test.said(test.rooms.building3)).toHaveLength(before);
    expect(await now()).toMatchObject({ urges: 0 });
  });

  it('a new fault told with impatience stays a report', async () => {
    await reported();
    await hours(30);
    await wang.says('3栋电梯坏了两天了怎么还没人来修');
    const tickets = await test.tickets();
    expect(tickets.map(({ category, urges }) => [category, urges])).toEqual([
      ['repair.lighting', 0],
      ['repair.elevator', 0],
    ]);
  });

  it('what is done and waits for a mark is told as it stands', async () => {
    const { number } = await reported();
    await test.staff.zhou.tells('接单');
    await test.staff.zhou.tells('办结 灯泡已换');
    await wang.tells(`催办 ${number}`);
    expect(lastIn(wang)).toContain('等您评价');
    expect(await now()).toMatchObject({ urges: 0 });
  });
});
