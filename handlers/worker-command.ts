/** Staff work from the chat: 接单, 进展, 延期, 办结, 同意, 我的工单 and the like. In private or in the workers' group. */
import type { StaffMember } from '../community/staff.ts';
import type { TakePicture } from '../pictures/pictures.ts';
import type { FindRoster } from '../tickets/routing/roster.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { type QueueQuery, scopeOf } from '../tickets/ticket-queue.ts';
import type { FindStepContext } from '../tickets/step-context.ts';
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';
import { type Audience, ticketEvidence } from '../tickets/ticket-words.ts';
import { cardAgain } from '../tickets/worker-card.messages.zh.ts';
import { partyOf, type Refusal, type Step } from '../tickets/transition.ts';
import { findTransition, type TicketEventName } from '../tickets/workflow.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import { isAtWork } from './staff-work.ts';
import { waitFor } from './picture-dialogue.ts';
import * as messages from './worker-command.messages.zh.ts';
import { messagesAbout } from './worker-command-outcome.ts';
import { readWorkerCommand, type WorkerVerb } from './worker-command-reading.ts';
import { isUnclaimed, meansAtWork, takeSaid } from './worker-command-taking.ts';
import { readWorkerSpeech, type SpokenStep } from './worker-speech-reading.ts';
import { actorOf, makeStep, type StepCommand } from './worker-command-steps.ts';
import { heldFor, takeEvidence } from './worker-evidence.ts';

export interface WorkerCommandDeps {
  readonly tickets: Pick<TicketStore, 'findSaid' | 'listOpenOfAssignee' | 'listQueue'>;
  readonly findRoster: FindRoster;
  readonly stepContext: FindStepContext;
  readonly takePicture: TakePicture;
  readonly timeZone: string;
}

/** In one message; the rest is on the ticket page. */
const mostListed = 15;

/** The steps a verb can become: without a number it means the only ticket in hand that one of them fits. */
export const stepsOf: Readonly<Record<WorkerVerb, readonly TicketEventName[]>> = {
  claim: ['claim'],
  return: ['return'],
  transfer: ['transfer', 'dispatch'],
  progress: ['progress'],
  handle: ['handle'],
  extend: ['ask_extend', 'extend'],
  suspend: ['ask_suspend', 'suspend'],
  resume: ['resume'],
  agree: ['extend', 'suspend'],
  refuse: ['refuse_request'],
  verify: ['verify'],
  rework: ['rework'],
  ask_info: ['ask_info'],
  answer: ['answer'],
  amend: ['amend'],
  forward: ['forward'],
  escalate: ['escalate'],
};

/** What the office is waited for, and how it is told that nothing waits. */
const waitsForOffice: Readonly<Partial<Record<WorkerVerb, Waiting>>> = {
  agree: { wanted: { asked: true }, nothing: messages.nothingAsked },
  refuse: { wanted: { asked: true }, nothing: messages.nothingAsked },
  verify: { wanted: { states: ['handled'] }, nothing: messages.nothingToCheck },
  rework: { wanted: { states: ['handled'] }, nothing: messages.nothingToCheck },
};

interface Waiting {
  readonly wanted: Pick<QueueQuery, 'asked' | 'states'>;
  readonly nothing: string;
}

/** A card or notice that is answered by quoting it names its ticket. */
const quotedNumber = /\d{6}-\d{1,7}/u;

export function createWorkerCommandHandler(deps: WorkerCommandDeps): Handler {
  return {
    name: 'worker_command',
    accepts: (turn) =>
      isAtWork(turn) &&
      (readWorkerCommand(turn.message.text) ?? readWorkerSpeech(turn.message.text)) !== undefined,
    handle: async (turn) => {
      const command = readWorkerCommand(turn.message.text);
      if (turn.staff === undefined) return 'pass';
      if (command === undefined) return carryOutSpoken(deps, turn, turn.staff);
      if (command.kind === 'list') return list(deps, turn, turn.staff);
      if (command.kind === 'show') return show(deps, turn, turn.staff, command.number);
      return carryOut(deps, turn, turn.staff, command);
    },
  };
}

async function list(deps: WorkerCommandDeps, { message }: Turn, staff: StaffMember): Promise<Outcome> {
  const tickets = (await deps.tickets.listOpenOfAssignee(staff.id)).slice(0, mostListed);
  if (tickets.length === 0) return plain(messages.nothingToDo);
  return plain(messages.listed(tickets, audienceOf(message), deps.timeZone), tickets, deps.timeZone);
}

/** With its pictures and what happened there before, as when it was given. */
async function show(
  { tickets, timeZone }: WorkerCommandDeps,
  turn: Turn,
  staff: StaffMember,
  number: string,
): Promise<Outcome | 'silent'> {
  const found = await findNumbered(tickets, staff, number);
  if ('refused' in found) return refusedNumber(turn, found.refused);
  const { ticket } = found;
  const text = cardAgain({ ticket, at: turn.now, timeZone }, audienceOf(turn.message));
  return { ...plain(text, [ticket], timeZone), did: 'worker.shown' };
}

/** Among colleagues a number that is no ticket was not meant for the bot. */
function refusedNumber({ licence }: Turn, refused: string): Outcome | 'silent' {
  return licence === 'only_if_sure' && refused === messages.unknownNumber ? 'silent' : plain(refused);
}

/** Colleagues read along in their group: places there without the flat. */
function audienceOf({ isPrivate }: Turn['message']): Audience {
  return isPrivate ? 'worker' : 'neighbours';
}

async function carryOut(
  deps: WorkerCommandDeps,
  turn: Turn,
  staff: StaffMember,
  said: StepCommand,
): Promise<Outcome | 'silent'> {
  const command = { ...said, number: numberOf(turn, said) };
  const found = await findTicket(deps, turn, staff, command);
  if ('refused' in found && found.named === undefined) return refusedNumber(turn, found.refused);
  if ('refused' in found) return plain(found.refused, found.named, deps.timeZone);
  const { ticket } = found;
  const made = await makeStep(deps, command, { staff, ticket, now: turn.now });
  if ('refused' in made) return plain(made.refused, [ticket], deps.timeZone);
  return take(deps, turn, ticket, made.step);
}

function numberOf({ message }: Turn, said: Pick<StepCommand, 'number'>): string | undefined {
  return said.number ?? quotedNumber.exec(message.quote?.text ?? '')?.[0];
}

/** In their own words: what fits a ticket in hand is meant; with none in hand they speak of something else. */
async function carryOutSpoken(
  deps: WorkerCommandDeps,
  turn: Turn,
  staff: StaffMember,
): Promise<Outcome | 'pass' | 'silent'> {
  const spoken = readWorkerSpeech(turn.message.text);
  if (spoken === undefined) return 'pass';
  const number = numberOf(turn, spoken);
  const named = number === undefined ? undefined : await findNumbered(deps.tickets, staff, number);
  const possible =
    named === undefined
      ? await deps.tickets.listOpenOfAssignee(staff.id)
      : 'ticket' in named
        ? [named.ticket]
        : [];
  const isPossible = (verb: WorkerVerb) => fitting(verb, possible, staff).length > 0;
  const verb = spoken.verbs.find(isPossible) ?? spoken.verbs[0];
  if (verb === undefined) return 'pass';
  return carryOut(deps, turn, staff, { kind: 'step', verb, number, rest: restOf(spoken, verb) });
}

/** 「我去」 says all there is to say of taking it on. */
function restOf({ rest }: SpokenStep, verb: WorkerVerb): string {
  return verb === 'claim' ? '' : rest;
}

/** With the pictures that were sent for it. */
async function take(deps: WorkerCommandDeps, turn: Turn, ticket: Ticket, step: Step): Promise<Outcome> {
  const context = await deps.stepContext(ticket, step.event, turn.now);
  const held = step.event === 'handle' ? heldFor(turn, ticket, context) : [];
  const proof = await takeEvidence(deps, turn, ticket, held);
  const evidence = (context.evidence ?? 0) + proof.count;
  const taken = takeSaid(ticket, step, { ...context, evidence });
  if (!taken.ok) return refused(deps, turn, ticket, { step, refusal: taken.error });
  const { tickets = [], ...outcome } = messagesAbout(taken.value, deps.timeZone, step.event);
  return {
    ...outcome,
    tickets: [...tickets, ...proof.changes],
    ...(proof.count === 0 ? {} : { dialogue: 'end' as const }),
  };
}

/** What is missing may still come: a picture. */
function refused(
  { timeZone }: WorkerCommandDeps,
  { now }: Turn,
  ticket: Ticket,
  { step, refusal }: { readonly step: Step; readonly refusal: Refusal },
): Outcome {
  const told = refusedStep(refusal.text, ticket, timeZone);
  const { reason, note } = step;
  if (refusal.code !== 'evidence_missing' || reason === undefined || note === undefined) return told;
  return { ...told, dialogue: waitFor({ for: 'finish', ticketId: ticket.id, reason, note }, now) };
}

type Found = { readonly ticket: Ticket } | { readonly refused: string; readonly named?: readonly Ticket[] };

/** By number within what this person may see; without one, the only ticket that the command fits. */
async function findTicket(
  { tickets }: WorkerCommandDeps,
  { now }: Turn,
  staff: StaffMember,
  { verb, number }: StepCommand,
): Promise<Found> {
  if (number !== undefined) return findNumbered(tickets, staff, number);
  const inHand = await tickets.listOpenOfAssignee(staff.id);
  const waiting = staff.role === 'worker' ? undefined : waitsForOffice[verb];
  const queue = { scope: scopeOf(staff), open: true, ...waiting?.wanted, now, limit: mostListed };
  const possible = waiting === undefined ? inHand : (await tickets.listQueue(queue)).tickets;
  if (waiting !== undefined && possible.length === 0) return { refused: waiting.nothing };
  const fit = fitting(verb, possible, staff);
  const [ticket, another] = fit;
  if (another !== undefined) return { refused: messages.whichOne(fit.slice(0, mostListed)), named: fit };
  // Of the only one in hand it is said why not, and what to do first.
  const only = ticket ?? (inHand.length === 1 ? inHand[0] : undefined);
  return only === undefined ? { refused: messages.noneFits(verb, staff.role) } : { ticket: only };
}

/** Those that the step is open to; else those it is open to once they are taken on. */
function fitting(verb: WorkerVerb, tickets: readonly Ticket[], staff: StaffMember): readonly Ticket[] {
  const open = tickets.filter((ticket) => fits(verb, ticket, staff));
  if (open.length > 0 || !stepsOf[verb].some(meansAtWork)) return open;
  return tickets.filter((ticket) => isUnclaimed(ticket) && ticket.assigneeId === staff.id);
}

async function findNumbered(
  tickets: Pick<TicketStore, 'findSaid'>,
  staff: StaffMember,
  number: string,
): Promise<Found> {
  const ticket = await tickets.findSaid(number, scopeOf(staff));
  if (ticket === undefined) return { refused: messages.unknownNumber };
  return ticket === 'ambiguous' ? { refused: messages.ambiguousNumber } : { ticket };
}

function fits(verb: WorkerVerb, ticket: Ticket, staff: StaffMember): boolean {
  const party = partyOf(ticket, actorOf(staff));
  const parties = staff.id === ticket.assigneeId ? [party, 'assignee' as const] : [party];
  return stepsOf[verb].some((event) =>
    parties.some((one) => typeof findTransition(event, ticket.state, one) !== 'string'),
  );
}

/** Bounds that a refusal names, such as 最多30天, stand in the catalogue of refusals and nowhere else. */
function refusedStep(text: string, ticket: Ticket, timeZone: string): Outcome {
  return plain(text, [ticket], timeZone, [text]);
}

function plain(
  text: string,
  tickets: readonly Ticket[] = [],
  timeZone = 'UTC',
  source: readonly string[] = [],
): Outcome {
  const [only, another] = tickets;
  return {
    replies: [
      {
        purpose: 'staff',
        text,
        evidence: [...tickets.flatMap((ticket) => ticketEvidence(ticket, timeZone)), ...source],
        ...(only === undefined || another !== undefined ? {} : { ticketId: only.id }),
      },
    ],
    dialogue: 'keep',
    did: 'worker.told',
  };
}
