/**
 * A command that lacks something, and the bare answer to what was asked: which ticket 「1」「门禁那张」, until when
 * 「到周五」, why 「等配件」. Pure.
 */
import type { Ticket } from '../tickets/ticket.ts';
import { categoryNames } from '../core/taxonomy.ts';
import { parseNumeral } from '../understanding/numerals.ts';
import { categoriesNamed } from './dialogue/things.ts';
import type { Turn } from './handler.ts';
import { type Waiting, waitingOf } from './picture-dialogue.ts';
import { endOfDay, readUntil } from './worker-command-dates.ts';
import { readWorkerCommand, type WorkerVerb } from './worker-command-reading.ts';
import { namesReasonOf } from './worker-command-reasons.ts';
import { readWorkerSpeech } from './worker-speech-reading.ts';

export type AskedCommand = Extract<Waiting, { readonly for: 'command' }>;

export type Answer =
  | { readonly kind: 'which'; readonly said: string }
  /** All that was said for the step, before and now. */
  | { readonly kind: 'more'; readonly rest: string }
  | { readonly kind: 'never_mind' };

const neverMind = /^(?:算了|不用了?|没事了?|取消|先不(?:用|办|弄)了?|不(?:办|弄)了)[吧啊哈。.!！~\s]*$/u;
const longest = 60;

/** A number alone, of who was just asked which: said among colleagues it is meant for the bot. */
export function answersWhich({ message, dialogue }: Pick<Turn, 'message' | 'dialogue'>): boolean {
  return (
    waitingOf({ dialogue }, 'command')?.lacks === 'which' &&
    saidNumber.test(message.text.normalize('NFKC').trim())
  );
}

/** Absent when it is something else: another command, a report, talk. */
export function answerOf(turn: Turn, timeZone: string): Answer | undefined {
  const asked = waitingOf(turn, 'command');
  const text = turn.message.text.normalize('NFKC').trim();
  if (asked === undefined || turn.message.mentionsOthers || !isShortAnswer(text)) return undefined;
  if (asked.lacks === 'which') return whichIn(turn, text);
  // Colleagues go on talking; what is missing is said to the bot alone.
  return turn.message.isPrivate ? moreIn(turn, asked, text, timeZone) : undefined;
}

function isShortAnswer(text: string): boolean {
  return text !== '' && text.length <= longest && !/[?？]|[吗呢]$/u.test(text);
}

function moreIn(turn: Turn, asked: AskedCommand, text: string, timeZone: string): Answer | undefined {
  if (neverMind.test(text)) return { kind: 'never_mind' };
  const own = sameCommand(text, asked.verb);
  if (own === undefined && (isOtherCommand(text) || !canBe(asked, turn, text, timeZone))) return undefined;
  return { kind: 'more', rest: together(asked, own ?? text) };
}

/** A name that is said anew takes the place of the one that nobody has; 配件没到 and 12月2日 are no 到12月2日. */
function together({ verb, rest }: AskedCommand, more: string): string {
  return verb === 'transfer' ? more : [rest, more].filter((words) => words !== '').join('，');
}

/** Among colleagues by its number alone; what reports something chooses nothing. */
function whichIn({ message: { isPrivate }, understanding }: Turn, text: string): Answer | undefined {
  if (isOtherCommand(text)) return undefined;
  if (saidNumber.test(text)) return { kind: 'which', said: text };
  if (!isPrivate || text.length > shortest || understanding.danger !== undefined) return undefined;
  if (neverMind.test(text)) return { kind: 'never_mind' };
  return understanding.intent === 'report' ? undefined : { kind: 'which', said: text };
}

const shortest = 15;
const saidNumber =
  /^第?#?(?:\d{6}\s*[-—–]\s*\d{1,7}|\d{1,5}|[一二三四五六七八九十])(?:号?工?单|号|[张个])?(?=$|[\s,，:：])/u;

/** 「退单 不归我管」 as the answer to why it is given back: the same command once more, with all it needs. */
function sameCommand(text: string, verb: WorkerVerb): string | undefined {
  const command = readWorkerCommand(text);
  if (command?.kind === 'step')
    return command.verb === verb && command.number === undefined ? command.rest : undefined;
  const spoken = readWorkerSpeech(text);
  return spoken?.number === undefined && spoken?.verbs.includes(verb) === true ? spoken.rest : undefined;
}

/** A number alone asks for the card where nothing was asked. */
function isOtherCommand(text: string): boolean {
  const command = readWorkerCommand(text);
  const isOther = command !== undefined && (command.kind !== 'show' || !saidNumber.test(text));
  return isOther || readWorkerSpeech(text) !== undefined;
}

/** A fault that is told in full is a report, whatever was asked; a day is only what names one. */
function canBe({ verb, lacks }: AskedCommand, { now, understanding }: Turn, text: string, timeZone: string) {
  const day = readUntil(text, now, timeZone, endOfDay);
  if (lacks === 'until') return day !== undefined;
  const tellsOfFault = understanding.intent === 'report' || understanding.danger !== undefined;
  return !tellsOfFault || (understanding.danger === undefined && namesReasonOf(verb, text));
}

type Named = Pick<Ticket, 'id' | 'number' | 'category' | 'place'>;

/** Those of them that the words can mean, and what was said besides the number. */
export function chosenAmong<One extends Named>(
  tickets: readonly One[],
  said: string,
  place: Ticket['place'],
): { readonly chosen: readonly One[]; readonly rest: string } {
  const number = saidNumber.exec(said)?.[0];
  if (number !== undefined)
    return {
      chosen: byNumber(tickets, number),
      rest: said.slice(number.length).replace(/^[\s,，:：]+/u, ''),
    };
  const categories = categoriesNamed(said) ?? [];
  const meant = tickets.filter(
    ({ category }) => categories.includes(category) || said.includes(categoryNames[category]),
  );
  return { chosen: meant.length > 0 ? meant : byPlace(tickets, place), rest: '' };
}

/** Its own number before its place in the list: people read the number. */
function byNumber<One extends Named>(tickets: readonly One[], said: string): readonly One[] {
  const full = /\d{6}\s*[-—–]\s*\d{1,7}/u.exec(said)?.[0].replace(/\s/gu, '').replace(/[—–]/u, '-');
  if (full !== undefined) return tickets.filter(({ number }) => number === full);
  const [digits = ''] = /\d+|[一二三四五六七八九十]/u.exec(said) ?? [];
  const named = tickets.filter(({ number }) => number.endsWith(`-${digits}`));
  if (named.length > 0 && !said.startsWith('第')) return named;
  const nth = parseNumeral(digits);
  return nth === undefined ? [] : tickets.slice(nth - 1, nth);
}

function byPlace<One extends Named>(tickets: readonly One[], place: Ticket['place']): readonly One[] {
  const said = (['building', 'unit', 'floor', 'room'] as const).filter((part) => place[part] !== undefined);
  if (said.length === 0) return [];
  return tickets.filter((ticket) => said.every((part) => ticket.place[part] === place[part]));
}
