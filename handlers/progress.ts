/** How is mine going? Only one's own tickets; in a group nothing that neighbours should not read. */
import type { Intent } from '../core/taxonomy.ts';
import { residentOf } from '../tickets/intake.ts';
import { isOfNobody } from '../tickets/policy.ts';
import type { Ticket, TicketEvent } from '../tickets/ticket.ts';
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';
import { type Audience, ticketEvidence, wordsFor } from '../tickets/ticket-words.ts';
import { isWorkedOn } from '../tickets/workflow.ts';
import { asksHowItGoes, asksOfSomebodyElses } from './progress-reading.ts';
import { asksOfNumber, numberSaid } from './dialogue/named-number.ts';
import { talkAbout, talkOf } from './dialogue/talk.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import { whereItGoesOn } from './merged-tickets.ts';
import * as messages from './report.messages.zh.ts';

export interface ProgressDeps {
  readonly tickets: Pick<
    TicketStore,
    | 'find'
    | 'findByNumber'
    | 'listByReporter'
    | 'listOpenFollowed'
    | 'findAssignee'
    | 'history'
    | 'isFollower'
    | 'listPartsOf'
  >;
  readonly timeZone: string;
}

const recentTickets = 20;

export function createProgressHandler(deps: ProgressDeps): Handler {
  return {
    name: 'progress',
    accepts: (turn) => turn.understanding.intent === 'progress' || mayAsk(turn) || asksOfNumber(turn),
    handle: async (turn) => {
      const { id } = residentOf(turn.message);
      const number = numberSaid(turn);
      if (number !== undefined) return tellNamed(deps, turn, number, id);
      if (asksOfSomebodyElses(turn.message.text)) return nothingToTell(turn, messages.somebodyElses);
      const own = await deps.tickets.listByReporter(id, recentTickets);
      const open = own.filter((ticket) => isWorkedOn(ticket.state));
      // What became part of a neighbour's is told as their own.
      const hasOwn = open.length > 0 || own[0]?.state === 'merged';
      const [followed] = hasOwn ? [] : await deps.tickets.listOpenFollowed(id);
      if (followed !== undefined && turn.licence === 'act')
        return tell(deps, turn, { ticket: followed, audience: 'neighbours' });
      const latest = open[0] ?? own[0];
      // What only sounds like asking for it does so while it is open.
      if (latest === undefined || (turn.understanding.intent !== 'progress' && open.length === 0))
        return nothingToTell(turn, messages.noTicketYet);
      return tell(deps, turn, {
        ticket: latest,
        otherOpen: open.filter((ticket) => ticket !== latest).length,
      });
    },
  };
}

const sounding: ReadonlySet<Intent> = new Set<Intent>(['question', 'help', 'chatter', 'supplement']);

/** 几点来电 of whoever waits for the light to come back; of anybody else it is a question. */
function mayAsk({ message, licence, understanding: { intent } }: Turn): boolean {
  return licence === 'act' && message.addressed && sounding.has(intent) && asksHowItGoes(message.text);
}

/** Not said to the bot by somebody who never reported: a neighbour asks neighbours. */
function nothingToTell({ licence, understanding }: Turn, text: string): Outcome | 'pass' {
  return licence === 'act' && understanding.intent === 'progress' ? plain(text) : 'pass';
}

/** Theirs, or the neighbour's that they follow; any other number is as unknown as none. */
async function tellNamed(
  deps: ProgressDeps,
  turn: Turn,
  number: string,
  residentId: string,
): Promise<Outcome> {
  const named = await deps.tickets.findByNumber(number);
  if (named === undefined) return plain(messages.noSuchTicket);
  if (named.reporterId === residentId) return tell(deps, turn, { ticket: named });
  // Reported without a name: whoever has the number, or reads it in the group, hears what neighbours may know.
  if (isOfNobody(named) && (turn.message.isPrivate || named.reportedAt?.key === turn.message.place.key))
    return tell(deps, turn, { ticket: named, audience: 'neighbours' });
  const follows = await deps.tickets.isFollower(named.id, residentId);
  return follows ? tell(deps, turn, { ticket: named, audience: 'neighbours' }) : plain(messages.noSuchTicket);
}

interface Told {
  readonly ticket: Ticket;
  readonly otherOpen?: number;
  /** Set for who only follows it. */
  readonly audience?: Audience;
}

/** What they say next of it belongs to it; what the bot is in the middle of elsewhere than in a report goes on. */
function spokenOf(turn: Turn, { id: ticketId }: Ticket): Outcome['dialogue'] {
  const talk = talkOf(turn);
  if (turn.dialogue !== undefined && talk === undefined) return 'keep';
  // A question that is open stays the one thing asked.
  if (talk?.open !== undefined) return 'keep';
  return talkAbout(talk, { ticketId, sourceKey: turn.message.key, ask: undefined }, turn.now);
}

async function tell(
  { tickets, timeZone }: ProgressDeps,
  turn: Turn,
  { ticket: asked, otherOpen = 0, audience: toldAs }: Told,
): Promise<Outcome> {
  const ticket = await whereItGoesOn(tickets, asked);
  const master = ticket.id === asked.id ? undefined : ticket;
  const audienceOnly = master === undefined ? toldAs : 'neighbours';
  const audience = audienceOnly ?? (turn.message.isPrivate ? 'reporter' : 'neighbours');
  const last = lastWords(await tickets.history(ticket.id));
  const parts = ticket.state === 'split' ? await tickets.listPartsOf(ticket.id) : [];
  const text = [
    master === undefined ? '' : messages.goesOnIn(asked, master),
    messages.progressOf({
      ticket,
      assignee: await tickets.findAssignee(ticket),
      lastNote: noteFor(last, ticket, audience),
      parts,
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
        evidence: [asked.number, ...evidenceOf(parts), ...ticketEvidence(ticket, timeZone, last)],
      },
    ],
    dialogue: audienceOnly === undefined ? spokenOf(turn, ticket) : 'keep',
    did: 'progress.told',
    about: { ticketId: ticket.id },
  };
}

function evidenceOf(parts: readonly Ticket[]): readonly string[] {
  return [`分成${parts.length}单`, ...parts.map(({ number }) => number)];
}

/** What was last said to the resident about it; what they found not done is no news of doing it over. */
function lastWords(history: readonly TicketEvent[]): TicketEvent | undefined {
  const again = history.findLastIndex(({ name }) => ['dispute', 'reopen', 'rework'].includes(name));
  return history.slice(again + 1).findLast((event) => ['progress', 'handle', 'reject'].includes(event.name));
}

function noteFor(event: TicketEvent | undefined, ticket: Ticket, audience: Audience): string | undefined {
  return event?.note === undefined ? undefined : wordsFor(event.note, ticket, audience);
}

function plain(text: string): Outcome {
  return { replies: [{ purpose: 'answer', text }], dialogue: 'keep', did: 'progress.nothing' };
}
