/** Figures, their targets, and how they are printed. */
import { loadavg } from 'node:os';

export interface Rate {
  readonly count: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Processor time per message: unlike the rate, the same on a machine that has other things to do. */
  readonly cpuMs: number;
}

export interface Page {
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Where it is what has to be reached. */
  readonly p99Ms?: number;
  /** The same in processor time. */
  readonly cpuP99Ms?: number;
  readonly cpuP95Ms?: number;
}

export type Target =
  | { readonly name: string; readonly rate: Rate; readonly atLeast?: number }
  | { readonly name: string; readonly page: Page; readonly atMost?: number }
  | { readonly name: string; readonly megabytes: number; readonly atMost?: number }
  | {
      readonly name: string;
      readonly seconds: number;
      readonly cpuSeconds?: number;
      readonly atMost?: number;
    };

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Measures what follows; call the returned function with the latencies at its end. */
export function startRate(): (latenciesMs: readonly number[]) => Rate {
  const begun = performance.now();
  const cpu = process.cpuUsage();
  return (latenciesMs) => {
    const { user, system } = process.cpuUsage(cpu);
    return rateOf(latenciesMs, performance.now() - begun, (user + system) / 1000);
  };
}

function rateOf(latenciesMs: readonly number[], durationMs: number, cpuMs: number): Rate {
  const sorted = [...latenciesMs].sort((one, other) => one - other);
  return {
    count: sorted.length,
    perSecond: (sorted.length / durationMs) * 1000,
    p50Ms: percentile(sorted, 0.5),
    p99Ms: percentile(sorted, 0.99),
    cpuMs: cpuMs / sorted.length,
  };
}

export function megabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}

/** One figure on its line. */
export function print(result: Target): void {
  const mark = isReached(result) ? '  ' : '✗ ';
  console.log(`${mark}${result.name.padEnd(44)} ${figures(result)}`);
}

/** Prints one line per figure, then all of them as one line of JSON; true when every target is reached. */
export function report(results: readonly Target[]): boolean {
  results.forEach(print);
  const reached = results.every(isReached);
  console.log(JSON.stringify({ reached, loadAverage: loadavg()[0], results }));
  return reached;
}

function isReached(result: Target): boolean {
  if ('rate' in result) return result.rate.perSecond >= (result.atLeast ?? 0);
  return valueOf(result) <= (result.atMost ?? Infinity);
}

function valueOf(result: Exclude<Target, { readonly rate: Rate }>): number {
  if ('page' in result) return result.page.p99Ms ?? result.page.p95Ms;
  return 'seconds' in result ? result.seconds : result.megabytes;
}

function figures(result: Target): string {
  if ('rate' in result) {
    const { count, perSecond, p50Ms, p99Ms, cpuMs } = result.rate;
    const target = result.atLeast === undefined ? '' : `  (to reach: ${result.atLeast}/s)`;
    return `${perSecond.toFixed(0).padStart(7)}/s  p50 ${p50Ms.toFixed(2)} ms  p99 ${p99Ms.toFixed(2)} ms  cpu ${cpuMs.toFixed(3)} ms  n=${count}${target}`;
  }
  const target = result.atMost === undefined ? '' : `  (to reach: ≤ ${result.atMost})`;
  if ('page' in result) return `${pageFigures(result.page)}${target}`;
  if ('seconds' in result) {
    const cpu = result.cpuSeconds === undefined ? '' : `  cpu ${result.cpuSeconds.toFixed(1)} s`;
    return `${result.seconds.toFixed(1)} s${cpu}${target}`;
  }
  return `${result.megabytes.toFixed(0)} MB${target}`;
}

function pageFigures({ p50Ms, p95Ms, p99Ms, cpuP95Ms, cpuP99Ms }: Page): string {
  const shares = { p50: p50Ms, p95: p95Ms, p99: p99Ms, 'cpu p95': cpuP95Ms, 'cpu p99': cpuP99Ms };
  return Object.entries(shares)
    .flatMap(([name, ms]) => (ms === undefined ? [] : [`${name} ${ms.toFixed(1)} ms`]))
    .join('  ');
}
