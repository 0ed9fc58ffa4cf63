/** The other end of `train-aside.ts`: trains in a thread of its own, so that nobody waits for an answer meanwhile. */
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

import { errorCode } from '../../core/errors.ts';
import { readExamples } from '../examples/read-examples.ts';
import { readHeld } from './held.ts';
import { retrain } from './retrain.ts';
import type { Aside, AsideAnswer } from './train-aside.ts';

const shippedExamples = path.join(import.meta.dirname, '..', 'examples');

function answer(): AsideAnswer {
  try {
    // Sent by `train-aside.ts` of the same build, whose type this is.
    const aside = workerData as Aside;
    const trained = retrain({ ...aside, shipped: readExamples(shippedExamples), held: readHeld() });
    return { ok: true, trained };
  } catch (error) {
    return { ok: false, code: errorCode(error) };
  }
}

parentPort?.postMessage(answer());
