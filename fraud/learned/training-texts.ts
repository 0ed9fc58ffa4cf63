/** All that the detector learns from: its own examples, and those of messages, which have no kind. */
import path from 'node:path';

import type { Intent } from '../../core/taxonomy.ts';
import { readExamples } from '../../understanding/examples/read-examples.ts';
import { asScreenshot } from './as-screenshot.ts';
import { type FraudExample, readFraudExamples } from './read-fraud-examples.ts';
import { windowsOf } from './windows.ts';

const ownFolder = path.join(import.meta.dirname, '..', 'examples');
const messagesFolder = path.join(import.meta.dirname, '..', '..', 'understanding', 'examples');

/** All of these: with a third of the talk, which third it was decided two scam chats in fifty and four false alarms. */
const learnedWhole: ReadonlySet<Intent> = new Set(['fraud_bait', 'fraud_check', 'chatter']);
/** Of what else residents want a part tells as much as all: nothing of it sounds like a scam. */
const everyNth = 3;
/** What else sounds like a scam, or is written as long as one. */
const nearScams =
  /sell|advert|scam|group-buy|sale|trade|deals|notice|warn|note|staff|passed|police|private|texts|long|money|swaps|forward|festive/u;
/** Our own examples are the ones to tell apart: each counts as three. */
const ownCount = 3;

export function readTrainingTexts(): readonly FraudExample[] {
  const written = readFraudExamples(ownFolder);
  const screenshots = asScreenshots(written);
  const own = [
    ...written.flatMap((example) => Array.from({ length: ownCount }, () => example)),
    ...screenshots,
    ...partsOfFine([...written, ...screenshots]),
  ];
  const messages = numberedBySource(readExamples(messagesFolder)).filter(
    ({ intent, source = '', at }) =>
      learnedWhole.has(intent) || nearScams.test(source) || at % everyNth === 0,
  );
  return [
    ...own,
    ...messages.map(({ text, intent, source = '' }) => ({
      text,
      isFraud: intent === 'fraud_bait',
      source: `messages/${source}`,
    })),
  ];
}

/** Each with its place in its own file, so that a new file elsewhere changes nothing of what is taken here. */
function numberedBySource<T extends { readonly source?: string | undefined }>(
  examples: readonly T[],
): readonly (T & { readonly at: number })[] {
  const counts = new Map<string, number>();
  return examples.map((example) => {
    const { source = '' } = example;
    const at = counts.get(source) ?? 0;
    counts.set(source, at + 1);
    return { ...example, at };
  });
}

/** From here on a text of several lines may be a chat. */
const shortestChat = 70;
const fewestLines = 5;

/** Chats reach us as pictures more often than as text, of scams and harmless ones alike, and in several of them. */
function asScreenshots(examples: readonly FraudExample[]): readonly FraudExample[] {
  const chats = examples.filter(({ text }) => text.length >= shortestChat && linesIn(text) >= fewestLines);
  return [...chats, ...stitched(chats)].map((example, at) => ({
    ...example,
    text: asScreenshot(example.text, at + 1),
  }));
}

const stitchedTogether = 3;

/** Every few that stand together in a file, as one. */
function stitched(chats: readonly FraudExample[]): readonly FraudExample[] {
  return chats.flatMap((chat, at) => {
    const together = chats.slice(at, at + stitchedTogether).filter(({ source }) => source === chat.source);
    const isWhole = at % stitchedTogether === 0 && together.length === stitchedTogether;
    return isWhole ? [{ ...chat, text: together.map(({ text }) => text).join(' ') }] : [];
  });
}

function linesIn(text: string): number {
  return text.split(/[\s，。？！,?!]+/u).length;
}

/** Every part of a harmless text is harmless; which part of a scam's is the scam's nobody has said. */
function partsOfFine(examples: readonly FraudExample[]): readonly FraudExample[] {
  return examples
    .filter(({ isFraud }) => !isFraud)
    .flatMap((example) => windowsOf(example.text).map((text) => ({ ...example, text })));
}
