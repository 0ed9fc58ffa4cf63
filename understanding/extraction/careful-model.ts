/** A model asked with care: a time limit over all, one second attempt, a breaker, a daily budget, never too many at once. */
import type { Clock } from '../../core/clock.ts';
import type { LanguageModel, ModelFailure, ModelRequest } from '../../core/language-model.ts';
import { refuse, type Result, succeed } from '../../core/result.ts';
import { attempt } from './attempt.ts';
import { type Breaker, type BreakerLimits, createBreaker } from '../../core/breaker.ts';
import { createCounts, type ModelFigures, type NotAsked } from './model-figures.ts';
import { createSpending, type DailyLimits, type Spending } from '../../core/spending.ts';

export interface CarefulLimits extends DailyLimits {
  /** Of one question in all, waiting for a second attempt included. */
  readonly timeMs: number;
  /** Questions under way at once: turns that wait for a model must leave room for those that do not. */
  readonly concurrent: number;
  readonly breaker: BreakerLimits;
}

export interface CarefulModel {
  readonly name: string;
  /** Never throws. `placeKey` is whose budget pays: a group, or one person in private. */
  ask<T>(
    request: ModelRequest<T>,
    placeKey: string,
    signal: AbortSignal,
  ): Promise<Result<T, ModelFailure | NotAsked>>;
  readonly figures: () => ModelFigures;
}

export function createCarefulModel(model: LanguageModel, limits: CarefulLimits, clock: Clock): CarefulModel {
  const breaker = createBreaker(limits.breaker);
  const spending = createSpending(limits);
  const counts = createCounts();
  let underWay = 0;

  return {
    name: model.name,
    ask: async (request, placeKey, signal) => {
      const refusal = underWay < limits.concurrent ? admit(breaker, spending, placeKey, clock.now()) : 'busy';
      if (refusal !== undefined) return refuse(counts.notAsked(refusal));
      underWay += 1;
      try {
        const answer = await attempt(model, request, limits.timeMs, { clock, signal });
        breaker.succeeded();
        counts.answered(answer);
        return succeed(answer.value);
      } catch (error) {
        breaker.failed(clock.now());
        return refuse(counts.failed(error));
      } finally {
        underWay -= 1;
      }
    },
    figures: () => {
      const now = clock.now();
      return {
        name: model.name,
        breaker: breaker.state(now),
        callsToday: spending.callsToday(now),
        callsPerDay: limits.calls,
        ...counts.all(),
      };
    },
  };
}

function admit(breaker: Breaker, spending: Spending, placeKey: string, now: Date): NotAsked | undefined {
  if (!breaker.admits(now)) return 'resting';
  if (spending.take(placeKey, now)) return undefined;
  breaker.abandoned();
  return 'spent';
}
