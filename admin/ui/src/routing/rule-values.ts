/** Between a rule and its form. */
import type { RoutingRuleBody } from '../contract.ts';

export interface RuleValues {
  readonly name?: string;
  readonly categories?: string[];
  readonly areaPath?: string | undefined;
  readonly urgencies?: RoutingRuleBody['when']['urgencies'];
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly weekdays?: RoutingRuleBody['when']['weekdays'];
  readonly line?: RoutingRuleBody['when']['line'] | undefined;
  readonly kinds?: RoutingRuleBody['to']['kinds'];
  readonly departmentId?: string | undefined;
  readonly workerId?: string | undefined;
}

export function toRuleValues({ name, when, to }: RoutingRuleBody): RuleValues {
  const { hours, ...conditions } = when;
  return { name, ...conditions, from: hours?.from, until: hours?.until, ...to };
}

/** What was left empty is no condition. */
export function toRule(id: string, enabled: boolean, values: RuleValues): RoutingRuleBody {
  return { id, name: values.name?.trim() ?? '', enabled, when: conditionsOf(values), to: targetOf(values) };
}

function conditionsOf({ categories = [], urgencies = [], weekdays = [], ...values }: RuleValues) {
  const { areaPath, from = '', until = '', line } = values;
  return {
    categories,
    urgencies,
    weekdays: weekdays.toSorted((one, other) => one - other),
    ...(areaPath === undefined ? {} : { areaPath }),
    ...(from === '' || until === '' ? {} : { hours: { from, until } }),
    ...(line === undefined ? {} : { line }),
  };
}

function targetOf({ kinds = [], departmentId, workerId }: RuleValues) {
  return {
    kinds,
    ...(departmentId === undefined ? {} : { departmentId }),
    ...(workerId === undefined ? {} : { workerId }),
  };
}

/** `rules` with the one at `index` moved by one place; the same where there is no place. */
export function moved<T>(rules: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const [one, other] = [rules[index], rules[index + by]];
  if (one === undefined || other === undefined) return rules;
  return rules.with(index, other).with(index + by, one);
}
