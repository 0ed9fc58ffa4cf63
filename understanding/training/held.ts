/** The held-out messages a training is measured on: labelled by hand, never learned from, never read while developing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

import { AppError } from '../../core/errors.ts';
import { categories, type Category, intents, urgencies } from '../../core/taxonomy.ts';

export const heldFile = path.join(import.meta.dirname, '..', 'held', 'utterances.jsonl');

const category = z.enum(categories as readonly [Category, ...Category[]]);
const heldMessage = z.object({
  text: z.string().min(1),
  mentioned: z.boolean(),
  intent: z.enum(intents),
  category: category.nullable(),
  urgency: z.enum(urgencies).nullable(),
});
export type HeldMessage = z.infer<typeof heldMessage>;

/** @throws AppError `training.held_unreadable` naming the line. */
export function readHeld(file: string = heldFile): readonly HeldMessage[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => parseLine(line, file, number));
}

function parseLine(line: string, file: string, number: number): HeldMessage {
  const parsed = heldMessage.safeParse(parseJson(line));
  if (parsed.success) return parsed.data;
  throw new AppError(
    'training.held_unreadable',
    `${file}:${number} is no labelled message; see the README beside it`,
    { details: { line: number } },
  );
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
