/** The deployment's own questions with what is to come of each; what a change would make of them; past runs. */
import { z } from 'zod';

import { entryStatuses } from '../../../knowledge/entry.ts';
import { expectations } from '../../../knowledge/regression/question.ts';
import { areaPath, flag, id, instant, pageOf, pageQuery } from './common.ts';
import { entryBody } from './knowledge.ts';

/** What somebody is about to do with an entry: one of these. */
export const changeBody = z.object({
  /** The words as they would be; together with `status` when they are to be published. */
  draft: entryBody.optional(),
  status: z.enum(entryStatuses).optional(),
  toVersion: z.number().int().min(1).optional(),
  /** One similar question more. */
  alternate: z.string().trim().min(2).max(80).optional(),
});
export type ChangeBody = z.input<typeof changeBody>;

export const changedQuestion = z.object({
  text: z.string(),
  verdict: z.enum(['worse', 'better', 'same']),
  /** Chinese: 「改由别的条目回答」, 「变成不答」, … */
  turn: z.string(),
  expected: z.string(),
  /** What the bot does with it, with the score. */
  before: z.string(),
  after: z.string(),
});
export type ChangedQuestion = z.infer<typeof changedQuestion>;

export const changePreview = z.object({
  total: z.number().int(),
  rightBefore: z.number().int(),
  rightAfter: z.number().int(),
  /** Right now and wrong then: it needs a reason. */
  worse: z.number().int(),
  better: z.number().int(),
  changes: z.array(changedQuestion),
});
export type ChangePreview = z.infer<typeof changePreview>;

export const regressionQuery = z.object({
  /** Only those that come out wrong. */
  wrong: flag.optional(),
  offset: z.coerce.number().int().min(0).default(0),
});
export type RegressionQuery = z.input<typeof regressionQuery>;

export const regressionQuestion = z.object({
  id: z.string(),
  text: z.string(),
  areaName: z.string(),
  expected: z.string(),
  entryId: z.string().optional(),
  right: z.boolean(),
  /** What the bot does with it now. */
  outcome: z.string(),
  addedBy: z.string().optional(),
  addedAt: instant,
});
export type RegressionQuestionView = z.infer<typeof regressionQuestion>;

export const regressionSet = z.object({
  total: z.number().int(),
  right: z.number().int(),
  items: z.array(regressionQuestion),
  nextOffset: z.number().int().optional(),
});
export type RegressionSet = z.infer<typeof regressionSet>;

export const newQuestion = z
  .object({
    text: z.string().trim().min(2).max(200),
    areaPath: areaPath.optional(),
    expects: z.enum(expectations),
    /** The entry that answers or is offered; none where silence is expected. */
    entryId: id.optional(),
  })
  .refine(({ expects, entryId }) => (expects === 'silence') === (entryId === undefined), {
    message: '回答或列为选项时请选条目，不答时不用选',
    path: ['entryId'],
  });
export const addQuestionsBody = z.object({ questions: z.array(newQuestion).min(1).max(500) });
export type AddQuestionsBody = z.input<typeof addQuestionsBody>;
export const removeQuestionsBody = z.object({ ids: z.array(id).min(1).max(500) });
export type RemoveQuestionsBody = z.infer<typeof removeQuestionsBody>;

export const addedQuestions = z.object({
  added: z.number().int(),
  /** There already: what is expected of them was replaced. */
  changed: z.number().int(),
  /** Rows of a file that were left out, with the reason in Chinese. */
  skipped: z.array(z.object({ row: z.number().int(), text: z.string(), why: z.string() })),
});
export type AddedQuestions = z.infer<typeof addedQuestions>;

export const regressionRun = z.object({
  id: z.string(),
  at: instant,
  ranBy: z.string().optional(),
  /** Chinese: what it preceded. */
  cause: z.string(),
  entryId: z.string().optional(),
  entryQuestion: z.string().optional(),
  total: z.number().int(),
  rightBefore: z.number().int(),
  rightAfter: z.number().int(),
  worse: z.number().int(),
  better: z.number().int(),
  reason: z.string().optional(),
  changes: z.array(changedQuestion.omit({ expected: true })),
});
export type RegressionRunView = z.infer<typeof regressionRun>;
export const regressionRunQuery = pageQuery;
export const regressionRunPage = pageOf(regressionRun);
export type RegressionRunPage = z.infer<typeof regressionRunPage>;
export type RegressionRunQuery = z.input<typeof regressionRunQuery>;
