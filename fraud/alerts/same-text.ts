/** When two posted texts are the same: spaces, signs, pictograms and width do not make another of one. Pure. */
import { createHash } from 'node:crypto';

const notWords = /[^\p{L}\p{N}]+/gu;

export function textHashOf(text: string): string {
  const words = text.normalize('NFKC').toLowerCase().replace(notWords, '');
  return createHash('sha256').update(words).digest('base64url');
}
