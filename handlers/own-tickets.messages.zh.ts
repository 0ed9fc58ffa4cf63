/** What residents read who want to see all they reported. */
import { categoryNames } from '../core/taxonomy.ts';
import { formatMoment } from '../core/wall-time.ts';
import { isPrivateMatter } from '../tickets/policy.ts';
import { type Ticket, ticketStateNames } from '../tickets/ticket.ts';
import { placeFor } from '../tickets/ticket-words.ts';
import { clockIn } from '../tickets/workflow.ts';

export interface OwnTicket {
  readonly ticket: Ticket;
  /** The ticket it became part of; otherwise itself. */
  readonly goesOn: Ticket;
}

export interface Listed {
  readonly open: readonly OwnTicket[];
  readonly ended: readonly OwnTicket[];
  /** Open ones beyond those listed. */
  readonly more: number;
  readonly timeZone: string;
}

/** Read alone. */
export function inPrivate({ open, ended, more, timeZone }: Listed): string {
  return [
    open.length === 0 ? '您没有还在办的工单。' : `还在办的${open.length + more}张：`,
    ...open.map((own) => `· ${lineOf(own)}${limitOf(own.goesOn, timeZone)}`),
    more === 0 ? '' : `还有${more}张更早的，请说单号查看。`,
    ended.length === 0 ? '' : '最近结束的：',
    ...ended.map((own) => `· ${lineOf(own)}`),
    open.length === 0 ? '' : '说单号看进展，说「催办 单号」催一下。',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Neighbours read along: no place, no words. */
export function inGroup({ open, ended, more }: Listed): string {
  const named = [...open, ...ended].map((own) => {
    const { number, category } = own.ticket;
    return isPrivateMatter(category)
      ? `${number}（${standingOf(own)}）`
      : `${number}（${categoryNames[category]}，${standingOf(own)}）`;
  });
  const others = more === 0 ? '' : `等${open.length + ended.length + more}张`;
  return `您的工单：${named.join('、')}${others}。详情请私聊我说「我的工单」。`;
}

function lineOf(own: OwnTicket): string {
  const { ticket } = own;
  const place = placeFor(ticket, 'reporter');
  const where = place === '' ? '' : ` ${place}`;
  return `${ticket.number} ${categoryNames[ticket.category]}${where}：${standingOf(own)}`;
}

function standingOf({ ticket, goesOn }: OwnTicket): string {
  const state = ticketStateNames[goesOn.state];
  return goesOn.id === ticket.id ? state : `已并入${goesOn.number}，${state}`;
}

function limitOf({ state, resolutionDueAt }: Ticket, timeZone: string): string {
  return clockIn[state] === 'runs' ? `，办结时限${formatMoment(resolutionDueAt, timeZone)}` : '';
}
