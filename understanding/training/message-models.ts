/** The two models that read a message, one for what it wants and one for what it is about: trained, stored, read back. */
import { AppError } from '../../core/errors.ts';
import { categories, intents } from '../../core/taxonomy.ts';
import { type MessageModels } from '../classifier/message-classifier.ts';
import { deserialise, serialise } from '../classifier/model-file.ts';
import type { Model } from '../classifier/model.ts';
import { train } from '../classifier/train.ts';
import type { Example } from '../examples/read-examples.ts';

/** @throws AppError `training.too_few_labels` when there are not two intents and two categories to tell apart. */
export function trainMessageModels(examples: readonly Example[]): MessageModels {
  return {
    intent: train(examples.map(({ text, intent }) => ({ text, label: intent }))),
    category: train(
      examples.flatMap(({ text, category }) => (category === undefined ? [] : [{ text, label: category }])),
    ),
  };
}

/** The length of the first model in four bytes, then both. */
export function packMessageModels({ intent, category }: MessageModels): Uint8Array<ArrayBuffer> {
  const first = serialise(intent);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(first.length);
  return Uint8Array.from(Buffer.concat([length, first, serialise(category)]));
}

/** @throws AppError `model.unreadable` when the bytes are no models of this version or know other codes. */
export function unpackMessageModels(bytes: Uint8Array): MessageModels {
  if (bytes.length < 4) throw unreadable();
  const length = Buffer.from(bytes.subarray(0, 4)).readUInt32LE();
  const models = {
    intent: deserialise(bytes.subarray(4, 4 + length)),
    category: deserialise(bytes.subarray(4 + length)),
  };
  if (!knowsOnly(models.intent, intents) || !knowsOnly(models.category, categories)) throw unreadable();
  return models;
}

function knowsOnly({ data }: Model, codes: readonly string[]): boolean {
  return data.labels.every((label) => codes.includes(label));
}

function unreadable(): AppError {
  return new AppError('model.unreadable', 'these are no models of this version; train again');
}
