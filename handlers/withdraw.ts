/** 取消, 已经好了, or the report itself recalled: the resident's own ticket is withdrawn. */
import { residentOf } from '../tickets/intake.ts';
import { wordsTakenBack } from '../tickets/messages.zh.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';
import { type Step, transition } from '../tickets/transition.ts';
import { isOpenState } from '../tickets/workflow.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import * as messages from './report.messages.zh.ts';
import { reportStateOf } from './report-dialogue.ts';

export interface WithdrawDeps {
  readonly tickets: Pick<
    TicketStore,
    | 'find'
    | 'findByNumber'
    | 'findBySource'
    | 'findAssignee'
    | 'listByReporter'
    | 'history'
    | 'countFollowers'
  >;
  readonly timeZone: string;
}

/** Words that take a report back only because one was made just before, or because they are said to the bot. */
const takesBack =
  /^(?:那|那就|就)?(?:取消|撤回|撤销|撤单|算了|没事了|不用(?:来|管|处理|修)?了|(?:问题|车|灯|电梯|水|电)?(?:已经?|都|刚刚?|现在)(?:好|修好|解决|恢复|通|来|挪走|开走|移走)了|(?:修好|解决|恢复|挪走|开走|来电|来水)了)(?:吧|啦|哈|[,,]?\s*谢谢.{0,4})?[。.!!~~\s]*$/u;

/** So far back own tickets are looked at. */
const recentTickets = 20;

export function createWithdrawHandler(deps: WithdrawDeps): Handler {
  return {
    name: 'withdraw',
    accepts: (turn) =>
      turn.message.kind === 'recall' ||
      turn.understanding.intent === 'withdraw' ||
      ((turn.message.addressed || reportStateOf(turn) !== undefined) && takesBack.test(turn.message.text)),
    handle: async (turn) => {
      if (turn.message.kind === 'recall') return withdrawRecalled(deps, turn);
      const meant = await findMeant(deps, turn);
      if (meant === 'unknown') return said(messages.noSuchTicket);
      if (meant.length > 1) return said(messages.whichTicket(meant), meant);
      const [ticket] = meant;
      // Not said to the bot and nothing to withdraw: somebody tells neighbours that theirs is over.
      if (ticket === undefined) return turn.licence === 'act' ? said(messages.noOpenTicket) : 'pass';
      return withdraw(deps, turn, ticket);
    },
  };
}

/** By number, by what was just reported, else all own open ones. Somebody else's number is as unknown as none. */
async function findMeant({ tickets }: WithdrawDeps, turn: Turn): Promise<readonly Ticket[] | 'unknown'> {
  const { id } = residentOf(turn.message);
  const number = turn.understanding.ticketNumber;
  const named = number === undefined ? undefined : await tickets.findByNumber(number);
  if (number !== undefined) return named?.reporterId === id ? [named] : 'unknown';
  const state = reportStateOf(turn);
  const current = state === undefined ? undefined : await tickets.find(state.ticketId);
  if (current !== undefined && isOpenState(current.state)) return [current];
  const own = await tickets.listByReporter(id, recentTickets);
  return own.filter((ticket) => isOpenState(ticket.state));
}

async function withdraw(deps: WithdrawDeps, turn: Turn, ticket: Ticket): Promise<Outcome> {
  const actor = { kind: 'resident', id: residentOf(turn.message).id } as const;
  const taken = await take(deps, turn, ticket, { event: 'withdraw', actor });
  if (taken.ok) return done(turn, taken.value, messages.withdrawn(ticket), 'report.withdrawn');
  // Somebody is on the way already: they hear it, and decide.
  const passedOn = await take(deps, turn, ticket, { event: 'amend', actor, note: turn.message.text });
  return passedOn.ok && taken.error.code !== 'emergency'
    ? done(turn, passedOn.value, messages.passedOn(ticket), 'report.withdrawal_passed_on')
    : said(taken.error.text, [ticket]);
}

/** Only what rested on that message alone, and only while nobody works on it. */
async function withdrawRecalled(deps: WithdrawDeps, turn: Turn): Promise<Outcome | 'silent'> {
  const { recalledKey } = turn.message;
  const ticket = recalledKey === undefined ? undefined : await deps.tickets.findBySource(recalledKey);
  const { id } = residentOf(turn.message);
  if (ticket?.reporterId !== id) return 'silent';
  const history = await deps.tickets.history(ticket.id);
  const others =
    history.some((event) => event.name === 'amend') || (await deps.tickets.countFollowers(ticket.id)) > 0;
  if (others) return 'silent';
  const taken = await take(deps, turn, ticket, { event: 'withdraw', actor: { kind: 'resident', id } });
  return taken.ok ? forgetting(ticket, doneByRecall(turn, ticket, taken.value)) : 'silent';
}

function doneByRecall(turn: Turn, ticket: Ticket, taken: Taken): Outcome {
  return done(turn, taken, messages.withdrawnByRecall(ticket), 'report.withdrawn_by_recall');
}

/** Whoever takes a message back does not want it kept, either. */
function forgetting({ id: ticketId }: Ticket, outcome: Outcome): Outcome {
  const forgotten = { kind: 'forget_words', ticketId, words: wordsTakenBack } as const;
  return { ...outcome, tickets: [...(outcome.tickets ?? []), forgotten] };
}

async function take({ tickets, timeZone }: WithdrawDeps, { now }: Turn, ticket: Ticket, step: Step) {
  return transition(ticket, step, { assignee: await tickets.findAssignee(ticket), timeZone, now });
}

type Taken = Extract<Awaited<ReturnType<typeof take>>, { ok: true }>['value'];

function done(turn: Turn, { ticket, change, outgoing }: Taken, text: string, did: string): Outcome {
  const ends = reportStateOf(turn)?.ticketId === ticket.id && !isOpenState(ticket.state);
  return {
    replies: [{ purpose: 'acknowledge', text, ticketId: ticket.id, evidence: [ticket.number] }],
    tickets: [change],
    outgoing,
    dialogue: ends ? 'end' : 'keep',
    did,
    about: { ticketId: ticket.id },
  };
}

function said(text: string, tickets: readonly Ticket[] = []): Outcome {
  const [only] = tickets;
  return {
    replies: [
      {
        purpose: 'answer',
        text,
        evidence: tickets.map(({ number }) => number),
        ...(only === undefined ? {} : { ticketId: only.id }),
      },
    ],
    dialogue: 'keep',
    did: 'report.not_withdrawn',
  };
}
