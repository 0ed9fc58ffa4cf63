/** What of the queue somebody wants to see, as a page asks for it and a view keeps it. */
import { z } from 'zod';

import { categories, urgencies } from '../../core/taxonomy.ts';
import type { QueueQuery } from '../ticket-queue.ts';
import { ticketStates } from '../ticket.ts';

/** What stands for whoever looks: one shared view is everybody's own. */
export const oneself = 'me';
/** Tickets that nobody has. */
export const nobody = 'none';

export const queueFilter = z.object({
  open: z.boolean().default(true),
  state: z.array(z.enum(ticketStates)).max(ticketStates.length).optional(),
  category: z.array(z.enum(categories)).max(categories.length).optional(),
  urgency: z.array(z.enum(urgencies)).max(urgencies.length).optional(),
  /** This area and all below it. */
  areaPath: z.string().max(500).optional(),
  departmentId: z.string().max(64).optional(),
  /** A staff id, `me`, or `none`. */
  assignee: z.string().max(64).optional(),
  overdue: z.boolean().optional(),
  /** Due within a day. */
  soon: z.boolean().optional(),
  /** A worker asked for more time, and nobody has decided. */
  asked: z.boolean().optional(),
  /** A ticket number, or words of title and description. */
  q: z.string().trim().max(100).optional(),
});
export type QueueFilter = z.output<typeof queueFilter>;
type Wanted = Omit<QueueQuery, 'scope' | 'now' | 'limit' | 'cursor'>;

/** The filter as the queue understands it, for the one who looks. */
export function wantedBy(viewerId: string, filter: QueueFilter): Wanted {
  const { state, category, urgency, assignee, q, ...alike } = filter;
  return {
    ...alike,
    states: filled(state),
    categories: filled(category),
    urgencies: filled(urgency),
    assignee: assignee === undefined ? undefined : assigneeOf(assignee, viewerId),
    text: q === '' ? undefined : q,
  };
}

/** Nothing chosen is no filter, not an empty queue. */
function filled<T>(values: readonly T[] | undefined): readonly T[] | undefined {
  return values?.length === 0 ? undefined : values;
}

function assigneeOf(asked: string, viewerId: string): NonNullable<Wanted['assignee']> {
  if (asked === nobody) return 'none';
  return { id: asked === oneself ? viewerId : asked };
}
