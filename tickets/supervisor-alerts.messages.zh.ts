/** What those in charge are told. */
import { formatMoment } from '../core/wall-time.ts';
import type { Ticket } from './ticket.ts';
import type { Audience } from './ticket-words.ts';
import { called, eventNames, levelNames, nameOfReason, noteFor, type Said } from './messages.zh.ts';

/** Source: 反家庭暴力法 art. 13 and 14. Read by those who may open the ticket; what was said stands there alone. */
export function violenceAlert({ number }: Ticket): string {
  return [
    `【家庭暴力线索】工单${number}：请马上核实当事人是否安全，正在发生的先确认已报110。`,
    '受害的是未成年人、老人、残疾人、重病患者等无法自己求助的人，要及时向公安机关报案（反家庭暴力法第十四条），报案时间和接警单位写进工单。',
    '不在群里说，不让对方知道是谁反映的，不先调解。',
  ].join('\n');
}

/** A message that is read; the queue has them all. */
const mostLines = 5;

/** The newest first. */
export function unassignedAlert(tickets: readonly Ticket[], toWorker: boolean, timeZone: string): string {
  const newestFirst = tickets.toSorted((one, other) => other.openedAt.getTime() - one.openedAt.getTime());
  const lines = newestFirst
    .slice(0, mostLines)
    .map((ticket) => `${called(ticket, 'worker')}，时限${formatMoment(ticket.resolutionDueAt, timeZone)}`);
  const more = tickets.length > mostLines ? ['其余在待派单队列。'] : [];
  const wayOut = toWorker
    ? '受理员没有绑定微信，请转告社区在后台派单。'
    : `请在后台派单，或回「派给 姓名 ${newestFirst[0]?.number ?? ''}」。`;
  return [`有${tickets.length}件报事还没有人接手：`, ...lines, ...more, wayOut].join('\n');
}

/** The resident was told which number to call first. */
export function nobodyThereAlert(ticket: Ticket, toWorker: boolean): string {
  const wayOut = toWorker
    ? '能去的请回「上班」，工单会派给您；去不了的请马上打电话告诉社区。'
    : `请马上派人：回「派给 姓名 ${ticket.number}」，或打电话叫人去。`;
  return `【紧急，没有人在岗】${called(ticket, 'worker')}还没有人去。${wayOut}`;
}

export function unclaimedAlert({ ticket }: Said, audience: Audience): string {
  return `${called(ticket, audience)}派单后无人接单，已收回，请安排。`;
}

export function returnedAlert(said: Said, audience: Audience): string {
  const { ticket, event } = said;
  const times = ticket.returns > 1 ? `（第${ticket.returns}次退单）` : '';
  return `${called(ticket, audience)}被退单${times}：${nameOfReason('return', event.reason)}。请重新派单。说明：${noteFor(said, audience)}`;
}

export function requestAlert(said: Said, audience: Audience): string {
  const { ticket, event, timeZone } = said;
  const { request } = ticket;
  if (request === undefined) return called(ticket, audience);
  const what = eventNames[event.name === 'ask_suspend' ? 'suspend' : 'extend'];
  const reason = nameOfReason(event.name === 'ask_suspend' ? 'suspend' : 'extend', request.reason);
  return `${called(ticket, audience)}申请${what}到${formatMoment(request.until, timeZone)}（${reason}）：${noteFor(said, audience)}\n请回「同意${ticket.number}」或「不同意${ticket.number} 理由」，也可以在工单页面决定。`;
}

export function externalBackAlert(said: Said, audience: Audience): string {
  const note = noteFor(said, audience);
  return `${called(said.ticket, audience)}外部单位没有办结，已退回，请重新安排。${note}`;
}

export function disputedAlert(said: Said, audience: Audience): string {
  const { ticket } = said;
  return `${called(ticket, audience)}居民不满意，第${ticket.round}轮，请安排其他人处理：${noteFor(said, audience)}`;
}

export function escalatedAlert(said: Said, audience: Audience): string {
  const { ticket, event, timeZone } = said;
  const due = formatMoment(ticket.resolutionDueAt, timeZone);
  return `【升级到${levelNames[ticket.escalation] ?? ''}】${called(ticket, audience)}${nameOfReason('escalate', event.reason)}，时限${due}。${noteFor(said, audience)}`;
}
