/** Who says it piece by piece, wants it kept to themselves, or wants it after all: small turns that used to end in silence. */
import { afterEach, describe, expect, it } from 'vitest';

import { readShippedModel } from '../../understanding/training/shipped-model.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
afterEach(() => test.stop());

const minuteMs = 60_000;

async function somebody(name = '李强') {
  test = await createTestApp({ readShippedModel });
  return test.resident(name, { room: test.rooms.everybody });
}

describe('word by word', () => {
  it('「坏了」「门禁」「2单元」「5栋」 within a minute are one report', async () => {
    const li = await somebody();
    for (const piece of ['坏了', '门禁', '2单元', '5栋']) {
      await li.says(piece);
      await test.pass(10_000);
    }
    const tickets = await test.tickets();
    expect(tickets).toHaveLength(1);
    expect(tickets[0]).toMatchObject({ category: 'repair.access', place: { building: '5', unit: '2' } });
  });

  it('of two people, or an hour apart, they are nothing', async () => {
    const li = await somebody();
    const zhang = test.resident('张姐', { room: test.rooms.everybody });
    await li.says('坏了');
    await zhang.says('门禁');
    await test.pass(60 * minuteMs);
    await li.says('门禁');
    expect(await test.tickets()).toHaveLength(0);
    expect(test.said(test.rooms.everybody)).toHaveLength(0);
  });
});

describe('one fault after the other', () => {
  it.each([
    ['对了门禁也坏了', 'repair.access'],
    ['顺便说下快递柜坏了', 'repair.facility'],
    ['还有就是楼下垃圾没人收', 'anomaly.sanitation'],
  ])('「%s」 behind another report is one of its own, at the same place', async (text, category) => {
    const li = await somebody();
    await li.says('5栋水压太小');
    await li.says(text);
    expect((await test.tickets()).map((ticket) => [ticket.category, ticket.place.building])).toEqual([
      ['repair.water', '5'],
      [category, '5'],
    ]);
  });

  it.each(['卫生间也漏了', '也不知道啥时候能修', '另外晚上吃啥', '对了谢谢啊'])(
    '「%s」 is none',
    async (text) => {
      const li = await somebody();
      await li.says('5栋厨房漏水');
      await li.says(text);
      expect(await test.tickets()).toHaveLength(1);
    },
  );
});

it('「别说是我说的」 after the report takes the name off it, and is told to them alone', async () => {
  const li = await somebody();
  await li.says('5栋楼道里有人给电动车充电');
  const heard = test.said(test.rooms.everybody).length;
  await li.says('别说是我说的啊');
  expect(test.said(test.rooms.everybody)).toHaveLength(heard);
  expect(test.said(li).at(-1)).toMatch(/已改为不留名.*工作人员看不到/s);
});

it('「还是黄,麻烦派人来看」 after it was taken back is a report again', async () => {
  const li = await somebody();
  await li.says('5栋水龙头出来的水是黄的');
  await li.says('算了先不用报,我再放放看');
  await test.pass(40 * minuteMs);
  await li.says('还是黄,麻烦派人来看');
  const states = (await test.tickets()).map(({ state }) => state === 'withdrawn');
  expect(states.toSorted()).toEqual([false, true]);
});
