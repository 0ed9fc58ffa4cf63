/** Trains off the main thread: the bot goes on answering. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';

import { AppError, errorCode } from '../../core/errors.ts';
import type { Lessons, Trained } from './retrain.ts';

export type AsideAnswer =
  { readonly ok: true; readonly trained: Trained } | { readonly ok: false; readonly code: string };

/** A training takes seconds; one that takes this long will never end. */
const longestMs = 5 * 60_000;

/** In the form this file itself is run in: TypeScript through tsx, or compiled. */
const form = path.extname(import.meta.filename);
const file = new URL(`./training-thread${form}`, import.meta.url);
/** A thread does not inherit what lets its parent read TypeScript. */
const throughTsx = `
  const { workerData } = require('node:worker_threads');
  import('tsx/esm/api').then(({ register }) => {
    register();
    return import(workerData.file);
  });
`;

function startThread(lessons: Lessons): Worker {
  return form === '.ts'
    ? new Worker(throughTsx, { eval: true, workerData: { file: file.href, lessons } })
    : new Worker(file, { workerData: { lessons } });
}

/** @throws AppError `training.failed`, the thread's own code in its details; also when `signal` or time ends it. */
export function trainAside(lessons: Lessons, signal: AbortSignal): Promise<Trained> {
  return new Promise((resolve, reject) => {
    const worker = startThread(lessons);
    const end = AbortSignal.any([signal, AbortSignal.timeout(longestMs)]);
    const fail = (code: string, cause?: unknown) => {
      reject(
        new AppError('training.failed', 'training broke off; what reads now goes on', {
          cause,
          details: { code },
        }),
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
