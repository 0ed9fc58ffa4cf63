/** One question to a model: a limit over all, and a second attempt when the endpoint was busy or broken. */
import type { Clock } from '../../core/clock.ts';
import {
  type LanguageModel,
  type ModelAnswer,
  ModelError,
  type ModelFailure,
  type ModelRequest,
} from '../../core/language-model.ts';
import { limitedTo } from '../../core/limited-signal.ts';

/** Before a second attempt, when the endpoint does not say how long. */
const usualWaitMs = 250;
const mayBeTriedAgain: ReadonlySet<ModelFailure> = new Set<ModelFailure>(['rate_limited', 'unavailable']);

export interface Around {
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** @throws ModelError, of the last attempt */
export async function attempt<T>(
  model: LanguageModel,
  request: ModelRequest<T>,
  timeMs: number,
  { clock, signal }: Around,
): Promise<ModelAnswer<T>> {
  const startedAt = clock.now().getTime();
  const limit = limitedTo(timeMs, signal);
  try {
    return await model.answer(request, limit.signal).catch(async (error: unknown) => {
      const waitMs = waitBefore(error);
      const leftMs = timeMs - (clock.now().getTime() - startedAt);
      if (waitMs === undefined || waitMs >= leftMs) throw error;
      await clock.sleep(waitMs, limit.signal);
      if (limit.signal.aborted) throw error;
      return model.answer(request, limit.signal);
    });
  } finally {
    limit.lift();
  }
}

function waitBefore(error: unknown): number | undefined {
  if (!(error instanceof ModelError) || !mayBeTriedAgain.has(error.failure)) return undefined;
  return error.retryAfterMs ?? usualWaitMs;
}
