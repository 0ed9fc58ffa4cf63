/**
 * Whom the bot asked something for staff a short while ago: a bare 两个 among neighbours can answer that. In memory, for it
 * is asked with every message; who answers later says to whom.
 */
import type { Ticket, TicketChange } from './ticket.ts';

/** So long what they say next may still be the answer. */
export const askedMs = 15 * 60_000;

export type Asked = Pick<Ticket, 'id' | 'reporterId' | 'state' | 'question' | 'pausedAt'>;

export interface AskedReporters {
  /** What they were asked, where it was one thing. */
  questionTo(reporterId: string, now: Date): string | undefined;
  /** After the commit. */
  apply(changes: readonly TicketChange[]): void;
}

interface Question {
  readonly reporterId: string;
  readonly words: string;
  readonly at: number;
}

/** @param known what waited for an answer when the process started. */
export function createAskedReporters(known: readonly Asked[]): AskedReporters {
  /** By ticket, the one asked last in the end. */
  const open = new Map<string, Question>();
  function see({ id, reporterId, state, question, pausedAt }: Asked) {
    open.delete(id);
    if (state !== 'need_info' || reporterId === undefined) return;
    if (question === undefined || pausedAt === undefined) return;
    forgetBefore(pausedAt.getTime() - askedMs);
    open.set(id, { reporterId, words: question, at: pausedAt.getTime() });
  }
  function forgetBefore(at: number) {
    for (const [id, question] of open) {
      if (question.at >= at) return;
      open.delete(id);
    }
  }
  for (const ticket of known) see(ticket);
  return {
    questionTo: (reporterId, now) => {
      const since = now.getTime() - askedMs;
      const theirs = [...open.values()].filter((one) => one.reporterId === reporterId && one.at >= since);
      return theirs.length === 1 ? theirs[0]?.words : undefined;
    },
    apply: (changes) => {
      for (const change of changes) if (change.kind === 'change') see(change.ticket);
    },
  };
}
