/** Reads measured files: UTF-8, one item a line; blank lines and a byte order mark do not count. */
import { readFileSync } from 'node:fs';

import type { z } from 'zod';

import { InputError } from './task.ts';

export interface Line {
  readonly text: string;
  /** Counted from 1, as editors do. */
  readonly number: number;
}

/** The lines of a file that say something. */
export function linesOf(content: string): readonly Line[] {
  return content
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n|\r/u)
    .map((text, index) => ({ text, number: index + 1 }))
    .filter(({ text }) => text.trim() !== '');
}

export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError(`${file} cannot be read: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}

export function readJsonLines<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): readonly z.infer<Schema>[] {
  return linesOf(readText(file)).map((line) => parseJsonLine(file, line, schema));
}

/** Throws an `InputError` that names the line and what is wrong with it. */
export function parseJsonLine<Schema extends z.ZodType>(
  file: string,
  { text, number }: Line,
  schema: Schema,
): z.infer<Schema> {
  const parsed = schema.safeParse(jsonOf(file, text, number));
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`);
  throw new InputError(`${file} line ${number}: ${issues.join('; ')}`);
}

function jsonOf(file: string, text: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError(`${file} line ${number}: not JSON`);
  }
}
