/** Turns of one person in one place one at a time and in order; different people side by side, up to a limit. */
export interface Lanes {
  /** Runs `work` when all earlier work of the same lane is done and a place is free. */
  run<T>(lane: string, work: () => Promise<T>): Promise<T>;
  /** How many wait or run. */
  size(): number;
  /** Resolves when nothing waits or runs. */
  idle(): Promise<void>;
}

export function createLanes(concurrency: number): Lanes {
  const tails = new Map<string, Promise<unknown>>();
  const places = createPlaces(concurrency);
  let size = 0;

  async function runAfter<T>(before: Promise<unknown> | undefined, work: () => Promise<T>): Promise<T> {
    if (before !== undefined) await before.catch(() => undefined);
    await places.take();
    try {
      return await work();
    } finally {
      places.leave();
      size -= 1;
    }
  }

  return {
    run: async (lane, work) => {
      size += 1;
      const tail = runAfter(tails.get(lane), work);
      tails.set(lane, tail);
      try {
        return await tail;
      } finally {
        if (tails.get(lane) === tail) tails.delete(lane);
      }
    },
    size: () => size,
    idle: async () => {
      while (tails.size > 0) await Promise.allSettled(tails.values());
    },
  };
}

/** A counted number of places; who finds none waits, first come first served. */
function createPlaces(count: number) {
  const queue: (() => void)[] = [];
  let free = count;
  return {
    take: async () => {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => queue.push(resolve));
    },
    leave: () => {
      const next = queue.shift();
      if (next === undefined) free += 1;
      else next();
    },
  };
}
