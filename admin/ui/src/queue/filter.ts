/** What of the queue is shown. It stands in the address, so a link, a reload and the back button keep it. */
import type { TicketQuery } from '../contract.ts';

export const views = ['open', 'mine', 'unassigned', 'overdue', 'ended'] as const;
export type View = (typeof views)[number];

export interface QueueFilter {
  readonly view: View;
  readonly state: readonly string[];
  readonly category: readonly string[];
  readonly urgency: readonly string[];
  readonly areaPath: string | undefined;
  readonly q: string | undefined;
}

type TicketQueryValues = Partial<Record<keyof TicketQuery, string>>;

const queryOfView: Readonly<Record<View, TicketQueryValues>> = {
  open: { open: 'true' },
  mine: { open: 'true', assignee: 'me' },
  unassigned: { open: 'true', assignee: 'none' },
  overdue: { open: 'true', overdue: 'true' },
  ended: { open: 'false' },
};

function listOf(text: string | null): readonly string[] {
  return (text ?? '').split(',').filter((part) => part !== '');
}

export function readFilter(address: URLSearchParams): QueueFilter {
  return {
    view: views.find((view) => view === address.get('view')) ?? 'open',
    state: listOf(address.get('state')),
    category: listOf(address.get('category')),
    urgency: listOf(address.get('urgency')),
    areaPath: address.get('areaPath') ?? undefined,
    q: address.get('q') ?? undefined,
  };
}

/** Only what differs from a plain queue, so that addresses stay short. */
export function writeFilter(filter: QueueFilter): Record<string, string> {
  const { view, state, category, urgency, areaPath = '', q = '' } = filter;
  const all = {
    view: view === 'open' ? '' : view,
    state: state.join(','),
    category: category.join(','),
    urgency: urgency.join(','),
    areaPath,
    q: q.trim(),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

export function toTicketQuery(filter: QueueFilter): TicketQueryValues {
  const { view: _view, ...narrowing } = writeFilter(filter);
  return { ...queryOfView[filter.view], ...narrowing };
}

/** How many narrowings hide tickets of the view. */
export function countNarrowings({ state, category, urgency, areaPath }: QueueFilter): number {
  return [state.length, category.length, urgency.length, areaPath?.length ?? 0].filter((n) => n > 0).length;
}
