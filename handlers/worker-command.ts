/** Staff work from the chat: 接单, 进展, 延期, 办结, 同意, 我的工单 and the like. In private or in the workers' group. */
import type { StaffMember } from '../community/staff.ts';
import { redact } from '../core/redaction.ts';
import type { TakePicture } from '../pictures/pictures.ts';
import type { FindRoster } from '../tickets/routing/roster.ts';
import { scopeOf } from '../tickets/ticket-queue.ts';
import type { FindStepContext } from '../tickets/step-context.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';
import { residentOf } from '../tickets/intake.ts';
import type { Audience } from '../tickets/ticket-words.ts';
import { cardAgain } from '../tickets/worker-card.messages.zh.ts';
import type { Refusal, RefusalCode, Step } from '../tickets/transition.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import { isAtWork } from './staff-work.ts';
import { heldPictures, waitFor, waitingOf } from './picture-dialogue.ts';
import * as messages from './worker-command.messages.zh.ts';
import { type Answer, answerOf, type AskedCommand, chosenAmong } from './worker-command-asked.ts';
import {
  findNumbered,
  findTicket,
  fitting,
  mostListed,
  type TicketsForCommands,
} from './worker-command-finding.ts';
import { messagesAbout, plain, toldOnly } from './worker-command-outcome.ts';
import { readWorkerCommand, type WorkerVerb } from './worker-command-reading.ts';
import { takeSaid } from './worker-command-taking.ts';
import { readWorkerSpeech, type SpokenStep } from './worker-speech-reading.ts';
import { makeStep, type StepCommand } from './worker-command-steps.ts';
import { heldFor, takeEvidence } from './worker-evidence.ts';

export interface WorkerCommandDeps {
  readonly tickets: TicketsForCommands & Pick<TicketStore, 'find'>;
  readonly findRoster: FindRoster;
  readonly stepContext: FindStepContext;
  readonly takePicture: TakePicture;
  readonly timeZone: string;
}

/** A card or notice that is answered by quoting it names its ticket. */
const quotedNumber = /\d{6}-\d{1,7}/u;

export function createWorkerCommandHandler(deps: WorkerCommandDeps): Handler {
  return {
    name: 'worker_command',
    accepts: (turn) =>
      isAtWork(turn) &&
      (readWorkerCommand(turn.message.text) !== undefined ||
        readWorkerSpeech(turn.message.text) !== undefined ||
        answerOf(turn, deps.timeZone) !== undefined),
    handle: async (turn) => {
      if (turn.staff === undefined) return 'pass';
      const answer = answerOf(turn, deps.timeZone);
      const asked = waitingOf(turn, 'command');
      if (answer !== undefined && asked !== undefined)
        return answered(deps, turn, turn.staff, { asked, answer });
      const command = readWorkerCommand(turn.message.text);
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
  return licence === 'only_if_sure' && refused === messages.unknownNumber ? 'silent' : toldOnly(refused);
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
): Promise<Outcome | 'pass' | 'silent'> {
  const command = { ...said, number: numberOf(turn, said) };
  const found = await findTicket(deps.tickets, turn.now, staff, command);
  if (command.verb === 'urge' && isOwnBusiness(turn, found)) return 'pass';
  if ('among' in found) return askWhich(deps, turn, command, found.among);
  if ('refused' in found) return refusedNumber(turn, found.refused);
  return carryOutOn(deps, turn, staff, { ...command, ticket: found.ticket });
}

/** Staff live somewhere, too: what they press for may be what they reported. */
function isOwnBusiness(turn: Turn, found: Awaited<ReturnType<typeof findTicket>>): boolean {
  return !('ticket' in found) || found.ticket.reporterId === residentOf(turn.message).id;
}

interface OnTicket {
  readonly verb: WorkerVerb;
  readonly rest: string;
  readonly ticket: Ticket;
}

async function carryOutOn(
  deps: WorkerCommandDeps,
  turn: Turn,
  staff: StaffMember,
  command: OnTicket,
): Promise<Outcome> {
  const { ticket } = command;
  const made = await makeStep(deps, command, { staff, ticket, now: turn.now });
  if (!('refused' in made)) return take(deps, turn, command, made.step);
  const told = plain(made.refused, [ticket], deps.timeZone);
  return made.asks === true ? { ...told, dialogue: waitForMore(turn, command, 'more') } : told;
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

interface Answered {
  readonly asked: AskedCommand;
  readonly answer: Answer;
}

/** What was asked is answered: the command goes on with it. */
async function answered(
  deps: WorkerCommandDeps,
  turn: Turn,
  staff: StaffMember,
  { asked, answer }: Answered,
): Promise<Outcome | 'pass'> {
  if (answer.kind === 'never_mind') return { ...plain(messages.leftAsItIs), dialogue: 'end' };
  const mine = await ticketsOf(deps, staff, asked.ticketIds);
  const [first] = mine;
  if (answer.kind === 'more')
    return first === undefined
      ? 'pass'
      : goOn(deps, turn, staff, { ...asked, rest: answer.rest, ticket: first });
  const { chosen, rest } = chosenAmong(mine, answer.said, turn.understanding.place);
  const [ticket, another] = chosen;
  if (ticket === undefined) return 'pass';
  const command = { ...asked, rest: [asked.rest, rest].filter((words) => words !== '').join(' ') };
  if (another !== undefined) return askWhich(deps, turn, command, chosen);
  return goOn(deps, turn, staff, { ...command, ticket });
}

/** What was asked about is asked no more, unless something else is missing. */
async function goOn(...[deps, turn, staff, command]: Parameters<typeof carryOutOn>): Promise<Outcome> {
  const outcome = await carryOutOn(deps, turn, staff, command);
  return outcome.dialogue === 'keep' ? { ...outcome, dialogue: 'end' } : outcome;
}

/** They may have gone to somebody else meanwhile. */
async function ticketsOf(
  { tickets }: WorkerCommandDeps,
  staff: StaffMember,
  ids: readonly string[],
): Promise<readonly Ticket[]> {
  const found = (await Promise.all(ids.map((id) => tickets.find(id)))).filter((one) => one !== undefined);
  const seen = await Promise.all(found.map(({ number }) => tickets.findSaid(number, scopeOf(staff))));
  return seen.filter((ticket) => ticket !== undefined && ticket !== 'ambiguous');
}

function askWhich(
  { timeZone }: WorkerCommandDeps,
  turn: Turn,
  { verb, rest }: Pick<OnTicket, 'verb' | 'rest'>,
  among: readonly Ticket[],
): Outcome {
  const text = messages.whichOne(verb, among, audienceOf(turn.message));
  return {
    ...plain(text, among, timeZone),
    dialogue: waiting(turn, { verb, rest, ticketIds: among.map(({ id }) => id), lacks: 'which' }),
  };
}

function waitForMore(turn: Turn, { verb, rest, ticket }: OnTicket, lacks: 'until' | 'more') {
  return waiting(turn, { verb, rest, ticketIds: [ticket.id], lacks });
}

function waiting(
  turn: Turn,
  { rest, ticketIds, ...asked }: Pick<AskedCommand, 'verb' | 'rest' | 'ticketIds' | 'lacks'>,
) {
  return waitFor(
    { for: 'command', ...asked, rest: redact(rest), ticketIds, pictures: [...heldPictures(turn)] },
    turn.now,
  );
}

/** With the pictures that were sent for it. */
async function take(deps: WorkerCommandDeps, turn: Turn, command: OnTicket, step: Step): Promise<Outcome> {
  const { ticket } = command;
  const context = await deps.stepContext(ticket, step.event, turn.now);
  const held = step.event === 'handle' ? heldFor(turn, ticket, context) : [];
  const proof = await takeEvidence(deps, turn, ticket, held);
  const evidence = (context.evidence ?? 0) + proof.count;
  const taken = takeSaid(ticket, step, { ...context, evidence });
  if (!taken.ok) return refused(deps, turn, command, { step, refusal: taken.error });
  const { tickets = [], ...outcome } = messagesAbout(taken.value, deps.timeZone, step.event);
  return {
    ...outcome,
    tickets: [...tickets, ...proof.changes],
    ...(proof.count === 0 ? {} : { dialogue: 'end' as const }),
  };
}

/** What the next words can bring. */
const mayFollow: Readonly<Partial<Record<RefusalCode, 'until' | 'more'>>> = {
  until_missing: 'until',
  note_missing: 'more',
  reason_missing: 'more',
  external_party_missing: 'more',
};

const otherDay: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'extension_no_later',
  'extension_too_far',
  'too_long',
]);

/** What is missing may still come: words, or a picture. */
function refused(
  { timeZone }: WorkerCommandDeps,
  turn: Turn,
  command: OnTicket,
  { step, refusal }: { readonly step: Step; readonly refusal: Refusal },
): Outcome {
  const { ticket } = command;
  const told = refusedStep(refusal.text, ticket, timeZone);
  // Another day is said to the same reason.
  if (otherDay.has(refusal.code))
    return { ...told, dialogue: waitForMore(turn, { ...command, rest: step.note ?? '' }, 'until') };
  const lacks = mayFollow[refusal.code];
  if (lacks !== undefined) return { ...told, dialogue: waitForMore(turn, command, lacks) };
  const { reason, note } = step;
  if (refusal.code !== 'evidence_missing' || reason === undefined || note === undefined) return told;
  return { ...told, dialogue: waitFor({ for: 'finish', ticketId: ticket.id, reason, note }, turn.now) };
}

/** Bounds that a refusal names, such as 最多30天, stand in the catalogue of refusals and nowhere else. */
function refusedStep(text: string, ticket: Ticket, timeZone: string): Outcome {
  return plain(text, [ticket], timeZone, [text]);
}
