/** What is wrong with a rule because of whom or where it names: seen at saving, shown afterwards, skipped at run time. */
import type { Department } from '../../community/department.ts';
import type { StaffMember } from '../../community/staff.ts';
import type { RoutingRule } from './rule.ts';

/** What the rules name, as far as it exists. */
export interface NamedByRules {
  readonly departments: ReadonlyMap<string, Department>;
  readonly workers: ReadonlyMap<string, StaffMember>;
  readonly areaPaths: ReadonlySet<string>;
}

export const nothingNamed: NamedByRules = {
  departments: new Map(),
  workers: new Map(),
  areaPaths: new Set(),
};

export type RuleFault =
  | 'area_gone'
  | 'department_gone'
  | 'department_inactive'
  | 'worker_gone'
  | 'worker_inactive'
  | 'not_a_worker';

type Check = (rule: RoutingRule, named: NamedByRules) => boolean;

const checks: Readonly<Record<RuleFault, Check>> = {
  area_gone: ({ when }, { areaPaths }) => when.areaPath !== undefined && !areaPaths.has(when.areaPath),
  department_gone: ({ to }, { departments }) =>
    to.departmentId !== undefined && !departments.has(to.departmentId),
  department_inactive: ({ to }, { departments }) =>
    to.departmentId !== undefined && departments.get(to.departmentId)?.active === false,
  worker_gone: ({ to }, { workers }) => to.workerId !== undefined && !workers.has(to.workerId),
  worker_inactive: ({ to }, { workers }) =>
    to.workerId !== undefined && workers.get(to.workerId)?.active === false,
  not_a_worker: ({ to }, { workers }) => {
    const role = to.workerId === undefined ? undefined : workers.get(to.workerId)?.role;
    return role !== undefined && role !== 'worker';
  },
};
// Object.keys widens to string[]; the keys of a literal are exactly its key type.
const faults = Object.keys(checks) as readonly RuleFault[];

export function faultsOf(rule: RoutingRule, named: NamedByRules): readonly RuleFault[] {
  return faults.filter((fault) => checks[fault](rule, named));
}

export interface FaultyRule {
  readonly rule: RoutingRule;
  readonly faults: readonly RuleFault[];
}

/** Those in use that cannot be carried out as they stand. */
export function faultyRules(rules: readonly RoutingRule[], named: NamedByRules): readonly FaultyRule[] {
  return rules
    .filter(({ enabled }) => enabled)
    .map((rule) => ({ rule, faults: faultsOf(rule, named) }))
    .filter((one) => one.faults.length > 0);
}
