/** A clock that stands still until a test moves it. Nothing sleeps for real. */
import type { Clock } from '../../core/clock.ts';

export interface TestClock extends Clock {
  /** Moves to the instant, waking every sleeper on the way in order, each at its own time. */
  advanceTo(instant: Date): Promise<void>;
  advance(durationMs: number): Promise<void>;
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** @param settle resolves when what a woken sleeper started has come to rest. */
export function createTestClock(start: Date, settle: () => Promise<void> = turnOfTheLoop): TestClock {
  let now = start.getTime();
  const sleepers = new Set<Sleeper>();

  async function advanceTo(instant: Date) {
    await settle();
    for (;;) {
      const [next] = [...sleepers].sort((one, other) => one.at - other.at);
      if (next === undefined || next.at > instant.getTime()) break;
      now = Math.max(now, next.at);
      next.wake();
      // The sleeper must notice before anybody asks whether all is quiet.
      await turnOfTheLoop();
      await settle();
    }
    now = Math.max(now, instant.getTime());
  }

  return {
    now: () => new Date(now),
    sleep: (durationMs, signal) =>
      new Promise((resolve) => {
        const sleeper: Sleeper = { at: now + durationMs, wake };
        function wake() {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', wake);
          resolve();
        }
        if (signal?.aborted === true) resolve();
        else {
          sleepers.add(sleeper);
          signal?.addEventListener('abort', wake);
        }
      }),
    advanceTo,
    advance: (durationMs) => advanceTo(new Date(now + durationMs)),
  };
}

/** Lets every promise that is ready, and what it leads to without I/O, run. */
function turnOfTheLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
