/** The number of the ticket that a message is about: in its words, or in the message of the bot that it quotes. Pure. */
import type { Turn } from '../handler.ts';
import { asksHowItGoes } from '../progress-reading.ts';

const ticketNumber = /(?<!\d)\d{6}-\d{1,5}(?!\d)/u;

export function numberSaid({
  message,
  understanding,
}: Pick<Turn, 'message' | 'understanding'>): string | undefined {
  const quoted = message.quote?.ofBot === true ? message.quote.text : '';
  return understanding.ticketNumber ?? ticketNumber.exec(quoted)?.[0];
}

/** 261122-7 什么时候能修好, said to the bot, reports nothing, whatever it sounds like: it names what it asks about. */
export function asksOfNumber(turn: Pick<Turn, 'message' | 'understanding'>): boolean {
  const { kind, addressed, text } = turn.message;
  if (kind !== 'text' || !addressed || numberSaid(turn) === undefined) return false;
  return asksHowItGoes(text) || numberAlone.test(text.normalize('NFKC').trim());
}

/** As the bot tells people to: 说单号看进展. Whoever adds to it says more than its number. */
const numberAlone =
  /^(?:请|麻烦|帮我|我想|想)*(?:查(?:一?下|询)?|看(?:一?[看下])?)?(?:我的)?(?:工单|单号|单子|编号)?(?:是)?[:#\s]*\d{6}-\d{1,5}(?!\d)\s*(?:号?工?单|号)?(?:的?(?:进展|进度|情况))?[?。.!~\s]*$/u;

const addressedToTicket =
  /^(?:(?:补充|更正)(?:一下|说明|情况)?[:：,，\s]*)?(?:工单|单号)?[:：#\s]*\d{6}-\d{1,5}(?!\d)(?:号?工?单)?(?:补充(?:一下|说明|情况)?)?[:：,，\s]*/u;

/** What they add, without the words that say to which ticket; all of it where nothing else is said. */
export function wordsForTicket(text: string): string {
  const words = text.trim().replace(addressedToTicket, '');
  return words === '' ? text : words;
}
