/** The regression set as the pages read it. */
import {
  countVerdict,
  isRight,
  type Outcome,
  type OutcomeChange,
  type RegressionQuestion,
  type RegressionResult,
} from '../../../knowledge/regression/question.ts';
import type { Standing } from '../../../knowledge/regression/regression.ts';
import type { KeptChange, RegressionRun } from '../../../knowledge/regression/run.ts';
import type { Names } from '../names.ts';
import * as say from '../regression.zh.ts';
import type {
  ChangedQuestion,
  ChangePreview,
  RegressionQuestionView,
  RegressionRunView,
} from '../schemas/regression.ts';

/** The standard question of an entry. */
export type EntryNames = (entryId: string) => string;

const mostShown = 100;

/** All entries that a preview names. */
export function entriesOf({ changes }: Pick<RegressionResult, 'changes'>): readonly string[] {
  return changes
    .slice(0, mostShown)
    .flatMap(({ question, before, after }) => [...idsOf(question, before), ...after.entryIds]);
}

export function idsOf(question: Pick<RegressionQuestion, 'entryId'>, outcome: Outcome): readonly string[] {
  return [...(question.entryId === undefined ? [] : [question.entryId]), ...outcome.entryIds];
}

export function showPreview(result: RegressionResult, entries: EntryNames): ChangePreview {
  return {
    total: result.total,
    rightBefore: result.rightBefore,
    rightAfter: result.rightAfter,
    worse: countVerdict(result, 'worse'),
    better: countVerdict(result, 'better'),
    changes: result.changes.slice(0, mostShown).map((change) => showChange(change, entries)),
  };
}

function showChange({ question, ...change }: OutcomeChange, entries: EntryNames): ChangedQuestion {
  return {
    text: question.text,
    expected: showExpected(question, entries),
    ...showTurn(change, entries),
  };
}

function showTurn({ verdict, turn, before, after }: Omit<OutcomeChange, 'question'>, entries: EntryNames) {
  return {
    verdict,
    turn: say.turnNames[turn],
    before: say.outcomeText(before, entries),
    after: say.outcomeText(after, entries),
  };
}

function showExpected({ expects, entryId }: RegressionQuestion, entries: EntryNames): string {
  return say.expectedText(expects, entryId === undefined ? '' : entries(entryId));
}

export function showStanding(
  { question, outcome }: Standing,
  { names, entries }: { readonly names: Names; readonly entries: EntryNames },
): RegressionQuestionView {
  return {
    id: question.id,
    text: question.text,
    areaName: names.area(question.areaPath),
    expected: showExpected(question, entries),
    entryId: question.entryId,
    right: isRight(question, outcome),
    outcome: say.outcomeText(outcome, entries),
    addedBy: names.staff(question.addedBy),
    addedAt: question.addedAt.toISOString(),
  };
}

export function entriesOfRun({ entryId, changes }: RegressionRun): readonly string[] {
  const named = changes.flatMap(({ before, after }) => [...before.entryIds, ...after.entryIds]);
  return entryId === undefined ? named : [entryId, ...named];
}

export function showRun(
  run: RegressionRun,
  { names, entries }: { readonly names: Names; readonly entries: EntryNames },
): RegressionRunView {
  return {
    ...run,
    at: run.at.toISOString(),
    ranBy: names.staff(run.ranBy),
    cause: say.causeName(run.cause),
    entryQuestion: run.entryId === undefined ? undefined : entries(run.entryId),
    changes: run.changes.map((change) => showKept(change, entries)),
  };
}

function showKept({ text, ...change }: KeptChange, entries: EntryNames) {
  return { text, ...showTurn(change, entries) };
}
