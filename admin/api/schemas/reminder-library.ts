/** The library of reminder texts: reading many at once, what is known of each scam, and texts as picture cards. */
import { z } from 'zod';

import { scamTypes } from '../../../fraud/scam-types.ts';
import { reminderTopics } from '../../../reminders/reminder.ts';
import { id, instant } from './common.ts';

/** What somebody who has read these texts decides of all of them. */
export const textReviewBody = z.object({
  texts: z
    .array(z.object({ id, version: z.number().int().min(1) }))
    .min(1, '请先选文稿')
    .max(200, '一次最多 200 篇'),
  /** `publish`: may be sent; `archive`: is not wanted here. */
  step: z.enum(['publish', 'archive']),
  /** Of those published: when they are to be read again. Absent: as it stands. */
  reviewAt: instant.optional(),
});
export type TextReviewBody = z.infer<typeof textReviewBody>;
export const textReview = z.object({ changed: z.number().int() });
export type TextReview = z.infer<typeof textReview>;

export const scamGuides = z.object({
  items: z.array(
    z.object({
      type: z.enum(scamTypes),
      name: z.string(),
      howItGoes: z.string(),
      /** Only those that the police publish. */
      tellTales: z.array(z.string()),
      whatToDo: z.string(),
      forWhom: z.string(),
    }),
  ),
});
export type ScamGuides = z.infer<typeof scamGuides>;

/** The words to be drawn, saved or not. */
export const cardQuery = z.object({
  topic: z.enum(reminderTopics),
  title: z.string().trim().min(1).max(100),
  body: z.string().trim().min(1).max(600),
});
export type CardQuery = z.input<typeof cardQuery>;
