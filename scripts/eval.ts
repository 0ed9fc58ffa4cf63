/**
 * `npm run eval -- TASK --in FILE [--train FILE] [--out PRED.jsonl] [--errors]`: measures on any file of the documented
 * formats (docs/evaluation.md). Tables first, the summary as one line of JSON last. Ends with 1 only when the input
 * cannot be read.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { classifyTask } from '../test/evaluation/classify.ts';
import { dialoguesTask } from '../test/evaluation/dialogues.ts';
import { faqTask } from '../test/evaluation/faq.ts';
import { fraudTask } from '../test/evaluation/fraud.ts';
import { retrievalTask } from '../test/evaluation/retrieval.ts';
import { silenceTask } from '../test/evaluation/silence.ts';
import { type Evaluation, InputError, type Task } from '../test/evaluation/task.ts';
import { understandingTask } from '../test/evaluation/understanding.ts';

const tasks: Readonly<Record<string, Task>> = {
  understanding: understandingTask,
  dialogues: dialoguesTask,
  silence: silenceTask,
  classify: classifyTask,
  faq: faqTask,
  retrieval: retrievalTask,
  fraud: fraudTask,
};

const usage = [
  'usage: npm run eval -- TASK --in FILE [--train FILE] [--out PRED.jsonl] [--errors]',
  ...Object.entries(tasks).map(([name, { about }]) => `  ${name.padEnd(14)} ${about}`),
].join('\n');

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      in: { type: 'string' },
      train: { type: 'string' },
      out: { type: 'string' },
      errors: { type: 'boolean', default: false },
    },
  });
  const [name = ''] = positionals;
  const task = tasks[name];
  if (task === undefined) throw new InputError(usage);
  const evaluation = await task.run({ input: values.in, train: values.train });
  print(evaluation, values.errors);
  if (values.out !== undefined)
    writeFileSync(values.out, evaluation.predictions.map((one) => `${JSON.stringify(one)}\n`).join(''));
  console.log(JSON.stringify({ task: name, ...evaluation.summary }));
}

function print({ tables, errors }: Evaluation, withErrors: boolean): void {
  for (const text of tables) console.log(`${text}\n`);
  if (withErrors && errors.length > 0) console.log(`${errors.join('\n')}\n`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
