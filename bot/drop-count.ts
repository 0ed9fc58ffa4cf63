/** Counts what a full queue drops, and says so in the log once a minute: a line for each would be a second flood. */
import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';

export interface DropCount {
  add(): void;
  /** Since the start. */
  total(): number;
}

const tellEveryMs = 60_000;

export function createDropCount({ clock, log }: { readonly clock: Clock; readonly log: Log }): DropCount {
  let total = 0;
  let told = 0;
  let telling = false;

  async function tellInAWhile() {
    telling = true;
    await clock.sleep(tellEveryMs);
    log.warn('pipeline.dropped', { count: total - told });
    told = total;
    telling = false;
  }

  return {
    add: () => {
      total += 1;
      if (!telling) void tellInAWhile();
    },
    total: () => total,
  };
}
