/** What staff say in few words: a bare answer to what they were asked, half a command, talk that only sounds like a report. */
import { afterEach, describe, expect, it } from 'vitest';

import { demoAccount, demoChannel } from '../../community/demo.ts';
import { newId } from '../../core/ids.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { aPicture } from '../support/picture.ts';

let test: TestApp;
afterEach(() => test.stop());

/** A Sunday morning; both are given to Zhou, who has taken none of them on. */
async function twoGiven(): Promise<readonly [Ticket, Ticket]> {
  test = await createTestApp();
  await test.resident('王敏').says('3栋2单元楼道灯不亮了');
  await test.resident('李强').says('3栋1单元门禁坏了');
  return [await ticket(0), await ticket(1)];
}

async function oneGiven(text = '3栋2单元楼道灯不亮了'): Promise<Ticket> {
  test = await createTestApp();
  await test.resident('王敏').says(text);
  return ticket(0);
}

async function ticket(nth: number): Promise<Ticket> {
  const found = (await test.tickets())[nth];
  if (found === undefined) throw new Error('no such ticket');
  return found;
}

async function clerk() {
  const person = test.resident('何静', {});
  await test.app.database.staff.update({
    where: { id: 'demo-he' },
    data: { channel: demoChannel, account: demoAccount, memberKey: person.key },
  });
  // Who is whose account is kept in memory; a change through the store is heard of.
  const at = test.clock.now();
  const change = { action: 'staff.update', subjectId: 'demo-he', details: {} } as const;
  await test.app.stores.staff.update(
    'demo-he',
    { name: '何静' },
    { id: newId(at), actorId: undefined, ...change, at },
  );
  return person;
}

const lastSaidTo = (whom: { key: string }) => test.said(whom).at(-1) ?? '';
const toZhou = () => lastSaidTo(test.staff.zhou);

describe('with two in hand', () => {
  it('延期 asks which, takes the bare number, asks until when and takes the bare day', async () => {
    const [lamp, gate] = await twoGiven();
    await test.staff.zhou.tells('延期 配件没到');
    expect(toZhou()).toContain(`${lamp.number}（公共照明，春和苑3栋2单元）`);
    expect(toZhou()).toContain(`${gate.number}（门禁道闸，春和苑3栋1单元）`);
    await test.staff.zhou.tells(gate.number);
    expect(toZhou()).toContain('请写明延期到哪一天');
    await test.staff.zhou.tells('到12月2日');
    expect(toZhou()).toContain(`工单${gate.number}已申请延期到12月2日23:59`);
    expect(await ticket(1)).toMatchObject({ state: 'in_progress', request: { reason: 'parts' } });
    expect(await ticket(0)).toMatchObject({ state: 'dispatched', request: undefined });
  });

  it.each([
    ['2', 1],
    ['第一张', 0],
    ['门禁那张', 1],
    ['2单元的', 0],
  ] as const)('「%s」 says which', async (said, nth) => {
    await twoGiven();
    await test.staff.zhou.tells('接单');
    await test.staff.zhou.tells(said);
    expect(await ticket(nth)).toMatchObject({ state: 'in_progress' });
    expect(await ticket(1 - nth)).toMatchObject({ state: 'dispatched' });
  });

  it('the picture that was sent before goes with the one that is named', async () => {
    await twoGiven();
    await test.staff.zhou.tells('接单1');
    await test.staff.zhou.tells('接单2');
    await test.staff.zhou.tells('', { image: await aPicture() });
    await test.staff.zhou.tells('办结 换好了');
    await test.staff.zhou.tells('2');
    const done = await ticket(1);
    expect(done).toMatchObject({ resolution: '换好了' });
    expect(await test.app.stores.tickets.listAttachments(done.id)).toHaveLength(1);
  });

  it('a fault that is told instead is a report, and 算了 leaves all as it is', async () => {
    await twoGiven();
    await test.staff.zhou.tells('退单 不在我的网格');
    await test.staff.zhou.tells('5栋电梯坏了');
    expect(await test.tickets()).toHaveLength(3);
    expect(await ticket(0)).toMatchObject({ returns: 0 });
    await test.staff.zhou.tells('退单');
    await test.staff.zhou.tells('算了');
    expect(toZhou()).toBe('好的，什么也没改。');
    await test.staff.zhou.tells('1');
    expect(await ticket(0)).toMatchObject({ returns: 0 });
  });

  it('among colleagues the bare number is heard of who was asked alone', async () => {
    await twoGiven();
    await test.staff.zhou.says('接单', { in: test.rooms.workers, mention: true });
    await test.staff.lin.says('2', { in: test.rooms.workers });
    expect(await ticket(1)).toMatchObject({ state: 'dispatched' });
    await test.staff.zhou.says('2', { in: test.rooms.workers });
    expect(await ticket(1)).toMatchObject({ state: 'in_progress' });
  });
});

describe('half a command', () => {
  it('退了 is asked why, and goes back with the reason', async () => {
    await oneGiven();
    await test.staff.zhou.tells('退了');
    expect(toZhou()).toContain('请写明退单的原因');
    expect(await ticket(0)).toMatchObject({ state: 'dispatched' });
    await test.staff.zhou.tells('不在我网格');
    expect(await ticket(0)).toMatchObject({ state: 'accepted', returns: 1 });
  });

  it('转给别人吧 is asked to whom', async () => {
    await oneGiven();
    await test.staff.zhou.tells('这单转给别人吧');
    expect(toZhou()).toContain('请写明转给谁');
    expect(await ticket(0)).toMatchObject({ state: 'dispatched' });
  });

  it('a name that nobody has is asked for anew, and the next one counts alone', async () => {
    const { number } = await oneGiven();
    const he = await clerk();
    await he.tells(`派给 小李 ${number}`);
    expect(lastSaidTo(he)).toContain('请写全名');
    await he.tells('林涛');
    expect(await ticket(0)).toMatchObject({ assigneeId: 'demo-lin' });
  });

  it.each(['这个单子我处理不了啊', '我弄不了', '不想接'])('「%s」 gives it back', async (said) => {
    await oneGiven();
    await test.staff.zhou.tells(said);
    expect(await ticket(0)).toMatchObject({ state: 'accepted', returns: 1 });
  });

  it.each(['明天再去', '明天上午再去看看', '没人在家', '修不了，得等配件'])(
    '「%s」 is how it goes, and takes it on',
    async (said) => {
      await oneGiven();
      await test.staff.zhou.tells(said);
      expect(await ticket(0)).toMatchObject({ state: 'in_progress', returns: 0 });
      expect(await test.tickets()).toHaveLength(1);
      expect(toZhou()).toContain('已同时接单');
    },
  );

  it('收到 is told what takes it on; once it is taken nothing is said', async () => {
    const { number } = await oneGiven();
    await test.staff.zhou.tells('收到');
    expect(toZhou()).toContain(`接请回「接单${number}」`);
    await test.staff.zhou.tells('接单');
    const said = test.said(test.staff.zhou).length;
    await test.staff.zhou.tells('好的');
    expect(test.said(test.staff.zhou)).toHaveLength(said);
  });

  it('怎么退单 is answered with the words to send', async () => {
    const { number } = await oneGiven();
    await test.staff.zhou.tells('怎么退单');
    expect(toZhou()).toContain(`退单${number} 原因`);
  });
});

describe('how to reach who reported', () => {
  const phone = '15412345678';

  it('is told to who has it, in private, with a line in the log, and stored nowhere', async () => {
    const { id } = await oneGiven(`3栋2单元楼道灯不亮了,我电话${phone}`);
    await test.staff.zhou.tells('他家电话给我一下');
    expect(toZhou()).toContain(phone);
    const { database } = test.app;
    const looks = await database.auditEntry.findMany({ where: { action: 'ticket.reveal', subjectId: id } });
    expect(looks).toMatchObject([{ actorId: 'demo-zhou', details: { field: 'phone', from: 'chat' } }]);
    const rows = await database.outboxMessage.findMany();
    expect(JSON.stringify(rows)).not.toContain(phone);
  });

  it('is told to nobody else, and nowhere else', async () => {
    const { number } = await oneGiven(`3栋2单元楼道灯不亮了,我电话${phone}`);
    const office = await clerk();
    await test.staff.lin.tells(`${number}居民电话`);
    await office.tells(`${number}居民电话`);
    await test.staff.zhou.says(`${number}的居民电话多少`, { in: test.rooms.workers, mention: true });
    expect(test.said(test.rooms.workers).at(-1)).toContain('只私聊给承办人');
    expect(test.said().join()).not.toContain(phone);
    expect(await test.app.database.auditEntry.count({ where: { action: 'ticket.reveal' } })).toBe(0);
  });

  it('where none was left, they read how to ask', async () => {
    const { number } = await oneGiven();
    await test.staff.zhou.tells('居民电话多少');
    expect(toZhou()).toContain(`问居民${number}`);
  });
});
