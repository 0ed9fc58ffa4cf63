/** What residents read after they judged what was done. */
import { categoryNames } from '../core/taxonomy.ts';
import { formatMoment } from '../core/wall-time.ts';
import { type Rating, ratingNames } from '../tickets/rating.ts';
import type { Ticket } from '../tickets/ticket.ts';

export function rated(ticket: Ticket, rating: Rating): string {
  return `收到您的评价：${ratingNames[rating]}，谢谢。工单${ticket.number}已办结。`;
}

export interface Reopened {
  readonly ticket: Ticket;
  /** They said no more than 3. */
  readonly wordless: boolean;
  readonly timeZone: string;
}

export function reopened({ ticket, wordless, timeZone }: Reopened): string {
  const due = formatMoment(ticket.responseDueAt, timeZone);
  const what = wordless ? '哪里没办好，请直接告诉我。' : '您的话已经转达。';
  return `抱歉没有办好。工单${ticket.number}已重新打开，交给负责人重新安排，响应时限${due}。${what}`;
}

/** The rounds are used up. */
export function goesOn(before: Ticket, ticket: Ticket): string {
  return `工单${before.number}已经重办过两次，抱歉还没有办好。我另开了工单${ticket.number}，直接交给负责人督办，您的话已经转达。`;
}

export function isItUnsolved(ticket: Ticket): string {
  return `工单${ticket.number}（${categoryNames[ticket.category]}）是没有解决吗？没解决请回 3，我马上转回去重新处理；已经解决请回 1 或 2。`;
}

export function whichRated(tickets: readonly Pick<Ticket, 'number' | 'category'>[]): string {
  const named = tickets.map(({ number, category }) => `${number}（${categoryNames[category]}）`);
  const example = tickets[0]?.number ?? '';
  return `您说的是哪一件？等您评价的有：${named.join('、')}。请带上单号，例如「1 ${example}」。`;
}

export const nothingToRate = '您名下没有等待评价的工单。有事直接告诉我哪里出了什么问题。';

export function beingDoneAgain({ number, resolutionDueAt }: Ticket, timeZone: string): string {
  const due = formatMoment(resolutionDueAt, timeZone);
  return `工单${number}已经重新打开，还在办理，办结时限${due}。有新情况请回「补充${number} 内容」，着急请回「催办${number}」。`;
}

/** What they say of it beside the mark. */
export function passedOn({ number, resolutionDueAt }: Ticket, timeZone: string): string {
  const due = formatMoment(resolutionDueAt, timeZone);
  return `记下了，会一并交给重新处理工单${number}的同事，办结时限${due}。着急请回「催办${number}」。`;
}
