/** Turns scores into probabilities that can be believed: of all guesses said with 0.8, four in five are right. */

/** Scores are divided by `temperature` and made to sum to 1 (Guo et al.: On Calibration of Modern Neural Networks, 2017). */
export interface Calibration {
  readonly temperature: number;
}

/** Scores of texts the model has not learned from, `labels` a text, and the right label of each. */
export interface Outside {
  readonly scores: Float64Array;
  readonly targets: Int32Array;
  readonly labels: number;
}

/** The temperature under which the right labels are most likely; found by golden-section search over its logarithm. */
export function calibrate(outside: Outside): Calibration {
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = Math.log(0.02);
  let high = Math.log(10);
  for (let round = 0; round < 40; round += 1) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (surprise(outside, Math.exp(left)) < surprise(outside, Math.exp(right))) high = right;
    else low = left;
  }
  return { temperature: Math.exp((low + high) / 2) };
}

/** Mean negative log likelihood of the right labels. */
function surprise({ scores, targets, labels }: Outside, temperature: number): number {
  const probabilities = new Float64Array(labels);
  let sum = 0;
  targets.forEach((target, at) => {
    toProbabilities(scores.subarray(at * labels, (at + 1) * labels), { temperature }, probabilities);
    sum -= Math.log(Math.max(probabilities[target] ?? 0, 1e-12));
  });
  return sum / Math.max(targets.length, 1);
}

/** Writes the probability of every label; they sum to 1. */
export function toProbabilities(
  scores: Float64Array,
  { temperature }: Calibration,
  probabilities: Float64Array,
): void {
  const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  let sum = 0;
  scores.forEach((score, label) => {
    const weight = Math.exp((score - highest) / temperature);
    probabilities[label] = weight;
    sum += weight;
  });
  probabilities.forEach((weight, label) => {
    probabilities[label] = weight / sum;
  });
}
