/**
 * `npm run weigh -- --everyday FILE … [--labelled FILE …]`: finds what the evidence of the two readers is worth, for
 * `understanding/agreement-weights.ts`, and prints it. It learns from our own examples, each as a classifier guesses it
 * that has not learned its file, from labelled messages (`text, mentioned, intent`), which count twice, and from everyday
 * talk (`text`), three times. Run it when the examples, the rules or the classifier have changed much.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';

import { z } from 'zod';

import { type Intent, intents } from '../core/taxonomy.ts';
import { readJsonLines } from '../test/evaluation/input.ts';
import { agree, evidenceOf, logsOf, type TwoReadings } from '../understanding/agreement.ts';
import { type AgreementWeights, agreementWeights } from '../understanding/agreement-weights.ts';
import {
  createMessageClassifier,
  type MessageGuess,
} from '../understanding/classifier/message-classifier.ts';
import type { Judged } from '../understanding/classifier/train.ts';
import { trainMessages } from '../understanding/classifier/train-messages.ts';
import { readExamples } from '../understanding/examples/read-examples.ts';
import { type Lesson, weighEvidence, type Worths } from '../understanding/training/weigh-evidence.ts';
import { readTwice } from '../understanding/understand.ts';

const { values } = parseArgs({
  options: {
    everyday: { type: 'string', multiple: true, default: [] },
    labelled: { type: 'string', multiple: true, default: [] },
  },
});

/** How often what is said in groups is each of them; of the examples there are as many as somebody wrote. */
const usualShares: Readonly<Record<Intent, number>> = {
  ...{ report: 0.46, chatter: 0.26, question: 0.09, fraud_check: 0.036, fraud_bait: 0.032 },
  ...{ supplement: 0.026, progress: 0.024, feedback: 0.024, withdraw: 0.018, handoff: 0.016, help: 0.016 },
};
/** How many messages all examples together stand for: they are harder than what is said. */
const exampleMessages = 3000;
/** Of a thousand lines of everyday talk, so many may be taken for a report, and for one of the frauds. */
const allowedPerThousand = { report: 0.75, fraud: 0.25 };

const labelledSchema = z.object({ text: z.string(), mentioned: z.boolean(), intent: z.enum(intents) });
const saidToTheBot = /^@?(?:格格|小助手)|@(?:格格|小助手)/;

const examples = readExamples(path.join(import.meta.dirname, '..', 'understanding', 'examples'));
const { models, judged } = trainMessages(examples);
const classifier = createMessageClassifier(models);
const categories = new Map(judged.categories.map(({ text, guesses }) => [text, guesses]));
const howMany = new Map(
  intents.map((intent) => [intent, examples.filter((example) => example.intent === intent).length]),
);

const everyday = values.everyday
  .flatMap((file) => readJsonLines(file, z.object({ text: z.string() })))
  .map(({ text }) => readTwice(overheard(text, false), classifier.guess(text)))
  .filter(isOpen);
const worths = weighEvidence([
  ...judged.intents.flatMap(lessonOfExample),
  ...values.labelled.flatMap((file) => readJsonLines(file, labelledSchema)).flatMap(lessonOfMessage),
  ...everyday.map((readings) => lesson(readings, undefined, 3)),
]);
print(worths);

/** A danger is the rules' alone: nothing is weighed. */
function isOpen({ rules }: TwoReadings): boolean {
  return rules.danger === undefined;
}

function lessonOfExample({ text, label, guesses }: Judged): readonly Lesson[] {
  const intent = z.enum(intents).parse(label);
  // The names of a model's labels are those it learned: intents here, categories there.
  const guess = {
    intents: guesses,
    categories: categories.get(text) ?? classifier.guess(text).categories,
  } as MessageGuess;
  const readings = readTwice(overheard(text, saidToTheBot.test(text)), guess);
  const counts = (exampleMessages * usualShares[intent]) / (howMany.get(intent) ?? 1);
  return isOpen(readings) ? [lesson(readings, intent, counts)] : [];
}

function lessonOfMessage({ text, mentioned, intent }: z.infer<typeof labelledSchema>): readonly Lesson[] {
  const readings = readTwice(overheard(text, mentioned), classifier.guess(text));
  return isOpen(readings) ? [lesson(readings, intent, 2)] : [];
}

function lesson(readings: TwoReadings, intent: Intent | undefined, counts: number): Lesson {
  const { guess = { intents: [], categories: [] } } = readings;
  return { logs: logsOf(guess), evidence: evidenceOf(readings), intent, counts };
}

function overheard(text: string, addressed: boolean) {
  const nothing = { mentionsOthers: false, hasImage: false, alias: undefined, roomPlace: {} };
  return { text, addressed, ...nothing, now: new Date(0) };
}

function print(found: Worths): void {
  const rounded = Array.from(found, ([code, worth]) => [code, Math.round(worth * 100) / 100] as const);
  const told = rounded.filter(([, worth]) => Math.abs(worth) >= 0.05).sort(([a], [b]) => a.localeCompare(b));
  for (const [code, worth] of told) console.log(`    '${code}': ${worth},`);
  const { classifier: counts = 1, ...worth } = Object.fromEntries(rounded);
  const weights = { ...agreementWeights, classifier: counts, worth, neededOverheard: {} };
  console.log(`  classifier: ${counts}, needed of everyday talk:`, needed(weights));
}

/** So sure one must be that no more of everyday talk is acted on than is allowed. */
function needed(weights: AgreementWeights) {
  const decided = everyday.map((readings) => agree(readings, weights));
  const least = (of: readonly Intent[], perThousand: number) => {
    const sure = decided.filter(({ intent }) => of.includes(intent)).map(({ confidence }) => confidence);
    const first = sure.sort((left, right) => right - left)[
      Math.floor((everyday.length * perThousand) / 1000)
    ];
    return Math.ceil((first ?? 0) * 100) / 100;
  };
  return {
    report: least(['report'], allowedPerThousand.report),
    fraud: least(['fraud_check', 'fraud_bait'], allowedPerThousand.fraud),
  };
}
