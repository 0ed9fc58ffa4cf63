/** How well two descriptions of a place agree, as far as the kind of trouble has one. Pure. */
import type { Place } from '../../core/place.ts';
import type { Category } from '../../core/taxonomy.ts';
import { mayBeSamePlace } from './same-place.ts';

export interface PlaceAgreement {
  /** 0 to 1. */
  readonly grade: number;
  /** Both say as much, and the same: nothing that one tells is left open by the other. */
  readonly isSure: boolean;
  readonly because: 'same_spot' | 'same_floor' | 'same_unit' | 'same_building' | 'coarser' | 'unsaid';
}

/** A lift is in every floor at once. */
const anyFloor: ReadonlySet<Category> = new Set(['repair.elevator', 'anomaly.falling_object', 'repair.gas']);

export interface Reach {
  readonly category: Category;
  /** Both tell of what the whole building has or lacks. */
  readonly wholeBuilding: boolean;
}

/** What of a place tells two matters of this kind apart: a flat stands for its landing. */
function matterPlace(
  { category, wholeBuilding: isSupply }: Reach,
  { building, unit, floor, room, spot }: Place,
) {
  const landing = floor ?? landingOf(room);
  return {
    ...(building === undefined ? {} : { building }),
    ...(unit === undefined || isSupply ? {} : { unit }),
    ...(landing === undefined || isSupply || anyFloor.has(category) ? {} : { floor: landing }),
    ...(spot === undefined || (isSupply && building !== undefined) ? {} : { spot }),
  };
}

/** 1203 is on the twelfth floor. */
function landingOf(room: string | undefined): string | undefined {
  return room !== undefined && /^\d{3,4}$/.test(room) ? room.slice(0, -2) : undefined;
}

/** Absent when they contradict each other. */
export function agreePlaces(reach: Reach, one: Place, other: Place): PlaceAgreement | undefined {
  const [here, there] = [matterPlace(reach, one), matterPlace(reach, other)];
  if (!mayBeSamePlace(here, there)) return undefined;
  const isSure = sameParts(here, there);
  const common = finest.find(({ part }) => here[part] !== undefined && there[part] !== undefined);
  if (common === undefined || !tellsWhere(here, there)) return unsaid;
  if (isSure) return { grade: 1, isSure, because: common.because };
  return { grade: common.grade, isSure: common.part === 'spot', because: 'coarser' };
}

const unsaid: PlaceAgreement = { grade: 0.35, isSure: false, because: 'unsaid' };

const finest = [
  { part: 'spot', grade: 0.9, because: 'same_spot' },
  { part: 'floor', grade: 0.9, because: 'same_floor' },
  { part: 'unit', grade: 0.8, because: 'same_unit' },
  { part: 'building', grade: 0.7, because: 'same_building' },
] as const;

/** A floor or a unit alone is anywhere. */
function tellsWhere(one: Place, other: Place): boolean {
  const sameBuilding = one.building !== undefined && one.building === other.building;
  return sameBuilding || (one.spot !== undefined && other.spot !== undefined);
}

function sameParts(one: Place, other: Place): boolean {
  return (['building', 'unit', 'floor', 'spot'] as const).every((part) => one[part] === other[part]);
}
