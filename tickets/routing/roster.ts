/** What a decision on a ticket's way is made of: who is there, who is on duty, how much they have, which rules hold. */
import type { Department } from '../../community/department.ts';
import { dutyOf, type DutyPlans, type DutyState, noPlan } from '../../community/duty/duty.ts';
import type { StaffMember } from '../../community/staff.ts';
import type { NamedByRules } from './rule-faults.ts';
import type { RoutingTable } from './rule.ts';

export interface Workload {
  readonly open: number;
  /** When they were given one last; absent: not lately. */
  readonly lastGivenAt: Date | undefined;
}

export interface RoutingRules extends RoutingTable {
  /** What a change says it saw; 0: the rules of an installation that has none of its own. */
  readonly version: number;
  readonly named: NamedByRules;
}

/** Who could take a ticket of one place: the community's active departments, the workers around. */
export interface DutyRoster {
  readonly departments: readonly Department[];
  readonly workers: readonly StaffMember[];
  /** People from elsewhere who stand in for one of the workers. */
  readonly backups: readonly StaffMember[];
  readonly plans: DutyPlans;
  readonly loads: ReadonlyMap<string, Workload>;
  readonly rules: RoutingRules;
  readonly timeZone: string;
}

/** Who is there for a place; answered from memory but for how much they have in hand. */
export type FindRoster = (communityId: string, areaPath: string) => Promise<DutyRoster>;

export function dutyIn(
  { plans, timeZone }: Pick<DutyRoster, 'plans' | 'timeZone'>,
  worker: StaffMember,
  now: Date,
): DutyState {
  return dutyOf(worker, { ...(plans.get(worker.id) ?? noPlan), timeZone }, now);
}

export function isThere(
  worker: StaffMember,
  roster: Pick<DutyRoster, 'plans' | 'timeZone'>,
  now: Date,
): boolean {
  return dutyIn(roster, worker, now).onDuty;
}
