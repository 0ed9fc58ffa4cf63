/**
 * Every step of the process that touches the outside: each statement of the database, each send, each download. A run
 * dies at the step it is told to, so no two steps are left between which nobody looked.
 */
import Sqlite from 'better-sqlite3';

export interface Steps {
  /** Counts one step; dies when it is the one. */
  take(): void;
  count(): number;
}

/** @param die what happens at step `dieAt`, counted from 1, and at every one after it. */
export function createSteps(dieAt: number, die: () => void): Steps {
  let taken = 0;
  return {
    take: () => {
      taken += 1;
      if (taken >= dieAt) die();
    },
    count: () => taken,
  };
}

/** `undefined`: nobody counts, the process lives. */
let counting: Steps | undefined;

export function countStatements(steps: Steps | undefined): void {
  instrument();
  counting = steps;
}

let instrumented = false;

/** Every statement of every connection of this process passes here; a dead process rolls nothing back by itself. */
function instrument(): void {
  if (instrumented) return;
  instrumented = true;
  const database = new Sqlite(':memory:');
  const statement = Object.getPrototypeOf(database.prepare('SELECT 1')) as Record<string, unknown>;
  for (const method of ['run', 'all', 'get'] as const) {
    const real = statement[method] as (this: unknown, ...values: unknown[]) => unknown;
    statement[method] = function (this: unknown, ...values: unknown[]) {
      counting?.take();
      return real.apply(this, values);
    };
  }
  database.close();
}
