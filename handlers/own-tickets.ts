/** 我的工单 of a resident: what is open and what ended lately; in a group no more than neighbours may know. */
import { residentOf } from '../tickets/intake.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';
import { ticketEvidence } from '../tickets/ticket-words.ts';
import { isOpenState, isWorkedOn } from '../tickets/workflow.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import { asksForOwnTickets } from './own-tickets-reading.ts';
import * as messages from './own-tickets.messages.zh.ts';
import { whereItGoesOn } from './merged-tickets.ts';
import { noTicketYet } from './report.messages.zh.ts';

export interface OwnTicketsDeps {
  readonly tickets: Pick<TicketStore, 'listByReporter' | 'find'>;
  readonly timeZone: string;
}

const recentTickets = 50;
/** More lines than these nobody reads in a chat. */
const mostOpen = 10;
const mostEnded = 5;
const lately = 30 * 24 * 3_600_000;

export function createOwnTicketsHandler(deps: OwnTicketsDeps): Handler {
  return {
    name: 'own_tickets',
    accepts: ({ message }) => message.kind === 'text' && asksForOwnTickets(message.text),
    handle: async (turn) => {
      const own = await deps.tickets.listByReporter(residentOf(turn.message).id, recentTickets);
      if (own.length > 0) return list(deps, turn, own);
      // Not said to the bot by somebody who never reported: neighbours talk.
      return turn.message.addressed ? told(noTicketYet, []) : 'pass';
    },
  };
}

async function list(
  { tickets, timeZone }: OwnTicketsDeps,
  { message, now }: Turn,
  reported: readonly Ticket[],
): Promise<Outcome> {
  const own = await Promise.all(
    reported.map(async (ticket) => ({ ticket, goesOn: await whereItGoesOn(tickets, ticket) })),
  );
  // What was split is listed by its parts.
  const open = own.filter(({ goesOn }) => isWorkedOn(goesOn.state));
  const ended = own.filter(({ goesOn }) => endedLately(goesOn, now));
  const listed = {
    open: open.slice(0, mostOpen),
    ended: ended.slice(0, mostEnded),
    more: Math.max(0, open.length - mostOpen),
    timeZone,
  };
  const text = message.isPrivate ? messages.inPrivate(listed) : messages.inGroup(listed);
  const shown = [...listed.open, ...listed.ended].flatMap(({ ticket, goesOn }) => [ticket, goesOn]);
  return told(text, [text, ...shown.flatMap((ticket) => ticketEvidence(ticket, timeZone))]);
}

function endedLately({ state, closedAt, openedAt }: Ticket, now: Date): boolean {
  return !isOpenState(state) && now.getTime() - (closedAt ?? openedAt).getTime() <= lately;
}

function told(text: string, evidence: readonly string[]): Outcome {
  return {
    replies: [{ purpose: 'answer', text, evidence }],
    dialogue: 'keep',
    did: 'own_tickets.told',
  };
}
