/** What nobody has is told to the office in chat, and given out from there. */
import { afterEach, expect, it } from 'vitest';
import { demoAccount, demoChannel } from '../../community/demo.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
afterEach(() => test.stop());

const minute = 60_000;

/** A Sunday morning; the clerk of the community has WeChat. */
async function withClerk() {
  test = await createTestApp();
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

it('at night nobody is woken for it', async () => {
  const clerk = await withClerk();
  await test.pass(12 * 60 * minute);
  await test.resident('王敏', { room: test.rooms.everybody }).says('整个小区都没网了', {
    in: test.rooms.everybody,
    mention: true,
  });
  await test.pass(2 * 60 * minute);
  expect(test.said(clerk)).toEqual([]);
  await test.pass(10 * 60 * minute);
  expect(test.said(clerk)).toHaveLength(1);
});
