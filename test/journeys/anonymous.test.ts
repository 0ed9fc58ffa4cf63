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
