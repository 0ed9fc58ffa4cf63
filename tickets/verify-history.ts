/** Reads a ticket's history against its chain and its row: what does not fit was not written by this program. Pure. */
import { isDeepStrictEqual } from 'node:util';

import { type Chain, type ChainLink, personalParts } from './history-chain.ts';
import { replaced } from './messages.zh.ts';
import { replay } from './replay.ts';
import type { Ticket, TicketEvent } from './ticket.ts';

export interface ChainedEvent {
  readonly event: TicketEvent;
  /** Absent on lines from before there was a chain. */
  readonly link: ChainLink | undefined;
}

export interface KeptHistory {
  readonly ticket: Ticket;
  /** Hash of the last line, as the ticket's row has it. */
  readonly head: string | undefined;
  readonly lines: readonly ChainedEvent[];
}

/** `gap`: a line is missing or out of order; `line`, `words`: altered; `end`: lines are missing at the end; `row`: the ticket. */
export type FaultKind = 'gap' | 'line' | 'words' | 'end' | 'row';

export interface HistoryFault {
  readonly ticketId: string;
  readonly kind: FaultKind;
  readonly seq: number;
}

export function verifyHistory(history: KeptHistory, chain: Chain): readonly HistoryFault[] {
  const { ticket, head, lines } = history;
  const fault = (kind: FaultKind, seq: number): HistoryFault => ({ ticketId: ticket.id, kind, seq });
  const gap = lines.findIndex(({ event }, index) => event.seq !== index + 1);
  if (gap >= 0 || lines.length === 0) return [fault('gap', Math.max(gap, 0) + 1)];
  let before: string | undefined;
  for (const { event, link } of lines) {
    // Lines from before there was a chain come first; one without a link behind others was put in.
    if (link === undefined && before !== undefined) return [fault('line', event.seq)];
    if (link === undefined) continue;
    if (chain.hashOf(event, before, link.words) !== link.hash) return [fault('line', event.seq)];
    if (!areWordsTrue(event, link, chain)) return [fault('words', event.seq)];
    before = link.hash;
  }
  if (head !== before) return [fault('end', lines.length)];
  return isTold(ticket, lines) ? [] : [fault('row', lines.length)];
}

/** As they were written, or taken back whole. */
function areWordsTrue(event: TicketEvent, link: ChainLink, chain: Chain): boolean {
  const now = chain.wordsOf(event);
  const parts = personalParts(event);
  return Object.entries(parts).every(
    ([name, value]) =>
      (link.words[name] !== undefined && link.words[name] === now[name]) ||
      (typeof value === 'string' && replaced.has(value)),
  );
}

/** The history tells the row, but for histories that do not tell all that is known since. */
function isTold(ticket: Ticket, lines: readonly ChainedEvent[]): boolean {
  if (lines.some(({ link }) => link === undefined)) return true;
  return isDeepStrictEqual(
    withoutUndefined(replay(lines.map(({ event }) => event))),
    withoutUndefined(ticket),
  );
}

function withoutUndefined(ticket: Ticket): object {
  return Object.fromEntries(Object.entries(ticket).filter(([, value]) => value !== undefined));
}
