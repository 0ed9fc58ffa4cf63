/**
 * Whose report was done a short while ago and waits for a word on it: 满意 means that, then. In memory, for it is asked
 * with every message; who says it later is understood by the words alone.
 */
import type { Ticket, TicketChange } from './ticket.ts';

/** So long the announcement is still before their eyes. */
export const freshMs = 2 * 3_600_000;

export type Handled = Pick<Ticket, 'id' | 'reporterId' | 'state' | 'handledAt'>;

export interface AwaitedVerdicts {
  isAwaitedOf(reporterId: string, now: Date): boolean;
  /** After the commit. */
  apply(changes: readonly TicketChange[]): void;
}

/** @param known what waited for a verdict when the process started. */
export function createAwaitedVerdicts(known: readonly Handled[]): AwaitedVerdicts {
  /** By reporter, the tickets and since when they wait; the latest last. */
  const waiting = new Map<string, Map<string, number>>();
  function see({ id, reporterId, state, handledAt }: Handled) {
    if (reporterId === undefined) return;
    const tickets = waiting.get(reporterId) ?? new Map<string, number>();
    tickets.delete(id);
    if (state === 'confirming' && handledAt !== undefined) tickets.set(id, handledAt.getTime());
    waiting.delete(reporterId);
    if (tickets.size > 0) waiting.set(reporterId, tickets);
    if (handledAt !== undefined) forgetBefore(handledAt.getTime() - freshMs);
  }
  function forgetBefore(at: number) {
    for (const [reporterId, tickets] of waiting) {
      if (Math.max(...tickets.values()) >= at) return;
      waiting.delete(reporterId);
    }
  }
  for (const ticket of known) see(ticket);
  return {
    isAwaitedOf: (reporterId, now) => {
      const since = now.getTime() - freshMs;
      return Array.from(waiting.get(reporterId)?.values() ?? []).some((at) => at >= since);
    },
    apply: (changes) => {
      for (const change of changes) if (change.kind === 'change') see(change.ticket);
    },
  };
}
