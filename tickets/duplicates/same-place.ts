/** When two descriptions of a place can be, or surely are, one place. Pure. */
import type { Place } from '../../core/place.ts';
import type { Category } from '../../core/taxonomy.ts';
import { matterKinds } from './matter-kinds.ts';

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
  const [first, second] = [plainSpot(one), plainSpot(other)];
  return first.includes(second) || second.includes(first) || sharesHead(first, second);
}

/** 南边大门, 南侧的门 and 小区南大门口 are 南门. */
function plainSpot(spot: string): string {
  return spot
    .replace(/^(?:小区|社区|咱们?|我们)(?:的)?(?=.{2})/u, '')
    .replace(/([东南西北][东南西北]?)(?:边|侧|面|头)?的?(?:大|侧|小)?门(?:口|岗)?/gu, '$1门');
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
