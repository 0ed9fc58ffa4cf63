/** A rule as people read it. */
import type { RoutingRuleBody } from '../contract.ts';
import {
  categoryNames,
  categoryPartNames,
  departmentKindNames,
  propertyLineNames,
  urgencyNames,
  weekdayNames,
} from '../names.ts';

/** Names for what a rule refers to by id. */
export interface RuleNames {
  readonly area: (path: string) => string;
  readonly department: (id: string) => string;
  readonly worker: (id: string) => string;
}

const categoriesAndParts: Readonly<Record<string, string>> = { ...categoryPartNames, ...categoryNames };
/** Parts before the categories of which they are made. */
export const categoryChoices = Object.entries(categoriesAndParts)
  .map(([value, label]) => ({ value, label }))
  .toSorted((one, other) => (one.value < other.value ? -1 : 1));

export function conditionsInWords(when: RoutingRuleBody['when'], names: RuleNames): string {
  const { categories, areaPath, urgencies, weekdays, hours, line } = when;
  const parts = [
    categories.map((code) => categoriesAndParts[code] ?? code).join('、'),
    areaPath === undefined ? '' : names.area(areaPath),
    urgencies.map((code) => urgencyNames[code]).join('、'),
    weekdays.map((day) => weekdayNames[day]).join('、'),
    hours === undefined ? '' : hoursInWords(hours),
    line === undefined ? '' : propertyLineNames[line],
  ];
  return parts.filter((part) => part !== '').join('；') || '所有工单';
}

export function hoursInWords({ from, until }: { readonly from: string; readonly until: string }): string {
  return `${from} 到${until <= from ? '次日' : ''} ${until}`;
}

export function targetInWords(
  { kinds, departmentId, workerId }: RoutingRuleBody['to'],
  names: RuleNames,
): string {
  const parts = [
    workerId === undefined ? '' : names.worker(workerId),
    departmentId === undefined ? '' : names.department(departmentId),
    kinds.map((kind) => departmentKindNames[kind]).join(' → '),
  ];
  return parts.filter((part) => part !== '').join('；');
}
