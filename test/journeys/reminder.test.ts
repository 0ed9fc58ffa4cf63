import { afterEach, describe, expect, it } from 'vitest';

import { createTestApp, type TestApp } from '../support/app.ts';

const minuteMs = 60_000;
const justBeforeEight = new Date('2026-11-23T07:58:00+08:00');

let test: TestApp;
afterEach(() => test.stop());

function residentsRooms() {
  return [test.rooms.building3, test.rooms.building5, test.rooms.everybody];
}

describe('the morning reminder', () => {
  it('reaches every residents’ group at eight, once, and no other group', async () => {
    test = await createTestApp({ now: justBeforeEight });

    await test.pass(2 * minuteMs - 1);
    expect(test.said()).toEqual([]);
    await test.pass(10 * minuteMs);

    for (const room of residentsRooms()) {
      expect(test.said(room)).toHaveLength(1);
      expect(test.said(room)[0]).toMatch(/^【反诈提醒】[^]*(96110|110)/);
    }
    expect(test.said(test.rooms.workers)).toEqual([]);
  });

  it('misses no group and serves none twice when the process restarts in the middle', async () => {
    const slow = {
      perTargetMs: 1000,
      betweenTargetsMs: 60_000,
      perMinute: 40,
      noticesPerHour: 400,
      jitterMs: 0,
    };
    test = await createTestApp({ now: justBeforeEight, config: { pacing: slow } });
    await test.pass(2 * minuteMs + 90_000);
    const before = residentsRooms().map((room) => test.said(room).length);
    expect(before.filter((count) => count === 1).length).toBeGreaterThan(0);
    expect(before).toContain(0);

    test = await test.restart();
    await test.pass(10 * minuteMs);

    const after = residentsRooms().map((room, index) => (before[index] ?? 0) + test.said(room).length);
    expect(after).toEqual([1, 1, 1]);
  });

  it('is made up for when the process was down at eight', async () => {
    test = await createTestApp({ now: new Date('2026-11-23T09:30:00+08:00') });
    await test.pass(minuteMs);
    expect(residentsRooms().map((room) => test.said(room).length)).toEqual([1, 1, 1]);
  });
});
