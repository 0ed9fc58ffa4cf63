/** The models that are trained from our own examples when Gege is set up. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

import { deserialise, serialise } from '../../understanding/classifier/model-file.ts';
import type { FraudModels } from './fraud-models.ts';
import type { Weighing } from './weighing.ts';

/** Not kept in git: made by `npm run train:fraud`, which every start calls when examples or code are newer. */
export const shippedFraudFolder = path.join(import.meta.dirname, '..', 'trained');

const weighingFile = 'weighing.json';
const weighingSchema = z.array(z.number());

function weighingIn(bytes: Uint8Array): Weighing {
  return weighingSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
}

/**
 * Undefined before they were trained.
 * @throws AppError `model.unreadable`
 */
export function loadShippedFraud(folder = shippedFraudFolder): FraudModels | undefined {
  if (!existsSync(path.join(folder, weighingFile))) return undefined;
  const read = (name: string) => readFileSync(path.join(folder, name));
  return {
    fraud: deserialise(read('fraud.model')),
    kind: deserialise(read('kind.model')),
    weighing: weighingIn(read(weighingFile)),
  };
}

/** The last file is written when the others are whole. */
export function writeFraud({ fraud, kind, weighing }: FraudModels, folder = shippedFraudFolder): void {
  mkdirSync(folder, { recursive: true });
  writeWhole(path.join(folder, 'fraud.model'), serialise(fraud));
  writeWhole(path.join(folder, 'kind.model'), serialise(kind));
  writeWhole(path.join(folder, weighingFile), JSON.stringify(weighing));
}

/** All or nothing. */
function writeWhole(file: string, content: Uint8Array | string): void {
  writeFileSync(`${file}.unfinished`, content);
  renameSync(`${file}.unfinished`, file);
}
