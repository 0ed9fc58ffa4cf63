/** Turns scores into probabilities that can be believed: of all guesses said with 0.8, four in five are right. */

export interface Calibration {
  /** Scores are divided by it (Guo, Pleiss, Sun, Weinberger: On Calibration of Modern Neural Networks, ICML 2017). */
  readonly temperature: number;
}

/**
 * The power of the known share of a text its scores are multiplied by: what is half unknown is believed less. Fixed,
 * because the texts that are strange to a model are not among those it is calibrated on.
 */
const caution = 0.5;

/** Texts judged by a model that has not learned from them. */
export interface Outside {
  readonly labels: number;
  /** `labels` scores a text. */
  readonly scores: Float64Array;
  /** The known share of each text. */
  readonly known: Float64Array;
  /** The right label of each text. */
  readonly targets: Int32Array;
}

/** The temperature under which the right labels are most likely; by golden-section search over its logarithm. */
export function calibrate(outside: Outside): Calibration {
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = Math.log(0.03);
  let high = Math.log(3);
  for (let round = 0; round < 20; round += 1) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (surprise(outside, Math.exp(left)) < surprise(outside, Math.exp(right))) high = right;
    else low = left;
  }
  return { temperature: Math.exp((low + high) / 2) };
}

/** Mean negative log likelihood of the right labels. */
function surprise({ scores, known, targets, labels }: Outside, temperature: number): number {
  const probabilities = new Float64Array(labels);
  let sum = 0;
  targets.forEach((target, at) => {
    const row = scores.subarray(at * labels, (at + 1) * labels);
    toProbabilities(row, known[at] ?? 0, { temperature }, probabilities);
    sum -= Math.log(Math.max(probabilities[target] ?? 0, 1e-12));
  });
  return sum / Math.max(targets.length, 1);
}

/** Writes the probability of every label; they sum to 1, and are all alike for a text of which nothing is known. */
export function toProbabilities(
  scores: Float64Array,
  known: number,
  { temperature }: Calibration,
  probabilities: Float64Array,
): void {
  const factor = known ** caution / temperature;
  let highest = -Infinity;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  for (let label = 0; label < scores.length; label += 1) {
    const weight = Math.exp(((scores[label] ?? 0) - highest) * factor);
    probabilities[label] = weight;
    sum += weight;
  }
  for (let label = 0; label < scores.length; label += 1)
    probabilities[label] = (probabilities[label] ?? 0) / sum;
}
