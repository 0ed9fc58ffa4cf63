/**
 * The words of the table that leads a ticket's life (`transitions.ts`): events, parties, what a line asks for. Nothing
 * else decides. Codes follow research B6.
 */
import type { GuardName } from './guards.ts';
import { endStates, type TicketState } from './ticket.ts';
import { transitions } from './transitions.ts';

export const ticketEventNames = [
  'open',
  'ask_info',
  'answer',
  'info_timeout',
  'accept',
  'reject',
  'dispatch',
  'claim',
  'accept_timeout',
  'return',
  'transfer',
  'progress',
  'ask_extend',
  'extend',
  'ask_suspend',
  'suspend',
  'refuse_request',
  'resume',
  'forward',
  'external_done',
  'external_back',
  'handle',
  'verify',
  'rework',
  'rate',
  'dispute',
  'feedback_timeout',
  'close',
  'callback',
  'tell_police',
  'reopen',
  'merge',
  'unmerge',
  'absorb',
  'release',
  'split',
  'parts_done',
  'withdraw',
  'publish',
  'volunteer',
  'give_up',
  'fulfil',
  'urge',
  'warn',
  'escalate',
  'amend',
  'hide_name',
  'anonymise',
] as const;
export type TicketEventName = (typeof ticketEventNames)[number];

/** In what capacity somebody acts on one ticket. On a ticket of another a worker may take up a wish, and nothing else. */
export type Party =
  | 'reporter'
  | 'follower'
  | 'neighbour'
  /** Who helps with a wish. */
  | 'volunteer'
  | 'assignee'
  /** A worker who does not have the ticket. */
  | 'colleague'
  | 'clerk'
  | 'supervisor'
  | 'admin'
  | 'system';

/** What a step must bring along, or may not. */
export type Need =
  | 'reason'
  | 'note'
  | 'no_more_than_alarm'
  | 'assignee'
  | 'amendment'
  | 'rating'
  | 'until'
  | 'external_party'
  | 'evidence'
  | 'related';

export interface Transition {
  readonly event: TicketEventName;
  /** Empty: a ticket is born with it. */
  readonly from: readonly TicketState[];
  /** Absent: the state stays. `before`: the one it was in before it came here. */
  readonly to: TicketState | 'before' | undefined;
  readonly by: readonly Party[];
  readonly needs: readonly Need[];
  readonly guards?: readonly GuardName[];
}

/** The line that lets `party` do it from here; with none, what stands in the way. */
export function findTransition(
  event: TicketEventName,
  from: TicketState,
  party: Party | undefined,
): Transition | 'ended' | 'not_from_here' | 'not_allowed' {
  const fromHere = transitions.filter((line) => line.event === event && line.from.includes(from));
  if (fromHere.length === 0 && endStates.includes(from)) return 'ended';
  if (fromHere.length === 0) return party === undefined ? 'not_allowed' : 'not_from_here';
  return fromHere.find((line) => party !== undefined && line.by.includes(party)) ?? 'not_allowed';
}

export function isOpenState(state: TicketState): boolean {
  return !endStates.includes(state);
}

/** Open, and itself what is worked on: what was split goes on in its parts. */
export function isWorkedOn(state: TicketState): boolean {
  return isOpenState(state) && state !== 'split';
}

/** What the clock does in each state (research B6): the limit is frozen once the work is said to be done. */
export const clockIn: Readonly<Record<TicketState, 'runs' | 'paused' | 'stopped'>> = {
  received: 'runs',
  need_info: 'paused',
  accepted: 'runs',
  dispatched: 'runs',
  in_progress: 'runs',
  suspended: 'paused',
  external: 'runs',
  // Its parts have the clock, from when the whole was opened.
  split: 'stopped',
  handled: 'stopped',
  confirming: 'stopped',
  closed: 'stopped',
  rejected: 'stopped',
  merged: 'paused',
  withdrawn: 'stopped',
};

/** Whose turn it is; exactly one in an open state, none in an end state. */
export const ownerIn: Readonly<
  Record<TicketState, 'office' | 'reporter' | 'assignee' | 'supervisor' | 'external' | undefined>
> = {
  received: 'office',
  need_info: 'reporter',
  accepted: 'office',
  dispatched: 'assignee',
  in_progress: 'assignee',
  suspended: 'supervisor',
  external: 'external',
  split: 'office',
  handled: 'office',
  confirming: 'reporter',
  closed: undefined,
  rejected: undefined,
  merged: undefined,
  withdrawn: undefined,
};
