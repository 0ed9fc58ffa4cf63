/** Which ticket a command is about: the one it names, or the only one that it fits. */
import { liesWithin, parentPath, pathDownTo } from '../community/area.ts';
import type { StaffMember } from '../community/staff.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { type QueueQuery, scopeOf } from '../tickets/ticket-queue.ts';
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';
import { partyOf } from '../tickets/transition.ts';
import { findTransition, type TicketEventName } from '../tickets/workflow.ts';
import type { WorkerVerb } from './worker-command-reading.ts';
import { actorOf } from './worker-command-steps.ts';
import { isUnclaimed, meansAtWork } from './worker-command-taking.ts';
import * as messages from './worker-command.messages.zh.ts';

export type TicketsForCommands = Pick<
  TicketStore,
  'findSaid' | 'findAssignee' | 'listOpenOfAssignee' | 'listQueue'
>;

/** In one message; the rest is on the ticket page. */
export const mostListed = 15;

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
  external_done: ['external_done'],
  external_back: ['external_back'],
  urge: ['urge'],
  escalate: ['escalate'],
};

interface Waiting {
  readonly wanted: Pick<QueueQuery, 'asked' | 'states'>;
  readonly nothing: string;
}

/** What the office is waited for, and how it is told that nothing waits. */
const waitsForOffice: Readonly<Partial<Record<WorkerVerb, Waiting>>> = {
  agree: { wanted: { asked: true }, nothing: messages.nothingAsked },
  refuse: { wanted: { asked: true }, nothing: messages.nothingAsked },
  verify: { wanted: { states: ['handled'] }, nothing: messages.nothingToCheck },
  rework: { wanted: { states: ['handled'] }, nothing: messages.nothingToCheck },
  external_done: { wanted: { states: ['external'] }, nothing: messages.nothingOutside },
  external_back: { wanted: { states: ['external'] }, nothing: messages.nothingOutside },
};

export type Found =
  | { readonly ticket: Ticket }
  /** Which of these was meant is asked. */
  | { readonly among: readonly Ticket[] }
  | { readonly refused: string };

/** By number within what this person may see; without one, the only ticket that the command fits. */
export async function findTicket(
  tickets: TicketsForCommands,
  now: Date,
  staff: StaffMember,
  { verb, number }: { readonly verb: WorkerVerb; readonly number: string | undefined },
): Promise<Found> {
  if (number !== undefined) return findNumbered(tickets, staff, number);
  const inHand = await tickets.listOpenOfAssignee(staff.id);
  const waiting = staff.role === 'worker' ? undefined : waitsForOffice[verb];
  const queue = { scope: scopeOf(staff), open: true, ...waiting?.wanted, now, limit: mostListed };
  const possible = waiting === undefined ? inHand : (await tickets.listQueue(queue)).tickets;
  if (waiting !== undefined && possible.length === 0) return { refused: waiting.nothing };
  const fit = fitting(verb, possible, staff);
  const [ticket, another] = fit;
  if (another !== undefined) return { among: fit.slice(0, mostListed) };
  // Of the only one in hand it is said why not, and what to do first.
  const only = ticket ?? (inHand.length === 1 ? inHand[0] : undefined);
  return only === undefined ? { refused: messages.noneFits(verb, staff.role) } : { ticket: only };
}

/** Those that the step is open to; else those it is open to once they are taken on. */
export function fitting(verb: WorkerVerb, tickets: readonly Ticket[], staff: StaffMember): readonly Ticket[] {
  const open = tickets.filter((ticket) => fits(verb, ticket, staff));
  if (open.length > 0 || !stepsOf[verb].some(meansAtWork)) return open;
  return tickets.filter((ticket) => isUnclaimed(ticket) && ticket.assigneeId === staff.id);
}

export async function findNumbered(
  tickets: Pick<TicketStore, 'findSaid' | 'findAssignee'>,
  staff: StaffMember,
  number: string,
): Promise<Exclude<Found, { readonly among: readonly Ticket[] }>> {
  const ticket = await tickets.findSaid(number, scopeOf(staff));
  if (ticket === undefined) return { refused: await whoHasIt(tickets, staff, number) };
  return ticket === 'ambiguous' ? { refused: messages.ambiguousNumber } : { ticket };
}

/** A colleague's of the same community: who has it, and nothing of what it is about. What happens in families is none. */
async function whoHasIt(
  tickets: Pick<TicketStore, 'findSaid' | 'findAssignee'>,
  { id, role, areaPaths }: StaffMember,
  number: string,
): Promise<string> {
  if (role !== 'worker') return messages.unknownNumber;
  const around = { areaPaths: areaPaths.map(parentPath), assigneeId: undefined, familyOnlyOf: id };
  const ticket = await tickets.findSaid(number, around);
  if (ticket === undefined || ticket === 'ambiguous' || !worksIn(areaPaths, ticket))
    return messages.unknownNumber;
  return messages.colleagues(ticket, (await tickets.findAssignee(ticket))?.name);
}

function worksIn(areaPaths: readonly string[], { communityId, areaPath }: Ticket): boolean {
  const community = pathDownTo(communityId, areaPath);
  return areaPaths.some((path) => liesWithin(path, community));
}

function fits(verb: WorkerVerb, ticket: Ticket, staff: StaffMember): boolean {
  const party = partyOf(ticket, actorOf(staff));
  const parties = staff.id === ticket.assigneeId ? [party, 'assignee' as const] : [party];
  return stepsOf[verb].some((event) =>
    parties.some((one) => typeof findTransition(event, ticket.state, one) !== 'string'),
  );
}
