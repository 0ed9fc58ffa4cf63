/** How long understanding one message takes, once the engine knows the code. */
import type { Understand } from '../../understanding/understanding.ts';

/** Microseconds. */
export interface Speed {
  readonly mean: number;
  readonly p50: number;
  readonly p99: number;
  readonly n: number;
}

const warmUpRuns = 2000;
const now = new Date('2026-11-22T09:00:00+08:00');

export function measureSpeed(
  messages: readonly { readonly text: string; readonly addressed: boolean }[],
  understand: Understand,
): Speed {
  const read = ({ text, addressed }: { readonly text: string; readonly addressed: boolean }) =>
    understand({
      text,
      addressed,
      mentionsOthers: false,
      hasImage: false,
      alias: undefined,
      roomPlace: {},
      now,
    });
  for (let run = 0; run < warmUpRuns; run += 1) {
    const message = messages[run % messages.length];
    if (message !== undefined) read(message);
  }
  const times = messages
    .map((message) => {
      const started = performance.now();
      read(message);
      return (performance.now() - started) * 1000;
    })
    .sort((one, other) => one - other);
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0);
  const sum = times.reduce((total, one) => total + one, 0);
  return { mean: Math.round(sum / Math.max(times.length, 1)), p50: at(0.5), p99: at(0.99), n: times.length };
}
