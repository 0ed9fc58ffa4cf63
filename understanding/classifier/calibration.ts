/** Turns scores into probabilities that can be believed: of all guesses said with 0.8, four in five are right. */

export interface Calibration {
  /** Scores are divided by it (Guo, Pleiss, Sun, Weinberger: On Calibration of Modern Neural Networks, ICML 2017). */
  readonly temperature: number;
  /** The power of the known share of a text its scores are multiplied by: what is half unknown is believed less. */
  readonly caution: number;
}

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

const cautions = [0, 0.5, 1];

/** The calibration under which the right labels are most likely. */
export function calibrate(outside: Outside): Calibration {
  const fitted = cautions.map((caution) => ({ caution, temperature: bestTemperature(outside, caution) }));
  const costs = fitted.map((calibration) => surprise(outside, calibration));
  return fitted[costs.indexOf(Math.min(...costs))] ?? { caution: 1, temperature: 1 };
}

/** By golden-section search over its logarithm. */
function bestTemperature(outside: Outside, caution: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = Math.log(0.03);
  let high = Math.log(3);
  for (let round = 0; round < 14; round += 1) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    const leftCost = surprise(outside, { caution, temperature: Math.exp(left) });
    const rightCost = surprise(outside, { caution, temperature: Math.exp(right) });
    if (leftCost < rightCost) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}

/** Mean negative log likelihood of the right labels. */
function surprise({ scores, known, targets, labels }: Outside, calibration: Calibration): number {
  const probabilities = new Float64Array(labels);
  let sum = 0;
  targets.forEach((target, at) => {
    const row = scores.subarray(at * labels, (at + 1) * labels);
    toProbabilities(row, known[at] ?? 0, calibration, probabilities);
    sum -= Math.log(Math.max(probabilities[target] ?? 0, 1e-12));
  });
  return sum / Math.max(targets.length, 1);
}

/** Writes the probability of every label; they sum to 1, and are all alike for a text of which nothing is known. */
export function toProbabilities(
  scores: Float64Array,
  known: number,
  { temperature, caution }: Calibration,
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
