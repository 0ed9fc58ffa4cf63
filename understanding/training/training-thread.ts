/** The other end of `train-aside.ts`: one training in a thread of its own, so that nobody waits for an answer meanwhile. */
import { parentPort, workerData } from 'node:worker_threads';

import { errorCode } from '../../core/errors.ts';
import { type Lessons, retrain } from './retrain.ts';
import type { AsideAnswer } from './train-aside.ts';

function answer(): AsideAnswer {
  try {
    // Handed over by `train-aside.ts` of the same build, whose type this is.
    return { ok: true, trained: retrain((workerData as { readonly lessons: Lessons }).lessons) };
  } catch (error) {
    return { ok: false, code: errorCode(error) };
  }
}

parentPort?.postMessage(answer());
