/** What the office does from the chat: it hears what nobody has, gives it out, checks what is done. */
import { afterEach, expect, it } from 'vitest';
import { demoAccount, demoChannel } from '../../community/demo.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
afterEach(() => test.stop());

const minute = 60_000;

/** A Sunday morning; the clerk of the community has WeChat. */
async function withClerk(now?: Date) {
  test = await createTestApp(now === undefined ? {} : { now });
  const clerk = test.resident('何静', {});
  await test.app.database.staff.update({
    where: { id: 'demo-he' },
    data: { channel: demoChannel, account: demoAccount, memberKey: clerk.key },
  });
  return clerk;
}

it('the water of the whole compound reaches the clerk on duty, once, and is given out in a word', async () => {
  const clerk = await withClerk();
  await test.resident('王敏', { room: test.rooms.everybody }).says('整个小区都停水了', {
    in: test.rooms.everybody,
    mention: true,
  });
  const number = (await test.tickets())[0]?.number ?? '';
  expect(await test.tickets()).toMatchObject([{ state: 'accepted', urgency: 'urgent' }]);
  await test.pass(30 * minute);
  const told = test.said(clerk);
  expect(told).toEqual([expect.stringContaining(`有1件报事还没有人接手：\n工单${number}（`)]);
  await test.pass(3 * 60 * minute);
  expect(test.said(clerk)).toEqual(told);

  await clerk.tells(`派给周敏 ${number}`);
  expect((await test.tickets())[0]).toMatchObject({ state: 'dispatched' });
  expect(test.said(test.staff.zhou).at(-1)).toContain(number);
});

it('where nobody of the office has WeChat the workers there can pass it on; what somebody has is not told of', async () => {
  test = await createTestApp();
  const wang = test.resident('王敏', { alias: '3-2-501 王敏' });
  await wang.says('3栋2单元楼道灯不亮了');
  await test.pass(30 * minute);
  expect(test.said(test.staff.zhou).filter((text) => text.includes('还没有人接手'))).toEqual([]);
  const neighbour = test.resident('赵强', { room: test.rooms.everybody });
  await neighbour.says('整个小区都没网了', { in: test.rooms.everybody, mention: true });
  await test.pass(30 * minute);
  const [waiting] = (await test.tickets()).filter(({ state }) => state === 'accepted');
  const told = test.said(test.staff.zhou).filter((text) => text.includes('还没有人接手'));
  expect(told).toEqual([expect.stringContaining(waiting?.number ?? 'nothing waits')]);
  expect(told[0]).toContain('请转告社区');
});

it('before the morning nobody is woken for it', async () => {
  const clerk = await withClerk(new Date('2026-11-22T06:30:00+08:00'));
  await test.resident('王敏', { room: test.rooms.everybody }).says('整个小区都没网了', {
    in: test.rooms.everybody,
    mention: true,
  });
  await test.pass(45 * minute);
  expect(test.said(clerk)).toEqual([]);
  await test.pass(30 * minute);
  expect(test.said(clerk)).toHaveLength(1);
});

it('the office gives it to whoever of the community it wants, a worker only to who works there', async () => {
  const clerk = await withClerk();
  await test.resident('王敏', { alias: '3-2-501 王敏' }).says('3栋2单元楼道灯不亮了');
  const number = (await test.tickets())[0]?.number ?? '';
  await test.staff.zhou.tells(`转给林涛 ${number}`);
  expect(test.said(test.staff.zhou).at(-1)).toContain('先退单由受理员改派');
  await clerk.tells(`转给林涛 ${number}`);
  expect(test.said(test.staff.lin).at(-1)).toContain(`【派单${number}】`);
});

it('what waits for the office needs no number while it is the only one', async () => {
  const clerk = await withClerk();
  await clerk.tells('核查通过');
  expect(test.said(clerk).at(-1)).toBe('现在没有等待核查的工单。');
  await test.resident('王敏', { alias: '3-2-501 王敏' }).says('3栋2单元楼道灯不亮了');
  await test.staff.zhou.tells('接单');
  await test.staff.zhou.tells('办结 暂时修不了,等改线');
  expect((await test.tickets())[0]?.state).toBe('handled');
  await clerk.tells('核查通过');
  expect((await test.tickets())[0]?.state).not.toBe('handled');
});

it('whoever says again that it is not done, while it is being done again, hears how it stands', async () => {
  test = await createTestApp();
  const wang = test.resident('王敏', { alias: '3-2-501 王敏' });
  await wang.says('3栋2单元楼道灯不亮了');
  await test.staff.zhou.tells('接单');
  await test.staff.zhou.tells('办结 换好了');
  await test.pass(70 * minute);
  await wang.says('还是不亮啊');
  const [ticket] = await test.tickets();
  expect(ticket).toMatchObject({ round: 2 });
  const { replies } = await wang.says('不满意,晚上又灭了', { mention: true });
  expect(replies[0]?.body).toContain(`会一并交给重新处理工单${ticket?.number ?? ''}的同事`);
});

it('what is another’s to mend goes there before anybody took it on, and comes back with its result', async () => {
  const clerk = await withClerk();
  await test.resident('王敏', { alias: '3-2-501 王敏' }).says('3栋2单元楼道灯不亮了');
  const number = (await test.tickets())[0]?.number ?? '';
  await test.staff.zhou.tells(`转外部${number} 供电公司 线路要他们改`);
  expect(test.said(test.staff.zhou).at(-1)).toContain('请联系社区受理员');
  await clerk.tells(`转外部${number} 供电公司 线路要他们改 到周五`);
  expect((await test.tickets())[0]).toMatchObject({ state: 'external', externalParty: '供电公司' });
  expect(test.said(test.staff.zhou).at(-1)).toContain('您不用再处理');
  await clerk.tells('外部办结');
  expect(test.said(clerk).at(-1)).toContain(`外部办结${number} 供电公司已修好`);
  await clerk.tells('线路改好了，灯已亮');
  expect((await test.tickets())[0]).toMatchObject({ state: 'confirming', resolution: '线路改好了,灯已亮' });
});

it('外部退回 brings it back to be given out again', async () => {
  const clerk = await withClerk();
  await test.resident('王敏', { alias: '3-2-501 王敏' }).says('3栋2单元楼道灯不亮了');
  const number = (await test.tickets())[0]?.number ?? '';
  await clerk.tells(`外部退回${number} 说是小区的线`);
  expect(test.said(clerk).at(-1)).toContain(`接单${number}`);
  await clerk.tells(`转外部${number} 供电公司 线路要他们改`);
  await clerk.tells('外部退回 说是小区的线');
  expect((await test.tickets())[0]).toMatchObject({ state: 'accepted', externalParty: undefined });
});

it('who hears by phone that somebody presses writes it down, and whoever has it hears of it', async () => {
  const clerk = await withClerk();
  await test.resident('王敏', { alias: '3-2-501 王敏' }).says('3栋2单元楼道灯不亮了');
  const number = (await test.tickets())[0]?.number ?? '';
  await clerk.tells(`催办${number} 居民打电话来问`);
  expect(test.said(test.staff.zhou).at(-1)).toMatch(/^社区催办.*居民打电话来问$/);
  await clerk.tells(`催办${number}`);
  expect(test.said(clerk).at(-1)).toContain('刚催办过');
  expect((await test.tickets())[0]).toMatchObject({ urges: 1 });
  await test.staff.zhou.tells(`催办${number}`);
  expect(test.said(test.staff.zhou).at(-1)).toContain('不能由您催办');
});
