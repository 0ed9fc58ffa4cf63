/** What is missing on a ticket, and which one thing is asked for next. Pure. */
import type { Place } from '../../core/place.ts';
import type { Category, Urgency } from '../../core/taxonomy.ts';
import { isWholeCompound } from '../../tickets/duplicates/whole-compound.ts';

/** In the order of their weight: nobody can go anywhere without the place. */
export const asks = ['compound', 'place', 'reading', 'plate', 'detail'] as const;
export type Ask = (typeof asks)[number];

/** Residents are not interrogated: after two questions the worker asks the rest. */
export const mostAsks = 2;

/** Both are answered with where it is. */
export function asksWhere(ask: Ask | undefined): boolean {
  return ask === 'compound' || ask === 'place';
}

/** What the question depends on. */
export interface Askable {
  readonly category: Category;
  readonly urgency: Urgency;
  readonly place: Place;
  /** In private, where no group tells which of several compounds it is. */
  readonly lacksCompound: boolean;
  /** 3-501 was said and nothing settles whether 3 is the building. */
  readonly isAmbiguous: boolean;
  readonly hasPlate: boolean;
  readonly hasPicture: boolean;
}

/** Categories where one more detail decides who has to come, and how fast. */
const detailMatters: ReadonlySet<Category> = new Set<Category>([
  'repair.elevator',
  'repair.water',
  'repair.power',
  'repair.leak',
  'repair.lighting',
  'anomaly.noise',
]);

const isMissing: Readonly<Record<Ask, (ticket: Askable) => boolean>> = {
  compound: ({ lacksCompound }) => lacksCompound,
  place: ({ place }) => !isLocated(place),
  reading: ({ isAmbiguous }) => isAmbiguous,
  plate: ({ category, hasPlate, hasPicture }) =>
    category === 'blocked_exit.vehicle' && !hasPlate && !hasPicture,
  detail: ({ category, place }) =>
    detailMatters.has(category) &&
    !isWholeCompound(place) &&
    !(category === 'repair.lighting' && place.floor !== undefined),
};

/** Nothing is asked twice; where the place was asked for and not told, nothing smaller is asked. */
export function nextAsk(ticket: Askable, asked: readonly Ask[]): Ask | undefined {
  if (asked.length >= mostAsks) return undefined;
  const missing = asks.find((ask) => isMissing[ask](ticket));
  if (missing === undefined || asked.includes(missing)) return undefined;
  // Whoever is in danger is asked where, and nothing else.
  return ticket.urgency === 'emergency' && !asksWhere(missing) ? undefined : missing;
}

/** Somebody can go there: a building or a named spot; a flat alone is nowhere. */
export function isLocated(place: Place): boolean {
  return place.building !== undefined || place.spot !== undefined;
}
