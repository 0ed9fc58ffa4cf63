/** Views of the queue: a name and what it shows. */
import { z } from 'zod';

import { queueFilter } from '../../../tickets/views/queue-filter.ts';
import { viewNameLimit } from '../../../tickets/views/view.ts';
import { areaPath } from './common.ts';

const viewName = z
  .string()
  .trim()
  .min(1, '请给视图起个名称')
  .max(viewNameLimit, `名称最多 ${viewNameLimit} 个字`);
const viewFilter = queueFilter.extend({ areaPath: areaPath.optional() });
export type ViewFilter = z.infer<typeof viewFilter>;

export const ticketViewItem = z.object({
  id: z.string(),
  name: z.string(),
  filter: viewFilter,
  /** Present: shared with whoever works there; absent: one's own. */
  sharedIn: z.object({ path: z.string(), name: z.string() }).optional(),
  mayChange: z.boolean(),
  version: z.number().int(),
});
export type TicketViewItem = z.infer<typeof ticketViewItem>;
export const ticketViews = z.object({ items: z.array(ticketViewItem) });
export type TicketViews = z.infer<typeof ticketViews>;

/** Of the views everybody has and the person's saved ones; those that look for words are not counted. */
export const ticketViewCounts = z.object({
  /** As many or more: counting stopped there. */
  limit: z.number().int(),
  items: z.array(z.object({ id: z.string(), count: z.number().int() })),
});
export type TicketViewCounts = z.infer<typeof ticketViewCounts>;

export const ticketViewBody = z.object({
  name: viewName,
  filter: viewFilter,
  /** Shared with whoever works in this area or below; absent: one's own. */
  sharedIn: areaPath.optional(),
});
export type TicketViewBody = z.input<typeof ticketViewBody>;
export const editTicketViewBody = z.object({
  name: viewName,
  filter: viewFilter,
  version: z.number().int().min(1),
});
export type EditTicketViewBody = z.input<typeof editTicketViewBody>;
