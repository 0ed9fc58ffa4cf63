/** Callbacks (回访): whom to ask what they think of the result, and what they said. */
import { z } from 'zod';

import { callbackKinds } from '../../../tickets/callbacks/sample.ts';
import { areaPath, coded, id, instant } from './common.ts';
import { ticketItem } from './tickets.ts';

export const callbackQuery = z.object({
  /** `2026-11`: closed in that month; absent: in this one. */
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, '月份应形如 2026-11')
    .optional(),
  areaPath: areaPath.optional(),
  departmentId: id.optional(),
  /** Those who wait for a call, or those who were called. */
  show: z.enum(['waiting', 'called']).default('waiting'),
});
export type CallbackQuery = z.input<typeof callbackQuery>;

const callbackItem = z.object({
  ticket: ticketItem,
  kind: z.enum(callbackKinds),
  kindName: z.string(),
  /** Masked; in full by `POST /api/callbacks/:id/phone`. Absent: no phone was left. */
  phoneMasked: z.string().optional(),
  /** What to say, line by line. */
  script: z.array(z.string()),
  made: z.object({ outcome: coded, note: z.string(), by: z.string(), at: instant }).optional(),
});
export type CallbackItem = z.infer<typeof callbackItem>;

export const callbacks = z.object({
  month: z.string(),
  /** More was closed than a sample is drawn from: an area or department has to be chosen. Nothing else is given then. */
  tooMany: z.boolean(),
  /** Of the sample. */
  drawn: z.number().int(),
  called: z.number().int(),
  /** How the calls came out. */
  outcomes: z.array(coded.extend({ count: z.number().int() })),
  /** The first of those asked for. */
  items: z.array(callbackItem),
  /** So many more of them. */
  more: z.number().int(),
});
export type Callbacks = z.infer<typeof callbacks>;
