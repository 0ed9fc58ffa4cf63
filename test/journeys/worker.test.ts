import { afterEach, describe, expect, it } from 'vitest';

import type { Person } from '../../bot/channels/simulator/people.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
let wang: Person;
afterEach(() => test.stop());

async function reported(text = '3栋2单元门口被车堵死了'): Promise<Ticket> {
  test = await createTestApp();
  wang = test.resident('王敏', { alias: '3-2-501 王敏' });
  await wang.says(text);
  return now();
}

async function now(): Promise<Ticket> {
  const [ticket] = await test.tickets();
  if (ticket === undefined) throw new Error('no ticket');
  return ticket;
}

const lastSaidTo = (whom: { key: string }) => test.said(whom).at(-1) ?? '';

describe('a worker works a ticket from the chat', () => {
  it('接单, 进展, 办结: the resident is told at each step, in the group, with the number', async () => {
    const { number } = await reported();
    const { zhou } = test.staff;

    await zhou.tells(`接单${number}`);
    expect((await now()).state).toBe('in_progress');
    expect(lastSaidTo(test.rooms.building3)).toBe(
      `您反映的工单${number}（车辆堵塞通道，春和苑3栋2单元），周敏已接单，正在处理。`,
    );

    await zhou.tells(`进展 ${number} 已联系501住户挪车，电话15412345678`);
    // Told a moment ago, they hear of it when the hour is over.
    await test.pass(60 * 60_000);
    const progress = lastSaidTo(test.rooms.building3);
    expect(progress).toContain('挪车');
    expect(progress).not.toContain('501');
    expect(progress).not.toContain('15412345678');

    await zhou.tells(`办结${number} 车已挪走`);
    expect(await now()).toMatchObject({ state: 'confirming', resolution: '车已挪走' });
    expect(lastSaidTo(test.rooms.building3)).toContain('车已挪走');
    expect(lastSaidTo(zhou)).toContain('等居民评价');
  });

  it('the short number and no number at all do, when only one ticket can be meant', async () => {
    const { number } = await reported();
    await test.staff.zhou.tells(`${number.split('-')[1] ?? ''}号单接了`);
    expect((await now()).state).toBe('in_progress');
    await test.staff.zhou.tells('办结 已处理');
    expect((await now()).state).toBe('confirming');
  });

  it('the notice to the resident mentions them', async () => {
    await reported();
    const { replies } = await test.staff.zhou.tells('接单');
    const toRoom = replies.find(({ place }) => place.kind === 'room');
    expect(toRoom?.mentionKeys).toEqual([wang.key]);
  });

  it('退单 puts it back into the queue with its reason', async () => {
    await reported();
    await test.staff.zhou.tells('退单 不在我的网格');
    const ticket = await now();
    expect(ticket).toMatchObject({ state: 'accepted', assigneeId: undefined });
    const history = await test.app.stores.tickets.history(ticket.id);
    expect(history.at(-1)).toMatchObject({ name: 'return', reason: 'not_my_area', note: '不在我的网格' });
  });

  it('我的工单 lists what is in hand', async () => {
    const { number } = await reported();
    await test.staff.zhou.tells('我的工单');
    expect(lastSaidTo(test.staff.zhou)).toContain(number);
    await test.staff.lin.tells('我的工单');
    expect(lastSaidTo(test.staff.lin)).toContain('没有未办结');
  });

  it('我的工单 lists several, whatever their states are called', async () => {
    await reported();
    await wang.says('3栋2单元楼道灯坏了');
    await test.staff.zhou.tells('我的工单');
    expect(lastSaidTo(test.staff.zhou).match(/\d{6}-\d+ .*已派单/gu)).toHaveLength(2);
    await test.staff.zhou.says('我的工单', { in: test.rooms.workers, mention: true });
    expect(lastSaidTo(test.rooms.workers).match(/已派单/gu)).toHaveLength(2);
  });

  it('works in the workers’ group too, where colleagues see no flat', async () => {
    const { number } = await reported('3栋2单元501家里水管爆了，楼下都淹了');
    await test.staff.zhou.says('我的工单', { in: test.rooms.workers, mention: true });
    expect(lastSaidTo(test.rooms.workers)).toContain(number);
    await test.staff.zhou.says(`接单${number}`, { in: test.rooms.workers });
    expect((await now()).state).toBe('in_progress');
    for (const text of test.said(test.rooms.workers)) expect(text).not.toContain('501');
  });
});

describe('what is not theirs or not yet possible', () => {
  it('a second who takes it on hears who has it, and nothing of what it is about', async () => {
    const { number } = await reported();
    const { zhou, lin } = test.staff;
    await lin.tells(`接单${number}`);
    expect(lastSaidTo(lin)).toContain(`工单${number}已派给周敏，还没接单`);
    await zhou.tells('接单');
    for (const text of [`接单${number}`, `办结${number} 好了`, `工单${number}`, `${number}我去`])
      await lin.tells(text);
    expect(test.said(lin).slice(-4)).toEqual(
      Array.from({ length: 4 }, () => expect.stringContaining(`工单${number}由周敏承办（处置中）`) as string),
    );
    expect(test.said(lin).join()).not.toMatch(/车辆|3栋|堵/u);
    expect(await now()).toMatchObject({ state: 'in_progress', assigneeId: 'demo-zhou' });
    await zhou.tells('退单 不在我的网格');
    await lin.tells(`接单${number}`);
    expect(lastSaidTo(lin)).toContain('还没有派给人；要由您办，请联系社区受理员');
  });

  it('a colleague’s family matter is as unknown as a number that nobody has', async () => {
    const { number } = await reported('我和儿媳妇天天吵架，社区能来调解一下吗');
    expect((await now()).category).toBe('dispute.family');
    await test.staff.lin.tells('接单261122-999');
    const unknown = lastSaidTo(test.staff.lin);
    expect(unknown).toContain('没有查到');
    await test.staff.lin.tells(`接单${number}`);
    expect(lastSaidTo(test.staff.lin)).toBe(unknown);
  });

  it('办结 before 接单 has taken it on, too', async () => {
    const { number } = await reported();
    await test.staff.zhou.tells(`办结${number} 好了`);
    expect(lastSaidTo(test.staff.zhou)).toContain('已记录处置结果');
    const history = await test.app.stores.tickets.history((await now()).id);
    expect(history.map(({ name }) => name)).toEqual(expect.arrayContaining(['claim', 'handle']));
  });

  it('办结 of what waits for the resident is refused with the way out', async () => {
    const { number } = await reported();
    await test.staff.zhou.tells(`接单${number}`);
    await test.staff.zhou.tells(`问居民${number} 是哪一层`);
    await test.staff.zhou.tells(`办结${number} 好了`);
    expect(lastSaidTo(test.staff.zhou)).toContain(`请回「居民答复${number}`);
  });

  it('办结 without a result asks for it', async () => {
    const { number } = await reported();
    await test.staff.zhou.tells(`接单${number}`);
    await test.staff.zhou.tells(`办结${number}`);
    expect(lastSaidTo(test.staff.zhou)).toContain('请写明');
  });

  it('a resident’s 接单 is just words', async () => {
    const { number } = await reported();
    await wang.tells(`接单${number}`);
    expect((await now()).state).toBe('dispatched');
  });
});

it('a redelivered command changes nothing', async () => {
  await reported();
  const said = await test.staff.zhou.tells('接单');
  const { version } = await now();
  const before = test.said().length;
  await test.simulator.redelivers(said);
  await test.idle();
  expect((await now()).version).toBe(version);
  expect(test.said()).toHaveLength(before);
});
