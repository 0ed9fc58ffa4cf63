/** Reads our own training examples: plain text, one message a line, the folder and file name say what it is. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { AppError } from '../../core/errors.ts';
import { categories, type Category, type Intent, intents } from '../../core/taxonomy.ts';

export interface Example {
  readonly text: string;
  readonly intent: Intent;
  /** Only with intent `report`. */
  readonly category: Category | undefined;
}

/**
 * All examples under a folder laid out as `report/<category>.txt` and `<intent>/<colour>.txt`, in the order of
 * file names and lines. Empty lines and lines that begin with `#` are left out.
 * Throws `examples.unknown_label` when a folder is no intent or a report's file no category.
 */
export function readExamples(folder: string): readonly Example[] {
  return namesIn(folder, 'folder').flatMap((name) => {
    const intent = knownName(intents, name, path.join(folder, name));
    return namesIn(path.join(folder, name), 'file').flatMap((file) =>
      readFile(path.join(folder, name, file), intent),
    );
  });
}

function readFile(file: string, intent: Intent): readonly Example[] {
  const category = intent === 'report' ? knownName(categories, path.basename(file, '.txt'), file) : undefined;
  return linesOf(readFileSync(file, 'utf8')).map((text) => ({ text, intent, category }));
}

function linesOf(content: string): readonly string[] {
  return content
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function namesIn(folder: string, kind: 'folder' | 'file'): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => (kind === 'folder' ? entry.isDirectory() : entry.name.endsWith('.txt')))
    .map(({ name }) => name)
    .toSorted();
}

function knownName<Name extends string>(known: readonly Name[], name: string, where: string): Name {
  const found = known.find((candidate) => candidate === name);
  if (found !== undefined) return found;
  throw new AppError(
    'examples.unknown_label',
    `${where}: the name "${name}" is none of ${known.join(', ')}; rename it`,
    { details: { name } },
  );
}
