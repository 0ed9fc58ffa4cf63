/** Where a ticket goes and why: the first rule that fits, behind all rules the default queue, never nowhere. Pure. */
import type { Department } from '../../community/department.ts';
import type { Assignee } from '../transition.ts';
import { type Choice, chooseWorker } from './choose-worker.ts';
import type { DutyRoster } from './roster.ts';
import { explain } from './routing.messages.zh.ts';
import { type FaultyRule, faultsOf } from './rule-faults.ts';
import { matches } from './rule-match.ts';
import type { RoutedMatter, RoutingRule } from './rule.ts';

export interface Route {
  readonly departmentId: string | undefined;
  /** Absent: it waits in the queue for somebody to dispatch it. */
  readonly assignee: Assignee | undefined;
  /** Why, for people; stored with the ticket. */
  readonly reason: string;
}

export interface ExplainedRoute extends Route {
  readonly department: Department | undefined;
  /** Absent: the default queue. */
  readonly ruleId: string | undefined;
}

/** A rule that fits, with whom it leads to. */
interface Led {
  /** Absent: the default queue. */
  readonly rule: RoutingRule | undefined;
  readonly department: Department | undefined;
  readonly departmentId: string | undefined;
}

/** What was found on the way to the rule that decided. */
export interface Passed {
  readonly faulty: readonly FaultyRule[];
  /** They name only units that this community does not have. */
  readonly withoutUnit: readonly RoutingRule[];
}

export function routeTicket(matter: RoutedMatter, roster: DutyRoster, now: Date): ExplainedRoute {
  const { led, passed } = findRule(matter, roster, now);
  const choice = chooseWorker({
    ...{ matter, roster, now, departmentId: led.departmentId },
    named: led.rule === undefined ? undefined : namedWorker(led.rule, roster),
  });
  return {
    departmentId: led.departmentId,
    department: led.department,
    ruleId: led.rule?.id,
    assignee: choice.worker,
    reason: reasonOf(matter, { led, passed, choice }),
  };
}

function findRule(
  matter: RoutedMatter,
  roster: DutyRoster,
  now: Date,
): { readonly led: Led; readonly passed: Passed } {
  const { rules, named } = roster.rules;
  const faulty: FaultyRule[] = [];
  const withoutUnit: RoutingRule[] = [];
  for (const rule of rules) {
    if (!rule.enabled || !matches(rule, matter, now, roster.timeZone)) continue;
    const faults = faultsOf(rule, named);
    const led = faults.length > 0 ? undefined : leadsTo(rule, roster);
    if (led !== undefined) return { led, passed: { faulty, withoutUnit } };
    if (faults.length > 0) faulty.push({ rule, faults });
    else withoutUnit.push(rule);
  }
  return { led: defaultQueue(roster), passed: { faulty, withoutUnit } };
}

/** Undefined when it names only units that the community does not have. */
function leadsTo(rule: RoutingRule, roster: DutyRoster): Led | undefined {
  const department = departmentOf(rule, roster);
  if (department !== undefined) return { rule, department, departmentId: department.id };
  const worker = namedWorker(rule, roster);
  if (worker === undefined) return undefined;
  const own = roster.departments.find(({ id }) => id === worker.departmentId);
  return { rule, department: own, departmentId: worker.departmentId };
}

function departmentOf({ to }: RoutingRule, { departments, rules }: DutyRoster): Department | undefined {
  if (to.departmentId !== undefined) return rules.named.departments.get(to.departmentId);
  return to.kinds
    .map((kind) => departments.find((department) => department.kind === kind))
    .find((department) => department !== undefined);
}

function namedWorker({ to }: RoutingRule, { rules }: DutyRoster) {
  return to.workerId === undefined ? undefined : rules.named.workers.get(to.workerId);
}

/** The community itself answers for what no rule is about. */
function defaultQueue({ departments }: DutyRoster): Led {
  const department = departments.find(({ kind }) => kind === 'community');
  return { rule: undefined, department, departmentId: department?.id };
}

interface Decided {
  readonly led: Led;
  readonly passed: Passed;
  readonly choice: Choice;
}

function reasonOf({ category }: RoutedMatter, { led, passed, choice }: Decided): string {
  const preferred = led.rule?.to.departmentId === undefined ? led.rule?.to.kinds[0] : undefined;
  const missing = preferred === led.department?.kind ? undefined : preferred;
  return explain({
    ...{ category, rule: led.rule?.name, department: led.department?.name, missing },
    ...{ faulty: passed.faulty, withoutUnit: passed.withoutUnit, choice },
  });
}
