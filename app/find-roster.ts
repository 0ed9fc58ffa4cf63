/** Joins who is around, who is on duty, how much they have in hand and the rules that hold. */
import { createLiveCache } from '../core/live-cache.ts';
import type { FindRoster } from '../tickets/routing/roster.ts';
import type { Foundation } from './create-app.ts';

export function createFindRoster({
  stores,
  workloads,
  clock,
  config,
  live,
}: Pick<Foundation, 'stores' | 'workloads' | 'clock' | 'config' | 'live'>): FindRoster {
  const { departments, duty, routing } = stores;
  // Whom rules name may work elsewhere, where no crew of this place knows them.
  const namedPlans = createLiveCache(live, ['staff', 'routing'], async () =>
    duty.plansOf([...(await routing.current()).named.workers.keys()]),
  );
  return async (communityId, areaPath) => {
    const crew = await duty.crewOf(areaPath);
    const rules = await routing.current();
    const people = [...crew.workers, ...crew.backups, ...rules.named.workers.values()];
    const ids = [...new Set(people.map(({ id }) => id))];
    return {
      ...crew,
      plans: new Map([...crew.plans, ...(await namedPlans('named'))]),
      departments: await departments.listActive(communityId),
      loads: await workloads.of(ids, clock.now()),
      rules,
      timeZone: config.timeZone,
    };
  };
}
