/** What operators see of the model: how often it was asked, what it answered and what it cost. */
import { type ModelAnswer, ModelError, type ModelFailure } from '../../core/language-model.ts';
import type { BreakerState } from '../../core/breaker.ts';

/** `resting`: the breaker is open. `busy`: enough are under way. `spent`: the day's budget is used up. */
export type NotAsked = 'resting' | 'busy' | 'spent';

/** Since the process started, unless said otherwise. */
export interface ModelFigures extends Counts {
  readonly name: string;
  readonly breaker: BreakerState;
  readonly callsToday: number;
  readonly callsPerDay: number;
}

export interface Counts {
  readonly answered: number;
  readonly failed: Readonly<Partial<Record<ModelFailure, number>>>;
  readonly notAsked: Readonly<Partial<Record<NotAsked, number>>>;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export function createCounts() {
  const failed: Partial<Record<ModelFailure, number>> = {};
  const notAsked: Partial<Record<NotAsked, number>> = {};
  let answered = 0;
  let inputTokens = 0;
  let outputTokens = 0;
  const pay = ({ usage }: Pick<ModelAnswer<unknown>, 'usage'>) => {
    inputTokens += usage.inputTokens;
    outputTokens += usage.outputTokens;
  };
  return {
    answered: (answer: ModelAnswer<unknown>) => {
      answered += 1;
      pay(answer);
    },
    failed: (error: unknown): ModelFailure => {
      // The port throws nothing else; what does is a defect of an adapter and no answer either.
      const failure = error instanceof ModelError ? error.failure : 'unavailable';
      if (error instanceof ModelError) pay(error);
      failed[failure] = (failed[failure] ?? 0) + 1;
      return failure;
    },
    notAsked: (why: NotAsked): NotAsked => {
      notAsked[why] = (notAsked[why] ?? 0) + 1;
      return why;
    },
    all: (): Counts => ({
      answered,
      failed: { ...failed },
      notAsked: { ...notAsked },
      inputTokens,
      outputTokens,
    }),
  };
}
