/** All that the detector learns from: its own examples, and those of messages, which have no kind. */
import path from 'node:path';

import type { Intent } from '../../core/taxonomy.ts';
import { readExamples } from '../../understanding/examples/read-examples.ts';
import { asScreenshot } from './as-screenshot.ts';
import { type FraudExample, readFraudExamples } from './read-fraud-examples.ts';
import { windowsOf } from './windows.ts';

const ownFolder = path.join(import.meta.dirname, '..', 'examples');
const messagesFolder = path.join(import.meta.dirname, '..', '..', 'understanding', 'examples');

/** Of what residents want, and of most talk, a part tells as much as all: nothing of it sounds like a scam. */
const everyNth: Readonly<Partial<Record<Intent, number>>> = { fraud_bait: 1, fraud_check: 1, chatter: 3 };
const everySixth = 6;
/** Talk that sounds like a scam, or is written as long as one. */
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
  const messages = readExamples(messagesFolder).filter(
    ({ intent, source = '' }, at) => nearScams.test(source) || at % (everyNth[intent] ?? everySixth) === 0,
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
