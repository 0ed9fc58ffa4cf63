/** One step on several tickets at once. */
import { z } from 'zod';

import { id, instant } from './common.ts';
import { actionInput, actKey, ticketAction } from './tickets.ts';

/** What one answer can wait for; more is a matter for a rule, not for a click. */
export const bulkLimit = 100;
const tooMany = `一次最多 ${bulkLimit} 件`;

export const bulkChoiceBody = z.object({ ids: z.array(id).min(1).max(bulkLimit, tooMany) });
export type BulkChoiceBody = z.input<typeof bulkChoiceBody>;

/** What every one of them allows this person, with the choices that fit all. */
export const bulkActions = z.object({ items: z.array(ticketAction.omit({ preview: true, hint: true })) });
export type BulkActions = z.infer<typeof bulkActions>;
export type BulkAction = BulkActions['items'][number];

export const bulkBody = z.object({
  action: z.string().max(64),
  input: actionInput.default({}),
  /** Each with the version that the page shows. */
  tickets: z
    .array(z.object({ id, version: z.number().int().min(1) }))
    .min(1)
    .max(bulkLimit, tooMany),
  /** Made up by the page for this one act: sent again, what was done is not done twice. */
  key: actKey,
});
export type BulkBody = z.input<typeof bulkBody>;

export const bulkOutcomes = ['done', 'refused', 'changed', 'gone', 'failed'] as const;

export const bulkResults = z.object({
  /** In the order they were given. */
  items: z.array(
    z.object({
      id: z.string(),
      /** Absent on one that is gone. */
      number: z.string().optional(),
      title: z.string().optional(),
      outcome: z.enum(bulkOutcomes),
      /** Why not, and the way out. */
      why: z.string().optional(),
      /** On `changed`: what others did meanwhile. */
      changes: z.array(z.object({ at: instant, by: z.string().optional(), what: z.string() })).optional(),
    }),
  ),
});
export type BulkResults = z.infer<typeof bulkResults>;
export type BulkResult = BulkResults['items'][number];
