/** What a worker reads back after a command: one line, and the next step. */
import { categoryNames } from '../core/taxonomy.ts';
import { formatMoment } from '../core/wall-time.ts';
import { workerLinkSlot } from '../core/worker-link-slot.ts';
import { type Ticket, ticketStateNames } from '../tickets/ticket.ts';
import { type Audience, placeFor } from '../tickets/ticket-words.ts';
import type { WorkerEvent } from './worker-command-reading.ts';

const confirmations: Readonly<Record<WorkerEvent, string>> = {
  claim: '已接单，居民已收到通知。到场有进展回「进展」加单号，办完回「办结」加单号。',
  return: '已退单，回到待派单队列。',
  transfer: '已转派。',
  progress: '进展已转告居民。',
  handle: '已记录处置结果，居民已收到通知，等待核查。',
};

export function confirmed(event: WorkerEvent, ticket: Pick<Ticket, 'number'>): string {
  return `工单${ticket.number}${confirmations[event]}`;
}

export const unknownNumber = '没有查到您能办理的这张工单，请核对单号；回「我的工单」可以看到手上的单。';
export const ambiguousNumber = '这个号对应不止一张工单，请用完整单号，例如「接单 日期-号」。';
export const noneFits = '您手上没有可以这样操作的工单；回「我的工单」可以看到手上的单。';
export const nothingToDo = '您手上没有未办结的工单。';

export function whichOne(tickets: readonly Pick<Ticket, 'number' | 'category'>[]): string {
  const named = tickets.map(({ number, category }) => `${number}（${categoryNames[category]}）`);
  return `您手上有几张单：${named.join('、')}。请带上单号再说一遍。`;
}

export function unknownColleague(name: string): string {
  return name === ''
    ? '请写明转给谁，例如「转给 姓名 单号」。'
    : '没有找到这位在此处工作的同事；请写全名，或先退单由受理员改派。';
}

export function listed(tickets: readonly Ticket[], audience: Audience, timeZone: string): string {
  const lines = tickets.map((ticket) => {
    const place = placeFor(ticket, audience);
    const due = formatMoment(ticket.resolutionDueAt, timeZone);
    return `${ticket.number} ${categoryNames[ticket.category]} ${place} ${ticketStateNames[ticket.state]} ${due}前`;
  });
  const page = audience === 'worker' ? [`手机页面（链接限您本人打开一次）：${workerLinkSlot}`] : [];
  return ['您手上的工单：', ...lines, ...page].join('\n');
}
