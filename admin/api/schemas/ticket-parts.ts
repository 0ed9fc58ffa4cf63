/** Splitting a ticket that names several matters, and finding those that name the same one. */
import { z } from 'zod';

import { categories, urgencies } from '../../../core/taxonomy.ts';
import { verdicts } from '../../../tickets/duplicates/score.ts';
import { instant } from './common.ts';
import { tied } from './ticket-ties.ts';
import { placePart, spotText } from './tickets.ts';

export const fewestParts = 2;
export const mostParts = 4;

/** What is absent is as on the whole; a building brings a place of its own. */
export const partBody = z.object({
  category: z.enum(categories),
  urgency: z.enum(urgencies).optional(),
  words: z.string().trim().min(1, '请写明这一单是什么事').max(500, '说明最多 500 字'),
  building: placePart,
  unit: placePart,
  floor: placePart,
  room: placePart,
  spot: spotText.optional(),
});
export type PartBody = z.input<typeof partBody>;

/** `version`: the one the page shows; another one stored answers 409 with what changed. */
export const splitBody = z.object({
  version: z.number().int().min(1),
  parts: z
    .array(partBody)
    .min(fewestParts, `至少拆成 ${fewestParts} 单`)
    .max(mostParts, `最多拆成 ${mostParts} 单`),
  note: z.string().trim().max(500, '说明最多 500 字').optional(),
});
export type SplitBody = z.input<typeof splitBody>;

export const possibleDuplicate = tied.extend({
  place: z.string(),
  openedAt: instant,
  /** Of a hundred. */
  score: z.number().int(),
  verdict: z.enum(verdicts),
  verdictName: z.string(),
  /** Why, one by one. */
  reasons: z.array(z.string()),
  /** It is open, so that this one can become part of it. */
  mayTake: z.boolean(),
});
export type PossibleDuplicate = z.infer<typeof possibleDuplicate>;

export const possibleDuplicates = z.object({ items: z.array(possibleDuplicate) });
export type PossibleDuplicates = z.infer<typeof possibleDuplicates>;
