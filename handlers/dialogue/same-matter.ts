/** When two reports are one emergency, or one told of the other. Places and kinds of matters: `tickets/duplicates/`. Pure. */
import type { Place } from '../../core/place.ts';
import type { Category } from '../../core/taxonomy.ts';
import { isSurelySamePlace, mayBeSamePlace } from '../../tickets/duplicates/same-place.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { oneMatter } from '../../understanding/lexicon/connectives.ts';

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
