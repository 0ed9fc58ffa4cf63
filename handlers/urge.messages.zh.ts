/** What who presses for a ticket reads. */
import { categoryNames } from '../core/taxonomy.ts';
import type { Ticket } from '../tickets/ticket.ts';

export interface Urged {
  readonly ticket: Pick<Ticket, 'urges' | 'assigneeId'>;
  readonly escalated: boolean;
  /** How it stands, with its limit. */
  readonly standing: string;
}

export function urged({ ticket, escalated, standing }: Urged): string {
  const told =
    ticket.assigneeId === undefined ? '已记下您的催办，派单时一并交代' : '已替您催办，经办人会收到提醒';
  const raised = escalated ? '催了多次还没有办好，已同时报给上一级负责人。' : '';
  return `${told}（第${ticket.urges}次）。${raised}${standing}`;
}

export function notUrgedNow(refusal: string, standing: string): string {
  return `${refusal}${standing}`;
}

export function whichUrged(tickets: readonly Pick<Ticket, 'number' | 'category'>[]): string {
  const named = tickets.map(({ number, category }) => `${number}（${categoryNames[category]}）`);
  return `您要催哪一件？${named.join('、')}。请带上单号，例如「催办 ${tickets[0]?.number ?? ''}」。`;
}
