/** 受理, 处置, 反馈, 办结: the four stretches of a ticket's way that people speak of, each with its states in order. */
import { endStates, type TicketState } from './ticket.ts';

export interface Phase {
  readonly code: 'intake' | 'handling' | 'feedback' | 'ended';
  readonly name: string;
  readonly states: readonly TicketState[];
}

export const phases: readonly Phase[] = [
  { code: 'intake', name: '受理', states: ['received', 'need_info', 'accepted'] },
  { code: 'handling', name: '处置', states: ['dispatched', 'in_progress', 'suspended', 'external', 'split'] },
  { code: 'feedback', name: '反馈', states: ['handled', 'confirming'] },
  { code: 'ended', name: '办结', states: endStates },
];
