import { afterEach, expect, it } from 'vitest';

import { createTestApp, type TestApp } from '../support/app.ts';
import { aPicture } from '../support/picture.ts';

let test: TestApp;
afterEach(() => test.stop());

async function claimed(): Promise<TestApp> {
  test = await createTestApp();
  await test.resident('王敏').says('3栋2单元楼道里堆了好多纸箱');
  await test.staff.zhou.tells('接单');
  return test;
}

const ticketNow = async () => (await test.tickets()).at(-1);

it('what asks for a picture is not called done without one, and is done as soon as it comes', async () => {
  await claimed();
  await test.staff.zhou.tells('办结 已清走');
  expect(await ticketNow()).toMatchObject({ state: 'in_progress' });
  expect(test.said(test.staff.zhou).at(-1)).toContain('照片');
  await test.staff.zhou.tells('', { image: await aPicture() });
  expect(await ticketNow()).toMatchObject({ state: 'handled', result: 'fixed', resolution: '已清走' });
});

it('a picture sent first counts', async () => {
  await claimed();
  await test.staff.zhou.tells('', { image: await aPicture() });
  expect(test.said(test.staff.zhou).at(-1)).toContain('照片已加到工单');
  await test.staff.zhou.tells('办结 已清走');
  expect(await ticketNow()).toMatchObject({ state: 'handled' });
});

it('a picture sent first counts ten minutes long for the ticket that the words then name', async () => {
  await claimed();
  await test.resident('李强').says('3栋1单元楼道里堆满了旧家具');
  const [first, second] = await test.tickets();
  await test.staff.zhou.tells(`接单${second?.number ?? ''}`);
  await test.staff.zhou.tells('', { image: await aPicture() });
  expect(test.said(test.staff.zhou).at(-1)).toContain('分不清是哪一张');
  await test.pass(9 * 60_000);
  await test.staff.zhou.tells(`办结${first?.number ?? ''} 已清走`);
  expect((await test.tickets())[0]).toMatchObject({ state: 'handled' });
  await test.staff.zhou.tells(`办结${second?.number ?? ''} 已清走`);
  expect((await test.tickets())[1]).toMatchObject({ state: 'in_progress' });
});

it('one sent right after 办结 belongs to what was done, whatever else is in hand', async () => {
  await claimed();
  await test.resident('李强').says('3栋1单元楼道灯坏了');
  const [clutter, lamp] = await test.tickets();
  await test.staff.zhou.tells(`接单${lamp?.number ?? ''}`);
  await test.staff.zhou.tells(`办结${lamp?.number ?? ''} 灯泡已换`);
  await test.staff.zhou.tells('', { image: await aPicture() });
  expect(test.said(test.staff.zhou).at(-1)).toBe(`照片已加到刚办完的工单${lamp?.number ?? ''}。`);
  const picturesOf = (id = '') => test.app.stores.tickets.listAttachments(id);
  expect(await picturesOf(lamp?.id)).toHaveLength(1);
  expect(await picturesOf(clutter?.id)).toHaveLength(0);
});

it('among colleagues, too, without a word to the bot', async () => {
  await claimed();
  const { number = '' } = (await ticketNow()) ?? {};
  const here = { in: test.rooms.workers };
  await test.staff.zhou.says(`办结 ${number.split('-')[1] ?? ''} 已清走`, here);
  expect(test.said(test.rooms.workers).at(-1)).toContain('照片');
  await test.staff.zhou.says('', { ...here, image: await aPicture() });
  expect(await ticketNow()).toMatchObject({ state: 'handled' });
});

it('among colleagues a picture just before the words is theirs', async () => {
  await claimed();
  const { number = '' } = (await ticketNow()) ?? {};
  const here = { in: test.rooms.workers };
  await test.staff.zhou.says('', { ...here, image: await aPicture() });
  expect(test.said(test.rooms.workers)).toEqual([]);
  await test.pass(8 * 60_000);
  await test.staff.zhou.says(`办结 ${number.split('-')[1] ?? ''} 已清走`, here);
  expect(await ticketNow()).toMatchObject({ state: 'handled' });
});
