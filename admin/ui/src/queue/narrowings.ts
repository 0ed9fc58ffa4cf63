/** The closed lists a queue can be narrowed by. */
import type { ViewFilter } from '../contract.ts';
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

/** What one of a few words narrows by; the fields it does not set are cleared. */
interface WordChoice {
  readonly label: string;
  readonly fields: readonly (keyof ViewFilter)[];
  readonly options: readonly (Choice & { readonly sets: Partial<ViewFilter> })[];
}

export const wordChoices: readonly WordChoice[] = [
  {
    label: '处理人',
    fields: ['assignee'],
    options: [
      { value: 'me', label: '我负责', sets: { assignee: 'me' } },
      { value: 'none', label: '未派人', sets: { assignee: 'none' } },
    ],
  },
  {
    label: '期限',
    fields: ['overdue', 'soon'],
    options: [
      { value: 'overdue', label: '已超时', sets: { overdue: true } },
      { value: 'soon', label: '24 小时内到期', sets: { soon: true } },
    ],
  },
  {
    label: '申请',
    fields: ['asked'],
    options: [{ value: 'asked', label: '有待定的申请', sets: { asked: true } }],
  },
];

/** Which of the words holds now. */
export function wordOf({ options }: WordChoice, filter: ViewFilter): string | undefined {
  return options.find(({ sets }) =>
    Object.entries(sets).every(([field, value]) => filter[field as keyof ViewFilter] === value),
  )?.value;
}

export function withWord({ fields, options }: WordChoice, filter: ViewFilter, value: string | undefined) {
  const cleared = Object.fromEntries(fields.map((field) => [field, undefined]));
  const { sets = {} } = options.find((option) => option.value === value) ?? {};
  return { ...filter, ...cleared, ...sets };
}
