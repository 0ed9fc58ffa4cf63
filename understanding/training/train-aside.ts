/** Trains off the main thread: the bot goes on answering. */
import { Worker } from 'node:worker_threads';

import { AppError, errorCode } from '../../core/errors.ts';
import type { Lessons, Trained } from './retrain.ts';

/** What the thread is told; it reads the shipped examples and the held messages itself. */
export type Aside = Pick<Lessons, 'accepted' | 'current' | 'now'>;

export type AsideAnswer =
  { readonly ok: true; readonly trained: Trained } | { readonly ok: false; readonly code: string };

/** A training takes seconds; one that takes this long will never end. */
const longestMs = 5 * 60_000;

const thread = new URL('./training-thread.mjs', import.meta.url);

/** @throws AppError `training.failed` with the thread's own code in its details, also when `signal` ends it or it takes too long. */
export function trainAside(aside: Aside, signal: AbortSignal): Promise<Trained> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, { workerData: aside, execArgv: [] });
    const end = AbortSignal.any([signal, AbortSignal.timeout(longestMs)]);
    const fail = (code: string, cause?: unknown) => {
      reject(
        new AppError('training.failed', 'training broke off; see the code', { cause, details: { code } }),
      );
    };
    end.addEventListener('abort', () => void worker.terminate());
    if (end.aborted) void worker.terminate();
    worker.once('message', (answer: AsideAnswer) => {
      if (answer.ok) resolve(answer.trained);
      else fail(answer.code);
    });
    worker.once('error', (error) => fail(errorCode(error), error));
    worker.once('exit', () => fail(end.aborted ? 'training.ended' : 'training.no_answer'));
  });
}
