import { afterEach, describe, expect, it } from 'vitest';

import type { Person } from '../../bot/channels/simulator/people.ts';
import { newId } from '../../core/ids.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
afterEach(() => test.stop());

/** A Sunday morning; the ticket is in Zhou's hands. */
async function inHand(text = '3栋2单元楼道灯不亮了'): Promise<Ticket> {
  test = await createTestApp();
  await test.resident('王敏', { alias: '3-2-501 王敏' }).says(text);
  await test.staff.zhou.tells('接单');
  return now();
}

async function now(): Promise<Ticket> {
  const ticket = (await test.tickets()).at(-1);
  if (ticket === undefined) throw new Error('no ticket');
  return ticket;
}

/** Lin is put in charge. */
async function supervisor(): Promise<Person> {
  const { staff } = test.app.stores;
  const lin = (await staff.list('/')).find(({ name }) => name === '林涛');
  if (lin === undefined) throw new Error('no second worker');
  const { communityId } = await now();
  const at = test.clock.now();
  const change = { action: 'staff.update', subjectId: lin.id, details: {} } as const;
  await staff.update(
    lin.id,
    { role: 'supervisor', areaIds: [communityId] },
    { id: newId(at), actorId: undefined, ...change, at },
  );
  return test.staff.lin;
}

const lastSaidTo = (whom: { key: string }) => test.said(whom).at(-1) ?? '';

describe('more time', () => {
  it('a worker asks for it with date and reason, a supervisor agrees by number', async () => {
    const { number } = await inHand();
    const boss = await supervisor();
    await test.staff.zhou.tells(`延期${number} 到12月2日 配件没到`);
    expect(lastSaidTo(test.staff.zhou)).toContain('已申请延期到12月2日23:59');
    expect((await now()).request).toMatchObject({ kind: 'extend', reason: 'parts' });
    expect(lastSaidTo(boss)).toContain(`同意${number}`);

    await boss.tells(`同意${number}`);
    expect(await now()).toMatchObject({ request: undefined, extensions: 1 });
    await test.pass(60 * 60_000);
    expect(lastSaidTo(test.rooms.building3)).toContain('延期到12月2日23:59');
  });

  it('延期3天 is three days more than the deadline gave', async () => {
    const { resolutionDueAt } = await inHand();
    await test.staff.zhou.tells('延期3天 配件没到');
    const { request } = await now();
    expect((request?.until.getTime() ?? 0) - resolutionDueAt.getTime()).toBe(3 * 24 * 3_600_000);
  });

  it('a date that gives no more time, or too much, is refused with those that would do, and one of them is enough', async () => {
    const { number } = await inHand();
    await test.staff.zhou.tells('延期到明天 配件没到');
    expect(lastSaidTo(test.staff.zhou)).toMatch(/办结时限本来就到11月29日09:00.*最晚到12月6日09:00/u);
    await test.staff.zhou.tells('到12月28日');
    expect(lastSaidTo(test.staff.zhou)).toMatch(/延不了这么久.*最晚到12月6日09:00/u);
    await test.staff.zhou.tells('12月2日');
    expect(lastSaidTo(test.staff.zhou)).toContain(`工单${number}已申请延期到12月2日23:59`);
    expect((await now()).request).toMatchObject({ kind: 'extend', note: '配件没到' });
  });

  it('a pause that is too long is refused, and a nearer day is enough', async () => {
    await inHand();
    await test.staff.zhou.tells('挂起 到2月20日 等配件');
    expect(lastSaidTo(test.staff.zhou)).toContain('挂起最多30天');
    await test.staff.zhou.tells('到12月4日');
    expect((await now()).request).toMatchObject({ kind: 'suspend', note: '等配件' });
  });

  it('what cannot be done says what to do instead, in the words to send', async () => {
    const { number } = await inHand();
    await test.staff.zhou.tells('办结');
    expect(lastSaidTo(test.staff.zhou)).toContain(`例如「办结${number} 已修好」`);
    await test.staff.zhou.tells(`问居民${number} 是哪一盏`);
    await test.staff.zhou.tells(`办结${number} 已修好`);
    expect(lastSaidTo(test.staff.zhou)).toContain(`居民答复${number}`);
  });

  it('a refusal carries its words to who asked', async () => {
    const { number } = await inHand();
    const boss = await supervisor();
    await test.staff.zhou.tells('挂起 等业主开门 到周五');
    expect((await now()).request).toMatchObject({ kind: 'suspend', reason: 'awaiting_owner' });
    await boss.tells(`不同意${number} 先换楼道那一头`);
    expect(lastSaidTo(test.staff.zhou)).toMatch(/先换楼道那一头\n时限不变，仍是11月29日09:00/u);
    expect((await now()).request).toBeUndefined();
  });

  it('a supervisor’s own 挂起 needs nobody’s yes, and 恢复 ends the pause', async () => {
    const { number } = await inHand();
    const boss = await supervisor();
    await boss.tells(`挂起${number} 等供电公司 到周三`);
    expect((await now()).state).toBe('suspended');
    await test.staff.zhou.tells('恢复');
    expect((await now()).state).toBe('in_progress');
  });

  it('without a date, or without a reason to wait, it is asked for', async () => {
    const { number } = await inHand();
    await test.staff.zhou.tells(`延期${number} 配件没到`);
    expect(lastSaidTo(test.staff.zhou)).toContain('到哪一天');
    await test.staff.zhou.tells(`挂起${number} 到周五 先放一放`);
    expect(lastSaidTo(test.staff.zhou)).toContain('等待配件材料');
    expect((await now()).request).toBeUndefined();
  });

  it('同意 where nobody asked says so', async () => {
    const { number } = await inHand();
    await (await supervisor()).tells(`同意${number}`);
    expect(lastSaidTo(test.staff.lin)).toContain('没有等待决定的申请');
  });
});

describe('around the work', () => {
  it('the resident is asked', async () => {
    await inHand();
    await test.staff.zhou.tells('问居民 是几楼的灯');
    expect((await now()).state).toBe('need_info');
    expect(lastSaidTo(test.rooms.building3)).toContain('是几楼的灯');
  });

  it('a bare answer to what was just asked by name is taken among neighbours, their talk is not', async () => {
    test = await createTestApp();
    const wang = test.resident('王敏', { alias: '3-2-501 王敏' });
    await wang.says('3栋2单元楼道灯不亮了');
    await test.staff.zhou.tells('接单');
    await test.pass(3 * 60 * 60_000);
    const { number } = await now();
    await test.staff.zhou.tells(`问居民${number} 坏了几个`);
    await test.pass(5 * 60_000);
    expect((await wang.says('谁家的快递放门口了')).replies).toEqual([]);
    expect((await now()).state).toBe('need_info');
    expect((await wang.says('两个')).replies[0]?.body).toContain(`已补充到工单${number}`);
    expect((await now()).state).toBe('in_progress');

    await test.staff.zhou.tells(`问居民${number} 另外几层呢`);
    await test.pass(30 * 60_000);
    expect((await wang.says('两个')).replies).toEqual([]);
    expect((await now()).state).toBe('need_info');
  });

  it('what another unit does goes outside, until a day, and the resident hears of it', async () => {
    const { number } = await inHand();
    const boss = await supervisor();
    await boss.tells(`转外部${number} 供电公司 楼道总闸跳了 到周五`);
    expect(await now()).toMatchObject({ state: 'external', externalParty: '供电公司' });
    await test.pass(60 * 60_000);
    expect(lastSaidTo(test.rooms.building3)).toContain('已转供电公司处理');
  });

  it('only somebody else of the office checks the work, and sends it back with a reason', async () => {
    const { number } = await inHand();
    const boss = await supervisor();
    await test.staff.zhou.tells(`办结${number} 暂时修不了,等改线`);
    expect((await now()).state).toBe('handled');
    await test.staff.zhou.tells(`核查通过${number}`);
    expect((await now()).state).toBe('handled');
    await boss.tells(`返工${number} 结果没写清`);
    expect(await now()).toMatchObject({ state: 'in_progress', reworks: 1 });
    await test.staff.zhou.tells(`办结${number} 换了灯泡`);
    await boss.tells(`核查通过${number}`);
    expect((await now()).state).toBe('confirming');
  });

  it('升级 tells those in charge', async () => {
    const { number } = await inHand();
    await (await supervisor()).tells(`升级${number} 请街道出面`);
    expect((await now()).escalation).toBe(1);
  });
});

describe('in the workers’ group, without a word to the bot', () => {
  const short = async () => (await now()).number.split('-')[1] ?? '';

  it('a command with a short number is understood', async () => {
    test = await createTestApp();
    await test.resident('王敏').says('3栋2单元楼道灯不亮了');
    const here = { in: test.rooms.workers };
    await test.staff.zhou.says(`接单 ${await short()}`, here);
    expect((await now()).state).toBe('in_progress');
    expect(lastSaidTo(test.rooms.workers)).toContain('已接单');
    await test.staff.zhou.says(`办结 ${await short()} 灯已换好`, here);
    expect(await now()).toMatchObject({ state: 'confirming', resolution: '灯已换好' });
  });

  it('talk, numbers that are no ticket, and the same words elsewhere or of somebody else are left alone', async () => {
    await inHand();
    const here = { in: test.rooms.workers };
    await test.staff.zhou.says('接单了', here);
    await test.staff.zhou.says('办结 99 户', here);
    await test.staff.zhou.says(`办结 ${await short()} 灯已换好`, { in: test.rooms.building3 });
    const stranger = test.resident('陌生人', { room: test.rooms.workers });
    await stranger.says(`办结 ${await short()} 灯已换好`, here);
    expect((await now()).state).toBe('in_progress');
    expect(test.said(test.rooms.workers)).toEqual([]);
  });
});
