/** The closed lists a queue can be narrowed by. */
import { categoryNames, urgencyNames } from '../../../../core/taxonomy.ts';
import { endStates, ticketStateNames, ticketStates } from '../../../../tickets/ticket.ts';

interface Narrowing {
  readonly field: 'state' | 'category' | 'urgency';
  readonly label: string;
  readonly options: { readonly value: string; readonly label: string }[];
}

function optionsOf(names: Readonly<Record<string, string>>): Narrowing['options'] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

export const narrowings: readonly Narrowing[] = [
  {
    field: 'state',
    label: '状态',
    options: [...ticketStates.filter((state) => !endStates.includes(state)), ...endStates].map((state) => ({
      value: state,
      label: ticketStateNames[state],
    })),
  },
  { field: 'category', label: '类别', options: optionsOf(categoryNames) },
  { field: 'urgency', label: '紧急程度', options: optionsOf(urgencyNames) },
];
