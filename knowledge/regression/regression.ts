/** What the deployment's own questions come to, now and as if something had been changed. */
import type { KnowledgeBase } from '../knowledge-base.ts';
import type { EntryChange } from './as-if.ts';
import { type Outcome, type RegressionQuestion, type RegressionResult, resultOf } from './question.ts';
import { createRunSet } from './run-set.ts';

export interface Standing {
  readonly question: RegressionQuestion;
  readonly outcome: Outcome;
}

export interface Regression {
  /** What would come out otherwise. Nothing is changed, nothing is kept. */
  check(changes: readonly EntryChange[], now: Date): Promise<RegressionResult>;
  /** What comes of each now. */
  stand(now: Date): Promise<readonly Standing[]>;
}

export function createRegression(deps: {
  readonly store: { questions(): Promise<readonly RegressionQuestion[]> };
  readonly knowledge: Pick<KnowledgeBase, 'askAsIf' | 'revision'>;
}): Regression {
  const run = createRunSet(deps.knowledge);
  return {
    check: async (changes, now) => resultOf(await run(await deps.store.questions(), changes, now)),
    stand: async (now) => {
      const compared = await run(await deps.store.questions(), [], now);
      return compared.map(({ question, before }) => ({ question, outcome: before }));
    },
  };
}
