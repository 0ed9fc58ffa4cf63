/**
 * Whether a report is about a ticket that is there already: same place, compatible category, near in time, scored by
 * object, words, place and time. Pure; the weights were set on the pairs of `calibration.test.ts`.
 */
import { alikeness, type Factor } from './factors.ts';
import { matterKinds } from './matter-kinds.ts';
import { categoryLikeness } from './compatible.ts';
import { isOfWholeBuilding, isOutage, isPrivateFault } from './private-fault.ts';
import { agreePlaces, type PlaceAgreement } from './place-agreement.ts';
import { isWholeCompound, saysOnlyOwn } from './whole-compound.ts';
import { buildingsOf, type Candidate, type Telling } from './telling.ts';

export const verdicts = ['same', 'likely', 'different'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Scored {
  readonly verdict: Verdict;
  /** 0 to 1. */
  readonly score: number;
  /** Codes; `duplicateReasons` in `messages.zh.ts` has the words. */
  readonly reasons: readonly DuplicateReason[];
}

/** What rules two reports out, whatever else they share. */
export type Obstacle =
  'other_compound' | 'other_category' | 'other_place' | 'other_flat' | 'other_vehicle' | 'too_long_ago';
export type DuplicateReason =
  Obstacle | PlaceAgreement['because'] | Factor | 'incident' | 'ended' | 'one_is_private';

/** Sure enough to join without asking. */
const same = 0.74;
/** Worth one question. */
const likely = 0.58;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** A fault of a supply reported from another building within this time is one incident. */
export const incidentMs = 30 * minuteMs;
/** A ticket that ended so long ago is not looked at. */
export const endedMs = 72 * hourMs;
/** Tonight's noise is not last night's. */
const passingMs = 12 * hourMs;

export function scoreDuplicate(report: Telling, candidate: Candidate): Scored {
  const obstacle = obstacleTo(report, candidate);
  if (obstacle !== undefined) return { verdict: 'different', score: 0, reasons: [obstacle] };
  const wholeBuilding = isOfWholeBuilding(report) && isOfWholeBuilding(candidate);
  const reach = { category: report.category, wholeBuilding };
  const place = agreePlaces(reach, report.place, candidate.place);
  if (isSameVehicle(report, candidate))
    return { verdict: 'same', score: 1, reasons: ['same_category', 'same_vehicle'] };
  if (isPartOfWhole(report, candidate)) return { verdict: 'same', score: 0.8, reasons: ['incident'] };
  if (place === undefined) return acrossBuildings(report, candidate);
  const { score, reasons } = alikeness(report, candidate, place.grade);
  const doubts = doubtsAbout(report, candidate);
  const because = [place.because, ...reasons, ...doubts];
  const isSure = doubts.length === 0 && isReadAlong(report, candidate, because);
  return {
    verdict: isSure ? 'same' : verdictOf(score, place.isSure && doubts.length === 0),
    score: isSure ? Math.max(score, same) : score,
    reasons: because,
  };
}

const speaksAgainst: ReadonlySet<DuplicateReason> = new Set(['unsaid', 'other_object', 'names_another']);

/** In one group people read of it first: whoever tells no more of where it is, and no other thing, means that. */
function isReadAlong(report: Telling, candidate: Candidate, reasons: readonly DuplicateReason[]): boolean {
  if (report.group === undefined || report.group !== candidate.group) return false;
  if (report.category !== candidate.category || reasons.some((reason) => speaksAgainst.has(reason)))
    return false;
  return report.at.getTime() - candidate.at.getTime() <= matterKinds[candidate.category].neighboursMs;
}

/** One car stands in one place: wherever the second says it is. One that was dealt with may have come back. */
function isSameVehicle({ plate, category }: Telling, candidate: Candidate): boolean {
  if (plate === undefined || plate !== candidate.plate) return false;
  return category === candidate.category && candidate.ticket.closedAt === undefined;
}

function verdictOf(score: number, mayBeSure: boolean): Verdict {
  if (score >= same && mayBeSure) return 'same';
  return score >= likely ? 'likely' : 'different';
}

function obstacleTo(report: Telling, candidate: Candidate): Obstacle | undefined {
  if (report.compound !== undefined && candidate.compound !== undefined)
    if (report.compound !== candidate.compound) return 'other_compound';
  if (categoryLikeness(report.category, candidate.category) === 0) return 'other_category';
  if (isTooLongAgo(report, candidate)) return 'too_long_ago';
  if (isOfOtherFlats(report, candidate)) return 'other_flat';
  const { plate } = report;
  if (plate !== undefined && candidate.plate !== undefined && plate !== candidate.plate)
    return 'other_vehicle';
  return undefined;
}

function isTooLongAgo({ category, at }: Telling, { ticket }: Candidate): boolean {
  const { closedAt, openedAt } = ticket;
  if (closedAt !== undefined && at.getTime() - closedAt.getTime() > endedMs) return true;
  return isPassing(category) && at.getTime() - openedAt.getTime() > passingMs;
}

export function isPassing(category: Telling['category']): boolean {
  return matterKinds[category].ownMs <= passingMs;
}

/** Where both are behind a door, only the same door counts; whose it is must be said. */
function isOfOtherFlats(report: Telling, candidate: Candidate): boolean {
  if (!isPrivateFault(report) || !isPrivateFault(candidate)) return false;
  const { room, building } = report.place;
  return room === undefined || room !== candidate.place.room || building !== candidate.place.building;
}

function doubtsAbout(report: Telling, candidate: Candidate): readonly DuplicateReason[] {
  const hasEnded = candidate.ticket.closedAt !== undefined;
  const isHalfPrivate = isPrivateFault(report) !== isPrivateFault(candidate);
  return [...(hasEnded ? ['ended' as const] : []), ...(isHalfPrivate ? ['one_is_private' as const] : [])];
}

/** So long what one building reported is the beginning of what the whole compound lacks; and so long that lasts. */
const wideningMs = 2 * hourMs;
const wholeMs = 12 * hourMs;

/** One of the two is of the whole compound, whose every building the other can be. */
function isPartOfWhole(report: Telling, candidate: Candidate): boolean {
  if (report.category !== candidate.category || !isOutage(report) || !isOutage(candidate)) return false;
  if (candidate.ticket.closedAt !== undefined || saysOnlyOwn(report) || saysOnlyOwn(candidate)) return false;
  const apartMs = report.at.getTime() - candidate.at.getTime();
  if (isWholeCompound(candidate.place)) return apartMs <= wholeMs;
  return isWholeCompound(report.place) && apartMs <= wideningMs;
}

/**
 * A supply that fails in several buildings at once. In one group whoever names a building of their own beside that of
 * the ticket they read means another; in another group nobody saw it.
 */
function acrossBuildings(report: Telling, candidate: Candidate): Scored {
  const apart: Scored = { verdict: 'different', score: 0, reasons: ['other_place'] };
  const { building } = report.place;
  const isOneSupply = report.category === candidate.category && isOutage(report) && isOutage(candidate);
  const isSoon = report.at.getTime() - candidate.at.getTime() <= incidentMs;
  const hasEnded = candidate.ticket.closedAt !== undefined;
  if (building === undefined || !isOneSupply || !isSoon || hasEnded) return apart;
  const isWide = buildingsOf(candidate).length > 1;
  const isUnseen = report.group === undefined || report.group !== candidate.group;
  if (!isWide && !isUnseen) return apart;
  const { score, reasons } = alikeness(report, candidate, 0.8);
  return { verdict: score >= likely ? 'same' : 'different', score, reasons: ['incident', ...reasons] };
}
