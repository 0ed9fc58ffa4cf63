/** Where a new ticket goes: ordered rules as data, and the reason in words. */
import { liesWithin } from '../community/area.ts';
import type { Department, DepartmentKind } from '../community/department.ts';
import type { StaffMember } from '../community/staff.ts';
import type { Category } from '../core/taxonomy.ts';
import { routedTo } from './messages.zh.ts';
import type { Assignee } from './transition.ts';

/** Who could take a ticket of one place now: the community's active departments, the workers around. */
export interface DutyRoster {
  readonly departments: readonly Department[];
  readonly workers: readonly StaffMember[];
}

export interface Route {
  readonly departmentId: string | undefined;
  /** Absent: it waits in the queue for somebody to dispatch it. */
  readonly assignee: Assignee | undefined;
  /** Why, for people; stored with the ticket. */
  readonly reason: string;
}

export interface RoutingRule {
  /** A category, or the first part of several (`repair`). */
  readonly of: string;
  /** Kinds of department in order of preference: the first the community has. */
  readonly departments: readonly DepartmentKind[];
}

/** The first line that fits decides; order within a line is who answers for it first. Grouping: research domain 3.6. */
export const routingRules: readonly RoutingRule[] = [
  { of: 'repair.elevator', departments: ['elevator', 'property', 'community'] },
  { of: 'repair.water', departments: ['water', 'property', 'community'] },
  { of: 'repair.power', departments: ['power', 'property', 'community'] },
  { of: 'repair.gas', departments: ['gas', 'property', 'community'] },
  { of: 'repair.heating', departments: ['heating', 'property', 'community'] },
  { of: 'repair.network', departments: ['network', 'property', 'community'] },
  { of: 'repair', departments: ['property', 'community'] },
  { of: 'blocked_exit', departments: ['property', 'community'] },
  { of: 'anomaly.security', departments: ['police', 'community'] },
  { of: 'anomaly.person', departments: ['community'] },
  { of: 'anomaly.illegal_building', departments: ['city_management', 'community'] },
  { of: 'anomaly.sanitation', departments: ['sanitation', 'property', 'community'] },
  { of: 'anomaly.pollution', departments: ['city_management', 'community'] },
  { of: 'anomaly', departments: ['property', 'community'] },
  { of: 'dispute.property', departments: ['community'] },
  { of: 'dispute', departments: ['mediation', 'community'] },
  { of: '', departments: ['community'] },
];

/** `turn` shares equal candidates out: the ticket's running number. Pure. */
export function routeTicket(
  draft: { readonly category: Category; readonly areaPath: string },
  roster: DutyRoster,
  turn: number,
): Route {
  const department = departmentFor(draft.category, roster.departments);
  const worker = workerFor(draft.areaPath, department, roster.workers, turn);
  const area = worker?.areaPaths.includes(draft.areaPath) === true ? 'own' : 'wider';
  return {
    departmentId: department?.id,
    assignee: worker,
    reason: routedTo(
      draft.category,
      department?.name,
      worker === undefined ? undefined : { name: worker.name, area },
    ),
  };
}

function departmentFor(category: Category, departments: readonly Department[]): Department | undefined {
  const rule = routingRules.find(({ of }) => of === '' || category === of || category.startsWith(`${of}.`));
  return rule?.departments
    .map((kind) => departments.find((department) => department.kind === kind))
    .find((department) => department !== undefined);
}

/** On duty here, of the responsible unit if it has somebody, the one with the nearest area. */
function workerFor(
  areaPath: string,
  department: Department | undefined,
  workers: readonly StaffMember[],
  turn: number,
): StaffMember | undefined {
  const here = workers.filter((worker) => worker.active && worker.onDuty && nearness(worker, areaPath) > 0);
  const ofUnit = here.filter((worker) => worker.departmentId === department?.id);
  const candidates = ofUnit.length > 0 ? ofUnit : here;
  const nearest = Math.max(0, ...candidates.map((worker) => nearness(worker, areaPath)));
  const equal = candidates
    .filter((worker) => nearness(worker, areaPath) === nearest)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  return equal[turn % Math.max(equal.length, 1)];
}

/** The length of the worker's finest area around this place; 0 when it lies in none of theirs. */
function nearness(worker: StaffMember, areaPath: string): number {
  const around = worker.areaPaths.filter((path) => liesWithin(areaPath, path));
  return Math.max(0, ...around.map((path) => path.length));
}
