/**
 * Weighs what was learned against what rules found: one logistic regression over a handful of figures, fitted on examples
 * that the learned model had not seen. Its result is what can be believed.
 */
import type { SignsOfText } from '../read-signs.ts';
import { assurances } from '../signs/assurances.ts';

/** One factor for each figure of `figuresOf`, in its order. */
export type Weighing = readonly number[];

export function figuresOf({ form, signs, assured }: SignsOfText, probability: number): readonly number[] {
  const sum = signs.reduce((total, { weight }) => total + weight, 0);
  const odds = Math.log(bounded(probability) / (1 - bounded(probability)));
  const length = Math.log(1 + form.text.length) - usualLength;
  return [
    1,
    odds,
    Math.min(sum, most) / most,
    signs.length === 0 ? 1 : 0,
    length,
    ...assuring.map((sign) => (assured.some((found) => found.sign === sign) ? 1 : 0)),
  ];
}

const assuring: readonly string[] = [...assurances.map(({ sign }) => sign), 'essay'];
const most = 8;
/** The logarithm of some twenty characters. */
const usualLength = 3;

function bounded(probability: number): number {
  return Math.min(Math.max(probability, 1e-5), 1 - 1e-5);
}

export function weigh(figures: readonly number[], weighing: Weighing): number {
  const odds = figures.reduce((sum, figure, at) => sum + figure * (weighing[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-odds));
}

export interface Weighed {
  readonly figures: readonly number[];
  readonly isFraud: boolean;
}

const rounds = 40;
const ridge = 0.01;

/** By Newton's steps; a little ridge keeps what does not matter near nothing. */
export function fitWeighing(examples: readonly Weighed[]): Weighing {
  const size = examples[0]?.figures.length ?? 0;
  let weighing: Weighing = Array.from({ length: size }, () => 0);
  for (let round = 0; round < rounds; round += 1) {
    const step = solve(slopesOf(examples, weighing));
    weighing = weighing.map((factor, at) => factor + (step[at] ?? 0));
    if (step.every((move) => Math.abs(move) < 1e-6)) break;
  }
  return weighing;
}

/** The matrix of second derivatives with the first ones as its last column. */
function slopesOf(examples: readonly Weighed[], weighing: Weighing): number[][] {
  const size = weighing.length;
  const rows = Array.from({ length: size }, (_, at) =>
    Array.from({ length: size + 1 }, (_unused, column) => {
      if (column === size) return -ridge * (weighing[at] ?? 0);
      return column === at ? ridge : 0;
    }),
  );
  for (const { figures, isFraud } of examples) {
    const said = weigh(figures, weighing);
    rows.forEach((row, at) => {
      const figure = figures[at] ?? 0;
      figures.forEach((other, column) => {
        row[column] = (row[column] ?? 0) + said * (1 - said) * figure * other;
      });
      row[size] = (row[size] ?? 0) + (Number(isFraud) - said) * figure;
    });
  }
  return rows;
}

/** Gauss and Jordan; the matrix is positive definite, so no row needs to change places. */
function solve(rows: number[][]): readonly number[] {
  const size = rows.length;
  rows.forEach((row, at) => {
    const pivot = row[at] ?? 1;
    for (let column = at; column <= size; column += 1) row[column] = (row[column] ?? 0) / pivot;
    rows.forEach((other, index) => {
      if (index === at) return;
      const factor = other[at] ?? 0;
      for (let column = at; column <= size; column += 1)
        other[column] = (other[column] ?? 0) - factor * (row[column] ?? 0);
    });
  });
  return rows.map((row) => row[size] ?? 0);
}
