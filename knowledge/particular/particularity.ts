/** How much a question sounds as if it asked of one person, place or day, or for a price or a taste. */
import { buckets, piecesOf } from './pieces.ts';
import { packedWeights } from './weights.ts';

/** What each piece tells, in log-odds; the last tells of every question. */
export type ParticularWeights = Int8Array | Float64Array;

/** Log-odds; above 0 it is rather particular. */
export type Particularity = (text: string) => number;

/** A weight takes a byte: so much one step of it is worth. */
export const weightStep = 1 / 12;

export function createParticularity(): Particularity {
  const weights = Int8Array.from(Buffer.from(packedWeights, 'base64'));
  return (text) => particularityBy(weights, text) * weightStep;
}

export function particularityBy(weights: ParticularWeights, text: string): number {
  const pieces = [...piecesOf(text), buckets];
  return pieces.reduce((sum, piece) => sum + (weights[piece] ?? 0), 0) / Math.sqrt(pieces.length);
}
