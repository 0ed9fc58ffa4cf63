/** The shape a model must answer in: an array of acts, each slot as name, value and the exact words it rests on. */
import { z } from 'zod';

import { categories, intents } from '../../core/taxonomy.ts';

export const slotNames = [
  'building',
  'unit',
  'floor',
  'room',
  'spot',
  'plate',
  'phone',
  'since',
  'subject',
] as const;
export type SlotName = (typeof slotNames)[number];

// Strict endpoints want every field required; what is absent is null or not in the list.
const slotShape = z.strictObject({ name: z.enum(slotNames), value: z.string(), quote: z.string() });
export type SaidSlot = z.infer<typeof slotShape>;

const actShape = z.strictObject({
  intent: z.enum(intents),
  category: z.enum(categories).nullable(),
  // No emergency: rules alone decide about danger, so a model has no word for it.
  urgency: z.enum(['urgent', 'normal']).nullable(),
  quote: z.string(),
  slots: z.array(slotShape),
});
export type SaidAct = z.infer<typeof actShape>;

export const answerShape = z.strictObject({ acts: z.array(actShape) });
export type SaidActs = z.infer<typeof answerShape>;
