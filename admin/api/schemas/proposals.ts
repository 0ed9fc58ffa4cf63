/** Drafts that closed tickets and the words of staff suggest. */
import { z } from 'zod';

import { entryCategories } from '../../../knowledge/entry.ts';
import { id, instant } from './common.ts';
import { reason } from './knowledge.ts';

export const proposal = z.object({
  id: z.string(),
  question: z.string(),
  /** May hold directory placeholders. */
  answer: z.string(),
  areaName: z.string(),
  sourceTitle: z.string(),
  ticketId: z.string().optional(),
  owner: z.string().optional(),
  /** Chinese: why it is proposed. */
  reason: z.string(),
  at: instant,
  /** The published entry nearest to the question, if any is. */
  nearest: z.object({ entryId: z.string(), question: z.string() }).optional(),
});
export type ProposalView = z.infer<typeof proposal>;
export const proposals = z.object({ items: z.array(proposal) });
export type Proposals = z.infer<typeof proposals>;

export const acceptProposalBody = z.object({
  category: z.string().pipe(z.enum(entryCategories)).default('local'),
});
export type AcceptProposalBody = z.input<typeof acceptProposalBody>;
export const joinProposalBody = z.object({ entryId: id, reason: reason.optional() });
export type JoinProposalBody = z.infer<typeof joinProposalBody>;
