/** How is mine going? Only one's own tickets; in a group nothing that neighbours should not read. */
import { residentOf } from '../tickets/intake.ts';
import type { Ticket, TicketEvent } from '../tickets/ticket.ts';
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';
import { type Audience, ticketEvidence, wordsFor } from '../tickets/ticket-words.ts';
import { isOpenState } from '../tickets/workflow.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import * as messages from './report.messages.zh.ts';

export interface ProgressDeps {
  readonly tickets: Pick<TicketStore, 'findByNumber' | 'listByReporter' | 'findAssignee' | 'history'>;
  readonly timeZone: string;
}

const recentTickets = 20;

export function createProgressHandler(deps: ProgressDeps): Handler {
  return {
    name: 'progress',
    accepts: ({ understanding }) => understanding.intent === 'progress',
    handle: async (turn) => {
      const { id } = residentOf(turn.message);
      const number = turn.understanding.ticketNumber;
      if (number !== undefined) {
        const named = await deps.tickets.findByNumber(number);
        // Somebody else's number is as unknown as none.
        return named?.reporterId === id ? tell(deps, turn, named, 0) : plain(messages.noSuchTicket);
      }
      const own = await deps.tickets.listByReporter(id, recentTickets);
      const open = own.filter((ticket) => isOpenState(ticket.state));
      const latest = open[0] ?? own[0];
      // Not said to the bot by somebody who never reported: a neighbour asks neighbours.
      if (latest === undefined) return turn.licence === 'act' ? plain(messages.noTicketYet) : 'pass';
      return tell(deps, turn, latest, open.filter((ticket) => ticket !== latest).length);
    },
  };
}

async function tell(
  { tickets, timeZone }: ProgressDeps,
  turn: Turn,
  ticket: Ticket,
  otherOpen: number,
): Promise<Outcome> {
  const audience = turn.message.isPrivate ? 'reporter' : 'neighbours';
  const last = lastWords(await tickets.history(ticket.id));
  const text = [
    messages.progressOf({
      ticket,
      assignee: await tickets.findAssignee(ticket),
      lastNote: noteFor(last, ticket, audience),
      audience,
      timeZone,
    }),
    otherOpen === 0 ? '' : messages.otherOpenTickets(otherOpen),
  ];
  return {
    replies: [
      {
        purpose: 'answer',
        text: text.filter((line) => line !== '').join('\n'),
        ticketId: ticket.id,
        evidence: ticketEvidence(ticket, timeZone, last),
      },
    ],
    dialogue: 'keep',
    did: 'progress.told',
    about: { ticketId: ticket.id },
  };
}

/** What was last said to the resident about it. */
function lastWords(history: readonly TicketEvent[]): TicketEvent | undefined {
  return history.findLast((event) => ['progress', 'handle', 'reject'].includes(event.name));
}

function noteFor(event: TicketEvent | undefined, ticket: Ticket, audience: Audience): string | undefined {
  return event?.note === undefined ? undefined : wordsFor(event.note, ticket, audience);
}

function plain(text: string): Outcome {
  return { replies: [{ purpose: 'answer', text }], dialogue: 'keep', did: 'progress.nothing' };
}
