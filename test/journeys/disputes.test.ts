import { afterEach, describe, expect, it } from 'vitest';

import type { Person } from '../../bot/channels/simulator/people.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
let wang: Person;
afterEach(() => test.stop());

async function says(text: string): Promise<Ticket> {
  test = await createTestApp();
  wang = test.resident('王敏', { alias: '3-2-501 王敏' });
  await wang.says(text, { mention: true });
  const ticket = (await test.tickets()).at(-1);
  if (ticket === undefined) throw new Error('no ticket');
  return ticket;
}

const inGroup = () => test.said(test.rooms.building3);
const lastTo = (whom: { key: string }) => test.said(whom).at(-1) ?? '';

describe('a quarrel is not discussed in the group', () => {
  it('the group hears that it was taken; the rest, with the free mediation, is said in private', async () => {
    const { number, category } = await says('我跟楼上邻居吵架了，想找社区调解一下');
    expect(category).toBe('dispute.neighbor');
    expect(inGroup()).toEqual([`收到，已登记，工单${number}。这类事不在群里说，请私聊我。`]);
    expect(lastTo(wang)).toMatch(/邻里纠纷.*不收费.*双方自愿/s);
  });

  it('what happens to it is told in private only', async () => {
    const { number } = await says('我跟楼上邻居吵架了，想找社区调解一下');
    const before = inGroup().length;
    await test.staff.zhou.tells('接单');
    await test.staff.zhou.tells('进展 约了周六面谈');
    expect(inGroup()).toHaveLength(before);
    expect(lastTo(wang)).toContain('周六');
    await wang.says(`${number} 进度`, { mention: true });
    expect(inGroup().at(-1)).not.toMatch(/纠纷|周六|单元|501/);
  });
});

describe('violence at home', () => {
  it('110 first, an emergency for the office, and no place in the group', async () => {
    const ticket = await says('3栋2单元501隔壁男的在打老婆，一直喊救命');
    expect(ticket).toMatchObject({ urgency: 'emergency' });
    expect(inGroup()[0]).toMatch(/^马上打110/);
  });
});
