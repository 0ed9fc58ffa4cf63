/** The two models of messages in one file: what training ships, and what a retrained version is kept as. */
import { AppError } from '../../core/errors.ts';
import type { MessageModels } from './message-classifier.ts';
import { deserialise, serialise } from './model-file.ts';

/** The length of the first model, then both. */
export function serialiseMessages({ intent, category }: MessageModels): Uint8Array {
  const first = serialise(intent);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(first.length);
  return Buffer.concat([length, first, serialise(category)]);
}

/** @throws AppError `model.unreadable` when the bytes are no such file of this version. */
export function deserialiseMessages(bytes: Uint8Array): MessageModels {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 4 || view.getUint32(0, true) + 4 > bytes.byteLength)
    throw new AppError('model.unreadable', 'the classifier’s file is none, or damaged; run npm run train');
  const end = view.getUint32(0, true) + 4;
  return { intent: deserialise(bytes.subarray(4, end)), category: deserialise(bytes.subarray(end)) };
}
