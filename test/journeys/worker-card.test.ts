import { afterEach, beforeEach, expect, it } from 'vitest';

import { createTestApp, type TestApp } from '../support/app.ts';
import { aPicture } from '../support/picture.ts';

let test: TestApp;
beforeEach(async () => {
  test = await createTestApp();
});
afterEach(() => test.stop());

const cardsOf = () => test.said(test.staff.zhou).filter((text) => text.startsWith('【派单'));
const picturesTo = (whom: { key: string }) =>
  test.simulator.sent(whom).filter(({ image }) => image !== undefined);

it('a card tells place, limits by day and what happened there last, in no more than eight lines', async () => {
  const wang = test.resident('王敏', { alias: '3-2-501 王敏' });
  await wang.says('3栋2单元电梯坏了，停在2楼');
  await test.staff.zhou.tells('接单');
  await test.staff.zhou.tells('办结 已复位');
  const [first = ''] = cardsOf();
  expect(first).not.toContain('这里上次');
  expect(first).toContain('时限：今天11月22日');

  test = await test.restart(8 * 24 * 3_600_000);
  await test.resident('李强').says('3栋2单元门口被车堵死了，打我电话15400000012\n车牌鄂E12345');
  const [card = ''] = cardsOf();
  expect(card.split('\n').length).toBeLessThanOrEqual(8);
  expect(card).toContain('地点：');
  expect(card).toContain('这里上次：11月22日 电梯，');
  expect(card).not.toContain('15400000012');
});

it('the picture of the report follows the card, to its worker alone', async () => {
  await test.resident('王敏').says('3栋2单元楼道里堆了好多纸箱', { image: await aPicture() });
  expect(cardsOf()[0]).toContain('附照片');
  expect(picturesTo(test.staff.zhou)).toHaveLength(1);
  expect(test.simulator.sent().filter(({ image }) => image !== undefined)).toHaveLength(1);
});

it('a picture that comes later reaches who has it, once', async () => {
  const wang = test.resident('王敏');
  await wang.says('3栋2单元楼道里堆了好多纸箱');
  await wang.says('', { image: await aPicture() });
  expect(picturesTo(test.staff.zhou)).toHaveLength(1);
  expect(test.said(test.staff.zhou).join('\n')).toContain('居民补充了照片');
});

it('「工单 7」 among colleagues shows the card again with its picture, and no flat', async () => {
  const wang = test.resident('王敏', { alias: '3-2-501 王敏' });
  await wang.says('3栋2单元楼道里堆了好多纸箱', { image: await aPicture() });
  const [ticket] = await test.tickets();
  const short = ticket?.number.split('-')[1] ?? '';
  await test.staff.zhou.says(`工单 ${short}`, { in: test.rooms.workers });
  const told = test.said(test.rooms.workers).join('\n');
  expect(told).toContain(`【工单${ticket?.number ?? ''} 已派单】`);
  expect(told).not.toContain('501');
  expect(picturesTo(test.rooms.workers)).toHaveLength(1);
  await test.staff.zhou.tells('接单');
  await test.staff.zhou.tells(`查看${short}`);
  expect(test.said(test.staff.zhou).join('\n')).toContain('有进展请回');
});
