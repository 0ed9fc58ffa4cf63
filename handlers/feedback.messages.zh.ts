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
  readonly workerName: string | undefined;
  /** They said no more than 3. */
  readonly wordless: boolean;
  readonly timeZone: string;
}

export function reopened({ ticket, workerName = '工作人员', wordless, timeZone }: Reopened): string {
  const due = formatMoment(ticket.responseDueAt, timeZone);
  const what = wordless ? '哪里没办好，请直接告诉我。' : '您的话已经转达。';
  return `抱歉没有办好。工单${ticket.number}已重新打开，交回${workerName}，响应时限${due}。${what}`;
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

/** Stands in the history where a resident said no more than the mark. */
export const ratedWithoutWords = '居民评价不满意，没有写原因';
