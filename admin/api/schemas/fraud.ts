/** Scams that were posted into groups: what staff see of them, what they do about them, and the figures. */
import { z } from 'zod';

import { alertStatuses, followUpKinds } from '../../../fraud/alerts/fraud-alert.ts';
import { areaPath, coded, id, instant, named, pageOf, pageQuery } from './common.ts';

export const fraudAlertQuery = pageQuery.extend({
  status: z.enum(alertStatuses).optional(),
  areaPath: areaPath.optional(),
  /** A kind of scam, as in `FraudFigures.kinds`. */
  kind: z.string().max(40).optional(),
});
export type FraudAlertQuery = z.input<typeof fraudAlertQuery>;

export const fraudAlertItem = z.object({
  id: z.string(),
  group: named,
  areaName: z.string(),
  kind: coded,
  status: coded,
  /** The group was warned because of this text; false: of another of its kind that day. */
  warned: z.boolean(),
  postedAt: instant,
  /** Personal numbers masked; absent once it was forgotten. */
  text: z.string().optional(),
  /** As the group shows it; absent once it was forgotten. */
  senderName: z.string().optional(),
  /** What gave it away; without the words once they were forgotten. */
  reasons: z.array(z.object({ name: z.string(), quote: z.string().optional() })),
  followUps: z.array(z.object({ name: z.string(), by: z.string(), at: instant, told: z.number().int() })),
  /** What may be done about it now. */
  may: z.array(z.enum(followUpKinds)),
  version: z.number().int(),
});
export type FraudAlertItem = z.infer<typeof fraudAlertItem>;

export const fraudAlertPage = pageOf(fraudAlertItem);
export type FraudAlertPage = z.infer<typeof fraudAlertPage>;

/** Whom a reminder reaches: the groups of the building (or area) it was posted in, or of the whole compound. */
export const reaches = ['building', 'compound'] as const;
export type Reach = (typeof reaches)[number];

/** One wording of a reminder, and the groups that would read it. */
const reminderSaying = z.object({
  text: z.string(),
  /** From the library, drawn by its rotation; false: nothing reviewed is there for these groups. */
  isReviewed: z.boolean(),
  groups: z.array(z.string()),
});
export type ReminderSaying = z.infer<typeof reminderSaying>;

/** Word for word what each follow-up would say, and to whom. */
export const fraudChoices = z.object({
  warning: z.string(),
  reach: z.array(
    z.object({
      code: z.enum(reaches),
      name: z.string(),
      sayings: z.array(reminderSaying),
      /** Sent back with the reminder: what goes out is what was shown. */
      fingerprint: z.string(),
    }),
  ),
  removal: z.object({
    text: z.string(),
    /** Who gets it in private; absent: nobody can be written to, so it has to be copied. */
    to: z.string().optional(),
  }),
});
export type FraudChoices = z.infer<typeof fraudChoices>;

export const followUpBody = z.object({
  action: z.enum(followUpKinds),
  version: z.number().int().positive(),
  /** With `remind`. */
  reach: z.enum(reaches).default('building'),
  /** Of the reminder that was shown; refused with 409 when it would be another now. */
  fingerprint: z.string().max(64).optional(),
});
export type FollowUpBody = z.input<typeof followUpBody>;

export const fraudFigureQuery = z.object({ areaPath: areaPath.optional() });

const counted = coded.extend({ count: z.number().int() });

export const fraudFigures = z.object({
  /** The most first. */
  kinds: z.array(counted),
  communities: z.array(z.object({ id: id.optional(), name: z.string(), count: z.number().int() })),
  /** The oldest first; `week` is its Monday. */
  weeks: z.array(z.object({ week: z.string(), count: z.number().int(), kinds: z.array(counted) })),
});
export type FraudFiguresView = z.infer<typeof fraudFigures>;
