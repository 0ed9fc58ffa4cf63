/** Task `understanding`: labelled utterances, each heard by a bot that remembers nothing. */
import type { TurnResult } from '../../bot/turn-result.ts';
import type { Understanding } from '../../understanding/understanding.ts';
import { readJsonLines } from './input.ts';
import { measureSpeed, type Speed } from './speed.ts';
import { createStatelessBot, speaks, type StatelessBot } from './stateless-bot.ts';
import { foundHeading, foundRow, reliabilityTable, shown, shownEstimate, table } from './table.ts';
import { type Evaluation, needed, type Task } from './task.ts';
import {
  type Measured,
  type Prediction,
  scoreUnderstanding,
  type StrictAndLenient,
  type UnderstandingScores,
  wrongParts,
} from './understanding-scores.ts';
import {
  hadPicture,
  latelyOf,
  type SlotKey,
  type Slots,
  type Utterance,
  utteranceSchema,
} from './utterance.ts';

export const understandingTask: Task = {
  about: 'labelled utterances: intent, category, urgency, slots, and whether the bot speaks',
  run: async ({ input }) => evaluate(readJsonLines(needed(input, '--in'), utteranceSchema)),
};

async function evaluate(lines: readonly Utterance[]): Promise<Evaluation> {
  const bot = await createStatelessBot();
  const measured: Measured[] = [];
  try {
    for (const [index, line] of lines.entries())
      measured.push({ line, got: await predict(bot, line, index) });
  } finally {
    await bot.stop();
  }
  const scores = scoreUnderstanding(measured);
  const speed = measureSpeed(
    lines.map(({ text, mentioned }) => ({ text, addressed: mentioned === true })),
    bot.understand,
  );
  return {
    tables: tablesOf(scores, speed),
    errors: measured.filter((one) => wrongParts(one).length > 0).map(describeError),
    predictions: measured.map(({ got }) => got),
    summary: { n: measured.length, ...scores, microsecondsPerMessage: speed },
  };
}

async function predict(bot: StatelessBot, line: Utterance, index: number): Promise<Prediction> {
  const result = await bot.hearAlone({
    text: line.text,
    addressed: line.mentioned === true,
    pictureBefore: hadPicture(line),
    lately: latelyOf(line),
  });
  return { id: line.id ?? index, ...predictionOf(result) };
}

export function predictionOf(result: TurnResult): Omit<Prediction, 'id'> {
  if (result.kind !== 'acted' && result.kind !== 'silent') return { ...nothing, speaks: speaks(result) };
  const { reasons } = result.understanding;
  const { intent, category, urgency, confidence } = result.understanding.unclear ?? result.understanding;
  const gate = result.kind === 'silent' ? `silent:${result.reason}` : `did:${result.outcome.did}`;
  return {
    intent,
    category: category ?? null,
    urgency: urgency ?? null,
    slots: slotsOf(result.understanding),
    speaks: speaks(result),
    actsOn: result.understanding.intent,
    confidence,
    reasons: [...reasons, gate],
  };
}

const nothing = {
  intent: 'chatter',
  category: null,
  urgency: null,
  slots: {},
  actsOn: 'chatter',
  confidence: 0,
  reasons: ['not heard'],
} as const;

/** What the message itself says: neither the group's building nor an alias. */
function slotsOf({ place, placeSources, plate, phone }: Understanding): Slots {
  const found: Partial<Record<SlotKey, string>> = {};
  for (const key of ['building', 'unit', 'floor', 'room', 'spot'] as const) {
    const value = place[key];
    if (value !== undefined && placeSources[key] === 'text') found[key] = value;
  }
  if (plate !== undefined) found.plate = plate;
  if (phone !== undefined) found.phone = phone;
  return found;
}

function describeError(one: Measured): string {
  const { line, got } = one;
  const head = `${got.id}${line.mentioned === true ? ' @' : ''}`;
  return [head, wrongParts(one).join(', '), line.text, line.note ?? '', got.reasons.join(' ')].join(' | ');
}

function tablesOf(scores: UnderstandingScores, speed: Speed): readonly string[] {
  const { intent, report, actedOn, category, urgency, slots, speaking, reliability, kinds } = scores;
  const both = (name: string, { strict, lenient }: StrictAndLenient) => [name, shown(strict), shown(lenient)];
  return [
    table('Accuracy, with the 95 % interval', [
      ['', 'strict', 'with 也可算'],
      both('intent', intent),
      both('category of all reports', category.allReports),
      both('category of recognised reports', category.recognisedReports),
      both('urgency of all reports', urgency.accuracy),
      both('emergency false alarms', urgency.emergencyFalseAlarms),
      ['intent macro-F1', shownEstimate(intent.macroF1)],
      ['intent acted on', shown(actedOn.accuracy)],
      ['intent acted on, macro-F1', shownEstimate(actedOn.macroF1)],
      ['reports acted on: precision', shown(actedOn.report.precision)],
      ['reports acted on: recall', shown(actedOn.report.recall)],
    ]),
    table('Speaking', [
      ['', 'strict', 'with 也可算'],
      ['must: spoken to', shown(speaking.must)],
      ['must, not addressed: spoken to', shown(speaking.mustUnaddressed)],
      both('must_not: spoken to', speaking.mustNot),
      both('must_not, hard: spoken to', speaking.mustNotHard),
    ]),
    table('Intents', [
      foundHeading,
      ...Object.entries(intent.each).map(([label, found]) => foundRow(label, found)),
    ]),
    table('Reports and urgency', [
      foundHeading,
      foundRow('report', report),
      ...Object.entries(urgency.each).map(([label, found]) => foundRow(label, found)),
    ]),
    table('Slots', [
      foundHeading,
      ...Object.entries(slots.each).map(([key, found]) => foundRow(key, found)),
      foundRow('all', slots.micro),
    ]),
    reliabilityTable(reliability),
    table('Lines with anything wrong, by kind of note', [
      ['kind', 'wrong'],
      ...kinds.map(({ kind, wrong }) => [kind, shown(wrong)]),
    ]),
    table('Microseconds a message', [['mean', 'p50', 'p99'], [speed.mean, speed.p50, speed.p99].map(String)]),
  ];
}
