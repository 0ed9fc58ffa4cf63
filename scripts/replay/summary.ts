/** The figures of a whole replay. */
import type { Trace } from './trace.ts';

/** Errors are turns that broke; a replay without any is the proof that real input does no harm. */
export function summarise(traces: readonly Trace[], inputErrors: number): string {
  const errors = traces.filter(({ kind }) => kind === 'failed' || kind === 'dropped');
  const silent = traces.filter(({ kind }) => kind === 'silent' || kind === 'ignored');
  const held = traces.flatMap(({ replies }) => replies).filter((reply) => reply.held);
  const times = traces.map(({ ms }) => ms).toSorted((left, right) => left - right);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0;
  return [
    `messages ${traces.length} · silent ${percent(silent.length, traces.length)} · replies held by the guard ${held.length}`,
    `did: ${counts(traces.map(({ did }) => did))}`,
    `tickets: ${counts(traces.map(({ ticket }) => ticket?.category))}`,
    `urgency: ${counts(traces.map(({ ticket }) => ticket?.urgency))}`,
    `latency p50 ${at(0.5)} ms · p99 ${at(0.99)} ms · max ${at(1)} ms`,
    `errors ${errors.length}${errors.length === 0 ? '' : `: ${counts(errors.map(({ reason }) => reason))}`} · input errors ${inputErrors}`,
  ].join('\n');
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(whole, 1)).toFixed(2)} %`;
}

function counts(keys: readonly (string | undefined)[]): string {
  const found = new Map<string, number>();
  for (const key of keys) if (key !== undefined) found.set(key, (found.get(key) ?? 0) + 1);
  const sorted = Array.from(found).toSorted((left, right) => right[1] - left[1]);
  return sorted.length === 0 ? 'none' : sorted.map(([key, count]) => `${key} ${count}`).join(' · ');
}
