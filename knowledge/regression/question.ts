/** A deployment's own questions with what is to come of each, and what comes of them. Pure. */
import type { Retrieval } from '../retrieval/retrieve.ts';

/** `choice`: the entry answers or is among what is offered. `silence`: no entry answers and none is offered. */
export const expectations = ['answer', 'choice', 'silence'] as const;
export type Expectation = (typeof expectations)[number];

export interface Expected {
  readonly expects: Expectation;
  /** Absent only where silence is expected. */
  readonly entryId: string | undefined;
}

export interface RegressionQuestion extends Expected {
  readonly id: string;
  /** Redacted. */
  readonly text: string;
  /** Where it is asked; absent: only what holds everywhere is served. */
  readonly areaPath: string | undefined;
  readonly addedBy: string | undefined;
  readonly addedAt: Date;
}

/** What the bot, addressed, would do with a question. */
export interface Outcome {
  readonly decision: Retrieval['decision'];
  /** The answering entry, or those offered. */
  readonly entryIds: readonly string[];
  /** Of the best entry, whether it answers or not. */
  readonly score: number;
}

export function outcomeOf({ decision, candidates, choices }: Retrieval): Outcome {
  const [best] = candidates;
  const meant = { answered: candidates.slice(0, 1), choices, unknown: [] }[decision];
  return { decision, entryIds: meant.map(({ entry }) => entry.id), score: best?.score ?? 0 };
}

type IsMet = (outcome: Outcome, entryId: string | undefined) => boolean;

const includes: IsMet = ({ entryIds }, entryId) => entryId !== undefined && entryIds.includes(entryId);
const met: Readonly<Record<Expectation, IsMet>> = {
  answer: (outcome, entryId) => outcome.decision === 'answered' && includes(outcome, entryId),
  choice: includes,
  silence: ({ decision }) => decision === 'unknown',
};

export function isRight({ expects, entryId }: Expected, outcome: Outcome): boolean {
  return met[expects](outcome, entryId);
}

/** What became of right and wrong; `same` is otherwise right as before, or otherwise wrong. */
export type Verdict = 'worse' | 'better' | 'same';
export type Turn = 'newly_answered' | 'newly_silent' | 'newly_choices' | 'other_entry' | 'other_choices';

export interface OutcomeChange {
  readonly question: RegressionQuestion;
  readonly verdict: Verdict;
  readonly turn: Turn;
  readonly before: Outcome;
  readonly after: Outcome;
}

export interface Compared {
  readonly question: RegressionQuestion;
  readonly before: Outcome;
  readonly after: Outcome;
}

/** How a whole set came out. */
export interface RegressionResult {
  readonly total: number;
  readonly rightBefore: number;
  readonly rightAfter: number;
  /** Those that came out otherwise: what became worse first, then what became better. */
  readonly changes: readonly OutcomeChange[];
}

const order: Readonly<Record<Verdict, number>> = { worse: 0, better: 1, same: 2 };

export function resultOf(compared: readonly Compared[]): RegressionResult {
  return {
    total: compared.length,
    rightBefore: compared.filter(({ question, before }) => isRight(question, before)).length,
    rightAfter: compared.filter(({ question, after }) => isRight(question, after)).length,
    changes: compared.flatMap(changeOf).sort((one, other) => order[one.verdict] - order[other.verdict]),
  };
}

export function countVerdict({ changes }: Pick<RegressionResult, 'changes'>, verdict: Verdict): number {
  return changes.filter((change) => change.verdict === verdict).length;
}

function changeOf({ question, before, after }: Compared): readonly OutcomeChange[] {
  const turn = turnOf(before, after);
  return turn === undefined
    ? []
    : [{ question, verdict: verdictOf(question, before, after), turn, before, after }];
}

function verdictOf(expected: Expected, before: Outcome, after: Outcome): Verdict {
  const [was, is] = [isRight(expected, before), isRight(expected, after)];
  if (was === is) return 'same';
  return is ? 'better' : 'worse';
}

const newly: Readonly<Record<Outcome['decision'], Turn>> = {
  answered: 'newly_answered',
  choices: 'newly_choices',
  unknown: 'newly_silent',
};

function turnOf(before: Outcome, after: Outcome): Turn | undefined {
  if (before.decision !== after.decision) return newly[after.decision];
  if (sameEntries(before, after)) return undefined;
  return after.decision === 'answered' ? 'other_entry' : 'other_choices';
}

/** Choices in another order are the same choices. */
function sameEntries(one: Outcome, other: Outcome): boolean {
  return (
    one.entryIds.length === other.entryIds.length && one.entryIds.every((id) => other.entryIds.includes(id))
  );
}
