/**
 * Harmless texts that come with the program, on which a type of a deployment is tried before it may judge: look-alikes of
 * scams, those held back from every training, and a part of the talk of neighbours. Read once, when first asked for.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

import { readExamples } from '../../understanding/examples/read-examples.ts';
import { readFraudExamples } from '../learned/read-fraud-examples.ts';

export const poolCodes = ['look_alikes', 'held', 'talk'] as const;
export type PoolCode = (typeof poolCodes)[number];

export interface HarmlessPool {
  readonly code: PoolCode;
  readonly texts: readonly string[];
  /** A larger share that is taken for a scam keeps a type from being enabled. */
  readonly mostFlagged: number;
  /** Nobody reads them: a rule made for one of their lines would measure nothing any more. */
  readonly isSecret: boolean;
}

const fraudFolder = path.join(import.meta.dirname, '..');
const messagesFolder = path.join(fraudFolder, '..', 'understanding', 'examples');
/** A part of all talk tells as much as all of it. */
const everyNth = 8;
const heldLine = z.object({ text: z.string(), is_fraud: z.coerce.boolean() });

export function readHarmlessPools(): readonly HarmlessPool[] {
  return [
    { code: 'look_alikes', texts: readLookAlikes(), mostFlagged: 0.01, isSecret: false },
    { code: 'held', texts: readHeld(), mostFlagged: 0.01, isSecret: true },
    { code: 'talk', texts: readTalk(), mostFlagged: 0.001, isSecret: false },
  ];
}

function readLookAlikes(): readonly string[] {
  return readFraudExamples(path.join(fraudFolder, 'examples'))
    .filter(({ isFraud }) => !isFraud)
    .map(({ text }) => text);
}

function readHeld(): readonly string[] {
  return readFileSync(path.join(fraudFolder, 'held', 'texts.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => heldLine.parse(JSON.parse(line)))
    .filter(({ is_fraud: isFraud }) => !isFraud)
    .map(({ text }) => text);
}

function readTalk(): readonly string[] {
  return readExamples(messagesFolder)
    .filter(({ intent }) => intent === 'chatter')
    .filter((_example, index) => index % everyNth === 0)
    .map(({ text }) => text);
}
