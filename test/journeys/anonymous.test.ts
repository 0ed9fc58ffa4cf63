import { afterEach, describe, expect, it } from 'vitest';

import type { Person } from '../../bot/channels/simulator/people.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
let wang: Person;
afterEach(() => test.stop());

async function start() {
  test = await createTestApp();
  wang = test.resident('王敏', { alias: '3-2-501 王敏' });
}

async function newest(): Promise<Ticket> {
  const ticket = (await test.tickets()).at(-1);
  if (ticket === undefined) throw new Error('no ticket');
  return ticket;
}

const lastIn = (whom: { key: string }) => test.said(whom).at(-1) ?? '';

/** All that the ticket and its history say. */
async function stored(): Promise<string> {
  const ticket = await newest();
  return JSON.stringify([ticket, await test.app.stores.tickets.history(ticket.id)]);
}

describe('a report without a name', () => {
  it('keeps nothing of who reported it, and the worker gets it all the same', async () => {
    await start();
    await wang.says('匿名反映一下，3栋楼道堆满了纸箱');
    const ticket = await newest();
    expect(ticket).toMatchObject({ anonymous: true, reporterId: undefined, reporterKey: undefined });
    for (const trace of [wang.key, '王敏', '501']) expect(await stored()).not.toContain(trace);
    expect(lastIn(test.rooms.building3)).toMatch(new RegExp(`${ticket.number}.*匿名登记`, 's'));
    expect(lastIn(test.staff.zhou)).toContain(ticket.number);
  });

  it('in private, nothing leads back to the chat, and the number tells how it goes', async () => {
    await start();
    await wang.tells('江畔春和苑3栋楼道堆满了纸箱，别说是我报的');
    const { number, anonymous, reportedAt } = await newest();
    expect({ anonymous, reportedAt }).toEqual({ anonymous: true, reportedAt: undefined });
    expect(await stored()).not.toContain(wang.key);
    await test.staff.zhou.tells('接单');
    await wang.tells(`工单${number}到哪一步了`);
    expect(lastIn(wang)).toMatch(new RegExp(`工单${number}.*正在处理`, 's'));
  });

  it.each(['{} 进度', '{}进展怎么样了', '工单{}处理到哪了'])(
    '「%s」 in private or in the group tells what neighbours may know',
    async (text) => {
      await start();
      await wang.says('匿名反映一下，3栋楼道堆满了纸箱');
      const { number } = await newest();
      await test.staff.zhou.tells('接单');
      for (const said of [
        await wang.tells(text.replace('{}', number)),
        await wang.says(text.replace('{}', number), { mention: true }),
      ])
        expect(said.replies[0]?.body).toMatch(new RegExp(`工单${number}.*正在处理`, 's'));
      expect(await stored()).not.toContain(wang.key);
    },
  );

  it('is as unknown as none in a group where it was not reported', async () => {
    await start();
    await wang.says('匿名反映一下，3栋楼道堆满了纸箱');
    const { number } = await newest();
    const elsewhere = test.resident('赵姐', { room: test.rooms.everybody });
    const { replies } = await elsewhere.says(`${number} 进度`, { mention: true });
    expect(replies[0]?.body).toContain('没有查到');
  });

  it('what they add right after names nobody either', async () => {
    await start();
    await wang.says('匿名反映，楼道堆满了纸箱');
    await wang.says('2单元', { mention: true });
    expect(await stored()).not.toContain(wang.key);
  });

  it('done, it closes without a verdict that nobody could give', async () => {
    await start();
    await wang.says('匿名反映一下，3栋楼上半夜敲打声很吵');
    await test.staff.zhou.tells('接单');
    await test.staff.zhou.tells('办结 已上门劝告');
    expect(await newest()).toMatchObject({ state: 'closed', closedBy: 'office' });
  });

  it('where somebody has to be reached it says that it cannot be', async () => {
    await start();
    await wang.tells('春和苑3栋2单元501家里水管漏水，别说是我报的');
    expect(await newest()).toMatchObject({ anonymous: false });
    expect(lastIn(wang)).toContain('不能匿名登记');
  });
});

describe('who asks for it once the report was made', () => {
  const clutter = '3栋楼道堆满了纸箱，我电话15412345678';

  it('has no name on the ticket any more, hears so alone, and whoever works on it keeps it to themselves', async () => {
    await start();
    await wang.says(clutter);
    const before = test.said(test.rooms.building3).length;
    await wang.says('别说是我说的');
    const ticket = await newest();
    expect(ticket).toMatchObject({ anonymous: true, phone: undefined, reportedAt: { kind: 'person' } });
    expect(test.said(test.rooms.building3)).toHaveLength(before);
    expect(lastIn(wang)).toMatch(new RegExp(`工单${ticket.number}已改为不留名.*电话也去掉了`, 's'));
    expect(lastIn(test.staff.zhou)).toMatch(/要求不留名.*不要说是谁反映的/);
    const names = (await test.app.stores.tickets.history(ticket.id)).map(({ name }) => name);
    expect(names.at(-1)).toBe('hide_name');
  });

  it('hears the rest in private, where they answer what they are asked and say how it went', async () => {
    await start();
    await wang.says('3栋楼上半夜敲打声很吵');
    await wang.says('匿名', { mention: true });
    const inGroup = test.said(test.rooms.building3).length;
    await test.staff.zhou.tells('接单');
    await test.staff.zhou.tells('问居民 是几楼');
    expect(lastIn(wang)).toContain('是几楼');
    await wang.tells('6楼');
    expect(await newest()).toMatchObject({ state: 'in_progress' });
    await test.staff.zhou.tells('办结 已上门劝告');
    expect(lastIn(wang)).toMatch(/已上门劝告.*您满意吗/s);
    await wang.tells('1');
    expect(await newest()).toMatchObject({ state: 'closed', rating: 1 });
    expect(test.said(test.rooms.building3)).toHaveLength(inGroup);
  });

  it('hours later, in private, by number or where only one is open', async () => {
    await start();
    await wang.says('3栋楼道堆满了纸箱');
    await test.pass(3 * 3_600_000);
    await wang.tells('帮我保密');
    expect(await newest()).toMatchObject({ anonymous: true });
    expect((await wang.tells(`匿名 ${(await newest()).number}`)).replies[0]?.body).toContain(
      '已经是不留名的',
    );
  });

  it('asking whether it can be done changes nothing, and names the word that does it', async () => {
    await start();
    await wang.says('3栋楼道堆满了纸箱');
    await wang.says('可以匿名吗', { mention: true });
    const { number, anonymous } = await newest();
    expect(anonymous).toBe(false);
    expect(lastIn(wang)).toContain(`「匿名 ${number}」`);
    await wang.tells(`匿名 ${number}`);
    expect(await newest()).toMatchObject({ anonymous: true });
  });

  it('where somebody has to be reached the name stays, and they hear who sees it', async () => {
    await start();
    await wang.says('3栋2单元楼道灯不亮了');
    await wang.says('别说是我说的');
    expect(await newest()).toMatchObject({ anonymous: false });
    expect(lastIn(wang)).toMatch(/不会告诉邻居.*不能匿名登记/s);
  });

  it('a report of its own takes the name off no other', async () => {
    await start();
    await wang.says('3栋楼道堆满了纸箱');
    await wang.tells('匿名举报春和苑3栋1单元楼下半夜敲打声很吵');
    expect((await test.tickets()).map(({ anonymous }) => anonymous)).toEqual([false, true]);
  });

  it('somebody else takes no name off it, with or without its number', async () => {
    await start();
    await wang.says('3栋楼道堆满了纸箱');
    const { number } = await newest();
    const li = test.resident('李雷');
    await li.says('别说是我说的', { mention: true });
    await li.tells(`匿名 ${number}`);
    expect(await newest()).toMatchObject({ anonymous: false });
  });
});
