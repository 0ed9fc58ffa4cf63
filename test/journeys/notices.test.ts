/** How often a resident hears of one ticket: each step that matters, once an hour at most, and the result at once. */
import { afterEach, expect, it } from 'vitest';

import { createTestApp, type TestApp } from '../support/app.ts';

const minuteMs = 60_000;
let test: TestApp;
afterEach(() => test.stop());

async function heard(steps: readonly string[]): Promise<readonly string[]> {
  test = await createTestApp();
  await test.resident('王敏').says('3栋2单元门口的路灯坏了');
  const answered = test.said(test.rooms.building3).length;
  for (const step of steps) {
    await test.staff.zhou.tells(step);
    await test.pass(5 * minuteMs);
  }
  return test.said(test.rooms.building3).slice(answered);
}

it('several steps within the hour are one message more, which says the newest and what mattered before', async () => {
  const before = await heard(['接单', '进展 灯泡已买', '进展 下午两点来装']);
  expect(before).toHaveLength(1);
  expect(before[0]).toContain('已接单');
  await test.pass(60 * minuteMs);
  const [, later, ...more] = test.said(test.rooms.building3).slice(-2);
  expect(more).toEqual([]);
  expect(later).toMatch(/有新进展：下午两点来装\n此前：灯泡已买。$/);
});

it('the result is told at once, and nothing older comes after it', async () => {
  const said = await heard(['接单', '进展 灯泡已买', '办结 灯泡已换']);
  expect(said).toHaveLength(2);
  expect(said[1]).toContain('灯泡已换');
  await test.pass(180 * minuteMs);
  expect(test.said(test.rooms.building3).at(-1)).toBe(said[1]);
});

it('what waits is told after a restart, too', async () => {
  await heard(['接单', '进展 灯泡已买']);
  test = await test.restart(2 * 60 * minuteMs);
  await test.pass(minuteMs);
  expect(test.said(test.rooms.building3).at(-1)).toContain('灯泡已买');
});
