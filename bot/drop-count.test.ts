import { expect, it } from 'vitest';

import { type Log, silentLog } from '../core/log.ts';
import { createTestClock } from '../test/support/clock.ts';
import { createDropCount } from './drop-count.ts';

it('says once a minute how many were dropped, and nothing when none were', async () => {
  const logged: unknown[] = [];
  const log: Log = { ...silentLog, warn: (event, fields) => void logged.push([event, fields]) };
  const clock = createTestClock(new Date('2026-11-22T01:00:00Z'));
  const drops = createDropCount({ clock, log });

  for (let count = 0; count < 500; count += 1) drops.add();
  expect(logged).toEqual([]);
  await clock.advance(60_000);
  expect(logged).toEqual([['pipeline.dropped', { count: 500 }]]);

  await clock.advance(10 * 60_000);
  drops.add();
  await clock.advance(60_000);
  expect(logged.slice(1)).toEqual([['pipeline.dropped', { count: 1 }]]);
  expect(drops.total()).toBe(501);
});
