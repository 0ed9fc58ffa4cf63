import { afterEach, describe, expect, it } from 'vitest';

import { AppError } from '../core/errors.ts';
import { type Log, silentLog } from '../core/log.ts';
import { createTestClock } from '../test/support/clock.ts';
import { createJobRunner, type Job, type JobRunner } from './job-runner.ts';

const minuteMs = 60_000;
/** 07:58 in Shanghai. */
const start = new Date('2026-11-21T23:58:00Z');

let runner: JobRunner;
afterEach(() => runner.stop());

function setUp(jobs: readonly Job[], log: Log = silentLog) {
  const clock = createTestClock(start);
  runner = createJobRunner({ jobs, clock, log, timeZone: 'Asia/Shanghai' });
  runner.start();
  return clock;
}

describe('a job', () => {
  it('runs at its times in the community’s time zone, told when it is', async () => {
    const ran: string[] = [];
    const what = (now: Date) => Promise.resolve(ran.push(now.toISOString()));
    const clock = setUp([{ id: 'morning', when: '0 8 * * *', what }]);
    await clock.advance(2 * minuteMs - 1);
    expect(ran).toEqual([]);
    await clock.advance(3 * 24 * 60 * minuteMs);
    expect(ran).toEqual(['2026-11-22T00:00:00.000Z', '2026-11-23T00:00:00.000Z', '2026-11-24T00:00:00.000Z']);
  });

  it('runs again next time after it broke; the log has its code, not its words', async () => {
    const logged: unknown[] = [];
    const log: Log = { ...silentLog, error: (event, fields) => void logged.push([event, fields]) };
    let runs = 0;
    const what = () => {
      runs += 1;
      return Promise.reject(new AppError('store.away', '王敏的电话'));
    };
    const clock = setUp([{ id: 'fragile', when: '* * * * *', what }], log);
    await clock.advance(2 * minuteMs);
    expect(runs).toBe(2);
    expect(logged).toEqual(Array(2).fill(['job.failed', { job: 'fragile', code: 'store.away' }]));
  });

  it('never overlaps itself, and holds up no other', async () => {
    let end = () => {};
    const held = new Promise<void>((resolve) => (end = resolve));
    const ran: string[] = [];
    const slow = () => {
      ran.push('slow');
      return held;
    };
    const clock = setUp([
      { id: 'slow', when: '* * * * *', what: slow },
      { id: 'quick', when: '* * * * *', what: () => Promise.resolve(ran.push('quick')) },
    ]);
    await clock.advance(3 * minuteMs);
    expect(ran.filter((id) => id === 'slow')).toHaveLength(1);
    expect(ran.filter((id) => id === 'quick')).toHaveLength(3);
    end();
    await runner.idle();
    await clock.advance(minuteMs);
    expect(ran.filter((id) => id === 'slow')).toHaveLength(2);
  });

  it('runs soon where something asks for it, and not beside itself', async () => {
    let end = () => {};
    const held = new Promise<void>((resolve) => (end = resolve));
    let runs = 0;
    const what = () => {
      runs += 1;
      return held;
    };
    setUp([{ id: 'asked', when: '0 8 * * *', what }]);
    runner.runSoon('asked');
    runner.runSoon('asked');
    await Promise.resolve();
    expect(runs).toBe(1);
    end();
    await runner.idle();
    expect(runs).toBe(2);
  });

  it('that runs is waited for when everything stops, and then runs no more', async () => {
    let end = () => {};
    let runs = 0;
    let finished = false;
    const what = async () => {
      runs += 1;
      await new Promise<void>((resolve) => (end = resolve));
      finished = true;
    };
    const clock = setUp([{ id: 'long', when: '* * * * *', what }]);
    await clock.advance(minuteMs);
    const stopped = runner.stop();
    end();
    await stopped;
    expect(finished).toBe(true);
    await clock.advance(10 * minuteMs);
    expect(runs).toBe(1);
  });
});
