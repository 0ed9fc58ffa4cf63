/** Finds what each piece of a question tells: logistic regression, walked through in an order that is always the same. Pure. */
import { weightStep } from './particularity.ts';
import { buckets, piecesOf } from './pieces.ts';

export interface Example {
  readonly text: string;
  readonly isParticular: boolean;
}

const passes = 25;
const step = 1;
/** Weights are drawn to 0 each time they are met. */
const pull = 0.0002;

/** One weight a bucket; the last is that of every question. */
export function fitParticular(examples: readonly Example[]): Float64Array {
  const weights = new Float64Array(buckets + 1);
  const met = new Float64Array(buckets + 1).fill(1e-2);
  const asked = examples.map(({ text, isParticular }) => ({
    pieces: [...piecesOf(text), buckets],
    isParticular,
  }));
  const share = asked.filter(({ isParticular }) => isParticular).length / asked.length;
  for (let pass = 0; pass < passes; pass += 1)
    for (const at of mixedOrder(asked.length, pass + 1)) {
      const one = asked[at];
      if (one !== undefined) learn(weights, met, one, countsFor(one.isParticular, share));
    }
  return weights;
}

/** Both kinds together weigh nearly the same. */
function countsFor(isParticular: boolean, share: number): number {
  return isParticular ? (1 - share) / share : 1;
}

interface Known {
  readonly pieces: readonly number[];
  readonly isParticular: boolean;
}

/** AdaGrad: what is met often moves less. */
function learn(
  weights: Float64Array,
  met: Float64Array,
  { pieces, isParticular }: Known,
  counts: number,
): void {
  const size = 1 / Math.sqrt(pieces.length);
  const sum = pieces.reduce((so, piece) => so + (weights[piece] ?? 0), 0) * size;
  const off = counts * (1 / (1 + Math.exp(-sum)) - Number(isParticular)) * size;
  for (const piece of pieces) {
    const weight = weights[piece] ?? 0;
    const slope = off + pull * weight;
    met[piece] = (met[piece] ?? 0) + slope * slope;
    weights[piece] = weight - (step * slope) / Math.sqrt(met[piece] ?? 1);
  }
}

/** Steps through all by a number that shares no factor with their count. */
function mixedOrder(size: number, seed: number): readonly number[] {
  const order = Array.from({ length: size }, (_, at) => at);
  let state = seed;
  for (let at = size - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}

/** As they are kept: a byte each. */
export function packWeights(weights: Float64Array): string {
  const bytes = Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / weightStep))),
  );
  return Buffer.from(bytes.buffer).toString('base64');
}
