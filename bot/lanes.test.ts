import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createLanes } from './lanes.ts';

/** Work that runs until it is told to end. */
function heldWork() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { run: () => ended, end: () => end() };
}

const turnOfTheLoop = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('lanes', () => {
  it('keep the order within each, whatever takes how long, and never run more than allowed', async () => {
    const job = fc.record({ lane: fc.constantFrom('a', 'b', 'c'), turns: fc.nat(4), breaks: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(job, { maxLength: 25 }),
        fc.integer({ min: 1, max: 4 }),
        async (jobs, most) => {
          const lanes = createLanes(most);
          const started: number[] = [];
          const running = new Map<string, number>();
          let atOnce = 0;
          const results = await Promise.allSettled(
            jobs.map(({ lane, turns, breaks }, index) =>
              lanes.run(lane, async () => {
                started.push(index);
                running.set(lane, (running.get(lane) ?? 0) + 1);
                atOnce = Math.max(
                  atOnce,
                  [...running.values()].reduce((sum, count) => sum + count, 0),
                );
                expect(running.get(lane)).toBe(1);
                for (let turn = 0; turn < turns; turn += 1) await turnOfTheLoop();
                running.set(lane, 0);
                if (breaks) throw new Error(`job ${index}`);
                return index;
              }),
            ),
          );
          const expected = jobs.map(({ breaks }, index) =>
            breaks
              ? { status: 'rejected', reason: new Error(`job ${index}`) }
              : { status: 'fulfilled', value: index },
          );
          expect(results).toEqual(expected);
          for (const lane of ['a', 'b', 'c']) {
            const own = started.filter((index) => jobs[index]?.lane === lane);
            expect(own).toEqual([...own].sort((one, other) => one - other));
          }
          expect(atOnce).toBeLessThanOrEqual(most);
          expect(lanes.size()).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('do not wait for one another while there is a place', async () => {
    const lanes = createLanes(2);
    const slow = heldWork();
    const first = lanes.run('wang', slow.run);
    expect(await lanes.run('li', () => Promise.resolve('done'))).toBe('done');
    expect(lanes.size()).toBe(1);
    slow.end();
    await first;
  });

  it('wait for a place, first come first served, when all are taken', async () => {
    const lanes = createLanes(1);
    const slow = heldWork();
    const order: string[] = [];
    const done = [
      lanes.run('wang', slow.run),
      lanes.run('li', () => Promise.resolve(order.push('li'))),
      lanes.run('zhao', () => Promise.resolve(order.push('zhao'))),
    ];
    await turnOfTheLoop();
    expect(order).toEqual([]);
    expect(lanes.size()).toBe(3);
    slow.end();
    await Promise.all(done);
    expect(order).toEqual(['li', 'zhao']);
  });

  it('are idle when the last work has ended, also what was added while waiting', async () => {
    const lanes = createLanes(2);
    let later = false;
    void lanes.run('wang', async () => {
      await turnOfTheLoop();
      void lanes.run('li', async () => {
        await turnOfTheLoop();
        later = true;
      });
    });
    await lanes.idle();
    expect(later).toBe(true);
    expect(lanes.size()).toBe(0);
  });
});
