/** Joins who is around, who is on duty, how much they have in hand and the rules that hold. */
import type { FindRoster } from '../tickets/routing/roster.ts';
import type { Foundation } from './create-app.ts';

export function createFindRoster({
  stores,
  workloads,
  clock,
  config,
}: Pick<Foundation, 'stores' | 'workloads' | 'clock' | 'config'>): FindRoster {
  const { departments, duty, routing } = stores;
  return async (communityId, areaPath) => {
    const crew = await duty.crewOf(areaPath);
    const rules = await routing.current();
    const people = [...crew.workers, ...crew.backups, ...rules.named.workers.values()];
    const ids = [...new Set(people.map(({ id }) => id))];
    return {
      ...crew,
      departments: await departments.listActive(communityId),
      loads: await workloads.of(ids, clock.now()),
      rules,
      timeZone: config.timeZone,
    };
  };
}
