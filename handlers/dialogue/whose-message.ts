/**
 * Whose message is this? One table, read from top to bottom: the first row that holds decides what the message is for
 * the talk with its sender. Nothing in it looks at anybody else's talk, so what neighbours say cannot fill it.
 */
import type { Category, Intent } from '../../core/taxonomy.ts';
import type { Matter } from '../../tickets/recent-matters.ts';
import type { Turn } from '../handler.ts';
import { longestPlace, tellsInOwnWords } from './addition.ts';
import { correctedPart } from './correction-reading.ts';
import { wantsAnonymity } from './anonymity-reading.ts';
import { anotherFault } from './another-fault.ts';
import { type Ask, isLocated } from './asks.ts';
import { saysSomebodyInside } from './alarm-reading.ts';
import { answersDetail } from './detail-answers.ts';
import { readChoice } from './choice-reading.ts';
import {
  alarmedMatter,
  elsewhereMatter,
  isWithin,
  joinedMatter,
  outageOfBuilding,
  widenedMatter,
} from './neighbours.ts';
import { tellsOfDanger } from './danger-news-reading.ts';
import { relapses, resumes, wantsSomebodyAfterAll } from './resume-reading.ts';
import type { Heard } from './heard.ts';
import { asksOfNumber, numberSaid } from './named-number.ts';
import { objectsElsewhere, readSameOrNot } from './objection-reading.ts';
import { readReading } from './reading-answer.ts';
import { hasTicket } from './talk.ts';
import { cancels, tellsPlace } from './taken-back.ts';

export type Claim =
  | 'recall'
  | 'alarm'
  | 'settle'
  | 'object'
  | 'cancel'
  | 'choose'
  | 'picture'
  | 'correct'
  | 'another'
  | 'answer'
  | 'resume'
  | 'join'
  | 'elsewhere'
  | 'report'
  | 'news'
  | 'add'
  /** Not for this talk: other handlers are asked; an open question stays open. */
  | 'nobody';

export interface Row {
  readonly claim: Claim;
  /** The rule, for people. */
  readonly because: string;
  readonly holds: (heard: Heard) => boolean;
}

export const rows: readonly Row[] = [
  {
    claim: 'recall',
    because: 'a message was recalled: what rested on it alone goes',
    holds: ({ message }) => message.kind === 'recall',
  },
  {
    claim: 'alarm',
    because: '里面有人: the lift that was reported broken holds somebody',
    holds: (heard) => saysInOwnLift(heard) || alarmedMatter(heard) !== undefined,
  },
  {
    claim: 'settle',
    because: '是不是这一件 was asked, and this says yes or no',
    holds: ({ talk, message }) =>
      talk?.perhaps !== undefined && message.kind === 'text' && readSameOrNot(message.text) !== undefined,
  },
  {
    claim: 'object',
    because: '不是: the ticket they were added to is not about what they reported',
    holds: objects,
  },
  {
    claim: 'choose',
    because: 'which of several was asked, and this names one',
    holds: ({ talk, message }) =>
      talk?.choosing !== undefined && readChoice(message.text, talk.choosing.ticketIds.length) !== undefined,
  },
  {
    claim: 'cancel',
    because: 'cancelling works in the middle of anything, in one word',
    holds: cancels,
  },
  {
    claim: 'picture',
    because: 'a picture while a report is talked about',
    holds: ({ talk, message }) => message.kind === 'image' && hasTicket(talk),
  },
  {
    claim: 'correct',
    because: '不是…是…, 说错了: what was said before is put right',
    holds: (heard) => isAboutOwn(heard) && correctedPart(heard.message.text) !== undefined,
  },
  {
    claim: 'news',
    because: '出来了, 警察来了: what became of the danger they cried of',
    holds: tellsOfOwnDanger,
  },
  {
    claim: 'nobody',
    because: 'asks or wants something else: that is answered, and what was asked of them stays open',
    holds: (heard) =>
      (otherBusiness.has(heard.understanding.intent) && !tellsOfRelapse(heard)) || asksOfNumber(heard),
  },
  {
    claim: 'another',
    because: '对了门禁也坏了: a fault of its own, told on from the one before',
    holds: (heard) => anotherFault(heard) !== undefined,
  },
  {
    claim: 'answer',
    because: 'the sender was asked something, and this can be the answer',
    holds: answers,
  },
  {
    claim: 'resume',
    because: '还是那个, 又堵了: an earlier report of the sender goes on',
    holds: (heard) =>
      heard.message.kind === 'text' &&
      resumes(heard.message.text) &&
      !reportsInFull(heard.understanding) &&
      (heard.message.addressed || heard.reportedLately),
  },
  {
    claim: 'join',
    because: '我家也是, or a second cry of one danger: a neighbour of an earlier report',
    // Whoever does not want to be known is not written down as a follower either.
    holds: (heard) => !wantsAnonymity(heard.message.text) && joinedMatter(heard) !== undefined,
  },
  {
    claim: 'elsewhere',
    because: '我们7栋也是: the trouble a neighbour reported, at a place of their own',
    holds: (heard) => elsewhereMatter(heard) !== undefined,
  },
  {
    claim: 'add',
    because: '不止3栋,整个小区都没水: what they reported reaches further',
    holds: (heard) => widenedMatter(heard)?.reporterId === heard.residentId,
  },
  {
    claim: 'elsewhere',
    because: '不止3栋,整个小区都没水, of what a neighbour reported; 我们5栋也没水, where nobody did',
    holds: (heard) => widenedMatter(heard) !== undefined || outageOfBuilding(heard) !== undefined,
  },
  {
    claim: 'report',
    because: 'something is reported',
    holds: ({ understanding, licence }) =>
      understanding.intent === 'report' && understanding.category !== undefined && licence === 'act',
  },
  {
    claim: 'add',
    because: 'a plate, a phone, a place or a note while a report is talked about',
    holds: adds,
  },
];

export function whoseMessage(heard: Heard): Claim {
  return rows.find((row) => row.holds(heard))?.claim ?? 'nobody';
}

/** The neighbour's ticket that these words go to; absent where they are the sender's own business. */
export function neighboursMatter(heard: Heard): Matter | undefined {
  const claim = whoseMessage(heard);
  if (claim === 'join') return joinedMatter(heard)?.matter;
  return claim === 'alarm' && !saysInOwnLift(heard) ? alarmedMatter(heard) : undefined;
}

function objects({ talk, message, understanding, now }: Heard): boolean {
  if (talk?.joined === undefined || message.kind !== 'text' || message.mentionsOthers) return false;
  if (now.getTime() > talk.joined.until) return false;
  const saysElsewhere =
    objectsElsewhere(message.text) !== undefined && tellsPlace(understanding.placeSources);
  return readSameOrNot(message.text) === 'another' || saysElsewhere;
}

const otherBusiness: ReadonlySet<Intent> = new Set([
  'question',
  'progress',
  'feedback',
  'handoff',
  'help',
  'fraud_check',
  'fraud_bait',
]);

/** A report is talked about, its number is said or quoted, or the bot itself is told more of one made lately. */
function isAboutOwn(heard: Heard): boolean {
  if (hasTicket(heard.talk) || numberSaid(heard) !== undefined) return true;
  const { message, understanding } = heard;
  return message.addressed && understanding.intent === 'supplement' && heard.reportedLately;
}

function saysInOwnLift(heard: Heard): boolean {
  const { talk, message, understanding } = heard;
  if (!hasTicket(talk) || message.kind !== 'text') return false;
  const { intent, category } = understanding;
  const isOther = (known: Category | undefined) => known !== undefined && known !== 'repair.elevator';
  if (intent === 'report' && isOther(category) && isOther(talk.open?.category)) return false;
  return saysSomebodyInside(message.text, talk.open?.ask === 'detail' && !isOther(talk.open.category));
}

/** It sounds like asking how it goes, and tells that it began again. */
function tellsOfRelapse({ message, understanding: { intent }, reportedLately }: Heard): boolean {
  if (!reportedLately || message.kind !== 'text') return false;
  // What is handled and waits for a mark took it before: 还在冒 is said of what is still open.
  if (intent === 'feedback') return resumes(message.text);
  if (intent !== 'progress' && intent !== 'handoff') return false;
  return (
    wantsSomebodyAfterAll(message.text) ||
    (intent === 'progress' && message.addressed && relapses(message.text))
  );
}

/** A typed parser must accept it: a place for where, a plate for which car. */
function answers(heard: Heard): boolean {
  const { talk, message, understanding, licence } = heard;
  const open = talk?.unplaced === undefined ? talk?.open?.ask : 'compound';
  if (open === undefined || message.mentionsOthers || message.kind !== 'text') return false;
  if (isAskedOfThis(heard)) return false;
  // A fault told in full is a report, whatever was asked; 「整栋都没水」 can be what was asked for.
  if (understanding.intent === 'report' && !answersOpenDetail(heard)) return false;
  return canAnswer[open]({ message, understanding, licence });
}

/** 楼上漏水,顺便说下门也关不严: what its first half made the bot ask its second half does not answer. */
function isAskedOfThis({ talk, message }: Heard): boolean {
  const about = talk?.tickets.find(({ id }) => id === talk.open?.ticketId);
  return about !== undefined && wholeKey(about.sourceKey) === wholeKey(message.key);
}

/** Of the message that a part is of (several-acts.ts). */
function wholeKey(key: string): string {
  return key.replace(/#\d+$/u, '');
}

/** 「有人高空抛物」 is no answer to which lamp it is, though 「有人」 is one to whether the lift is empty. */
function answersOpenDetail({ message: { text }, talk }: Heard): boolean {
  const asked = talk?.open?.category;
  return asked === undefined ? answersAnyDetail(text) : answersDetail(text, asked);
}

type CanAnswer = (heard: Pick<Heard, 'message' | 'understanding' | 'licence'>) => boolean;

const tellsWhere: CanAnswer = ({ message, understanding }) =>
  message.text.length <= longestPlace &&
  (tellsPlace(understanding.placeSources) || tellsInOwnWords(message, understanding));

const canAnswer: Readonly<Record<Ask, CanAnswer>> = {
  compound: tellsWhere,
  place: tellsWhere,
  reading: ({ message }) => readReading(message.text, { building: '1' }) !== undefined,
  plate: ({ understanding }) => understanding.plate !== undefined,
  detail: ({ message, understanding, licence }) =>
    understanding.intent === 'supplement' || licence === 'act' || answersAnyDetail(message.text),
};

function answersAnyDetail(text: string): boolean {
  const kinds = [
    'repair.water',
    'repair.elevator',
    'repair.leak',
    'anomaly.noise',
    'repair.lighting',
  ] as const;
  return kinds.some((category) => answersDetail(text, category));
}

/** A fault with its place in one message stands on its own, whatever 又 or 还是 it holds. */
function reportsInFull({ intent, category, place, placeSources }: Turn['understanding']): boolean {
  const saidWhere = (['building', 'spot', 'unit'] as const).some((part) => placeSources[part] === 'text');
  return intent === 'report' && category !== undefined && saidWhere && isLocated(place);
}

function adds(heard: Heard): boolean {
  const { message, understanding } = heard;
  if (!isAboutOwn(heard) || message.kind !== 'text' || message.mentionsOthers) return false;
  const { intent, plate, phone } = understanding;
  const adding = plate !== undefined || phone !== undefined || intent === 'supplement' || message.addressed;
  return adding || (tellsPlace(understanding.placeSources) && isInDanger(heard));
}

/** So long after the cry every place they name is where it is. */
const inDangerMs = 10 * 60_000;
/** So long what became of a danger is told in passing. */
const dangerToldMs = 2 * 60 * 60_000;

function isInDanger(heard: Heard): boolean {
  const cried = criedWithin(heard, inDangerMs);
  return cried !== undefined && heard.talk?.tickets[0]?.id === cried.ticketId;
}

/** The emergency they cried of in this group. */
function criedWithin({ matters, residentId, now }: Heard, lastMs: number): Matter | undefined {
  return matters.find(
    (matter) =>
      matter.reporterId === residentId && matter.urgency === 'emergency' && isWithin(matter, now, lastMs),
  );
}

function tellsOfOwnDanger(heard: Heard): boolean {
  const { message } = heard;
  if (message.kind !== 'text' || message.mentionsOthers || !tellsOfDanger(message.text)) return false;
  // In private nothing is known of matters without a look at the tickets.
  return message.isPrivate ? heard.reportedLately : criedWithin(heard, dangerToldMs) !== undefined;
}
