/** Which categories two reports of one matter may carry: residents name the cause or the effect, the bot may mistake it. Data. */
import type { Category } from '../../core/taxonomy.ts';

/** Beside itself, and both ways; how much of the weight of an equal category it keeps. */
const kindred: readonly (readonly [Category, Category, number])[] = [
  ['repair.water', 'repair.leak', 0.6],
  ['repair.drainage', 'repair.leak', 0.6],
  ['repair.drainage', 'anomaly.sanitation', 0.7],
  ['repair.drainage', 'anomaly.pollution', 0.6],
  ['repair.drainage', 'repair.facility', 0.6],
  ['repair.gas', 'anomaly.pollution', 0.6],
  ['repair.power', 'repair.lighting', 0.6],
  ['repair.access', 'repair.facility', 0.7],
  ['repair.facility', 'anomaly.falling_object', 0.6],
  ['blocked_exit.clutter', 'anomaly.fire_hazard', 0.7],
  ['blocked_exit.clutter', 'anomaly.sanitation', 0.7],
  ['blocked_exit.vehicle', 'anomaly.fire_hazard', 0.6],
  ['anomaly.noise', 'anomaly.animal', 0.6],
  ['anomaly.sanitation', 'anomaly.pollution', 0.7],
  ['anomaly.sanitation', 'anomaly.animal', 0.6],
  ['anomaly.security', 'anomaly.person', 0.6],
];

const likeness = new Map<string, number>(
  kindred.flatMap(([one, other, share]) => [
    [`${one}|${other}`, share],
    [`${other}|${one}`, share],
  ]),
);

/** 1 the same, 0 cannot be one matter. */
export function categoryLikeness(one: Category, other: Category): number {
  return one === other ? 1 : (likeness.get(`${one}|${other}`) ?? 0);
}

/** What a duplicate of a ticket of this category can be filed under, itself first. */
export function compatibleCategories(category: Category): readonly Category[] {
  return [category, ...kindred.flatMap(([one, other]) => partner(category, one, other))];
}

function partner(category: Category, one: Category, other: Category): readonly Category[] {
  if (one === category) return [other];
  return other === category ? [one] : [];
}
