/** A model as bytes and back: a header of JSON with the names and sizes, then the number arrays one after another. */
import { z } from 'zod';

import { AppError } from '../../core/errors.ts';
import { createModel, type Model } from './model.ts';
import { familyCount } from './n-grams.ts';

/** Raised whenever a text is read or scored in another way: a file of another version is trained again, not guessed at. */
export const modelVersion = 6;
const magic = 0x6d656765;

const headerSchema = z.strictObject({
  version: z.literal(modelVersion),
  labels: z.array(z.string()).min(2),
  columns: z.int().nonnegative(),
  syllables: z.int().nonnegative(),
  fieldWords: z.int().nonnegative(),
  familyWeights: z.array(z.number()).length(familyCount),
  temperature: z.number().positive(),
});
type Header = z.infer<typeof headerSchema>;

export function serialise({ data }: Model): Uint8Array {
  const { labels, vocabulary, boundaries, tables, familyWeights, calibration } = data;
  const header: Header = {
    version: modelVersion,
    labels: [...labels],
    columns: vocabulary.ids.length,
    syllables: tables.syllables.length,
    fieldWords: tables.fields.ids.length,
    familyWeights: [...familyWeights],
    ...calibration,
  };
  const text = Buffer.from(JSON.stringify(header));
  const start = Buffer.alloc(8 + padded(text.length), ' ');
  start.writeUInt32LE(magic, 0);
  start.writeUInt32LE(padded(text.length), 4);
  text.copy(start, 8);
  const { bias, steps, weights } = boundaries;
  const arrays = [vocabulary.ids, vocabulary.telling, bias, steps, weights, tables.syllables];
  const fields = [tables.fields.ids, tables.fields.first, tables.fields.second];
  return Buffer.concat([start, ...[...arrays, ...fields].map(bytesOf)]);
}

/** @throws AppError `model.unreadable` when the bytes are no model of this version, or not a whole one. */
export function deserialise(bytes: Uint8Array): Model {
  // A copy of its own: number arrays must begin at a multiple of four.
  const whole = Uint8Array.from(bytes).buffer;
  const { header, start } = readHeader(whole);
  const labels = header.labels.length;
  const take = createTaker(whole, start);
  const ids = new Int32Array(take(4 * header.columns));
  const telling = new Float32Array(take(4 * header.columns));
  const bias = new Float32Array(take(4 * labels));
  const steps = new Float32Array(take(4 * header.columns));
  const weights = new Int8Array(take(header.columns * labels));
  const syllables = new Uint16Array(take(2 * header.syllables));
  const fields = {
    ids: new Int32Array(take(4 * header.fieldWords)),
    first: new Uint16Array(take(2 * header.fieldWords)),
    second: new Uint16Array(take(2 * header.fieldWords)),
  };
  return createModel({
    labels: header.labels,
    tables: { syllables, fields },
    vocabulary: { ids, telling },
    familyWeights: header.familyWeights,
    boundaries: { labels, weights, steps, bias },
    calibration: { temperature: header.temperature },
  });
}

function readHeader(whole: ArrayBuffer): { readonly header: Header; readonly start: number } {
  const view = new DataView(whole);
  if (whole.byteLength < 8 || view.getUint32(0, true) !== magic) throw unreadable('it is not a model file');
  const length = view.getUint32(4, true);
  if (8 + length > whole.byteLength) throw unreadable('it ends too early');
  const header = headerSchema.safeParse(jsonOf(new Uint8Array(whole, 8, length)));
  if (!header.success) throw unreadable('it is of another version or damaged', header.error);
  return { header: header.data, start: 8 + length };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown;
  } catch (cause) {
    throw unreadable('its header is damaged', cause);
  }
}

function createTaker(whole: ArrayBuffer, start: number): (length: number) => ArrayBuffer {
  let at = start;
  return (length) => {
    if (at + length > whole.byteLength) throw unreadable('it ends too early');
    const part = whole.slice(at, at + length);
    at += padded(length);
    return part;
  };
}

function unreadable(why: string, cause?: unknown): AppError {
  return new AppError('model.unreadable', `the classifier's file cannot be used: ${why}; run npm run train`, {
    cause,
  });
}

/** Arrays begin at multiples of four. */
function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

/** Little-endian, as every machine Node runs on has it. */
function bytesOf(array: Int8Array | Int32Array | Float32Array | Uint16Array): Buffer {
  const bytes = Buffer.alloc(padded(array.byteLength));
  Buffer.from(array.buffer, array.byteOffset, array.byteLength).copy(bytes);
  return bytes;
}
