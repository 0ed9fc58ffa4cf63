/**
 * Learns one linear boundary per label: a support vector machine with squared hinge loss, by dual coordinate descent
 * (Hsieh, Chang, Lin, Keerthi, Sundararajan: A Dual Coordinate Descent Method for Large-scale Linear SVM, ICML 2008).
 * All labels are learned in one walk over the texts, because their weights of one piece lie side by side.
 */
import { createRandom, shuffled } from './random.ts';
import type { Vector } from './vocabulary.ts';

export interface Boundaries {
  readonly labels: number;
  /** `weights[column * labels + label]`. */
  readonly weights: Float32Array;
  /** What each label has for any text, however it reads, times the known share of the text. */
  readonly bias: Float32Array;
}

export interface LearnOptions {
  /** How much a text on the wrong side costs; more fits the examples more closely. */
  readonly cost: number;
  /** Walks over all texts at most; it ends earlier when nothing moves any more. */
  readonly walks: number;
  readonly seed: number;
  /** 0: every text counts alike; 1: every label counts alike. */
  readonly balance: number;
}

/** `targets[i]` is the label of `vectors[i]`. */
export function learnBoundaries(
  vectors: readonly Vector[],
  targets: Int32Array,
  size: { readonly labels: number; readonly columns: number },
  options: LearnOptions,
): Boundaries {
  const { labels } = size;
  const weights = new Float32Array(size.columns * labels);
  const bias = new Float32Array(labels);
  const duals = new Float32Array(vectors.length * labels);
  const squares = Float64Array.from(vectors, squareOf);
  const slack = slackOf(targets, labels, options);
  const random = createRandom(options.seed);
  const settled = new Uint8Array(duals.length);
  const step = createStep({ weights, bias, duals, settled, labels });
  const lastMoves = new Float64Array(vectors.length).fill(Infinity);
  for (let walk = 0; walk < options.walks; walk += 1) {
    const whole = walk % 3 === 0;
    let moved = 0;
    for (const at of shuffled(vectors.length, random)) {
      const vector = vectors[at];
      if (vector === undefined || (!whole && (lastMoves[at] ?? 0) < still)) continue;
      const target = targets[at] ?? 0;
      const move = step(vector, { at, target, slack: slack[target] ?? 1, square: squares[at] ?? 1, whole });
      lastMoves[at] = move;
      moved = Math.max(moved, move);
    }
    if (moved < 0.02) break;
  }
  return { labels, weights, bias };
}

/** A text that moved nothing further than this is looked at again only every third walk. */
const still = 0.01;

/** The known share of a text is a column of its own, which carries the bias: an unknown text leans to no label. */
function squareOf({ values, size, known }: Vector): number {
  let sum = known ** 2;
  for (let index = 0; index < size; index += 1) sum += (values[index] ?? 0) ** 2;
  return sum;
}

/** 1 / 2C of each label; rare ones cost more when labels are balanced. */
function slackOf(targets: Int32Array, labels: number, { cost, balance }: LearnOptions): Float64Array {
  const counts = new Float64Array(labels);
  for (const target of targets) counts[target] = (counts[target] ?? 0) + 1;
  const even = targets.length / labels;
  return counts.map((count) => 1 / (2 * cost * (even / Math.max(count, 1)) ** balance));
}

interface Learning {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly duals: Float32Array;
  /** 1 where a label is far from having anything to learn from a text; such pairs are looked at only in every third walk. */
  readonly settled: Uint8Array;
  readonly labels: number;
}

interface Text {
  readonly at: number;
  readonly target: number;
  readonly slack: number;
  readonly square: number;
  /** Whether settled labels are looked at, too. */
  readonly whole: boolean;
}

/** How far beyond its margin a text must be for a label to be settled. */
const clear = 0.1;

/** Moves the dual variable of one text for every label; returns how far the furthest moved. */
function createStep({ weights, bias, duals, settled, labels }: Learning) {
  const asked = createSome(labels);
  const moving = createSome(labels);
  return (vector: Vector, { at, target, slack, square, whole }: Text): number => {
    const first = at * labels;
    ask(asked, settled.subarray(first, first + labels), whole);
    moving.size = 0;
    scoreSome(vector, { weights, bias, labels }, asked);
    let furthest = 0;
    for (let index = 0; index < asked.size; index += 1) {
      const label = asked.labels[index] ?? 0;
      const sign = label === target ? 1 : -1;
      const dual = duals[first + label] ?? 0;
      const gradient = sign * (asked.values[index] ?? 0) - 1 + slack * dual;
      const next = Math.max(dual - gradient / (square + slack), 0);
      settled[first + label] = dual === 0 && gradient > clear ? 1 : 0;
      if (next === dual) continue;
      duals[first + label] = next;
      moving.labels[moving.size] = label;
      moving.values[moving.size++] = sign * (next - dual);
      furthest = Math.max(furthest, Math.abs(next - dual));
    }
    if (moving.size > 0) moveSome(vector, { weights, bias, labels }, moving);
    return furthest;
  };
}

function ask(asked: Some, settled: Uint8Array, whole: boolean): void {
  asked.size = 0;
  for (let label = 0; label < settled.length; label += 1)
    if (whole || settled[label] === 0) asked.labels[asked.size++] = label;
}

/** Some of the labels, and a number for each. */
interface Some {
  readonly labels: Int32Array;
  readonly values: Float64Array;
  size: number;
}

function createSome(labels: number): Some {
  return { labels: new Int32Array(labels), values: new Float64Array(labels), size: 0 };
}

function scoreSome(
  { columns, values, size, known }: Vector,
  { weights, bias, labels }: Boundaries,
  some: Some,
) {
  for (let index = 0; index < some.size; index += 1)
    some.values[index] = known * (bias[some.labels[index] ?? 0] ?? 0);
  for (let at = 0; at < size; at += 1) {
    const row = (columns[at] ?? 0) * labels;
    const value = values[at] ?? 0;
    for (let index = 0; index < some.size; index += 1)
      some.values[index] =
        (some.values[index] ?? 0) + value * (weights[row + (some.labels[index] ?? 0)] ?? 0);
  }
}

function moveSome(
  { columns, values, size, known }: Vector,
  { weights, bias, labels }: Boundaries,
  some: Some,
) {
  for (let index = 0; index < some.size; index += 1) {
    const label = some.labels[index] ?? 0;
    bias[label] = (bias[label] ?? 0) + known * (some.values[index] ?? 0);
  }
  for (let at = 0; at < size; at += 1) {
    const row = (columns[at] ?? 0) * labels;
    const value = values[at] ?? 0;
    for (let index = 0; index < some.size; index += 1) {
      const place = row + (some.labels[index] ?? 0);
      weights[place] = (weights[place] ?? 0) + value * (some.values[index] ?? 0);
    }
  }
}

/** Writes the score of every label into `scores`. */
export function score(
  { columns, values, size, known }: Vector,
  { weights, bias, labels }: Boundaries,
  scores: Float64Array,
): void {
  for (let label = 0; label < labels; label += 1) scores[label] = known * (bias[label] ?? 0);
  for (let at = 0; at < size; at += 1) {
    const row = (columns[at] ?? 0) * labels;
    const value = values[at] ?? 0;
    for (let label = 0; label < labels; label += 1)
      scores[label] = (scores[label] ?? 0) + value * (weights[row + label] ?? 0);
  }
}
