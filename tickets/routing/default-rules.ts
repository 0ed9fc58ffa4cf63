/** The rules of an installation that has none of its own. Grouping: research domain 3.6. */
import type { DepartmentKind } from '../../community/department.ts';
import { categoryNames } from '../../core/taxonomy.ts';
import { categoryPartNames, everythingElse } from './routing.messages.zh.ts';
import { type RoutingRule, type RoutingTable, usualOpenCap } from './rule.ts';

/** A category or the first part of several; order within a line is who answers for it first. */
const lines: readonly { readonly of: string; readonly kinds: readonly DepartmentKind[] }[] = [
  { of: 'repair.elevator', kinds: ['elevator', 'property', 'community'] },
  { of: 'repair.water', kinds: ['water', 'property', 'community'] },
  { of: 'repair.power', kinds: ['power', 'property', 'community'] },
  { of: 'repair.gas', kinds: ['gas', 'property', 'community'] },
  { of: 'repair.heating', kinds: ['heating', 'property', 'community'] },
  { of: 'repair.network', kinds: ['network', 'property', 'community'] },
  { of: 'repair', kinds: ['property', 'community'] },
  { of: 'blocked_exit', kinds: ['property', 'community'] },
  { of: 'anomaly.security', kinds: ['police', 'community'] },
  { of: 'anomaly.person', kinds: ['community'] },
  { of: 'anomaly.illegal_building', kinds: ['city_management', 'community'] },
  { of: 'anomaly.sanitation', kinds: ['sanitation', 'property', 'community'] },
  { of: 'anomaly.pollution', kinds: ['city_management', 'community'] },
  { of: 'anomaly', kinds: ['property', 'community'] },
  { of: 'dispute.property', kinds: ['community'] },
  { of: 'dispute', kinds: ['mediation', 'community'] },
  { of: '', kinds: ['community'] },
];

const namesOf: Readonly<Record<string, string>> = { ...categoryNames, ...categoryPartNames };

function ruleOf({ of, kinds }: (typeof lines)[number]): RoutingRule {
  const everything = of === '';
  return {
    id: everything ? 'rest' : of,
    name: everything ? everythingElse : (namesOf[of] ?? of),
    enabled: true,
    when: { categories: everything ? [] : [of], urgencies: [], weekdays: [] },
    to: { kinds: [...kinds] },
  };
}

export const defaultTable: RoutingTable = { rules: lines.map(ruleOf), openCap: usualOpenCap };
