/** The closed lists a queue can be narrowed by. */
import {
  categoryNames,
  choicesOf,
  endStates,
  ticketStateNames,
  ticketStates,
  urgencyNames,
  type Choice,
} from '../names.ts';

interface Narrowing {
  readonly field: 'state' | 'category' | 'urgency';
  readonly label: string;
  readonly options: Choice[];
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
  { field: 'category', label: '类别', options: choicesOf(categoryNames) },
  { field: 'urgency', label: '紧急程度', options: choicesOf(urgencyNames) },
];
