/** What neighbours say of what somebody else reported: that it is theirs too, that they see it too, that one is in it. Pure. */
import type { Place } from '../../core/place.ts';
import type { Category } from '../../core/taxonomy.ts';
import { matterKinds } from '../../tickets/duplicates/matter-kinds.ts';
import { mayBeSamePlace, placeOfMatter } from '../../tickets/duplicates/same-place.ts';
import { isWholeCompound, saysSameEverywhere } from '../../tickets/duplicates/whole-compound.ts';
import type { Matter } from '../../tickets/recent-matters.ts';
import { saysSomebodyInside } from './alarm-reading.ts';
import type { Heard } from './heard.ts';
import { meTooMs, readMeToo, readOutageToo, secondsCry } from './me-too-reading.ts';
import { numberSaid } from './named-number.ts';
import { readSoWithUs } from './so-with-us.ts';
import { isKindred, isSameEmergency, isSecondedWithin } from './same-matter.ts';

export interface Joined {
  /** The neighbour's ticket. */
  readonly matter: Matter;
  /** More than 我家也是 is said, and whoever works on it should read it: of each neighbour once, or whenever it is 补充. */
  readonly tells: 'nothing' | 'once' | 'always';
}

/** The neighbour's ticket that these words are about. */
export function joinedMatter(heard: Heard): Joined | undefined {
  const { message } = heard;
  if (message.kind !== 'text' || message.mentionsOthers) return undefined;
  return criedAlike(heard) ?? saidAlike(heard) ?? addedTo(heard);
}

/** A neighbour's addition that quotes what the bot said of the ticket. */
function addedTo(heard: Heard): Joined | undefined {
  const number = numberSaid(heard);
  if (number === undefined || heard.understanding.intent !== 'supplement') return undefined;
  const matter = mattersOfOthers(heard).find((other) => other.number === number);
  return matter === undefined ? undefined : { matter, tells: 'always' };
}

/** 我爸在里面: the lift that a neighbour reported holds somebody, or one more than was known. */
export function alarmedMatter(heard: Heard): Matter | undefined {
  const { message, understanding, now } = heard;
  if (message.kind !== 'text' || message.mentionsOthers) return undefined;
  const cries = understanding.danger === 'trapped_in_lift' || saysSomebodyInside(message.text, false);
  if (!cries) return undefined;
  const meansOne = namesNoLift.test(message.text) ? liftMs : 0;
  return mattersOfOthers(heard).find(
    (other) =>
      other.category === 'repair.elevator' &&
      (isSameLift(other, heard) || (isWithin(other, now, meansOne) && isThere(other, understanding.place))),
  );
}

/** 里面有人: inside of what was spoken of, not of just any lift. */
const namesNoLift = /^(?!.*(?:电梯|梯子)).*里[面头]/u;
/** So long a neighbour who speaks of somebody inside means the lift that was reported. */
const liftMs = 60 * 60_000;

function isSameLift({ category, place, openedAt }: Matter, { understanding, now }: Heard): boolean {
  return isSameEmergency(category, place, understanding.place, now.getTime() - openedAt.getTime());
}

/**
 * The second to cry fire: told what to do like the first, and what they see reaches who is on the way. What else is
 * reported is compared with all tickets (report-duplicates.ts).
 */
function criedAlike(heard: Heard): Joined | undefined {
  const { understanding, licence, now } = heard;
  const { intent, category, danger } = understanding;
  if (intent !== 'report' || category === undefined || danger === undefined || licence !== 'act')
    return undefined;
  const matter = mattersOfOthers(heard).find(
    (other) =>
      other.urgency === 'emergency' &&
      isSameCry(heard, category, other, now.getTime() - other.openedAt.getTime()),
  );
  return matter === undefined ? undefined : { matter, tells: 'always' };
}

function isSameCry(
  { message, understanding: { place } }: Heard,
  category: Category,
  other: Matter,
  apartMs: number,
): boolean {
  if (other.category === category && isSameEmergency(category, other.place, place, apartMs)) return true;
  const seconds = isKindred(category, other.category) && secondsCry(message.text);
  return seconds && isSecondedWithin(apartMs, place);
}

/** 我家也是 is about the last thing reported here that is where they speak of. */
function saidAlike(heard: Heard): Joined | undefined {
  return meant(heard).find(({ matter }) => isThere(matter, heard.understanding.place));
}

/** 「我们7栋也是」: the same trouble at another place is a report of their own. */
export function elsewhereMatter(heard: Heard): Matter | undefined {
  if (saidAlike(heard) !== undefined) return undefined;
  const namesBuilding = heard.understanding.placeSources.building === 'text';
  return meant(heard, namesBuilding)[0]?.matter;
}

/** So long after it was reported they can mean by 整个小区都没水 that it reaches further. */
const furtherMs = 6 * 60 * 60_000;

/** 「不止3栋,整个小区都没水」: the supply that somebody reported, they themselves or a neighbour, fails everywhere. */
export function widenedMatter({ message, understanding, matters, now }: Heard): Matter | undefined {
  if (message.kind !== 'text' || message.mentionsOthers || understanding.intent === 'report')
    return undefined;
  return matters.find(
    ({ category, place, openedAt }) =>
      now.getTime() - openedAt.getTime() <= furtherMs &&
      !isWholeCompound(place) &&
      saysSameEverywhere({ category, words: message.text }),
  );
}

/** 「我们5栋也没水」, in 5栋 「我家也没水」, where nobody reported any here: 也 answers neighbours elsewhere, and it is a report. */
export function outageOfBuilding({ message, understanding, matters }: Heard): Category | undefined {
  if (message.kind !== 'text' || message.mentionsOthers || understanding.intent === 'report')
    return undefined;
  const { place, placeSources } = understanding;
  if (place.building === undefined) return undefined;
  const category =
    placeSources.building === 'text' ? readOutageToo(message.text) : outageAtHome(message.text);
  return matters.some((matter) => matter.category === category) ? undefined : category;
}

function outageAtHome(text: string): Category | undefined {
  const alike = readSoWithUs(text);
  return alike?.isAtHome === true ? alike.supply : undefined;
}

/** Whose flat it is makes no difference to who only says 我家也是; an incident is wherever it was told of. */
function isThere(
  { category, place, followers }: Matter,
  { room: _room, floor: _floor, ...neighbours }: Place,
): boolean {
  const { building } = neighbours;
  const isKnownThere =
    building !== undefined && [...followers.values()].some((follower) => follower.building === building);
  return isKnownThere || mayBeSamePlace(placeOfMatter(category, place), placeOfMatter(category, neighbours));
}

/** What 我家也是 can be said of, the last first. `anyKind`: 我们15栋也漏 is said of what nobody shares as well. */
function meant(heard: Heard, anyKind = false): readonly Joined[] {
  const { message, understanding, now } = heard;
  const said = readMeToo(message.text);
  if (said === undefined || message.mentionsOthers) return [];
  if (understanding.intent === 'report' && said.isOutright !== true) return [];
  const number = numberSaid(heard);
  return mattersOfOthers(heard)
    .filter(({ category }) => said.of?.has(category) ?? true)
    .filter((other) =>
      number === undefined
        ? (anyKind || matterKinds[other.category].shared) && isWithin(other, now, meTooMs[said.kind])
        : other.number === number,
    )
    .map((matter) => ({ matter, tells: said.tells }));
}

function mattersOfOthers({ matters, residentId }: Heard): readonly Matter[] {
  return matters.filter(({ reporterId }) => reporterId !== residentId);
}

export function isWithin({ openedAt }: Matter, now: Date, ms: number): boolean {
  return now.getTime() - openedAt.getTime() <= ms;
}
