/** 微心愿: told to the group with the wisher's yes, taken up once, given up, done. */
import { afterEach, describe, expect, it } from 'vitest';

import type { Person } from '../../bot/channels/simulator/people.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

const minuteMs = 60_000;
let test: TestApp;
let chen: Person;
let zhao: Person;
afterEach(() => test.stop());

async function now(): Promise<Ticket> {
  const ticket = (await test.tickets()).at(-1);
  if (ticket === undefined) throw new Error('no ticket');
  return ticket;
}

const inGroup = () => test.said(test.rooms.building3);
const lastTo = (whom: { key: string }) => test.said(whom).at(-1) ?? '';

async function wished(): Promise<Ticket> {
  test = await createTestApp();
  chen = test.resident('陈奶奶', { alias: '3-1-402 陈奶奶' });
  zhao = test.resident('赵姐', { alias: '3-2-502 赵姐' });
  await chen.says('我是402的陈奶奶，腿脚不便下不了楼，想请志愿者帮忙换个灯泡', { mention: true });
  const wish = await now();
  expect(wish.category).toBe('help.wish');
  return wish;
}

async function published(): Promise<Ticket> {
  await wished();
  await chen.says('可以发群里', { mention: true });
  return now();
}

describe('a wish', () => {
  it('is told to the group only after the wisher said so, without name or flat', async () => {
    const { number, publishedAt } = await wished();
    expect(publishedAt).toBeUndefined();
    expect(lastTo(test.rooms.building3)).toContain('可以发群里');
    const before = inGroup().length;
    await chen.says('可以发群里', { mention: true });
    const told = inGroup().slice(before);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`微心愿${number}`);
    expect(told[0]).toContain('换个灯泡');
    expect(told[0]).not.toMatch(/402|陈/);
  });

  it('is taken up once: the wisher and staff hear it, staff alone hear by whom', async () => {
    const { number } = await published();
    await zhao.says(`我来帮 ${number}`);
    expect((await now()).volunteerId).toBeDefined();
    expect(inGroup().join('\n')).toContain(`心愿${number}由您来帮`);
    await test.pass(61 * minuteMs);
    expect(inGroup().join('\n')).toMatch(/愿意帮/);
    expect(inGroup().join('\n')).not.toMatch(/502|赵姐/);
    expect(test.said(test.staff.zhou).join('\n')).toContain('赵姐');

    const li = test.resident('李叔');
    await li.says(`认领 ${number}`);
    expect(lastTo(test.rooms.building3)).toContain('已经有人');
    await li.says(`不帮了 ${number}`, { mention: true });
    expect((await now()).volunteerId).toBeDefined();
  });

  it('「我来帮」 alone will do where there is one, and is only talk where there is none', async () => {
    await wished();
    const before = inGroup().length;
    await zhao.says('我来帮');
    expect(inGroup()).toHaveLength(before);
    await chen.says('可以发群里', { mention: true });
    await zhao.says('我来帮');
    expect((await now()).volunteerId).toBeDefined();
  });

  it('may be given up: the group hears that it waits again', async () => {
    const { number } = await published();
    await zhao.says(`我来帮 ${number}`);
    await zhao.says(`不帮了 ${number}`);
    expect((await now()).volunteerId).toBeUndefined();
    expect(inGroup().join('\n')).toMatch(/还在等人帮忙/);
  });

  it('is done when the helper says so, and the wisher is asked whether it is', async () => {
    const { number } = await published();
    await zhao.says(`我来帮 ${number}`);
    await zhao.says(`帮好了 ${number}`);
    expect(await now()).toMatchObject({ state: 'confirming', result: 'fixed' });
    expect(inGroup().join('\n')).toContain('您满意吗');
    await chen.says('1', { mention: true });
    expect(await now()).toMatchObject({ state: 'closed', rating: 1 });
  });

  it('may be taken up by staff, who need not be the one it was given to', async () => {
    const { number, assigneeId } = await published();
    const other = assigneeId === 'demo-lin' ? test.staff.zhou : test.staff.lin;
    await other.tells(`认领 ${number}`);
    expect(await now()).toMatchObject({ volunteerId: assigneeId === 'demo-lin' ? 'demo-zhou' : 'demo-lin' });
  });

  it('that was not published, or of another group, is as unknown as none', async () => {
    const { number } = await wished();
    await zhao.says(`我来帮 ${number}`, { mention: true });
    expect(lastTo(test.rooms.building3)).toContain('没有查到这个心愿');
    await chen.says('可以发群里', { mention: true });
    await test.resident('孙阳', { room: test.rooms.everybody }).says(`我来帮 ${number}`, { mention: true });
    expect(lastTo(test.rooms.everybody)).toContain('没有查到这个心愿');
    expect((await now()).volunteerId).toBeUndefined();
  });
});
