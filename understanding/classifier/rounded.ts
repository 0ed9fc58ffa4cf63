/** Boundaries as a model keeps them: a byte a weight, a quarter of what they take while they are learned. */
import type { Boundaries } from './support-vectors.ts';
import type { Vector } from './vocabulary.ts';

export interface RoundedBoundaries {
  readonly labels: number;
  /** `weights[column * labels + label] * steps[column]` is nearly what was learned. */
  readonly weights: Int8Array;
  /** What 1 means in each column. */
  readonly steps: Float32Array;
  readonly bias: Float32Array;
}

const most = 127;

export function roundBoundaries({ labels, weights, bias }: Boundaries): RoundedBoundaries {
  const rounded = new Int8Array(weights.length);
  const steps = new Float32Array(weights.length / labels);
  for (let column = 0; column < steps.length; column += 1) {
    const row = weights.subarray(column * labels, (column + 1) * labels);
    const step = Math.fround(row.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0) / most);
    if (step === 0) continue;
    steps[column] = step;
    row.forEach((weight, label) => {
      rounded[column * labels + label] = Math.round(weight / step);
    });
  }
  return { labels, weights: rounded, steps, bias };
}

/** Writes the score of every label into `scores`. */
export function scoreRounded(
  { columns, values, size, known }: Vector,
  { weights, steps, bias, labels }: RoundedBoundaries,
  scores: Float64Array,
): void {
  for (let label = 0; label < labels; label += 1) scores[label] = known * (bias[label] ?? 0);
  for (let at = 0; at < size; at += 1) {
    const column = columns[at] ?? 0;
    const row = column * labels;
    const value = (values[at] ?? 0) * (steps[column] ?? 0);
    for (let label = 0; label < labels; label += 1)
      scores[label] = (scores[label] ?? 0) + value * (weights[row + label] ?? 0);
  }
}
