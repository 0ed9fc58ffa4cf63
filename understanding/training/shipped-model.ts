/** What a deployment begins with: the examples in the program, and the classifier that its setup trained of them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { shippedFile } from '../classifier/shipped.ts';
import { type Example, readExamples } from '../examples/read-examples.ts';

const examplesFolder = path.join(import.meta.dirname, '..', 'examples');

export function readShippedExamples(): readonly Example[] {
  return readExamples(examplesFolder);
}

/** Undefined before `npm run train`: then rules decide alone. */
export function readShippedModel(): Uint8Array | undefined {
  return existsSync(shippedFile) ? readFileSync(shippedFile) : undefined;
}
