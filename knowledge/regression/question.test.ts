import { expect, test } from 'vitest';

import { isRight, type Outcome, type RegressionQuestion, resultOf } from './question.ts';

const added = { addedBy: undefined, addedAt: new Date('2026-11-23T02:00:00Z') };

function asking(expects: RegressionQuestion['expects'], entryId?: string): RegressionQuestion {
  return {
    id: `${expects}-${entryId ?? ''}`,
    text: '快递柜在哪',
    areaPath: undefined,
    expects,
    entryId,
    ...added,
  };
}
const answered = (entry: string): Outcome => ({ decision: 'answered', entryIds: [entry], score: 0.9 });
const choices = (...entryIds: string[]): Outcome => ({ decision: 'choices', entryIds, score: 0.4 });
const silent: Outcome = { decision: 'unknown', entryIds: [], score: 0.1 };

test.each([
  [asking('answer', 'a'), answered('a'), true],
  [asking('answer', 'a'), answered('b'), false],
  [asking('answer', 'a'), choices('a', 'b'), false],
  [asking('answer', 'a'), silent, false],
  [asking('choice', 'a'), choices('b', 'a'), true],
  [asking('choice', 'a'), answered('a'), true],
  [asking('choice', 'a'), choices('b', 'c'), false],
  [asking('silence'), silent, true],
  [asking('silence'), choices('a'), false],
])('%j that comes to %j: right is %s', (question, outcome, right) => {
  expect(isRight(question, outcome)).toBe(right);
});

test('what changes is told by verdict and turn, the worst first', () => {
  const [wanted, offered, unwanted] = [asking('answer', 'a'), asking('choice', 'b'), asking('silence')];
  const result = resultOf([
    { question: unwanted, before: answered('a'), after: silent },
    { question: offered, before: choices('a', 'b'), after: choices('b', 'c') },
    { question: wanted, before: answered('a'), after: answered('b') },
    { question: asking('answer', 'c'), before: answered('c'), after: answered('c') },
  ]);
  expect(result).toMatchObject({ total: 4, rightBefore: 3, rightAfter: 3 });
  expect(result.changes.map(({ question, verdict, turn }) => [question.id, verdict, turn])).toEqual([
    [wanted.id, 'worse', 'other_entry'],
    [unwanted.id, 'better', 'newly_silent'],
    [offered.id, 'same', 'other_choices'],
  ]);
});

test('the same choices in another order are no change', () => {
  const question = asking('choice', 'a');
  expect(resultOf([{ question, before: choices('a', 'b'), after: choices('b', 'a') }]).changes).toEqual([]);
});
