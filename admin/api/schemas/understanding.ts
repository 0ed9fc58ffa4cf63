/** What a message would be understood as, what staff set right, and what was trained from it. */
import { z } from 'zod';

import { categories, type Category, intents, urgencies } from '../../../core/taxonomy.ts';
import { correctionStatuses } from '../../../understanding/corrections/correction.ts';
import { metrics } from '../../../understanding/training/measure.ts';
import { coded, id, instant, named, pageOf, pageQuery } from './common.ts';

const category = z.enum(categories as readonly [Category, ...Category[]]);

export const tryMessageBody = z.object({
  text: z.string().trim().min(1, '请输入要试的话').max(2_000, '最多 2000 字'),
  /** Absent: in a private chat, where everything is said to the bot. */
  groupId: id.optional(),
  /** @ the bot. */
  addressed: z.boolean().default(false),
  /** The resident's alias in the group. */
  alias: z.string().trim().max(60).optional(),
});
export type TryMessageBody = z.input<typeof tryMessageBody>;

export const triedAct = z.object({
  intent: coded,
  confidence: z.number(),
  /** What it most likely is, where that is not sure enough to be acted on unasked. */
  unclear: z.object({ intent: coded, confidence: z.number(), category: coded.optional() }).optional(),
  category: coded.optional(),
  urgency: coded.optional(),
  danger: coded.optional(),
  slots: z.array(z.object({ name: z.string(), value: z.string(), from: z.string().optional() })),
  /** The rules that fired and the doubts about them, for people. */
  reasons: z.array(z.string()),
});
export type TriedAct = z.infer<typeof triedAct>;

const guess = z.object({ name: z.string(), probability: z.number() });

export const triedMessage = z.object({
  /** What the bot would do, in a sentence. */
  decision: z.string(),
  speaks: z.enum(['act', 'only_if_sure', 'silent']),
  because: z.string(),
  /** The first act and any others, in the order they are said. */
  acts: z.array(triedAct),
  /** Identity numbers, bank cards, codes that were posted. */
  sensitive: z.array(z.string()),
  agreement: z.string(),
  /** What rules and lexicons alone would say. */
  rules: z.object({ intent: coded, confidence: z.number() }),
  /** Absent without a classifier. */
  classifier: z
    .object({
      intents: z.array(guess),
      categories: z.array(guess),
      /** Pieces of the text that speak for its first guess, strongest first. */
      evidence: z.array(z.string()),
    })
    .optional(),
});
export type TriedMessageView = z.infer<typeof triedMessage>;

const reading = z.object({
  intent: coded,
  category: coded.optional(),
  urgency: coded.optional(),
  /** Empty when no place was said. */
  place: z.string(),
});

export const correction = z.object({
  id: z.string(),
  ticketId: z.string(),
  text: z.string(),
  before: reading,
  after: reading,
  status: z.enum(correctionStatuses),
  statusName: z.string(),
  area: z.string(),
  by: z.string().optional(),
  at: instant,
  reviewedBy: z.string().optional(),
  reviewedAt: instant.optional(),
});
export type CorrectionView = z.infer<typeof correction>;

export const correctionQuery = pageQuery.extend({ status: z.enum(correctionStatuses).default('open') });
export type CorrectionQuery = z.input<typeof correctionQuery>;
export const correctionPage = pageOf(correction);
export type CorrectionPage = z.infer<typeof correctionPage>;

/** `text` may be shortened to what matters; the codes may be set right once more. */
export const acceptCorrectionBody = z.object({
  text: z.string().trim().min(1, '请留下要学的那句话').max(500, '最多 500 字'),
  intent: z.enum(intents),
  category: category.optional(),
  urgency: z.enum(urgencies).optional(),
});
export type AcceptCorrectionBody = z.infer<typeof acceptCorrectionBody>;

export const trainingParams = z.object({ id });

export const training = z.object({
  id: z.string(),
  examples: z.number().int(),
  corrections: z.number().int(),
  before: metrics,
  after: metrics,
  active: z.boolean(),
  by: named,
  at: instant,
});
export type TrainingView = z.infer<typeof training>;

export const trainings = z.object({
  state: z.enum(['idle', 'running', 'failed']),
  /** Running: since when; failed: when and why. */
  since: instant.optional(),
  failure: z.string().optional(),
  /** How many accepted corrections the next training learns from. */
  accepted: z.number().int(),
  /** True while none of `items` is active. */
  shippedActive: z.boolean(),
  /** Rows of the before and after table, in order. */
  metricNames: z.array(coded),
  /** Newest first. */
  items: z.array(training),
});
export type Trainings = z.infer<typeof trainings>;
