/** Every Chinese text about a ticket: notices, worker's cards, refusals. Plain words, the number always. */
import type { StaffMember } from '../community/staff.ts';
import { categoryNames, type Urgency, urgencyNames } from '../core/taxonomy.ts';
import { formatMoment } from '../core/wall-time.ts';
import { workerLinkSlot } from '../core/worker-link-slot.ts';
import { ratingNames } from './rating.ts';
import { type Ticket, type TicketEvent, ticketStateNames } from './ticket.ts';
import { type Audience, placeFor, wordsFor } from './ticket-words.ts';
import type { RefusalCode } from './transition.ts';
import { reasonNames, type TicketEventName } from './workflow.ts';

/** Names of the steps, as buttons and timelines show them. */
export const eventNames: Readonly<Record<TicketEventName, string>> = {
  open: '登记',
  accept: '受理',
  reject: '不予受理',
  dispatch: '派单',
  claim: '接单',
  return: '退单',
  transfer: '转派',
  progress: '反馈进展',
  handle: '处置完成',
  rate: '居民评价',
  reopen: '重新打开',
  close: '办结',
  withdraw: '撤回',
  amend: '补充或更正',
};

/** What a wording may draw on; a `Happening` of notices.ts is one. */
export interface Said {
  readonly ticket: Ticket;
  readonly event: TicketEvent;
  readonly assignee: Pick<StaffMember, 'name'> | undefined;
  readonly timeZone: string;
}

/** 「工单261122-7(车辆堵塞通道,3栋2单元)」 */
function called(ticket: Ticket, audience: Audience): string {
  const place = placeFor(ticket, audience);
  return `工单${ticket.number}（${categoryNames[ticket.category]}${place === '' ? '' : `，${place}`}）`;
}

function noteFor({ ticket, event }: Said, audience: Audience): string {
  return event.note === undefined ? '' : wordsFor(event.note, ticket, audience);
}

// What the reporter is told, in the place where they reported.

export function acceptedNotice({ ticket }: Said, audience: Audience): string {
  return `您反映的${called(ticket, audience)}已受理，正在安排人员。`;
}

export function dispatchedNotice(said: Said, audience: Audience): string {
  const worker = said.assignee === undefined ? '工作人员' : said.assignee.name;
  return `您反映的${called(said.ticket, audience)}已派给${worker}处理。`;
}

export function claimedNotice(said: Said, audience: Audience): string {
  const worker = said.assignee === undefined ? '工作人员' : said.assignee.name;
  return `您反映的${called(said.ticket, audience)}，${worker}已接单，正在处理。`;
}

export function progressNotice(said: Said, audience: Audience): string {
  return `${called(said.ticket, audience)}有新进展：${noteFor(said, audience)}`;
}

export function handledNotice(said: Said, audience: Audience): string {
  const result = nameOfReason('handle', said.event.reason);
  return `${called(said.ticket, audience)}${result}：${noteFor(said, audience)}\n${verdictQuestion}`;
}

/** Asked once, with the result. */
const verdictQuestion = '您满意吗？回 1 满意、2 基本满意、3 不满意（重新处理）；不回复也会自动办结。';

/** A neighbour who follows the matter has answered for the reporter. */
export function ratedNotice({ ticket }: Said, audience: Audience): string {
  return `${called(ticket, audience)}已收到关注此事的邻居评价：${ratingOf(ticket)}，已办结。如果问题还在，请带上单号告诉我。`;
}

export function reopenedNotice({ ticket, assignee }: Said, audience: Audience): string {
  return `${called(ticket, audience)}已重新打开，交给${assignee?.name ?? '工作人员'}继续处理。`;
}

/** Neighbours said that it is theirs, too: they hear the result, and are not asked for a mark. */
export function handledForFollowers(said: Said): string {
  const result = nameOfReason('handle', said.event.reason);
  return `您也反映过的${called(said.ticket, 'neighbours')}${result}：${noteFor(said, 'neighbours')}\n如果您那里还有问题，请直接告诉我。`;
}

export function rejectedForFollowers(said: Said): string {
  const reason = nameOfReason('reject', said.event.reason);
  return `很抱歉，您也反映过的${called(said.ticket, 'neighbours')}未能受理（${reason}）：${noteFor(said, 'neighbours')}`;
}

export function rejectedNotice(said: Said, audience: Audience): string {
  const reason = nameOfReason('reject', said.event.reason);
  return `很抱歉，${called(said.ticket, audience)}未能受理（${reason}）：${noteFor(said, audience)}`;
}

export function closedNotice({ ticket }: Said, audience: Audience): string {
  return `${called(ticket, audience)}已核查办结。如果问题还在，请带上单号告诉我。`;
}

/** Stands where a resident's words stood until they took the message back. */
export const wordsTakenBack = '原消息已撤回';

export function withdrawnNotice({ ticket }: Said, audience: Audience): string {
  return `${called(ticket, audience)}已撤回，不再处理。如果还需要，请再说一声。`;
}

// What the worker is told, in private.

/** Never where others read along; the outbox puts the link in, or leaves the line out. */
const pageLine = `手机办理（链接限您本人打开一次）：${workerLinkSlot}`;

export function workerCard({ ticket, event, timeZone }: Said, audience: Audience): string {
  const place = placeFor(ticket, audience);
  const lines = [
    `【派单${ticket.number}】${urgencyNames[ticket.urgency]}·${categoryNames[ticket.category]}`,
    `地点：${place === '' ? '居民还没有说清，请先核实' : place}`,
    `内容：${wordsFor(ticket.description, ticket, audience)}`,
    ticket.plate === undefined ? '' : `车牌：${ticket.plate.masked}（完整信息在工单页面）`,
    ticket.phone === undefined ? '' : `电话：${ticket.phone.masked}（完整信息在工单页面）`,
    event.note === undefined ? '' : `说明：${wordsFor(event.note, ticket, audience)}`,
    `时限：${formatMoment(ticket.responseDueAt, timeZone)}前接单，${formatMoment(ticket.resolutionDueAt, timeZone)}前办结`,
    `原因：${ticket.routingReason}`,
    audience === 'worker' ? pageLine : '',
    `接单请回「接单${ticket.number}」，办完请回「办结${ticket.number} 处理结果」，接不了请回「退单${ticket.number} 原因」。`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

export function ratedCard({ ticket, event }: Said, audience: Audience): string {
  const words = event.note === undefined ? '' : `：「${wordsFor(event.note, ticket, audience)}」`;
  return `工单${ticket.number}已办结，居民评价：${ratingOf(ticket)}${words}。`;
}

export function reopenedCard(said: Said, audience: Audience): string {
  return `工单${said.ticket.number}没有解决，请再处理一次，时限重新计算。\n${workerCard(said, audience)}`;
}

function ratingOf({ rating }: Ticket): string {
  return rating === undefined ? '未评价' : ratingNames[rating];
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
  const urgency = 'urgency' in event.changes ? `紧急程度：${urgencyNames[ticket.urgency]}` : '';
  const place = 'place' in event.changes ? `地点：${placeFor(ticket, audience)}` : '';
  const plate = 'plate' in event.changes && ticket.plate !== undefined ? `车牌：${ticket.plate.masked}` : '';
  const phone = 'phone' in event.changes && ticket.phone !== undefined ? `电话：${ticket.phone.masked}` : '';
  const parts = [category, urgency, place, plate, phone, noteFor(said, audience)].filter(
    (part) => part !== '',
  );
  return `工单${ticket.number}有补充。${parts.join('；')}`;
}

// Refusals: why not, and the way out.

export function refusalText(code: RefusalCode, ticket: Ticket, event: TicketEventName): string {
  const step = eventNames[event];
  const texts: Readonly<Record<RefusalCode, string>> = {
    ended: `工单${ticket.number}${ticketStateNames[ticket.state]}，不能再${step}；还需要处理请新报一单。`,
    not_from_here: `工单${ticket.number}现在是「${ticketStateNames[ticket.state]}」，不能${step}。${wayOut(ticket, event)}`,
    not_allowed: `工单${ticket.number}不能由您${step}；需要变动请联系社区受理员。`,
    emergency: `工单${ticket.number}是紧急工单，不能${step}；请联系社区受理员或值班负责人核实。`,
    reason_missing: `请选择${step}的原因：${choices(event)}。`,
    reason_unknown: `${step}的原因只能是：${choices(event)}。`,
    note_missing: `请写明${step}的说明，例如「${step}${ticket.number} ${exampleOf(event)}」。`,
    assignee_missing: `请说明派给谁。`,
    assignee_same: `工单${ticket.number}已经在这位同事手里，请选另一位。`,
    assignee_other_department: `转给其他单位要由社区受理员办理；可以先退单并写明原因。`,
    rating_missing: `请回 1（满意）或 2（基本满意）；没有解决请回 3。`,
    too_late: `工单${ticket.number}办结已久，不能再${step}；还需要处理请新报一单。`,
    amendment_missing: `没有要补充的内容；请写明地点、车牌或其他情况。`,
  };
  return texts[code];
}

function wayOut(ticket: Ticket, event: TicketEventName): string {
  if (ticket.state === 'dispatched' && (event === 'handle' || event === 'progress'))
    return `请先回「接单${ticket.number}」。`;
  if (ticket.state === 'in_progress' && event === 'claim') return '不用重复接单，办完请直接办结。';
  if (ticket.state === 'in_progress' && event === 'withdraw') return '已有人在处理，有变化请直接说明。';
  if (ticket.state === 'handled') return '请等待居民评价或核查办结。';
  return '请先看工单当前状态再操作。';
}

function exampleOf(event: TicketEventName): string {
  if (event === 'handle') return '已修好';
  if (event === 'return') return '不在我的网格';
  return '已到现场';
}

function choices(event: TicketEventName): string {
  return event === 'reject' || event === 'return' || event === 'handle'
    ? Object.values(reasonNames[event]).join('、')
    : '';
}

function nameOfReason(event: keyof typeof reasonNames, code: string | undefined): string {
  const names: Readonly<Record<string, string>> = reasonNames[event];
  return code === undefined ? eventNames[event] : (names[code] ?? eventNames[event]);
}

export function urgencyAndDeadline(urgency: Urgency, due: Date, timeZone: string): string {
  return `${urgencyNames[urgency]}，${formatMoment(due, timeZone)}前`;
}

/** What an entry names as its source when a ticket taught it. */
export function ticketSource(number: string): string {
  return `工单 ${number} 的答复`;
}
