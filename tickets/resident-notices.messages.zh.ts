/** What the reporter is told, in the place where they reported, and what followers and the group hear. */
import { categoryNames } from '../core/taxonomy.ts';
import { formatMoment } from '../core/wall-time.ts';
import { isPrivateMatter } from './policy.ts';
import { type Audience, wordsFor } from './ticket-words.ts';
import type { Part } from './transition.ts';
import { called, nameOfReason, noteFor, partsEnded, ratingOf, type Said } from './messages.zh.ts';

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
  return `关于${called(said.ticket, audience)}，工作人员想请您补充：${noteFor(said, audience)}\n请引用这条、@我或带上单号回复。`;
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
  return `${called(ticket, audience)}与邻居反映的是同一件事，已合并办理，有结果也会告诉您。不是同一件请回「不是同一件 ${ticket.number}」。`;
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
