/** Whether a message takes back what its sender reported. */
import { categories } from '../../core/taxonomy.ts';
import type { Turn } from '../handler.ts';
import { correctedPart } from './correction-reading.ts';
import { callsOffVisit, forbidsTakingBack, plainlyCancels, takesBack } from './cancel-reading.ts';
import type { Heard } from './heard.ts';
import { isWithin } from './neighbours.ts';
import { isDoneWhole } from './over-with.ts';
import { saysSolved } from './solved-reading.ts';
import { hasTicket, type Talk } from './talk.ts';

/** 「已经好了」 is small talk from who reported nothing; 「取消」 said to the bot never is. */
export function cancels(heard: Heard): boolean {
  const { message, understanding, talk } = heard;
  if (forbidsTakingBack(message.text)) return false;
  if (understanding.intent === 'withdraw') return true;
  if (talk !== undefined && hasTicket(talk) && putsRight(message.text, understanding)) return false;
  if (tellsItIsOver(heard)) return true;
  if (talk !== undefined && isAbout(talk)) return takesBack(message.text);
  if (callsOffOwn(heard)) return true;
  return message.addressed && (plainlyCancels(message.text) || takesBack(message.text));
}

/** So long after the report 来水了 and 不漏了 are said of it, when the talk about it is long over. */
const backMs = 24 * 60 * 60_000;

/**
 * 不漏了, 来水了 of who told this group of it; of anybody else it is news among neighbours. In private nothing is known of
 * what the talk is about without a look at the tickets: there it may be any.
 */
function tellsItIsOver({ message, talk, matters, residentId, now }: Heard): boolean {
  if (message.kind !== 'text' || message.mentionsOthers) return false;
  const { text } = message;
  if (message.isPrivate)
    return hasTicket(talk) && categories.some((category) => saysSolved(text, category, true));
  return matters.some(
    (matter) =>
      matter.reporterId === residentId &&
      isWithin(matter, now, backMs) &&
      saysSolved(text, matter.category, talk?.tickets.some(({ id }) => id === matter.ticketId) ?? false),
  );
}

/** So long after it was reported 搞定 and 好了好了 are said of it. */
const doneMs = 2 * 60 * 60_000;

/** 通了通了,不用来了, of who reported something to this group that day; 搞定, of who did so lately. */
function callsOffOwn({ message, matters, residentId, now }: Heard): boolean {
  if (message.kind !== 'text' || message.mentionsOthers) return false;
  const { text } = message;
  const within = callsOffVisit(text) ? backMs : isDoneWhole(text) && takesBack(text) ? doneMs : 0;
  if (within === 0) return false;
  return matters.some((matter) => matter.reporterId === residentId && isWithin(matter, now, within));
}

/** 看错了,是鄂E… : the reason names the right thing, so nothing is taken back. */
function putsRight(text: string, { plate, phone, placeSources }: Turn['understanding']): boolean {
  const tellsOne = plate !== undefined || phone !== undefined || tellsPlace(placeSources);
  return tellsOne && correctedPart(text) !== undefined;
}

function isAbout({ tickets, choosing }: Talk): boolean {
  return tickets.length > 0 || choosing !== undefined;
}

export function tellsPlace(sources: Turn['understanding']['placeSources']): boolean {
  return Object.values(sources).includes('text');
}
