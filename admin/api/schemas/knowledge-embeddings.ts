/** Entries as vectors. */
import { z } from 'zod';

export const embeddingsView = z.object({
  stage: z.enum(['off', 'embedding', 'too_few', 'ready']),
  stageName: z.string(),
  model: z.string().optional(),
  /** 0 until the endpoint has answered once. */
  dimension: z.number().int(),
  published: z.number().int(),
  embedded: z.number().int(),
  failed: z.number().int(),
  failures: z.array(z.object({ entryId: z.string(), question: z.string(), failure: z.string() })),
  /** What the endpoint failed with when it was last asked in the background. */
  failure: z.string().optional(),
  /** Questions asked by this process since it started. */
  figures: z
    .object({
      breaker: z.enum(['closed', 'open', 'half_open']),
      callsToday: z.number().int(),
      callsPerDay: z.number().int(),
      answered: z.number().int(),
      failed: z.number().int(),
    })
    .optional(),
});
export type EmbeddingsView = z.infer<typeof embeddingsView>;

export const renewEmbeddingsBody = z.strictObject({ which: z.enum(['all', 'failed']) });
export type RenewEmbeddingsBody = z.infer<typeof renewEmbeddingsBody>;
