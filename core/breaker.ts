/** Stops asking an endpoint that keeps failing, and tries again after a while with one single question. */
export interface BreakerLimits {
  /** Failures in a row that open it. */
  readonly failures: number;
  readonly restMs: number;
}

export type BreakerState = 'closed' | 'open' | 'half_open';

export interface Breaker {
  /** True: ask now. When the rest is over, true once, until it is known how that went. */
  admits(now: Date): boolean;
  succeeded(): void;
  failed(now: Date): void;
  /** Neither: the question was taken back before it was answered. */
  abandoned(): void;
  state(now: Date): BreakerState;
}

export function createBreaker({ failures, restMs }: BreakerLimits): Breaker {
  let inARow = 0;
  let openedAt: Date | undefined;
  let isTrying = false;

  const isOver = (now: Date) => openedAt !== undefined && now.getTime() - openedAt.getTime() >= restMs;

  return {
    admits: (now) => {
      if (openedAt === undefined) return true;
      if (isTrying || !isOver(now)) return false;
      isTrying = true;
      return true;
    },
    succeeded: () => {
      inARow = 0;
      openedAt = undefined;
      isTrying = false;
    },
    failed: (now) => {
      inARow += 1;
      if (isTrying || inARow >= failures) openedAt = now;
      isTrying = false;
    },
    abandoned: () => {
      isTrying = false;
    },
    state: (now) => (openedAt === undefined ? 'closed' : isOver(now) ? 'half_open' : 'open'),
  };
}
