/** 催办: whoever waits presses for it; the table says how often, and who hears of the third time. */
import { residentOf } from '../tickets/intake.ts';
import type { FindStepContext } from '../tickets/step-context.ts';
import { takeSteps } from '../tickets/take-steps.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';
import { ticketEvidence } from '../tickets/ticket-words.ts';
import type { Refusal, StepTaken } from '../tickets/transition.ts';
import { clockIn, isOpenState } from '../tickets/workflow.ts';
import { numberSaid } from './dialogue/named-number.ts';
import { talkOf } from './dialogue/talk.ts';
import { categoriesNamed } from './dialogue/things.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import { whereItGoesOn, whereTheyGoOn } from './merged-tickets.ts';
import { noSuchTicket, noTicketYet, progressOf } from './report.messages.zh.ts';
import { mayHaveWaited, type Urging, urgingIn } from './urge-reading.ts';
import * as messages from './urge.messages.zh.ts';

export interface UrgeDeps {
  readonly tickets: Pick<
    TicketStore,
    | 'find'
    | 'findByNumber'
    | 'listByReporter'
    | 'listOpenFollowed'
    | 'isFollower'
    | 'findAssignee'
    | 'listPartsOf'
  >;
  readonly stepContext: FindStepContext;
  readonly timeZone: string;
}

const recentTickets = 20;
/** Who says 怎么还没人来 sooner than this after the report asks how it goes. */
const waitedMs = 4 * 3_600_000;

/** A ticket they may press for. */
interface Waited {
  readonly ticket: Ticket;
  /** They are a neighbour who follows it, not its reporter. */
  readonly follows: boolean;
}

export function createUrgeHandler(deps: UrgeDeps): Handler {
  return {
    name: 'urge',
    accepts: (turn) => urgingIn(turn) !== undefined,
    handle: async (turn) => {
      const urging = urgingIn(turn);
      if (urging === undefined) return 'pass';
      if (numberSaid(turn) !== undefined) return urgeNamed(deps, turn, numberSaid(turn) ?? '');
      const meant = await findMeant(deps, turn, urging);
      const [first, another] = meant;
      if (first === undefined) return nothingMeant(turn, urging);
      return another === undefined ? urge(deps, turn, first) : which(turn, meant);
    },
  };
}

/** Somebody else's number is as unknown as none. */
async function urgeNamed(deps: UrgeDeps, turn: Turn, number: string): Promise<Outcome | 'pass'> {
  const { id } = residentOf(turn.message);
  const named = await deps.tickets.findByNumber(number);
  const ticket = named === undefined ? undefined : await whereItGoesOn(deps.tickets, named);
  if (ticket?.reporterId === id) return urgeOwn(deps, turn, ticket);
  if (ticket !== undefined && (await deps.tickets.isFollower(ticket.id, id)))
    return urge(deps, turn, { ticket, follows: true });
  return turn.licence === 'act' ? told(noSuchTicket, []) : 'pass';
}

/** What was split is pressed for in the part that waits; where several do, they say which. */
async function urgeOwn(deps: UrgeDeps, turn: Turn, ticket: Ticket): Promise<Outcome | 'pass'> {
  if (ticket.state !== 'split') return urge(deps, turn, { ticket, follows: false });
  const parts = (await deps.tickets.listPartsOf(ticket.id)).filter(({ state }) => isOpenState(state));
  const waiting = parts.map((part) => ({ ticket: part, follows: false }));
  const [only, another] = waiting;
  if (only === undefined) return urge(deps, turn, { ticket, follows: false });
  return another === undefined ? urge(deps, turn, only) : which(turn, waiting);
}

/** The one spoken of, what the words name, or all that wait; a neighbour's only where it is said to the bot. */
async function findMeant({ tickets }: UrgeDeps, turn: Turn, urging: Urging): Promise<readonly Waited[]> {
  const { id } = residentOf(turn.message);
  const reported = await whereTheyGoOn(tickets, await tickets.listByReporter(id, recentTickets));
  const own = reported.map((ticket) => ({ ticket, follows: ticket.reporterId !== id }));
  const mayFollow = turn.licence === 'act' && !own.some(({ ticket }) => isWaiting(ticket, turn, urging));
  const followed = mayFollow ? await tickets.listOpenFollowed(id) : [];
  const waiting = [...own, ...followed.map((ticket) => ({ ticket, follows: true }))].filter(({ ticket }) =>
    isWaiting(ticket, turn, urging),
  );
  return narrowed(turn, waiting);
}

function isWaiting(ticket: Ticket, turn: Turn, urging: Urging): boolean {
  const { state } = ticket;
  const isUnhandled = isOpenState(state) && clockIn[state] !== 'stopped';
  return isUnhandled && (urging === 'plain' || fitsWords(ticket, turn));
}

/** Neighbours read along: said to nobody, it is of what was reported here. */
function fitsWords({ openedAt, reportedAt }: Ticket, { message, now }: Turn): boolean {
  const agoMs = now.getTime() - openedAt.getTime();
  const isHere = message.addressed || reportedAt?.key === message.place.key;
  return isHere && agoMs >= waitedMs && mayHaveWaited(message.text, agoMs);
}

/** Words that name something else than what waits mean something else. */
function narrowed(turn: Turn, waiting: readonly Waited[]): readonly Waited[] {
  const categories = categoriesNamed(turn.message.text);
  if (categories !== undefined) return waiting.filter(({ ticket }) => categories.includes(ticket.category));
  const spokenOf = talkOf(turn)?.tickets[0]?.id;
  const current = waiting.filter(({ ticket }) => ticket.id === spokenOf);
  return current.length > 0 ? current : waiting;
}

/** Of something else it may be asked how it goes, which progress answers. */
function nothingMeant({ understanding, licence, message }: Turn, urging: Urging): Outcome | 'pass' {
  const saidToBot = urging === 'plain' && licence === 'act' && message.addressed;
  return saidToBot && understanding.intent !== 'progress' ? told(noTicketYet, []) : 'pass';
}

function which({ message }: Turn, waiting: readonly Waited[]): Outcome | 'pass' {
  if (!message.addressed) return 'pass';
  const tickets = waiting.map(({ ticket }) => ticket);
  return told(
    messages.whichUrged(tickets),
    tickets.map(({ number }) => number),
  );
}

async function urge(deps: UrgeDeps, turn: Turn, { ticket, follows }: Waited): Promise<Outcome> {
  const { message, now } = turn;
  const actor = { kind: 'resident', id: residentOf(message).id, follows } as const;
  const step = { event: 'urge', actor, note: message.text } as const;
  const taken = takeSteps(ticket, step, await deps.stepContext(ticket, 'urge', now));
  if (!taken.ok) return refused(deps, turn, { ticket, follows }, taken.error);
  const steps = taken.value;
  const after = { ticket: steps.at(-1)?.ticket ?? ticket, follows };
  const escalated = steps.some(({ event }) => event.name === 'escalate');
  const text = messages.urged({
    ticket: after.ticket,
    escalated,
    standing: await standing(deps, turn, after),
  });
  return { ...answer(deps, after.ticket, text), ...changed(steps), did: 'urge.taken' };
}

function changed(steps: readonly StepTaken[]): Pick<Outcome, 'tickets' | 'outgoing'> {
  return {
    tickets: steps.map(({ change }) => change),
    outgoing: steps.flatMap(({ outgoing }) => outgoing).filter(({ purpose }) => purpose === 'staff'),
  };
}

/** Pressed for too often, they hear that; what is done or over is told as it stands. */
async function refused(
  deps: UrgeDeps,
  turn: Turn,
  waited: Waited,
  { code, text }: Refusal,
): Promise<Outcome> {
  const now = await standing(deps, turn, waited);
  const tooOften = code === 'urged_lately' || code === 'urges_used_up';
  const said = tooOften ? messages.notUrgedNow(text, now) : now;
  return { ...answer(deps, waited.ticket, said, [text]), did: 'urge.refused' };
}

async function standing(deps: UrgeDeps, { message }: Turn, { ticket, follows }: Waited): Promise<string> {
  return progressOf({
    ticket,
    assignee: await deps.tickets.findAssignee(ticket),
    lastNote: undefined,
    audience: message.isPrivate && !follows ? 'reporter' : 'neighbours',
    timeZone: deps.timeZone,
  });
}

function answer(
  { timeZone }: UrgeDeps,
  ticket: Ticket,
  text: string,
  proofs: readonly string[] = [],
): Outcome {
  return {
    replies: [
      {
        purpose: 'answer',
        text,
        ticketId: ticket.id,
        evidence: [...ticketEvidence(ticket, timeZone), `第${ticket.urges}次`, ...proofs],
      },
    ],
    dialogue: 'keep',
    did: 'urge.told',
    about: { ticketId: ticket.id },
  };
}

function told(text: string, evidence: readonly string[]): Outcome {
  return { replies: [{ purpose: 'answer', text, evidence }], dialogue: 'keep', did: 'urge.told' };
}
