/** The rules of an installation that has none of its own. Grouping: research domain 3.6. */
import type { DepartmentKind } from '../../community/department.ts';
import { categoryNames, type Urgency } from '../../core/taxonomy.ts';
import { categoryPartNames, everythingElse, whereUrgent } from './routing.messages.zh.ts';
import { type RoutingRule, type RoutingTable, usualOpenCap } from './rule.ts';

interface Line {
  readonly of: string;
  readonly kinds: readonly DepartmentKind[];
  /** Absent: however urgent. */
  readonly urgencies?: readonly Urgency[];
}

/** A category or the first part of several; order within a line is who answers for it first. */
const lines: readonly Line[] = [
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
  // Violence is urgent (tickets/intake.ts), and mediation no answer to it.
  { of: 'dispute.family', kinds: ['community', 'police'], urgencies: ['emergency', 'urgent'] },
  { of: 'dispute', kinds: ['mediation', 'community'] },
  { of: '', kinds: ['community'] },
];

const namesOf: Readonly<Record<string, string>> = { ...categoryNames, ...categoryPartNames };

function ruleOf({ of, kinds, urgencies = [] }: Line): RoutingRule {
  const everything = of === '';
  const name = everything ? everythingElse : (namesOf[of] ?? of);
  return {
    id: everything ? 'rest' : [of, ...urgencies].join('.'),
    name: urgencies.length === 0 ? name : whereUrgent(name),
    enabled: true,
    when: { categories: everything ? [] : [of], urgencies: [...urgencies], weekdays: [] },
    to: { kinds: [...kinds] },
  };
}

export const defaultTable: RoutingTable = { rules: lines.map(ruleOf), openCap: usualOpenCap };
