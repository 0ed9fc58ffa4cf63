/**
 * `npm run train [-- --examples FILE] [--held FILE] [--out FILE]`: trains the classifier of messages on our own examples
 * and on those of FILE (CSV or JSONL with `text` and `label`, or `text`, `intent` and `category`), and says how good it
 * is: by cross-validation on what it learned from, and before and after on messages held back.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { AppError } from '../core/errors.ts';
import { type Figures, figuresOf, judge } from '../understanding/classifier/figures.ts';
import { readLabelledMessages } from '../understanding/classifier/labelled-messages.ts';
import type { MessageModels } from '../understanding/classifier/message-classifier.ts';
import { deserialiseMessages } from '../understanding/classifier/message-file.ts';
import { shippedFile, writeModels } from '../understanding/classifier/shipped.ts';
import { type MessageExample, trainMessages } from '../understanding/classifier/train-messages.ts';
import { readExamples } from '../understanding/examples/read-examples.ts';

const { values } = parseArgs({
  options: { examples: { type: 'string' }, held: { type: 'string' }, out: { type: 'string' } },
});

const examplesFolder = path.join(import.meta.dirname, '..', 'understanding', 'examples');
const file = values.out ?? shippedFile;
const own = readExamples(examplesFolder);
const theirs = readMessages(values.examples);
const held = readMessages(values.held);
const before = held.length > 0 ? readBefore() : undefined;

const started = performance.now();
const { models, judged } = trainMessages([...own, ...theirs]);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
writeModels(models, file);

console.log(`trained on ${own.length + theirs.length} examples in ${seconds} s; cross-validated:`);
console.log(`  intents     ${told(figuresOf(judged.intents))}`);
console.log(`  categories  ${told(figuresOf(judged.categories))}`);
if (held.length > 0) compare();

function readMessages(from: string | undefined): readonly MessageExample[] {
  return from === undefined ? [] : readLabelledMessages(readFileSync(from, 'utf8'));
}

/** A file of an older version cannot be compared with; it is replaced all the same. */
function readBefore(): MessageModels | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return deserialiseMessages(readFileSync(file));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.log(`nothing to compare with: ${error.message}`);
    return undefined;
  }
}

function compare(): void {
  console.log(`on ${held.length} messages held back:`);
  for (const [name, set] of [['before', before] as const, ['after', models] as const]) {
    if (set === undefined) continue;
    const { intents, categories } = figuresOn(set);
    console.log(
      `  ${name.padEnd(7)} intents     ${told(intents)}\n  ${' '.repeat(7)} categories  ${told(categories)}`,
    );
  }
}

function figuresOn({ intent, category }: MessageModels): {
  readonly intents: Figures;
  readonly categories: Figures;
} {
  const reports = held.flatMap((one) => (one.category ? [{ text: one.text, label: one.category }] : []));
  return {
    intents: figuresOf(
      judge(
        intent,
        held.map(({ text, intent: label }) => ({ text, label })),
      ),
    ),
    categories: figuresOf(judge(category, reports)),
  };
}

function told({ texts, accuracy, macroF1, calibrationError }: Figures): string {
  const numbers = `accuracy ${accuracy.toFixed(3)}  macro-F1 ${macroF1.toFixed(3)}`;
  return `${numbers}  calibration error ${calibrationError.toFixed(3)}  (${texts} texts)`;
}
