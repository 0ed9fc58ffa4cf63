/**
 * Who reported something within the last three days. Nearly every report comes from somebody who did not, and then the
 * database need not be asked whether it is the same matter again: a third of a report's cost (`npm run bench`).
 * Complete because one process hears a WeChat account; others' residents have other ids.
 */
import type { Ticket } from './ticket.ts';

/** Longer than any handler looks back. */
export const rememberedMs = 72 * 3_600_000;
/** Old ones are thrown out when this many are known. */
const mostKept = 500_000;

export type Reported = Pick<Ticket, 'reporterId' | 'openedAt'>;

export interface RecentReporters {
  /** False only when this person surely opened nothing since then. */
  mayHaveReported(reporterId: string, since: Date): boolean;
  add(ticket: Reported): void;
}

/** @param known what was opened since `from`, by anybody. */
export function createRecentReporters(known: readonly Reported[], from: Date): RecentReporters {
  const lastAt = new Map<string, number>();
  function add({ reporterId, openedAt }: Reported) {
    if (reporterId === undefined) return;
    lastAt.set(reporterId, Math.max(openedAt.getTime(), lastAt.get(reporterId) ?? 0));
    if (lastAt.size > mostKept) forgetBefore(openedAt.getTime() - rememberedMs);
  }
  function forgetBefore(at: number) {
    for (const [reporterId, last] of lastAt) if (last < at) lastAt.delete(reporterId);
  }
  for (const ticket of known) add(ticket);
  return {
    mayHaveReported: (reporterId, since) => since < from || (lastAt.get(reporterId) ?? 0) >= since.getTime(),
    add,
  };
}
