/** What may happen to a ticket, line by line (research B6). Read it with `workflow.ts`, which says what a line is. */
import type { StaffRole } from '../community/staff.ts';
import { mergeTransitions } from './merge-transitions.ts';
import { endStates, type TicketState } from './ticket.ts';
import { wishTransitions } from './wish-transitions.ts';
import type { Party, Transition } from './workflow.ts';

/** Whom the matter concerns: the reporter and the neighbours who said 我家也是. */
const concerned = ['reporter', 'follower'] as const satisfies readonly Party[];

/** Roles that act on every ticket of their area; the others must be assigned to it. */
const office = ['clerk', 'supervisor', 'admin'] as const satisfies readonly (Party & StaffRole)[];
/** Who decides on more time, and on who goes on after something went wrong. */
const lead = ['supervisor', 'admin'] as const satisfies readonly (Party & StaffRole)[];

/** Before somebody has said that it is done. */
const unhandled: readonly TicketState[] = [
  'received',
  'need_info',
  'accepted',
  'dispatched',
  'in_progress',
  'suspended',
  'external',
];
const open: readonly TicketState[] = [...unhandled, 'handled', 'confirming'];
/** Somebody of the community has it or is to give it to somebody. */
const inHouse = ['received', 'accepted', 'dispatched', 'in_progress'] as const satisfies TicketState[];

const handing = {
  event: 'transfer',
  to: 'dispatched',
  needs: ['assignee'],
  guards: ['not_back_to_who_gave_up'],
} as const satisfies Partial<Transition>;

export const transitions: readonly Transition[] = [
  { event: 'open', from: [], to: 'received', by: ['reporter', 'assignee', ...office, 'system'], needs: [] },

  // One question at a time; the clock stands while the resident is asked.
  {
    event: 'ask_info',
    from: ['received', 'accepted', 'in_progress'],
    to: 'need_info',
    by: ['assignee', ...office],
    needs: ['note'],
    guards: ['somebody_to_ask'],
  },
  { event: 'answer', from: ['need_info'], to: 'before', by: ['reporter'], needs: ['amendment'] },
  // The resident said it to somebody else.
  { event: 'answer', from: ['need_info'], to: 'before', by: ['assignee', ...office], needs: ['note'] },
  { event: 'info_timeout', from: ['need_info'], to: 'before', by: ['system'], needs: [] },

  { event: 'accept', from: ['received'], to: 'accepted', by: [...office, 'system'], needs: [] },
  {
    event: 'reject',
    from: ['received', 'need_info', 'accepted', 'dispatched'],
    to: 'rejected',
    by: office,
    needs: ['reason', 'note'],
    guards: ['police_told'],
  },

  {
    event: 'dispatch',
    from: ['accepted'],
    to: 'dispatched',
    by: [...office, 'system'],
    needs: ['assignee'],
    guards: ['not_back_to_who_gave_up'],
  },
  // The office may record what a worker told it by phone.
  { event: 'claim', from: ['dispatched'], to: 'in_progress', by: ['assignee', ...office], needs: [] },
  { event: 'accept_timeout', from: ['dispatched'], to: 'accepted', by: ['system'], needs: [] },
  {
    event: 'return',
    from: ['dispatched', 'in_progress'],
    to: 'accepted',
    by: ['assignee'],
    needs: ['reason', 'note'],
    guards: ['no_emergency', 'returns_left'],
  },
  { ...handing, from: ['dispatched', 'in_progress'], by: ['assignee', ...office] },
  // It turns out to be where nobody of theirs works, and they have not begun.
  { ...handing, from: ['dispatched'], by: ['system'] },

  {
    event: 'progress',
    from: ['in_progress', 'suspended', 'external'],
    to: undefined,
    by: ['assignee', ...office],
    needs: ['note'],
  },
  {
    event: 'ask_extend',
    from: ['in_progress'],
    to: undefined,
    by: ['assignee', 'clerk'],
    needs: ['reason', 'note', 'until'],
    guards: ['no_request_open', 'before_due', 'extension_in_bounds'],
  },
  {
    event: 'extend',
    from: ['in_progress'],
    to: undefined,
    by: lead,
    needs: ['reason', 'until'],
    guards: ['before_due', 'extension_in_bounds', 'second_extension_by_admin'],
  },
  {
    event: 'ask_suspend',
    from: ['in_progress'],
    to: undefined,
    by: ['assignee', 'clerk'],
    needs: ['reason', 'note', 'until'],
    guards: ['no_emergency', 'no_request_open', 'suspension_in_bounds'],
  },
  {
    event: 'suspend',
    from: ['in_progress'],
    to: 'suspended',
    by: lead,
    needs: ['reason', 'until'],
    guards: ['no_emergency', 'suspension_in_bounds'],
  },
  {
    event: 'refuse_request',
    from: ['in_progress'],
    to: undefined,
    by: lead,
    needs: ['note'],
    guards: ['request_open'],
  },
  { event: 'resume', from: ['suspended'], to: 'in_progress', by: ['assignee', ...lead, 'system'], needs: [] },

  {
    event: 'forward',
    // Whoever was asked first need not take it on before it is found to be another's.
    from: ['accepted', 'dispatched', 'in_progress'],
    to: 'external',
    by: office,
    needs: ['external_party', 'note', 'until'],
    guards: ['forwarding_in_bounds'],
  },
  {
    event: 'external_done',
    from: ['external'],
    to: 'handled',
    by: office,
    needs: ['reason', 'note'],
    guards: ['parts_ended', 'police_told'],
  },
  { event: 'external_back', from: ['external'], to: 'accepted', by: office, needs: ['note'] },
  { event: 'external_back', from: ['external'], to: 'accepted', by: ['system'], needs: [] },

  {
    event: 'handle',
    from: ['in_progress'],
    to: 'handled',
    by: ['assignee', ...office],
    needs: ['reason', 'note', 'evidence'],
    guards: ['parts_ended', 'police_told'],
  },
  // Nobody verifies their own work; what needs no check is verified by the system at once.
  {
    event: 'verify',
    from: ['handled'],
    to: 'confirming',
    by: [...office, 'system'],
    needs: [],
    guards: ['not_own_work'],
  },
  {
    event: 'rework',
    from: ['handled'],
    to: 'in_progress',
    by: office,
    needs: ['reason', 'note'],
    guards: ['not_own_work', 'somebody_has_it'],
  },

  { event: 'rate', from: ['confirming'], to: 'closed', by: concerned, needs: ['rating'] },
  // Told by phone: the words of the resident are written down.
  { event: 'rate', from: ['confirming'], to: 'closed', by: office, needs: ['rating', 'note'] },
  // To somebody in charge, never silently to the same worker.
  {
    event: 'dispute',
    from: ['handled', 'confirming'],
    to: 'accepted',
    by: concerned,
    needs: ['reason', 'note'],
    guards: ['rounds_left'],
  },
  {
    event: 'dispute',
    from: ['handled', 'confirming'],
    to: 'accepted',
    by: office,
    needs: ['reason', 'note'],
  },
  { event: 'feedback_timeout', from: ['confirming'], to: 'closed', by: ['system'], needs: [] },
  // A find of the staff's own, and what goes on as another ticket: there is nobody to ask.
  {
    event: 'close',
    from: ['confirming'],
    to: 'closed',
    by: [...office, 'system'],
    needs: ['note'],
    guards: ['nobody_waits'],
  },
  { event: 'callback', from: ['confirming', 'closed'], to: undefined, by: office, needs: ['reason', 'note'] },
  {
    event: 'reopen',
    from: ['closed', 'rejected'],
    to: 'accepted',
    by: concerned,
    needs: ['reason', 'note'],
    guards: ['ended_within_7_days', 'rounds_left'],
  },
  {
    event: 'reopen',
    from: ['closed', 'rejected'],
    to: 'accepted',
    by: office,
    needs: ['reason', 'note'],
    guards: ['ended_within_30_days'],
  },

  ...mergeTransitions({ office, inHouse, open }),
  // Its parts are tickets of their own (split-ticket.ts); the whole does nothing but wait for them.
  {
    event: 'split',
    from: inHouse,
    to: 'split',
    by: office,
    needs: ['note'],
    guards: ['no_part_itself'],
  },
  {
    event: 'parts_done',
    from: ['split'],
    to: 'closed',
    by: ['system'],
    needs: ['note'],
    guards: ['parts_ended'],
  },

  {
    event: 'withdraw',
    from: ['received', 'need_info', 'accepted', 'dispatched'],
    to: 'withdrawn',
    by: ['reporter', 'system'],
    needs: [],
    guards: ['no_emergency'],
  },
  {
    event: 'withdraw',
    from: [...inHouse, 'need_info', 'suspended'],
    to: 'withdrawn',
    by: office,
    needs: ['note'],
    guards: ['police_told'],
  },

  // Nobody but staff hears of it: who reads along with the victim may be who struck.
  {
    event: 'tell_police',
    from: open,
    to: undefined,
    by: ['assignee', ...office],
    needs: ['reason', 'note'],
    guards: ['family_matter'],
  },

  ...wishTransitions({ office, inHouse }),

  {
    event: 'urge',
    from: unhandled,
    to: undefined,
    // By phone, too: whoever of the office heard it writes it down, within the same limits.
    by: [...concerned, ...office],
    needs: [],
    guards: ['urged_long_ago', 'urges_left_today'],
  },
  { event: 'warn', from: [...inHouse, 'external'], to: undefined, by: ['system'], needs: [] },
  {
    event: 'escalate',
    from: open,
    to: undefined,
    by: [...lead, 'system'],
    needs: ['reason'],
    guards: ['levels_left'],
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
    by: ['follower', 'neighbour', 'volunteer'],
    needs: ['note', 'no_more_than_alarm'],
  },

  // 别说是我报的, said afterwards: staff see no name any more, and the reporter hears the rest in private.
  {
    event: 'hide_name',
    from: open,
    to: undefined,
    by: ['reporter'],
    needs: [],
    guards: ['may_be_anonymous', 'not_anonymous_yet'],
  },

  // Who it was and what they said goes; what happened stays.
  { event: 'anonymise', from: endStates, to: undefined, by: ['admin', 'system'], needs: [] },
];
