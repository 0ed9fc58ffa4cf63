/** Finds what the signs are worth: logistic regression by Newton's method. Pure. */
import { confidenceOf, type Signs, signs, type SignWeights } from './confidence.ts';

export interface Case {
  readonly signs: Signs;
  /** The entry answers the question. */
  readonly isRight: boolean;
  /** How many it stands for. */
  readonly counts: number;
}

/** Weights are drawn to 0 as if by so many cases; a handful of questions must not decide. */
const pull = 1;
const rounds = 25;

export function fitConfidence(cases: readonly Case[]): SignWeights {
  let weights = weightsFrom(signs.map(() => 0));
  for (let round = 0; round < rounds; round += 1) {
    const step = solve(...slopesAt(cases, weights));
    weights = weightsFrom(signs.map((sign, at) => weights[sign] - (step[at] ?? 0)));
    if (step.every((by) => Math.abs(by) < 1e-6)) break;
  }
  return weights;
}

function weightsFrom(values: readonly number[]): SignWeights {
  // The entries are exactly the signs.
  return Object.fromEntries(signs.map((sign, at) => [sign, values[at] ?? 0])) as SignWeights;
}

type Matrix = number[][];

/** The second and the first derivatives of the cases' negative log-likelihood and the pull. */
function slopesAt(cases: readonly Case[], weights: SignWeights): readonly [Matrix, number[]] {
  const curve: Matrix = signs.map((_, row) => signs.map((_sign, column) => (row === column ? pull : 0)));
  const slope = signs.map((sign) => (sign === 'always' ? 0 : pull * weights[sign]));
  for (const { signs: of, isRight, counts } of cases) {
    const sure = confidenceOf(of, weights);
    signs.forEach((sign, row) => {
      slope[row] = (slope[row] ?? 0) + counts * (sure - Number(isRight)) * of[sign];
      const along = curve[row] ?? [];
      signs.forEach((other, column) => {
        along[column] = (along[column] ?? 0) + counts * sure * (1 - sure) * of[sign] * of[other];
      });
    });
  }
  return [curve, slope];
}

/** Gauss's elimination; the matrix is positive definite. */
function solve(matrix: Matrix, right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  rows.forEach((pivot, at) => {
    const by = pivot[at] ?? 1;
    pivot.forEach((value, column) => (pivot[column] = value / by));
    rows.forEach((row, other) => {
      const times = row[at] ?? 0;
      if (other !== at) row.forEach((value, column) => (row[column] = value - times * (pivot[column] ?? 0)));
    });
  });
  return rows.map((row) => row[signs.length] ?? 0);
}
