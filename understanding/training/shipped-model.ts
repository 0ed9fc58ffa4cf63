/** The classifier that setting the program up trained of its examples. */
import { existsSync, readFileSync } from 'node:fs';

import { shippedFile } from '../classifier/shipped.ts';

/** Undefined before `npm run train`: then rules decide alone. */
export function readShippedModel(): Uint8Array | undefined {
  return existsSync(shippedFile) ? readFileSync(shippedFile) : undefined;
}
