/** The card of a ticket, as its worker reads it: never more than eight lines, the place and what to do first. */
import { picturesSlot, placeHistorySlot, workerLinkSlot } from '../core/late-slots.ts';
import { categoryNames, urgencyNames } from '../core/taxonomy.ts';
import { formatDay, formatMoment } from '../core/wall-time.ts';
import { isoDay } from '../core/zone.ts';
import type { Said } from './messages.zh.ts';
import { type Ticket, ticketStateNames } from './ticket.ts';
import { type Audience, placeFor, wordsFor } from './ticket-words.ts';

/** Never where others read along; the outbox puts the link in, or leaves the line out. */
const pageLine = `手机办理（链接限您本人打开一次）：${workerLinkSlot}`;

/** What a card is made of. */
interface Carded {
  readonly ticket: Ticket;
  /** When it is read: 今天 is that day. */
  readonly at: Date;
  /** What whoever gave it wrote. */
  readonly note: string | undefined;
  readonly timeZone: string;
}

/** For whoever is given it. */
export function workerCard({ ticket, event, timeZone }: Said, audience: Audience): string {
  return cardText(`派单${ticket.number}`, { ticket, at: event.at, note: event.note, timeZone }, audience);
}

/** For who asks what it was. */
export function cardAgain(carded: Omit<Carded, 'note'>, audience: Audience): string {
  const { number, state } = carded.ticket;
  return cardText(`工单${number} ${ticketStateNames[state]}`, { ...carded, note: undefined }, audience);
}

function cardText(heading: string, carded: Carded, audience: Audience): string {
  const { ticket } = carded;
  const place = placeFor(ticket, audience);
  const lines = [
    `【${heading}】${urgencyNames[ticket.urgency]}·${categoryNames[ticket.category]}${picturesSlot}`,
    `地点：${place === '' ? '居民还没有说清，请先核实' : place}`,
    `内容：${oneLine(wordsFor(ticket.description, ticket, audience))}${sealedIn(ticket)}`,
    `时限：${dueIn(carded)}`,
    placeHistorySlot,
    `原因：${oneLine(ticket.routingReason)}${noteIn(carded, audience)}`,
    audience === 'worker' ? pageLine : '',
    stepsFrom(ticket),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** What can be answered to it. */
function stepsFrom({ number, state }: Ticket): string {
  const done = `办完请回「办结${number} 处理结果」`;
  const back = `接不了请回「退单${number} 原因」`;
  if (state === 'dispatched') return `接单请回「接单${number}」，${done}，${back}。`;
  return state === 'in_progress' ? `${done}，有进展请回「进展${number}」，${back}。` : '';
}

function oneLine(words: string): string {
  return words.trim().replace(/\s*\n\s*/gu, ' ');
}

function sealedIn({ plate, phone }: Ticket): string {
  const sealed = [
    ...(plate === undefined ? [] : [`车牌${plate.masked}`]),
    ...(phone === undefined ? [] : [`电话${phone.masked}`]),
  ];
  return sealed.length === 0 ? '' : `（${sealed.join('，')}，完整信息在工单页面）`;
}

function noteIn({ ticket, note }: Carded, audience: Audience): string {
  return note === undefined ? '' : `；说明：${oneLine(wordsFor(note, ticket, audience))}`;
}

/** When somebody has taken it, what is left to do. */
function dueIn({ ticket, at, timeZone }: Carded): string {
  const end = `${plainMoment(ticket.resolutionDueAt, at, timeZone)}前办结`;
  if (ticket.respondedAt !== undefined) return end;
  return `${plainMoment(ticket.responseDueAt, at, timeZone)}前接单，${end}`;
}

const nearDays: readonly string[] = ['今天', '明天', '后天'];
/** As a `Date` counts them. */
const weekdayNames = '日一二三四五六';
const dayMs = 24 * 3_600_000;

/** 「今天11月22日18:05」「周五11月27日09:00」: the date stays, whenever it is read. */
export function plainMoment(at: Date, now: Date, timeZone: string): string {
  const day = new Date(isoDay(at, timeZone));
  const ahead = Math.round((day.getTime() - Date.parse(isoDay(now, timeZone))) / dayMs);
  const week = ahead > 0 && ahead < 7 ? `周${weekdayNames.charAt(day.getUTCDay())}` : '';
  return `${nearDays[ahead] ?? week}${formatMoment(at, timeZone)}`;
}

/** 「这里上次：11月3日 电梯，已办结」: what happened there last, without a word of whoever told it. */
export function lastTimeHere(
  { openedAt, category, state }: Pick<Ticket, 'openedAt' | 'category' | 'state'>,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): string {
  const year = (at: Date) => isoDay(at, timeZone).slice(0, 4);
  const before = year(openedAt) === year(now) ? '' : `${year(openedAt)}年`;
  return `这里上次：${before}${formatDay(openedAt, timeZone)} ${categoryNames[category]}，${ticketStateNames[state]}`;
}

/** Of a ticket that is done over. */
export function doneBefore(result: string, complaint: string): string {
  return `上次处理：${oneLine(result)}；居民说：${oneLine(complaint)}`;
}

/** Behind the first line; the picture itself follows the card. */
export function picturesText(count: number): string {
  if (count === 0) return '';
  return count === 1 ? '（附照片，见下图）' : `（附照片${count}张，先发一张，其余在工单页面）`;
}

export type PictureFrom = 'resident' | 'patrol';
const pictureFrom: Readonly<Record<PictureFrom, string>> = { resident: '居民', patrol: '巡查的同事' };

export function pictureAdded({ number }: Pick<Ticket, 'number'>, from: PictureFrom): string {
  return `工单${number}${pictureFrom[from]}补充了照片，见下图。`;
}
