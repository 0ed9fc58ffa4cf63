import { afterEach, expect, it } from 'vitest';

import type { Person } from '../../bot/channels/simulator/people.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
let wang: Person;
afterEach(() => test.stop());

const lastTo = (whom: { key: string }) => test.said(whom).at(-1) ?? '';

/** One ticket ended, one open, one of a neighbour followed. */
async function reported() {
  test = await createTestApp();
  wang = test.resident('王敏', { alias: '3-2-501 王敏' });
  await wang.says('3栋2单元楼道灯坏了，我电话15412345678');
  await test.staff.zhou.tells('接单');
  await test.staff.zhou.tells('办结 灯泡已换');
  await wang.says('1');
  await wang.says('3栋2单元电梯坏了');
}

it('what is stored is shown in private, numbers masked; in the group it asks to write in private', async () => {
  await reported();
  await wang.says('查我的信息', { mention: true });
  expect(lastTo(test.rooms.building3)).toContain('请私聊我');
  await wang.tells('查我的信息');
  expect(lastTo(wang)).toMatch(/还在办的工单.*已结束的工单/s);
  expect(lastTo(wang)).not.toContain('15412345678');
});

it('goes after one more word: ended tickets at once, what is open with the reason why it stays', async () => {
  await reported();
  const before = await test.tickets();
  const lamp = before.find(({ category }) => category === 'repair.lighting');
  const lift = before.find(({ category }) => category === 'repair.elevator');
  await wang.tells('删除我的信息');
  expect((await test.tickets()).map(({ anonymisedAt }) => anonymisedAt)).toEqual([undefined, undefined]);
  await wang.tells('确认删除');
  expect(lastTo(wang)).toMatch(new RegExp(`已删除.*还在办的${lift?.number ?? ''}`, 's'));
  const now = await test.tickets();
  const after = now.find(({ number }) => number === lamp?.number);
  const open = now.find(({ number }) => number === lift?.number);
  expect(after).toMatchObject({ number: lamp?.number, reporterId: undefined, description: '已匿名' });
  expect(open).toMatchObject({ number: lift?.number, reporterId: lamp?.reporterId });
  const history = await test.app.stores.tickets.history(after?.id ?? '');
  expect(history.at(-1)).toMatchObject({ name: 'anonymise' });
  const known = await test.app.stores.residents.find(lamp?.reporterId ?? '');
  expect(known?.displayName).toBe('居民');
});

it('somebody of whom nothing is stored hears so', async () => {
  test = await createTestApp();
  const li = test.resident('李叔');
  await li.tells('查我的信息');
  expect(lastTo(li)).toContain('没有存您的信息');
});
