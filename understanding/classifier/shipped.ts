/** The classifier that is trained from our own examples when Gege is set up. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { AppError } from '../../core/errors.ts';
import { createMessageClassifier, type MessageClassifier, type MessageModels } from './message-classifier.ts';
import { deserialiseMessages, serialiseMessages } from './message-file.ts';

/** Not kept in git: made by `npm run train`, which every start calls when examples or code are newer. */
export const shippedFile = path.join(import.meta.dirname, '..', 'trained', 'messages.model');

/**
 * Reads about 10 MB; keep what it returns.
 * @throws AppError `model.missing`, `model.unreadable`
 */
export function loadShippedClassifier(file = shippedFile): MessageClassifier {
  return createMessageClassifier(deserialiseMessages(read(file)));
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new AppError('model.missing', 'the classifier is not trained yet; run npm run train', { cause });
  }
}

/** All or nothing: a reader sees the old file or the new one. */
export function writeModels(models: MessageModels, file = shippedFile): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.unfinished`;
  writeFileSync(unfinished, serialiseMessages(models));
  renameSync(unfinished, file);
}
