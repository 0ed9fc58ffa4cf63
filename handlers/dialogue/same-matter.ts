/** When two reports are one matter: the same kind of trouble, a place that does not contradict, near enough in time. Pure. */
import type { Place } from '../../core/place.ts';
import type { Category } from '../../core/taxonomy.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { oneMatter } from '../../understanding/lexicon/connectives.ts';

const hourMs = 3_600_000;

interface MatterKind {
  /** What one neighbour sees another sees too; otherwise everybody has their own. */
  readonly shared: boolean;
  /** Comes to the whole building through one main: whose flat or unit says so makes no difference. */
  readonly wholeBuilding: boolean;
  /** So long the same person means the same ticket while it is open. */
  readonly ownMs: number;
  /** So long a neighbour means it. */
  readonly neighboursMs: number;
}

/** Broken stays broken until somebody repairs it. */
const lasting: MatterKind = {
  shared: true,
  wholeBuilding: false,
  ownMs: 72 * hourMs,
  neighboursMs: 24 * hourMs,
};
const supply: MatterKind = { ...lasting, wholeBuilding: true };
/** Comes and goes: tonight's noise is not last night's. */
const passing: MatterKind = {
  shared: true,
  wholeBuilding: false,
  ownMs: 12 * hourMs,
  neighboursMs: 3 * hourMs,
};
/** Behind somebody's own door, or between particular people. */
const behindDoors: MatterKind = { shared: false, wholeBuilding: false, ownMs: 72 * hourMs, neighboursMs: 0 };
/** Says too little about what it is to be taken for the same. */
const loose: MatterKind = { shared: false, wholeBuilding: false, ownMs: hourMs / 2, neighboursMs: 0 };

export const matterKinds: Readonly<Record<Category, MatterKind>> = {
  'blocked_exit.vehicle': passing,
  'blocked_exit.clutter': lasting,
  'repair.water': supply,
  'repair.power': supply,
  'repair.gas': supply,
  'repair.heating': supply,
  'repair.elevator': lasting,
  'repair.drainage': lasting,
  'repair.lighting': lasting,
  'repair.access': lasting,
  'repair.leak': behindDoors,
  'repair.network': supply,
  'repair.facility': lasting,
  'anomaly.security': passing,
  'anomaly.fire_hazard': lasting,
  'anomaly.falling_object': passing,
  'anomaly.noise': passing,
  'anomaly.animal': passing,
  'anomaly.sanitation': lasting,
  'anomaly.pollution': passing,
  'anomaly.illegal_building': lasting,
  'anomaly.person': passing,
  'dispute.neighbor': behindDoors,
  'dispute.property': behindDoors,
  'dispute.family': behindDoors,
  'help.wish': loose,
  suggestion: loose,
  other: loose,
};

/** Longer than any of the times above. */
export const longestMatterMs = lasting.ownMs;

const placeParts = ['building', 'unit', 'floor', 'room'] as const;

/** Two descriptions of a place that do not contradict each other. Spots are words: one may hold the other. */
export function mayBeSamePlace(one: Place, other: Place): boolean {
  const agree = placeParts.every(
    (part) => one[part] === undefined || other[part] === undefined || one[part] === other[part],
  );
  return agree && mayBeSameSpot(one.spot, other.spot);
}

function mayBeSameSpot(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  return one.includes(other) || other.includes(one) || sharesHead(one, other);
}

/** 南门口 and 南门道闸: the same two first characters name the same gate. */
function sharesHead(one: string, other: string): boolean {
  return one.slice(0, 2) === other.slice(0, 2);
}

/** What of a place tells one matter of this kind from another. */
export function placeOfMatter(category: Category, place: Place): Place {
  const { unit: _unit, floor: _floor, room: _room, ...building } = place;
  return matterKinds[category].wholeBuilding ? building : place;
}

/**
 * A neighbour's place is the same when it agrees and both say something of it: two reports without any place in a
 * group of many buildings are two matters until somebody says where.
 */
export function isSurelySamePlace(category: Category, place: Place, neighbours: Place): boolean {
  const one = placeOfMatter(category, place);
  const other = placeOfMatter(category, neighbours);
  if (!mayBeSamePlace(one, other)) return false;
  const sameBuilding = one.building !== undefined && one.building === other.building;
  const sameSpot = one.spot !== undefined && other.spot !== undefined;
  return sameBuilding || sameSpot;
}

/**
 * Whether a fault named right after a report is told of it: its cause, what came of it, or who does not come. In danger
 * all is.
 */
export function isToldOf(
  { category, urgency }: Pick<Ticket, 'category' | 'urgency'>,
  said: Category,
): boolean {
  if (urgency === 'emergency' || said === 'dispute.property') return true;
  return category !== said && isKindred(category, said);
}

/** Two names of one trouble, as neighbours give them: 打人 and 家暴. */
export function isKindred(one: Category, other: Category): boolean {
  return (
    one === other || (oneMatter[one]?.includes(other) ?? false) || (oneMatter[other]?.includes(one) ?? false)
  );
}

const minuteMs = 60_000;
/** So long a neighbour's cry from the same place is about the same. */
const sameEmergencyMs = 30 * minuteMs;
/** So long where neither says the place: two fires in ten minutes in one group are one. */
const placelessMs = 10 * minuteMs;
/** Seen and smelt from every floor; a lift is not where it was. */
const onAnyFloor: ReadonlySet<Category> = new Set([
  'anomaly.fire_hazard',
  'repair.gas',
  'repair.elevator',
  'anomaly.falling_object',
]);

/** Rather two tickets than a house on fire that nobody is sent to: in doubt it is another. */
export function isSameEmergency(category: Category, one: Place, other: Place, apartMs: number): boolean {
  const [here, there] = [one, other].map((place) => seenFrom(category, place));
  if (here === undefined || there === undefined || !mayBeSamePlace(here, there)) return false;
  if (isNowhere(here) && isNowhere(there)) return apartMs <= placelessMs;
  return apartMs <= sameEmergencyMs && isSurelySamePlace(category, here, there);
}

/** 「我也听到了,在喊救命」 without a place: the cry that was heard just now. */
export function isSecondedWithin(apartMs: number, place: Place): boolean {
  return isNowhere(place) && apartMs <= placelessMs;
}

function seenFrom(category: Category, place: Place): Place {
  const { floor: _floor, room: _room, ...outside } = place;
  return onAnyFloor.has(category) ? outside : place;
}

function isNowhere({ building, spot, unit }: Place): boolean {
  return building === undefined && spot === undefined && unit === undefined;
}
