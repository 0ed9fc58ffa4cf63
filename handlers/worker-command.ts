/** Workers work from the chat: 接单, 退单, 转给, 进展, 办结, 我的工单. In private or in the workers' group. */
import type { StaffMember } from '../community/staff.ts';
import type { FindRoster } from '../tickets/routing/roster.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { scopeOf } from '../tickets/ticket-queue.ts';
import type { FindStepContext } from '../tickets/step-context.ts';
import { takeSteps } from '../tickets/take-steps.ts';
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';
import { type Audience, ticketEvidence } from '../tickets/ticket-words.ts';
import type { Step, StepTaken } from '../tickets/transition.ts';
import { findTransition } from '../tickets/workflow.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import * as messages from './worker-command.messages.zh.ts';
import {
  readWorkerCommand,
  resultIn,
  returnReasonIn,
  type WorkerCommand,
  type WorkerEvent,
} from './worker-command-reading.ts';

export interface WorkerCommandDeps {
  readonly tickets: Pick<TicketStore, 'findSaid' | 'listOpenOfAssignee'>;
  readonly findRoster: FindRoster;
  readonly stepContext: FindStepContext;
  readonly timeZone: string;
}

/** In one message; the rest is on the ticket page. */
const mostListed = 15;

type StepCommand = WorkerCommand & { readonly kind: 'step' };

export function createWorkerCommandHandler(deps: WorkerCommandDeps): Handler {
  return {
    name: 'worker_command',
    accepts: ({ staff, message, group }) =>
      staff !== undefined &&
      (message.isPrivate || group?.kind === 'workers') &&
      readWorkerCommand(message.text) !== undefined,
    handle: async (turn) => {
      const command = readWorkerCommand(turn.message.text);
      if (command === undefined || turn.staff === undefined) return 'pass';
      return command.kind === 'list'
        ? list(deps, turn, turn.staff)
        : carryOut(deps, turn, turn.staff, command);
    },
  };
}

async function list(deps: WorkerCommandDeps, { message }: Turn, staff: StaffMember): Promise<Outcome> {
  const tickets = (await deps.tickets.listOpenOfAssignee(staff.id)).slice(0, mostListed);
  if (tickets.length === 0) return plain(messages.nothingToDo);
  return plain(messages.listed(tickets, audienceOf(message), deps.timeZone), tickets, deps.timeZone);
}

/** Colleagues read along in their group: places there without the flat. */
function audienceOf({ isPrivate }: Turn['message']): Audience {
  return isPrivate ? 'worker' : 'neighbours';
}

async function carryOut(
  deps: WorkerCommandDeps,
  turn: Turn,
  staff: StaffMember,
  command: StepCommand,
): Promise<Outcome> {
  const found = await findTicket(deps, staff, command);
  if ('refused' in found) return plain(found.refused, found.named, deps.timeZone);
  const { ticket } = found;
  const step = await stepOf(deps, staff, command, ticket);
  if (step === undefined) return plain(messages.unknownColleague(command.rest));
  const taken = takeSteps(ticket, step, await deps.stepContext(ticket, step.event, turn.now));
  return taken.ok ? done(command.event, taken.value) : plain(taken.error.text, [ticket], deps.timeZone);
}

type Found = { readonly ticket: Ticket } | { readonly refused: string; readonly named?: readonly Ticket[] };

/** By number within what this person may see; without one, the only ticket in hand that the command fits. */
async function findTicket(
  { tickets }: WorkerCommandDeps,
  staff: StaffMember,
  { event, number }: StepCommand,
): Promise<Found> {
  if (number !== undefined) {
    const ticket = await tickets.findSaid(number, scopeOf(staff));
    if (ticket === undefined) return { refused: messages.unknownNumber };
    return ticket === 'ambiguous' ? { refused: messages.ambiguousNumber } : { ticket };
  }
  const inHand = await tickets.listOpenOfAssignee(staff.id);
  const fitting = inHand.filter(({ state }) => typeof findTransition(event, state, 'assignee') !== 'string');
  const [ticket, another] = fitting;
  if (ticket === undefined) return { refused: messages.noneFits };
  return another === undefined
    ? { ticket }
    : { refused: messages.whichOne(fitting.slice(0, mostListed)), named: fitting };
}

/** Absent when the colleague named is not known here. */
async function stepOf(
  deps: WorkerCommandDeps,
  staff: StaffMember,
  { event, rest }: StepCommand,
  ticket: Ticket,
): Promise<Step | undefined> {
  const { id, role, departmentId } = staff;
  const actor = { kind: 'staff', id, role, departmentId } as const;
  const note = rest === '' ? undefined : rest;
  if (event === 'return') return { event, actor, note, reason: returnReasonIn(rest) };
  if (event === 'handle') return { event, actor, note, reason: resultIn(rest) };
  if (event !== 'transfer') return { event, actor, note };
  const roster = await deps.findRoster(ticket.communityId, ticket.areaPath);
  const assignee = roster.workers.find(({ name }) => name === rest);
  return assignee === undefined ? undefined : { event, actor, assignee };
}

function done(event: WorkerEvent, taken: readonly StepTaken[]): Outcome {
  const ticket = taken.at(-1)?.ticket;
  if (ticket === undefined) throw new Error('a step that is taken leaves a ticket');
  return {
    replies: [
      {
        purpose: 'staff',
        text: messages.confirmed(event, ticket),
        ticketId: ticket.id,
        evidence: [ticket.number],
      },
    ],
    tickets: taken.map(({ change }) => change),
    outgoing: taken.flatMap(({ outgoing }) => outgoing),
    dialogue: 'keep',
    did: `worker.${event}`,
    about: { ticketId: ticket.id },
  };
}

function plain(text: string, tickets: readonly Ticket[] = [], timeZone = 'UTC'): Outcome {
  const [only, another] = tickets;
  return {
    replies: [
      {
        purpose: 'staff',
        text,
        evidence: tickets.flatMap((ticket) => ticketEvidence(ticket, timeZone)),
        ...(only === undefined || another !== undefined ? {} : { ticketId: only.id }),
      },
    ],
    dialogue: 'keep',
    did: 'worker.told',
  };
}
