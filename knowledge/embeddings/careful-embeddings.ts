/** One question as a vector, with care: a short time limit, a breaker, a daily budget, and nothing asked twice. */
import { cacheKey, createAnswerCache } from '../../core/answer-cache.ts';
import { type Breaker, type BreakerLimits, type BreakerState, createBreaker } from '../../core/breaker.ts';
import type { Clock } from '../../core/clock.ts';
import type { Embeddings } from '../../core/embeddings.ts';
import { ModelError, type ModelFailure } from '../../core/language-model.ts';
import { limitedTo } from '../../core/limited-signal.ts';
import { refuse, type Result, succeed } from '../../core/result.ts';
import { createSpending, type DailyLimits, type Spending } from '../../core/spending.ts';
import { textToEmbed } from './wording-texts.ts';

export interface CarefulEmbeddingLimits extends DailyLimits {
  readonly timeMs: number;
  /** Questions under way at once: turns that wait must leave room for those that do not. */
  readonly concurrent: number;
  readonly breaker: BreakerLimits;
}

/** `resting`: the breaker is open. `busy`: enough are under way. `spent`: the day's budget is used up. */
export type NotEmbedded = ModelFailure | 'resting' | 'busy' | 'spent';

/** Since the process started. */
export interface EmbeddingFigures {
  readonly breaker: BreakerState;
  readonly callsToday: number;
  readonly callsPerDay: number;
  readonly answered: number;
  readonly failed: number;
}

export interface CarefulEmbeddings {
  /** Never throws. `placeKey` is whose budget pays: a group, or one person in private. */
  embed(words: string, placeKey: string, signal: AbortSignal): Promise<Result<Float32Array, NotEmbedded>>;
  readonly figures: () => EmbeddingFigures;
}

const remembered = 1000;

export function createCarefulEmbeddings(
  embeddings: Embeddings,
  limits: CarefulEmbeddingLimits,
  clock: Clock,
): CarefulEmbeddings {
  const breaker = createBreaker(limits.breaker);
  const spending = createSpending(limits);
  const cache = createAnswerCache<Float32Array>(remembered);
  const counts = { answered: 0, failed: 0 };
  let underWay = 0;
  return {
    embed: async (words, placeKey, signal) => {
      const text = textToEmbed(words);
      const key = cacheKey([text]);
      const known = cache.find(key);
      if (known !== undefined) return succeed(known);
      const refusal = underWay < limits.concurrent ? admit(breaker, spending, placeKey, clock.now()) : 'busy';
      if (refusal !== undefined) return refuse(refusal);
      underWay += 1;
      const vector = await embedOne(embeddings, text, { timeMs: limits.timeMs, signal });
      underWay -= 1;
      if (vector.ok) {
        breaker.succeeded();
        cache.keep(key, vector.value);
      } else breaker.failed(clock.now());
      counts[vector.ok ? 'answered' : 'failed'] += 1;
      return vector;
    },
    figures: () => {
      const now = clock.now();
      const callsToday = spending.callsToday(now);
      return { breaker: breaker.state(now), callsToday, callsPerDay: limits.calls, ...counts };
    },
  };
}

/** Never throws. */
async function embedOne(
  embeddings: Embeddings,
  text: string,
  within: { readonly timeMs: number; readonly signal: AbortSignal },
): Promise<Result<Float32Array, ModelFailure>> {
  const limit = limitedTo(within.timeMs, within.signal);
  try {
    const [vector] = await embeddings.embed([text], limit.signal);
    return vector === undefined ? refuse('empty') : succeed(vector);
  } catch (error) {
    // The port throws nothing else; what does is a defect of an adapter and no answer either.
    return refuse(error instanceof ModelError ? error.failure : 'unavailable');
  } finally {
    limit.lift();
  }
}

function admit(
  breaker: Breaker,
  spending: Spending,
  placeKey: string,
  now: Date,
): 'resting' | 'spent' | undefined {
  if (!breaker.admits(now)) return 'resting';
  if (spending.take(placeKey, now)) return undefined;
  breaker.abandoned();
  return 'spent';
}
