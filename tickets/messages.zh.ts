/** Every Chinese text about a ticket: notices, worker's cards, refusals. Plain words, the number always. */
import type { StaffMember } from '../community/staff.ts';
import { categoryNames, urgencyNames } from '../core/taxonomy.ts';
import { formatMoment } from '../core/wall-time.ts';
import { ratingNames } from './rating.ts';
import { isPrivateMatter } from './policy.ts';
import { type Ticket, type TicketEvent, ticketStateNames } from './ticket.ts';
import { type Audience, placeFor, wordsFor } from './ticket-words.ts';
import { type EventWithReason, reasonNames } from './reasons.ts';
import type { Part } from './transition.ts';
import type { TicketEventName } from './workflow.ts';

/** Names of the steps, as buttons and timelines show them. */
export const eventNames: Readonly<Record<TicketEventName, string>> = {
  open: '登记',
  ask_info: '请居民补充',
  answer: '居民已补充',
  info_timeout: '居民未补充，继续办理',
  accept: '受理',
  reject: '不予受理',
  dispatch: '派单',
  claim: '接单',
  accept_timeout: '无人接单',
  return: '退单',
  transfer: '转派',
  progress: '反馈进展',
  ask_extend: '申请延期',
  extend: '延期',
  ask_suspend: '申请挂起',
  suspend: '挂起',
  refuse_request: '不同意申请',
  resume: '恢复办理',
  forward: '转外部单位',
  external_done: '外部单位已处理',
  external_back: '外部单位退回',
  handle: '处置完成',
  verify: '核查通过',
  rework: '返工',
  rate: '居民评价',
  dispute: '居民不满意',
  feedback_timeout: '未评价，自动办结',
  close: '办结',
  callback: '回访',
  reopen: '重新打开',
  merge: '并案',
  unmerge: '撤销并案',
  absorb: '并入相同工单',
  release: '分出相同工单',
  split: '拆单',
  parts_done: '拆出的工单都已结束',
  withdraw: '撤回',
  publish: '公开心愿',
  volunteer: '认领心愿',
  give_up: '取消认领',
  fulfil: '心愿完成',
  urge: '催办',
  warn: '临期提醒',
  escalate: '升级',
  amend: '补充或更正',
  anonymise: '匿名化',
};

/** Where staff read who reported it. */
export const anonymousReporter = '匿名';

/** What a wording may draw on; a `Happening` of notices.ts is one. */
export interface Said {
  readonly ticket: Ticket;
  readonly event: TicketEvent;
  readonly assignee: Pick<StaffMember, 'name'> | undefined;
  readonly parts?: readonly Part[] | undefined;
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
  return `您反映的${called(said.ticket, audience)}，${claimedBrief(said)}，正在处理。`;
}

export function claimedBrief({ assignee }: Said): string {
  return `${assignee === undefined ? '工作人员' : assignee.name}已接单`;
}

export function progressNotice(said: Said, audience: Audience): string {
  return `${called(said.ticket, audience)}有新进展：${progressBrief(said, audience)}`;
}

export function progressBrief(said: Said, audience: Audience): string {
  return noteFor(said, audience);
}

/** Done, and looked at by somebody before the resident is asked. */
export function handledNotice(said: Said, audience: Audience): string {
  return `${called(said.ticket, audience)}${resultOf(said, audience)}\n社区正在核查，之后请您评价。`;
}

export function verdictNotice(said: Said, audience: Audience): string {
  const question = said.ticket.reporterId === undefined ? '' : `\n${verdictQuestion}`;
  return `${called(said.ticket, audience)}${resultOf(said, audience)}${question}`;
}

function resultOf({ ticket }: Said, audience: Audience): string {
  const name = nameOfReason('handle', ticket.result);
  return `${name}：${wordsFor(ticket.resolution ?? '', ticket, audience)}`;
}

export function questionNotice(said: Said, audience: Audience): string {
  return `关于${called(said.ticket, audience)}，工作人员想请您补充：${noteFor(said, audience)}\n请引用这条或带上单号回复。`;
}

export function extendedNotice(said: Said, audience: Audience): string {
  return `${called(said.ticket, audience)}${extendedBrief(said)}。`;
}

export function extendedBrief({ ticket, event, timeZone }: Said): string {
  const due = formatMoment(ticket.resolutionDueAt, timeZone);
  return `延期到${due}（${nameOfReason('extend', event.reason)}）`;
}

export function suspendedNotice(said: Said, audience: Audience): string {
  const { ticket, timeZone } = said;
  const until = ticket.wakeAt === undefined ? '' : `，最晚${formatMoment(ticket.wakeAt, timeZone)}恢复`;
  return `${called(ticket, audience)}${suspendedBrief(said)}${until}。`;
}

export function suspendedBrief({ event }: Said): string {
  return `暂时挂起（${nameOfReason('suspend', event.reason)}）`;
}

export function resumedNotice({ ticket, timeZone }: Said, audience: Audience): string {
  return `${called(ticket, audience)}已恢复办理，时限${formatMoment(ticket.resolutionDueAt, timeZone)}。`;
}

export function forwardedNotice({ ticket, timeZone }: Said, audience: Audience): string {
  const until = ticket.wakeAt === undefined ? '' : `，${formatMoment(ticket.wakeAt, timeZone)}前回复`;
  return `${called(ticket, audience)}${forwardedBrief({ ticket })}${until}，社区继续跟进。`;
}

export function forwardedBrief({ ticket }: Pick<Said, 'ticket'>): string {
  return `已转${ticket.externalParty ?? '外部单位'}处理`;
}

export function mergedNotice({ ticket }: Said, audience: Audience): string {
  return `${called(ticket, audience)}与邻居反映的是同一件事，已合并办理，有结果也会告诉您。不是同一件事请带上单号告诉我。`;
}

export function splitNotice({ ticket, parts = [] }: Said, audience: Audience): string {
  const named = parts.map((part) => partName(part, audience)).join('、');
  return `您反映的${called(ticket, audience)}不止一件事，已分成${parts.length}单分别办理：${named}。各单有进展都会告诉您。`;
}

/** What a quarrel is about is nobody's business in a group. */
function partName({ number, category }: Part, audience: Audience): string {
  const isHidden = audience === 'neighbours' && isPrivateMatter(category);
  return `工单${number}${isHidden ? '' : `（${categoryNames[category]}）`}`;
}

export function partsDoneNotice({ ticket, parts = [] }: Said): string {
  return `您反映的工单${ticket.number}分成的${parts.length}单都有了结果：${partsEnded(parts)}。`;
}

/** 「工单261122-8已办结、工单261122-9不予受理」 */
export function partsEnded(parts: readonly Part[]): string {
  return parts.map(({ number, state }) => `工单${number}${ticketStateNames[state]}`).join('、');
}

/** What the history of the whole says of its parts, and why it was split where staff said so. */
export function splitNote(parts: readonly Part[], why: string | undefined): string {
  const named = parts.map(({ number, category }) => `工单${number}（${categoryNames[category]}）`).join('、');
  return why === undefined || why === '' ? `拆成${named}` : `拆成${named}。${why}`;
}

export function splitCard({ ticket, parts = [] }: Said): string {
  const numbers = parts.map(({ number }) => `工单${number}`).join('、');
  return `工单${ticket.number}已拆成${numbers}，按新单办理，原单您不用再处理。`;
}

export function unmergedNotice({ ticket }: Said, audience: Audience): string {
  return `${called(ticket, audience)}改为单独办理。`;
}

/** Asked once, with the result. */
const verdictQuestion = '您满意吗？回 1 满意、2 基本满意、3 不满意（重新处理）；不回复也会自动办结。';

/** A neighbour who follows the matter has answered for the reporter. */
export function ratedNotice({ ticket }: Said, audience: Audience): string {
  return `${called(ticket, audience)}已收到关注此事的邻居评价：${ratingOf(ticket)}，已办结。如果问题还在，请带上单号告诉我。`;
}

export function disputedNotice({ ticket }: Said, audience: Audience): string {
  return `${called(ticket, audience)}已重新打开，由负责人安排其他同事继续处理。`;
}

/** Neighbours said that it is theirs, too: they hear the result, and are not asked for a mark. */
export function handledForFollowers(said: Said): string {
  return `您关注的${called(said.ticket, 'neighbours')}${resultOf(said, 'neighbours')}\n如果您那里还有问题，请直接告诉我。`;
}

/** In the reporter's own group one message tells them all. */
export const besideResult = '\n也反映过的邻居，如果您那里还有问题，请直接告诉我。';

export function rejectedForFollowers(said: Said): string {
  const reason = nameOfReason('reject', said.event.reason);
  return `很抱歉，您关注的${called(said.ticket, 'neighbours')}未能受理（${reason}）：${noteFor(said, 'neighbours')}`;
}

export function rejectedNotice(said: Said, audience: Audience): string {
  const reason = nameOfReason('reject', said.event.reason);
  return `很抱歉，${called(said.ticket, audience)}未能受理（${reason}）：${noteFor(said, audience)}`;
}

/** Stands where a resident's words stood until they took the message back. */
export const wordsTakenBack = '原消息已撤回';
/** Stands where personal words stood on a ticket that was made anonymous. */
export const wordsAnonymised = '已匿名';
/** What may stand in a history instead of what was first written there. */
export const replaced: ReadonlySet<string> = new Set([wordsTakenBack, wordsAnonymised]);

export function withdrawnNotice({ ticket }: Said, audience: Audience): string {
  return `${called(ticket, audience)}已撤回，不再处理。如果还需要，请再说一声。`;
}

// What the group hears of a wish that its wisher made known.

/** Who it is, and how they introduce themselves, is nobody's business. */
function wishOf({ ticket }: Said): string {
  const words = ticket.description.replace(/我(?:是|叫|姓)[^,，。;；!！\s]{1,12}[,，。;；!！\s]*/gu, '');
  return wordsFor(words, ticket, 'neighbours');
}

export function wishPublished(said: Said): string {
  const { number } = said.ticket;
  return `【微心愿${number}】有邻居想请人帮忙：${wishOf(said)}\n愿意帮的请回「我来帮 ${number}」，社区会联系双方，不用在群里留电话、门牌。`;
}

export function wishFreeAgain({ ticket: { number } }: Said): string {
  return `【微心愿${number}】还在等人帮忙，愿意帮的请回「我来帮 ${number}」。`;
}

export function wishGone({ ticket: { number } }: Said): string {
  return `【微心愿${number}】已经撤回，谢谢愿意帮忙的邻居。`;
}

export function wishTakenNotice({ ticket }: Said): string {
  return `您的心愿${ticket.number}，${wishTakenBrief()}，社区工作人员会跟您联系。`;
}

export function wishTakenBrief(): string {
  return '有人愿意帮您了';
}

export function wishFreeNotice({ ticket }: Said): string {
  return `您的心愿${ticket.number}，原来愿意帮的人这次来不了，我们继续找人。`;
}

// What the worker is told, in private.

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
  return `工单${said.ticket.number}的申请没有通过：${noteFor(said, audience)}`;
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
  return `工单${said.ticket.number}又有居民反映同一件事${note === '' ? '' : `：${note}`}`;
}

export function urgedCard(said: Said, audience: Audience): string {
  const note = noteFor(said, audience);
  const due = formatMoment(said.ticket.resolutionDueAt, said.timeZone);
  return `居民催办工单${said.ticket.number}（第${said.ticket.urges}次），时限${due}${note === '' ? '。' : `：${note}`}`;
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

// What those in charge are told.

/** Who looks after a ticket at each level of escalation: 小事不出网格，大事不出街道. */
export const levelNames: readonly string[] = ['网格', '社区', '街道', '区'];

/** Source: 反家庭暴力法 art. 13 and 14. Read by those who may open the ticket; what was said stands there alone. */
export function violenceAlert({ number }: Ticket): string {
  return [
    `【家庭暴力线索】工单${number}：请马上核实当事人是否安全，正在发生的先确认已报110。`,
    '受害的是未成年人、老人、残疾人、重病患者等无法自己求助的人，要及时向公安机关报案（反家庭暴力法第十四条），报案时间和接警单位写进工单。',
    '不在群里说，不让对方知道是谁反映的，不先调解。',
  ].join('\n');
}

export function unclaimedAlert({ ticket }: Said, audience: Audience): string {
  return `${called(ticket, audience)}派单后无人接单，已收回，请安排。`;
}

export function returnedAlert(said: Said, audience: Audience): string {
  const { ticket, event } = said;
  const times = ticket.returns > 1 ? `（第${ticket.returns}次退单）` : '';
  return `${called(ticket, audience)}被退单${times}：${nameOfReason('return', event.reason)}。${noteFor(said, audience)} 请重新派单。`;
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

function nameOfReason(event: EventWithReason, code: string | undefined): string {
  const names: Readonly<Record<string, string>> = reasonNames[event];
  return code === undefined ? eventNames[event] : (names[code] ?? eventNames[event]);
}

/** What the history says where the system went on by itself. */
export const followUpNotes = {
  nobodyToAsk: '工作人员自行发现，没有居民可以询问',
  goesOn: (number: string) => `已重办两次，改由工单${number}继续并督办`,
} as const;

/** Why nobody has it yet. */
export function followUpRouting(number: string): string {
  return `工单${number}重办两次居民仍不满意，由负责人指定承办人`;
}

/** What an entry names as its source when a ticket taught it. */
export function ticketSource(number: string): string {
  return `工单 ${number} 的答复`;
}

/** On the ticket that a find belongs to. */
export function foundOnPatrol(name: string, words: string): string {
  return `巡查（${name}）：${words}`;
}
