/** Reads our own examples: plain text, one a line, `fraud/<kind>/<colour>.txt` and `fine/<look-alike>/<colour>.txt`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { AppError } from '../../core/errors.ts';
import { type BaitKind, baitKinds } from '../bait-kind.ts';

export interface FraudExample {
  readonly text: string;
  readonly isFraud: boolean;
  /** Of scams only; undefined where nobody said. */
  readonly kind?: BaitKind | undefined;
  /** The file it stands in, from the folder of all examples on. */
  readonly source: string;
}

/** @throws AppError `examples.unknown_label` when a folder of scams is no kind of them. */
export function readFraudExamples(folder: string): readonly FraudExample[] {
  return [
    ...readGroup(folder, 'fraud', (name) => ({ isFraud: true, kind: knownKind(name) })),
    ...readGroup(folder, 'fine', () => ({ isFraud: false })),
  ];
}

function knownKind(name: string): BaitKind {
  const known = baitKinds.find((kind) => kind === name);
  if (known === undefined)
    throw new AppError(
      'examples.unknown_label',
      `fraud/examples/fraud/${name} is no kind of scam; rename it`,
    );
  return known;
}

function readGroup(
  folder: string,
  group: string,
  labelsOf: (name: string) => Pick<FraudExample, 'isFraud' | 'kind'>,
): readonly FraudExample[] {
  return namesIn(path.join(folder, group)).flatMap((name) =>
    namesIn(path.join(folder, group, name)).flatMap((file) =>
      textsOf(readFileSync(path.join(folder, group, name, file), 'utf8')).map((text) => ({
        text,
        ...labelsOf(name),
        source: `${group}/${name}/${file}`,
      })),
    ),
  );
}

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder).toSorted();
}

function textsOf(content: string): readonly string[] {
  return content
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('# '));
}
