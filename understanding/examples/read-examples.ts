/** Reads our own training examples: plain text, one message a line, the folder it lies in says what it is. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { AppError } from '../../core/errors.ts';
import { categories, type Category, type Intent, intents } from '../../core/taxonomy.ts';

export interface Example {
  readonly text: string;
  readonly intent: Intent;
  /** Only with intent `report`. */
  readonly category: Category | undefined;
  /** Whether somebody is in danger now; undefined where it could be argued. */
  readonly danger?: boolean | undefined;
  /** The file it stands in, from the folder of all examples on. */
  readonly source?: string | undefined;
}

/**
 * All examples under a folder laid out as `report/<category>/<colour>.txt` and `<intent>/<colour>.txt`, in the order of
 * names and lines. Somebody is in danger in files named `in-danger…` alone; `perhaps-in-danger…` leaves it open. Empty lines and lines that begin with `#` are left out.
 * Throws `examples.unknown_label` when a folder is no intent, or one of the reports no category.
 */
export function readExamples(folder: string): readonly Example[] {
  return namesIn(folder, 'folder').flatMap((name) => {
    const intent = knownName(intents, name, path.join(folder, name));
    return intent === 'report'
      ? readReports(folder)
      : readFiles(folder, name, { intent, category: undefined });
  });
}

function readReports(folder: string): readonly Example[] {
  const reports = path.join(folder, 'report');
  return namesIn(reports, 'folder').flatMap((name) => {
    const category = knownName(categories, name, path.join(reports, name));
    return readFiles(folder, `report/${name}`, { intent: 'report', category });
  });
}

function readFiles(
  folder: string,
  inside: string,
  labels: Pick<Example, 'intent' | 'category'>,
): readonly Example[] {
  return namesIn(path.join(folder, inside), 'file').flatMap((file) => {
    const danger = file.startsWith('perhaps-in-danger') ? undefined : file.startsWith('in-danger');
    return linesOf(readFileSync(path.join(folder, inside, file), 'utf8')).map((text) => ({
      text,
      ...labels,
      danger,
      source: `${inside}/${file}`,
    }));
  });
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
