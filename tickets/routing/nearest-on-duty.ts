/** Who of the grid workers around a place is there now and can be written to. */
import { liesWithin } from '../../community/area.ts';
import type { StaffMember } from '../../community/staff.ts';
import { type DutyRoster, type FindRoster, isThere } from './roster.ts';

export type FindOnDuty = (
  communityId: string,
  areaPath: string,
  now: Date,
) => Promise<readonly StaffMember[]>;

export function createFindOnDuty(findRoster: FindRoster): FindOnDuty {
  return async (communityId, areaPath, now) =>
    nearestOnDuty(await findRoster(communityId, areaPath), areaPath, now);
}

/** The nearest first: the smaller the area of theirs that holds the place, the nearer. Pure. */
export function nearestOnDuty(
  roster: Pick<DutyRoster, 'workers' | 'plans' | 'timeZone'>,
  areaPath: string,
  now: Date,
): readonly StaffMember[] {
  return roster.workers
    .filter((worker) => worker.contact !== undefined && worker.isPoliceContact !== true)
    .filter((worker) => isThere(worker, roster, now))
    .toSorted((one, other) => nearness(other, areaPath) - nearness(one, areaPath));
}

function nearness({ areaPaths }: StaffMember, areaPath: string): number {
  return Math.max(0, ...areaPaths.filter((own) => liesWithin(areaPath, own)).map((own) => own.length));
}
