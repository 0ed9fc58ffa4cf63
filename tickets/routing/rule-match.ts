/** Whether a rule is about a ticket. Day and time are those of the deployment's clock, both of them. Pure. */
import { liesWithin } from '../../community/area.ts';
import { beganOn, type LocalTime, localTime } from '../../community/duty/local-time.ts';
import { propertyLineOf } from './property-line.ts';
import type { RoutedMatter, RoutingRule } from './rule.ts';

type When = RoutingRule['when'];
type Condition = (when: When, matter: RoutedMatter, at: LocalTime) => boolean;

const conditions: readonly Condition[] = [
  ({ categories }, { category }) => isAny(categories, (of) => isOf(category, of)),
  ({ areaPath }, matter) => areaPath === undefined || liesWithin(matter.areaPath, areaPath),
  ({ urgencies }, { urgency }) => isAny(urgencies, (of) => of === urgency),
  (when, _matter, at) => isTime(when, at),
  ({ line }, matter) => line === undefined || propertyLineOf(matter) === line,
];

export function matches({ when }: RoutingRule, matter: RoutedMatter, now: Date, timeZone: string): boolean {
  const at = localTime(now, timeZone);
  return conditions.every((condition) => condition(when, matter, at));
}

function isAny<T>(listed: readonly T[], fits: (one: T) => boolean): boolean {
  return listed.length === 0 || listed.some(fits);
}

function isOf(category: string, of: string): boolean {
  return category === of || category.startsWith(`${of}.`);
}

/** The night from Monday to Tuesday is Monday's. */
function isTime({ hours, weekdays }: When, at: LocalTime): boolean {
  const day = hours === undefined ? at.weekday : beganOn(hours, at);
  return day !== undefined && isAny(weekdays, (one) => one === day);
}
