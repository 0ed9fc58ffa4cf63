/** One run of the set as it is kept: how it came out, before which change, and why that was made all the same. Pure. */
import { z } from 'zod';

import { newId } from '../../core/ids.ts';
import type { Editor } from '../entry-store.prisma.ts';
import { countVerdict, type Outcome, type OutcomeChange, type RegressionResult } from './question.ts';

/** What the run preceded: an edit of what is published, a step of an entry, or nothing (somebody looked). */
export const runCauses = [
  'edit',
  'published',
  'archived',
  'draft',
  'review',
  'roll_back',
  'import',
  'look',
] as const;
export type RunCause = (typeof runCauses)[number];

const outcome = z.object({
  decision: z.enum(['answered', 'choices', 'unknown']),
  entryIds: z.array(z.string()),
  score: z.number(),
});
const change = z.object({
  questionId: z.string(),
  text: z.string(),
  areaPath: z.string().optional(),
  verdict: z.enum(['worse', 'better', 'same']),
  turn: z.enum(['newly_answered', 'newly_silent', 'newly_choices', 'other_entry', 'other_choices']),
  before: outcome,
  after: outcome,
});
export type KeptChange = Readonly<z.infer<typeof change>>;

export interface RegressionRun {
  readonly id: string;
  readonly at: Date;
  readonly ranBy: string | undefined;
  readonly cause: string;
  readonly entryId: string | undefined;
  readonly total: number;
  readonly rightBefore: number;
  readonly rightAfter: number;
  readonly worse: number;
  readonly better: number;
  readonly reason: string | undefined;
  readonly changes: readonly KeptChange[];
}

/** The worst come first. */
const mostKept = 100;

export function runOfResult(
  result: RegressionResult,
  of: { readonly cause: RunCause; readonly entryId?: string; readonly reason?: string | undefined },
  by: Editor,
): RegressionRun {
  const { total, rightBefore, rightAfter } = result;
  return {
    id: newId(by.now),
    at: by.now,
    ranBy: by.staffId,
    cause: of.cause,
    entryId: of.entryId,
    ...{ total, rightBefore, rightAfter },
    worse: countVerdict(result, 'worse'),
    better: countVerdict(result, 'better'),
    reason: of.reason,
    changes: result.changes.slice(0, mostKept).map(keptOf),
  };
}

function keptOf({ question, verdict, turn, before, after }: OutcomeChange): KeptChange {
  const { id: questionId, text, areaPath } = question;
  return {
    ...{ questionId, text, verdict, turn, before: plain(before), after: plain(after) },
    ...(areaPath === undefined ? {} : { areaPath }),
  };
}

function plain({ decision, entryIds, score }: Outcome): KeptChange['before'] {
  return { decision, entryIds: [...entryIds], score };
}

export function storedChanges(changes: readonly KeptChange[]) {
  return z.array(change).parse(changes);
}

export function changesOf(stored: unknown): readonly KeptChange[] {
  return z.array(change).parse(stored);
}
