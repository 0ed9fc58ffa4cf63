/**
 * What a resident says when staff asked them something about their ticket: by quoting the question, with the number, or
 * simply next, where nothing else can be meant. It goes to whoever asked, and the clock goes on.
 */
import { residentOf } from '../tickets/intake.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';
import { ticketEvidence } from '../tickets/ticket-words.ts';
import type { AskedReporters } from '../tickets/asked-reporters.ts';
import type { Intent } from '../core/taxonomy.ts';
import { saysMoreThanThanks } from '../understanding/courtesy.ts';
import { answersBarely } from './bare-answer-reading.ts';
import { nothingAdded, readAddition } from './dialogue/addition.ts';
import { numberSaid } from './dialogue/named-number.ts';
import { talkOf } from './dialogue/talk.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import { answered } from './info-answer.messages.zh.ts';
import { doEffect, type ReportMeans } from './report-effects.ts';

export interface InfoAnswerDeps extends ReportMeans {
  readonly asked: Pick<AskedReporters, 'questionTo'>;
  readonly tickets: ReportMeans['tickets'] & Pick<TicketStore, 'findByNumber' | 'listByReporter'>;
}

const recentTickets = 20;

export function createInfoAnswerHandler(deps: InfoAnswerDeps): Handler {
  return {
    name: 'info_answer',
    accepts: (turn) => mayAnswer(deps, turn),
    handle: async (turn) => {
      const ticket = await findAsked(deps, turn);
      return ticket === undefined ? 'pass' : answer(deps, turn, ticket);
    },
  };
}

/**
 * For the gate: 两个 among neighbours, of whom the bot just asked 坏了几个 by name.
 */
export function createAnswersBarely({ asked }: Pick<InfoAnswerDeps, 'asked'>) {
  return ({ message, staff, now }: Pick<Turn, 'message' | 'staff' | 'now'>): boolean => {
    if (message.kind !== 'text' || staff !== undefined || message.mentionsOthers) return false;
    if (message.quote !== undefined) return false;
    const question = asked.questionTo(residentOf(message).id, now);
    return question !== undefined && answersBarely(question, message.text);
  };
}

/** In a group only what is said to the bot, or fits what was just asked; what they want besides is dealt with as what it is. */
function mayAnswer(deps: InfoAnswerDeps, turn: Turn): boolean {
  const { message, understanding } = turn;
  if (createAnswersBarely(deps)(turn)) return true;
  if (message.kind !== 'text' || !message.addressed || !saysMoreThanThanks(message.text)) return false;
  if (asks.test(message.text.trim())) return false;
  if (numberSaid(turn) !== undefined) return !otherWish.has(understanding.intent);
  // What the bot itself asked is answered first; a fault is a report, which finds its own ticket.
  return tells.has(understanding.intent) && talkOf(turn)?.open === undefined;
}

/** What asks or presses is no answer. */
const asks = /[?？]|(?:吗|呢|么)[。!！]*$|怎么|咋|为什么|什么时候|几时|多久|催/u;

const tells: ReadonlySet<Intent> = new Set<Intent>(['chatter', 'supplement']);
const otherWish: ReadonlySet<Intent> = new Set<Intent>([
  'progress',
  'withdraw',
  'feedback',
  'handoff',
  'help',
]);

/** The one they name, else the only one that waits for them. */
async function findAsked({ tickets }: InfoAnswerDeps, turn: Turn): Promise<Ticket | undefined> {
  const { id } = residentOf(turn.message);
  const number = numberSaid(turn);
  if (number !== undefined) {
    const named = await tickets.findByNumber(number);
    return named?.reporterId === id && named.state === 'need_info' ? named : undefined;
  }
  const own = await tickets.listByReporter(id, recentTickets);
  const waiting = own.filter(({ state }) => state === 'need_info');
  return waiting.length === 1 ? waiting[0] : undefined;
}

async function answer(deps: InfoAnswerDeps, turn: Turn, ticket: Ticket): Promise<Outcome | 'pass'> {
  const { message } = turn;
  const read = readAddition(turn, ticket, 'place') ?? nothingAdded;
  const addition = { ...read, note: message.text };
  const done = await doEffect(deps, turn, { kind: 'amend', ticket, addition });
  if (done === undefined || done === 'no_community') return 'pass';
  const after = done.ticket ?? ticket;
  return {
    replies: [
      {
        purpose: 'acknowledge',
        text: answered({ ticket: after, timeZone: deps.timeZone }),
        ticketId: ticket.id,
        evidence: ticketEvidence(after, deps.timeZone),
      },
    ],
    tickets: done.changes,
    outgoing: done.outgoing.filter(({ purpose }) => purpose === 'staff'),
    dialogue: 'keep',
    did: 'info_answer.taken',
    about: { ticketId: ticket.id },
  };
}
