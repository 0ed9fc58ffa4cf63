/** What a training begins with, besides what staff set right: the examples of the program, and what measures it. */
import path from 'node:path';

import { readExamples } from '../examples/read-examples.ts';
import { readHeld } from './held.ts';
import type { Lessons } from './retrain.ts';

const examplesFolder = path.join(import.meta.dirname, '..', 'examples');

export type ShippedLessons = Pick<Lessons, 'shipped' | 'held'>;

export function readShippedLessons(): ShippedLessons {
  return { shipped: readExamples(examplesFolder), held: readHeld() };
}
