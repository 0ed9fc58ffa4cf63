/** Training beside a running bot: in a thread of its own, so that no message waits. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

import { z } from 'zod';

import { AppError } from '../../core/errors.ts';
import { type Figures, figuresOf } from './figures.ts';
import { serialiseMessages } from './message-file.ts';
import { type MessageExample, trainMessages } from './train-messages.ts';

export interface TrainedInThread {
  /** For `deserialiseMessages`, and to be kept as a version. */
  readonly bytes: Uint8Array;
  /** By cross-validation on the examples themselves. */
  readonly intents: Figures;
  readonly categories: Figures;
}

/** A thread does not inherit what lets its parent read TypeScript. */
const start = `
  const { workerData } = require('node:worker_threads');
  import('tsx/esm/api').then(({ register }) => {
    register();
    return import(workerData.file);
  });
`;
const handedOver = z.object({
  file: z.string(),
  examples: z.custom<readonly MessageExample[]>(Array.isArray),
});

/** @throws AppError `training.failed` when the thread ends without a model, with the reason as its cause. */
export async function trainInThread(examples: readonly MessageExample[]): Promise<TrainedInThread> {
  const worker = new Worker(start, { eval: true, workerData: { file: import.meta.url, examples } });
  try {
    return await new Promise<TrainedInThread>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => {
        reject(new Error('the thread ended without an answer'));
      });
    });
  } catch (cause) {
    throw new AppError('training.failed', 'the classifier could not be trained; the old one stays in use', {
      cause,
    });
  } finally {
    await worker.terminate();
  }
}

function answer(examples: readonly MessageExample[]): TrainedInThread {
  const { models, judged } = trainMessages(examples);
  return {
    bytes: serialiseMessages(models),
    intents: figuresOf(judged.intents),
    categories: figuresOf(judged.categories),
  };
}

// Tests run in threads too: only what `trainInThread` starts has something to answer.
const asked = handedOver.safeParse(workerData);
if (!isMainThread && asked.success) parentPort?.postMessage(answer(asked.data.examples));
