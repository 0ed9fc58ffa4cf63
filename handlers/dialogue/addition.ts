/** What a message adds to a report made just before, or corrects in it. Pure. */
import type { Place } from '../../core/place.ts';
import type { KnownCompound } from '../../community/compound.ts';
import type { Urgency } from '../../core/taxonomy.ts';
import { isWholeCompound } from '../../tickets/duplicates/whole-compound.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { isOnlyPlace } from '../../understanding/only-place.ts';
import { parseAlias, parsePlace } from '../../understanding/place.ts';
import { writtenForm } from '../../understanding/written-form.ts';
import type { Turn } from '../handler.ts';
import { type Ask, asksWhere } from './asks.ts';
import { correctedPart } from './correction-reading.ts';
import { answersDetail } from './detail-answers.ts';
import { saysMoreThanThanks } from '../../understanding/courtesy.ts';
import { wordsForTicket } from './named-number.ts';
import { readReading } from './reading-answer.ts';
import { renumbered } from './renumbered.ts';

export interface Addition {
  /** The whole place as it stands then; absent when nothing about it is new. */
  readonly place: Place | undefined;
  readonly plate: string | undefined;
  readonly phone: string | undefined;
  /** The message itself, where it is an answer in free words. */
  readonly note: string | undefined;
  /** Named in private. */
  readonly compound?: KnownCompound | undefined;
  /** What was reported became a danger to life. */
  readonly urgency?: Urgency | undefined;
}

type Heard = Pick<Turn, 'message' | 'understanding' | 'licence' | 'now'>;
type Placed = Pick<Ticket, 'place' | 'category' | 'urgency' | 'openedAt'>;

export const nothingAdded: Addition = {
  place: undefined,
  plate: undefined,
  phone: undefined,
  note: undefined,
};

/** Absent when the message adds nothing. */
export function readAddition(heard: Heard, ticket: Placed, asked: Ask | undefined): Addition | undefined {
  const settled = asked === 'reading' ? readReading(heard.message.text, ticket.place) : undefined;
  if (settled !== undefined) return { ...nothingAdded, place: settled };
  const corrected = correctedPart(heard.message.text);
  if (corrected !== undefined) return fromCorrection(corrected, heard, ticket);
  const { understanding } = heard;
  const addition: Addition = {
    place: isAboutPlace(heard, ticket, asked) ? extended(ticket.place, saidPlace(heard, asked)) : undefined,
    plate: understanding.plate,
    phone: understanding.phone,
    note: isFreeAnswer(heard, ticket, asked) ? wordsForTicket(heard.message.text) : undefined,
  };
  return isEmpty(addition) ? undefined : addition;
}

export function isEmpty(addition: Addition): boolean {
  return partsOf(addition).length === 0;
}

/** Codes of what is there. */
export function partsOf(addition: Addition): readonly string[] {
  return Object.entries(addition).flatMap(([part, value]) => (value === undefined ? [] : [part]));
}

const typingSlip = /打错|写错|发错|手滑|填错/u;

function fromCorrection(
  corrected: string,
  { message, understanding }: Heard,
  ticket: Placed,
): Addition | undefined {
  const { text } = message;
  const said = renumbered(text, ticket.place) ?? {
    ...parsePlace(corrected, ticket.place),
    ...parseAlias(corrected, ticket.place),
  };
  const { plate, phone } = understanding;
  // A slip of the finger leaves the rest of what was written; anything else may have been meant elsewhere.
  const place = typingSlip.test(text) ? merged(ticket.place, said) : extended(ticket.place, said);
  const addition = { ...nothingAdded, place, plate, phone };
  return isEmpty(addition) ? undefined : addition;
}

/** Asked for the place, everything of it counts; else only where it is clearly meant as an addition. */
function isAboutPlace(heard: Heard, ticket: Placed, asked: Ask | undefined): boolean {
  const { understanding, licence } = heard;
  const { urgency } = ticket;
  if (asksWhere(asked) || urgency === 'emergency' || licence === 'act' || understanding.intent === 'report')
    return true;
  // 「2单元,电话154…」: what is said with the number says where to go with it.
  if (understanding.plate !== undefined || understanding.phone !== undefined) return true;
  if (goesOnWithPlace(heard, ticket)) return true;
  // Which floor, asked as a detail, is answered with the floor.
  return understanding.intent === 'supplement' && (asked === 'detail' || isClearAddition(understanding));
}

/** So long after a report the place alone is still of it, where the report does not tell it. */
const goesOnMs = 5 * 60_000;

/** 「滑梯的板裂了」…「中心花园那个」, 「我家没暖气」…「我2单元902」: nobody asked, and it is told all the same. */
function goesOnWithPlace(heard: Heard, { place, openedAt }: Placed): boolean {
  const { message, understanding, now } = heard;
  if (understanding.intent !== 'supplement') return false;
  if (place.building !== undefined && !isFiner(place, saidPlace(heard, undefined))) return false;
  const isSoon = now.getTime() - openedAt.getTime() <= goesOnMs;
  return isSoon && isOnlyPlace(message.text, writtenForm(message.text), true);
}

/** Tells a unit or a flat of the building that was known, and contradicts nothing. */
function isFiner(known: Place, said: Place): boolean {
  const parts = ['building', 'unit', 'floor', 'room'] as const;
  const agrees = parts.every(
    (part) => [undefined, known[part]].includes(said[part]) || known[part] === undefined,
  );
  return (
    agrees &&
    (['unit', 'room'] as const).some((part) => known[part] === undefined && said[part] !== undefined)
  );
}

/** A place alone could be an addition or small talk: below this the reader only guesses. */
const clearFrom = 0.6;

function isClearAddition({ intent, confidence }: Heard['understanding']): boolean {
  return intent === 'supplement' && confidence >= clearFrom;
}

/** Only what these words say: what alias and room tell was known before. */
function saidPlace({ message, understanding }: Heard, asked: Ask | undefined): Place {
  const said = Object.fromEntries(
    Object.entries(understanding.place).filter(
      ([part]) => understanding.placeSources[part as keyof Place] === 'text',
    ),
  );
  return asksWhere(asked) ? { ...parseAlias(message.text), ...said } : said;
}

/** What is said replaces what was known; another building makes the old unit and flat meaningless, the first one none. */
export function extended(known: Place, said: Place): Place | undefined {
  const moved =
    said.building !== undefined && known.building !== undefined && said.building !== known.building;
  const { unit: _unit, floor: _floor, room: _room, ...elsewhere } = known;
  const { spot, ...inside } = moved ? elsewhere : known;
  // 只有3栋: then it is not everywhere.
  const isNarrowed = isWholeCompound(known) && said.building !== undefined;
  const next = { ...inside, ...(spot === undefined || isNarrowed ? {} : { spot }), ...said };
  return samePlace(known, next) ? undefined : next;
}

function merged(known: Place, said: Place): Place | undefined {
  const next = { ...known, ...said };
  return samePlace(known, next) ? undefined : next;
}

function samePlace(one: Place, other: Place): boolean {
  const parts = ['building', 'unit', 'floor', 'room', 'spot'] as const;
  return parts.every((part) => one[part] === other[part]);
}

/** In a group neighbours talk on: free words count only as what was asked, or clearly as an addition. */
function isFreeAnswer(
  { message, understanding, licence }: Heard,
  { category }: Placed,
  asked: Ask | undefined,
): boolean {
  if (message.text === '') return false;
  if (isClearAddition(understanding)) return true;
  if (asksWhere(asked)) return tellsInOwnWords(message, understanding);
  return asked === 'detail' && (licence === 'act' || answersDetail(message.text, category));
}

/** Asked where in private, 「菜场后头那排」 tells it though no parser knows it: whoever goes there can read it. */
export function tellsInOwnWords(
  { text, isPrivate }: Heard['message'],
  { intent }: Heard['understanding'],
): boolean {
  const isSaid = intent === 'chatter' || intent === 'supplement';
  return isPrivate && isSaid && text.length <= longestPlace && saysMoreThanThanks(text);
}

/** Asked where, nobody tells a story. */
export const longestPlace = 30;
