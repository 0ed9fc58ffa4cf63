/**
 * The life of a ticket as one table: what may happen from which state, who may do it and what it asks for.
 * Nothing else decides. Codes follow research B6; later events are further lines.
 */
import type { StaffRole } from '../community/staff.ts';
import { endStates, type TicketState } from './ticket.ts';

export const ticketEventNames = [
  'open',
  'accept',
  'reject',
  'dispatch',
  'claim',
  'return',
  'transfer',
  'progress',
  'handle',
  'rate',
  'reopen',
  'close',
  'withdraw',
  'amend',
] as const;
export type TicketEventName = (typeof ticketEventNames)[number];

/** In what capacity somebody acts on one ticket. A worker may do nothing on a ticket of another. */
export type Party =
  'reporter' | 'follower' | 'neighbour' | 'assignee' | 'clerk' | 'supervisor' | 'admin' | 'system';

/** Whom the matter concerns: the reporter and the neighbours who said 我家也是. */
const concerned = ['reporter', 'follower'] as const satisfies readonly Party[];

/** Roles that act on every ticket of their area; the others must be assigned to it. */
const office = ['clerk', 'supervisor', 'admin'] as const satisfies readonly (Party & StaffRole)[];

/** What a step must bring along, or may not. */
export type Need = 'reason' | 'note' | 'no_more_than_alarm' | 'assignee' | 'amendment' | 'rating';

/** Closed lists: figures count these codes, people read the names. */
export const reasonNames = {
  reject: {
    not_ours: '不属于本社区职责',
    invalid: '内容不完整或无法核实',
    harassment: '与诉求无关',
    /** Nobody reported anything: the bot took neighbours' talk for a report. */
    not_a_report: '不是报事，机器人理解有误',
    already_announced: '已有公告说明',
  },
  return: {
    not_my_area: '不在我的网格',
    not_my_duty: '不属于我的职责',
    off_duty: '当前无法处理',
    wrong_information: '信息有误，需要核实',
    other: '其他原因',
  },
  handle: {
    fixed: '已解决',
    nothing_found: '现场未发现问题',
    referred: '已转责任单位处理',
    not_possible: '暂时无法解决',
  },
} as const;
export type ReasonOf<E extends keyof typeof reasonNames> = keyof (typeof reasonNames)[E] & string;

export interface Transition {
  readonly event: TicketEventName;
  /** Empty: a ticket is born with it. */
  readonly from: readonly TicketState[];
  /** Absent: the state stays. */
  readonly to: TicketState | undefined;
  readonly by: readonly Party[];
  readonly needs: readonly Need[];
  /** Refused on emergencies: somebody must look first. */
  readonly unlessEmergency?: true;
  /** From an end state: refused when the ticket ended longer ago (research B6: a reporter within 7 days). */
  readonly withinMsOfEnd?: number;
}

const dayMs = 24 * 3_600_000;

const open: readonly TicketState[] = ['received', 'accepted', 'dispatched', 'in_progress', 'handled'];

export const transitions: readonly Transition[] = [
  { event: 'open', from: [], to: 'received', by: ['reporter', ...office, 'system'], needs: [] },
  { event: 'accept', from: ['received'], to: 'accepted', by: [...office, 'system'], needs: [] },
  {
    event: 'reject',
    from: ['received', 'accepted', 'dispatched'],
    to: 'rejected',
    by: office,
    needs: ['reason', 'note'],
  },
  {
    event: 'dispatch',
    from: ['accepted'],
    to: 'dispatched',
    by: [...office, 'system'],
    needs: ['assignee'],
  },
  // The office may record what a worker told it by phone.
  { event: 'claim', from: ['dispatched'], to: 'in_progress', by: ['assignee', ...office], needs: [] },
  {
    event: 'return',
    from: ['dispatched', 'in_progress'],
    to: 'accepted',
    by: ['assignee'],
    needs: ['reason', 'note'],
    unlessEmergency: true,
  },
  {
    event: 'transfer',
    from: ['dispatched', 'in_progress'],
    to: 'dispatched',
    by: ['assignee', ...office],
    needs: ['assignee'],
  },
  {
    event: 'progress',
    from: ['in_progress'],
    to: undefined,
    by: ['assignee', ...office],
    needs: ['note'],
  },
  {
    event: 'handle',
    from: ['in_progress'],
    to: 'handled',
    by: ['assignee', ...office],
    needs: ['reason', 'note'],
  },
  { event: 'rate', from: ['handled'], to: 'closed', by: concerned, needs: ['rating'] },
  // Back to the same worker, who knows what was tried; the office may transfer it from there.
  {
    event: 'reopen',
    from: ['handled', 'closed'],
    to: 'dispatched',
    by: [...concerned, ...office],
    needs: ['note'],
    withinMsOfEnd: 7 * dayMs,
  },
  { event: 'close', from: ['handled'], to: 'closed', by: [...office, 'system'], needs: [] },
  {
    event: 'withdraw',
    from: ['received', 'accepted', 'dispatched'],
    to: 'withdrawn',
    by: ['reporter', 'system'],
    needs: [],
    unlessEmergency: true,
  },
  {
    event: 'withdraw',
    from: ['received', 'accepted', 'dispatched', 'in_progress'],
    to: 'withdrawn',
    by: office,
    needs: ['note'],
  },
  {
    event: 'amend',
    from: open,
    to: undefined,
    by: ['reporter', 'assignee', ...office, 'system'],
    needs: ['amendment'],
  },
  // Whoever lives next door tells what they see, and may cry danger; the report stays its reporter's.
  {
    event: 'amend',
    from: open,
    to: undefined,
    by: ['follower', 'neighbour'],
    needs: ['note', 'no_more_than_alarm'],
  },
];

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

/** The closed list of reasons of an event; empty when it has none. */
export function reasonsOf(event: TicketEventName): Readonly<Record<string, string>> {
  return event === 'reject' || event === 'return' || event === 'handle' ? reasonNames[event] : {};
}

export function isOpenState(state: TicketState): boolean {
  return !endStates.includes(state);
}
