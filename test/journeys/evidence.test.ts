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
