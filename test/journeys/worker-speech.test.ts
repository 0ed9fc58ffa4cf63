import { afterEach, describe, expect, it } from 'vitest';

import type { Ticket } from '../../tickets/ticket.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
afterEach(() => test.stop());

/** A Sunday morning; the ticket is given to Zhou. */
async function given(text = '3栋1单元门禁坏了'): Promise<void> {
  test = await createTestApp();
  await test.resident('许宁').says(text);
}

async function now(): Promise<Ticket> {
  const ticket = (await test.tickets()).at(-1);
  if (ticket === undefined) throw new Error('no ticket');
  return ticket;
}

const lastSaidTo = (whom: { key: string }) => test.said(whom).at(-1) ?? '';

describe('staff in their own words', () => {
  it('take a ticket on, tell how it goes and end it as they would tell a colleague', async () => {
    await given();
    await test.staff.zhou.tells('我去看看');
    expect(await now()).toMatchObject({ state: 'in_progress' });
    await test.staff.zhou.tells('到现场了，正在查线路');
    expect(lastSaidTo(test.staff.zhou)).toContain('进展已记下');
    await test.staff.zhou.tells('电源换好了');
    expect(await now()).toMatchObject({ state: 'confirming', resolution: '电源换好了' });
  });

  it('have taken on what they say they have done', async () => {
    await given();
    await test.staff.zhou.tells('已修好');
    expect(lastSaidTo(test.staff.zhou)).toContain('已记录处置结果');
    expect((await now()).respondedAt).toBeDefined();
  });

  it('give it back, and to a colleague whom they call as everybody does', async () => {
    await given();
    await test.staff.zhou.tells('让小林去吧');
    expect(lastSaidTo(test.staff.zhou)).not.toContain('没看懂');
    await test.staff.zhou.tells('这个不归我管');
    expect(await now()).toMatchObject({ state: 'accepted' });
  });

  it('who says 办结 while the resident is asked is told what to send first', async () => {
    await given();
    await test.staff.zhou.tells('我来');
    await test.staff.zhou.tells('问居民 是刷卡没反应吗');
    await test.staff.zhou.tells('我的工单');
    expect(lastSaidTo(test.staff.zhou)).toContain('待补充');
    await test.staff.zhou.tells('修好了');
    expect(lastSaidTo(test.staff.zhou)).toContain(`居民答复${(await now()).number}`);
  });

  it('read what they can say when they are not understood', async () => {
    await given();
    await test.staff.zhou.tells('今天风好大呀');
    expect(lastSaidTo(test.staff.zhou)).toContain('我的工单');
  });

  it('among colleagues only what names a ticket is meant for the bot', async () => {
    await given();
    await test.staff.zhou.says('我去吧', { in: test.rooms.workers });
    expect(await now()).toMatchObject({ state: 'dispatched' });
    await test.staff.zhou.says('1号我去', { in: test.rooms.workers });
    expect(await now()).toMatchObject({ state: 'in_progress' });
  });
});
