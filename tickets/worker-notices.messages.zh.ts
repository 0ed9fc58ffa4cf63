/** What becomes of a ticket, as its worker is told in private; the card they get it with is worker-card.messages.zh.ts. */
import { categoryNames, urgencyNames } from '../core/taxonomy.ts';
import { formatMoment } from '../core/wall-time.ts';
import { type Audience, placeFor, wordsFor } from './ticket-words.ts';
import { called, levelNames, nameOfReason, noteFor, ratingOf, type Said } from './messages.zh.ts';

export function splitCard({ ticket, parts = [] }: Said): string {
  const numbers = parts.map(({ number }) => `工单${number}`).join('、');
  return `工单${ticket.number}已拆成${numbers}，按新单办理，原单您不用再处理。`;
}

export function ratedCard({ ticket, event }: Said, audience: Audience): string {
  const words = event.note === undefined ? '' : `：「${wordsFor(event.note, ticket, audience)}」`;
  return `工单${ticket.number}已办结，居民评价：${ratingOf(ticket)}${words}。`;
}

export function answeredCard(said: Said, audience: Audience): string {
  return `工单${said.ticket.number}居民已补充：${noteFor(said, audience)}`;
}

export function unansweredCard({ ticket }: Said): string {
  return `工单${ticket.number}居民没有补充，请按已有信息继续办理。`;
}

export function offerEndedCard({ ticket }: Said): string {
  return `工单${ticket.number}超过接单时限，已收回重新派单，您不用再处理。`;
}

export function extendedCard({ ticket, timeZone }: Said): string {
  return `工单${ticket.number}已延期到${formatMoment(ticket.resolutionDueAt, timeZone)}。`;
}

export function suspendedCard({ ticket, timeZone }: Said): string {
  const until = ticket.wakeAt === undefined ? '' : `，${formatMoment(ticket.wakeAt, timeZone)}自动恢复`;
  return `工单${ticket.number}已挂起${until}；条件具备请回「恢复${ticket.number}」。`;
}

export function requestRefusedCard(said: Said, audience: Audience): string {
  const { ticket, timeZone } = said;
  const due = formatMoment(ticket.resolutionDueAt, timeZone);
  return `工单${ticket.number}的申请没有通过：${noteFor(said, audience)}\n时限不变，仍是${due}。`;
}

export function resumedCard({ ticket, timeZone }: Said): string {
  return `工单${ticket.number}已恢复办理，${formatMoment(ticket.resolutionDueAt, timeZone)}前办结。`;
}

export function forwardedCard({ ticket }: Said): string {
  return `工单${ticket.number}已转${ticket.externalParty ?? '外部单位'}，您不用再处理。`;
}

export function reworkCard(said: Said, audience: Audience): string {
  const reason = nameOfReason('rework', said.event.reason);
  return `工单${said.ticket.number}核查没有通过（${reason}）：${noteFor(said, audience)}`;
}

export function mergedCard({ ticket }: Said): string {
  return `工单${ticket.number}已并入相同的工单，您不用单独处理。`;
}

export function absorbedCard(said: Said, audience: Audience): string {
  const note = noteFor(said, audience);
  const changed = newLimit(said);
  return `工单${said.ticket.number}又有居民反映同一件事${note === '' ? '' : `：${note}`}${changed === '' ? '' : `；${changed}`}`;
}

export function releasedCard(said: Said): string {
  const changed = newLimit(said);
  return `并入工单${said.ticket.number}的一张已分出去单独办理，这张照常办${changed === '' ? '' : `；${changed}`}。`;
}

/** Told before that there was nothing left to do about it. */
export function unmergedCard(said: Said, audience: Audience): string {
  const { ticket, timeZone } = said;
  const due = formatMoment(ticket.resolutionDueAt, timeZone);
  const next = ticket.state === 'dispatched' ? `接单请回「接单${ticket.number}」` : '请继续办理';
  return `${called(ticket, audience)}不再合并，改回单独办理，${due}前办结，${next}。`;
}

/** What it says of urgency and time where an event changed them; who has it plans by it. */
function newLimit({ ticket, event, timeZone }: Said): string {
  const urgency = 'urgency' in event.changes ? `紧急程度：${urgencyNames[ticket.urgency]}` : '';
  const due =
    'resolutionDueAt' in event.changes ? `${formatMoment(ticket.resolutionDueAt, timeZone)}前办结` : '';
  return [urgency, due].filter((part) => part !== '').join('，');
}

export function urgedCard(said: Said, audience: Audience): string {
  const note = noteFor(said, audience);
  const due = formatMoment(said.ticket.resolutionDueAt, said.timeZone);
  const who = said.event.actor.kind === 'staff' ? '社区' : '居民';
  return `${who}催办工单${said.ticket.number}（第${said.ticket.urges}次），时限${due}${note === '' ? '。' : `：${note}`}`;
}

export function nameHiddenCard({ ticket }: Said): string {
  return `工单${ticket.number}反映的人要求不留名：办理时请不要说是谁反映的。`;
}

export function wishTakenCard(said: Said, audience: Audience): string {
  return `心愿${said.ticket.number}有人认领：${noteFor(said, audience)}。请联系双方，约好时间。`;
}

export function wishFreeCard({ ticket }: Said): string {
  return `心愿${ticket.number}的认领取消了，请再找人或自己办理。`;
}

export function wishDoneCard({ ticket }: Said): string {
  return `心愿${ticket.number}的认领人说已经帮好，等居民评价。`;
}

export function warnedCard({ ticket, timeZone }: Said): string {
  return `工单${ticket.number}快到时限了，${formatMoment(ticket.resolutionDueAt, timeZone)}前办结；来不及请先回「延期${ticket.number} 到哪天 原因」。`;
}

export function escalatedCard({ ticket, event }: Said): string {
  return `工单${ticket.number}已升级到${levelNames[ticket.escalation] ?? ''}（${nameOfReason('escalate', event.reason)}），请尽快处理并反馈进展。`;
}

export function takenOverNotice({ ticket, assignee }: Said): string {
  return `工单${ticket.number}已转给${assignee === undefined ? '其他同事' : assignee.name}，您不用再处理。`;
}

export function withdrawnCard({ ticket }: Said, audience: Audience): string {
  return `${called(ticket, audience)}已撤回，您不用再处理。`;
}

export function rejectedCard(said: Said, audience: Audience): string {
  const reason = nameOfReason('reject', said.event.reason);
  return `${called(said.ticket, audience)}不予受理（${reason}），您不用再处理。`;
}

export function amendedCard(said: Said, audience: Audience): string {
  const { ticket, event } = said;
  const category = 'category' in event.changes ? `类别：${categoryNames[ticket.category]}` : '';
  const place = 'place' in event.changes ? `地点：${placeFor(ticket, audience)}` : '';
  const plate = 'plate' in event.changes && ticket.plate !== undefined ? `车牌：${ticket.plate.masked}` : '';
  const phone = 'phone' in event.changes && ticket.phone !== undefined ? `电话：${ticket.phone.masked}` : '';
  const parts = [category, newLimit(said), place, plate, phone, noteFor(said, audience)].filter(
    (part) => part !== '',
  );
  return `工单${ticket.number}有补充。${parts.join('；')}`;
}
