/** A model with all that it knows of a piece in one place: its pieces are anywhere in some megabytes, and each is fetched once. */
import { toProbabilities } from './calibration.ts';
import type { ModelData } from './model.ts';
import { familyCount } from './n-grams.ts';
import type { ReadText } from './text-reader.ts';
import { factorsOf } from './vocabulary.ts';

export interface PackedModel {
  readonly probabilities: (text: ReadText) => Float64Array;
  /** What each row of the text adds to the score of a label. */
  readonly shares: (text: ReadText, label: number) => ReadonlyMap<number, number>;
}

/** The column of each row in one of several models: `all[row * models + model]`, or -1. */
export interface Columns {
  readonly all: Int32Array;
  readonly model: number;
  readonly models: number;
}

export function packModel(data: ModelData, columns: Columns): PackedModel {
  const packed = pack(data, columns);
  return {
    probabilities(text) {
      const known = weigh(packed, text);
      const scores = scoresOf(packed, text, known);
      toProbabilities(scores, known, packed.calibration, scores);
      return scores;
    },
    shares(text, label) {
      weigh(packed, text);
      return sharesOf(packed, text, label);
    },
  };
}

interface Packed extends Pick<ModelData, 'familyWeights' | 'calibration'> {
  readonly columns: Columns;
  readonly labels: number;
  readonly bias: Float32Array;
  /** From `at * stride / 4` on how telling column `at` is, and what 1 means in it. */
  readonly numbers: Float32Array;
  /** From `at * stride + 8` on its weights; the same memory. */
  readonly weights: Int8Array;
  readonly stride: number;
  readonly text: Weighed;
}

/** The text weighed last: memory that is asked for and given back costs more than what is written to it. */
interface Weighed {
  readonly squares: Float64Array;
  /** -1 where the model does not know the piece. */
  columns: Int32Array;
  values: Float32Array;
}

const beforeWeights = 8;

function pack({ vocabulary, boundaries, familyWeights, calibration }: ModelData, columns: Columns): Packed {
  const { telling } = vocabulary;
  const { labels, weights, steps, bias } = boundaries;
  const stride = beforeWeights + 4 * Math.ceil(labels / 4);
  const memory = new ArrayBuffer(telling.length * stride);
  const numbers = new Float32Array(memory);
  const packed = new Int8Array(memory);
  for (let column = 0; column < telling.length; column += 1) {
    numbers[(column * stride) / 4] = telling[column] ?? 0;
    numbers[(column * stride) / 4 + 1] = steps[column] ?? 0;
    const first = column * stride + beforeWeights;
    for (let label = 0; label < labels; label += 1)
      packed[first + label] = weights[column * labels + label] ?? 0;
  }
  return {
    ...{ familyWeights, calibration, columns, labels, bias, numbers, weights: packed, stride },
    text: {
      squares: new Float64Array(familyCount),
      columns: new Int32Array(128),
      values: new Float32Array(128),
    },
  };
}

/** As `vocabulary.ts` weighs, to the last bit; returns the known share. */
function weigh(packed: Packed, read: ReadText): number {
  const { text, familyWeights } = packed;
  const { size, kinds, plain } = read;
  if (size > text.columns.length) {
    text.columns = new Int32Array(2 * size);
    text.values = new Float32Array(2 * size);
  }
  const plainKnown = findColumns(packed, read);
  valueEach(packed, read);
  const { values } = text;
  const factors = factorsOf(text.squares, familyWeights);
  for (let at = 0; at < size; at += 1) values[at] = (values[at] ?? 0) * (factors[kinds[at] ?? 0] ?? 0);
  return plain === 0 ? 0 : plainKnown / plain;
}

/** Returns how many characters and pairs of the text are known. */
function findColumns({ columns, text }: Packed, { size, rows, plainTimes }: ReadText): number {
  const { all, model, models } = columns;
  let plainKnown = 0;
  for (let at = 0; at < size; at += 1) {
    const column = all[(rows[at] ?? 0) * models + model] ?? -1;
    text.columns[at] = column;
    if (column >= 0) plainKnown += plainTimes[at] ?? 0;
  }
  return plainKnown;
}

function valueEach({ text, numbers, stride }: Packed, { size, kinds, times }: ReadText): void {
  const { squares, columns, values } = text;
  squares.fill(0);
  for (let at = 0; at < size; at += 1) {
    const column = columns[at] ?? -1;
    if (column < 0) continue;
    const often = times[at] ?? 1;
    const value = (often === 1 ? 1 : 1 + Math.log(often)) * (numbers[(column * stride) / 4] ?? 0);
    values[at] = value;
    const kind = kinds[at] ?? 0;
    squares[kind] = (squares[kind] ?? 0) + value * value;
  }
}

/** As `rounded.ts` scores, to the last bit. */
function scoresOf(
  { text, numbers, weights, stride, labels, bias }: Packed,
  { size }: ReadText,
  known: number,
) {
  const { columns, values } = text;
  const scores = new Float64Array(labels);
  for (let label = 0; label < labels; label += 1) scores[label] = known * (bias[label] ?? 0);
  for (let at = 0; at < size; at += 1) {
    const column = columns[at] ?? -1;
    if (column < 0) continue;
    const value = (values[at] ?? 0) * (numbers[(column * stride) / 4 + 1] ?? 0);
    const first = column * stride + beforeWeights;
    for (let label = 0; label < labels; label += 1)
      scores[label] = (scores[label] ?? 0) + value * (weights[first + label] ?? 0);
  }
  return scores;
}

function sharesOf({ text, numbers, weights, stride }: Packed, { size, rows }: ReadText, label: number) {
  const shares = new Map<number, number>();
  for (let at = 0; at < size; at += 1) {
    const column = text.columns[at] ?? -1;
    if (column < 0) continue;
    const weight = weights[column * stride + beforeWeights + label] ?? 0;
    const step = numbers[(column * stride) / 4 + 1] ?? 0;
    shares.set(rows[at] ?? 0, weight * step * (text.values[at] ?? 0));
  }
  return shares;
}
