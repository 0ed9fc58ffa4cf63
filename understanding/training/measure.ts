/** How well a reader of messages does on labelled ones: the few figures somebody needs to choose a classifier. Pure. */
import { z } from 'zod';

import { intents } from '../../core/taxonomy.ts';
import type { MessageInContext, Understand, Understanding } from '../understanding.ts';
import type { HeldMessage } from './held.ts';

/** Shares, 0 to 1; a share of nothing is 1. */
export const metrics = z.object({
  messages: z.number().int(),
  intentAccuracy: z.number(),
  /** The mean over all intents that occur, each counting the same. */
  intentMacroF1: z.number(),
  reportPrecision: z.number(),
  reportRecall: z.number(),
  /** Of all reports; one that was not recognised is wrong. */
  categoryAccuracy: z.number(),
  emergencyRecall: z.number(),
  /** Of neighbours' talk not addressed to the bot: the share taken for a report or a scam, on which it would speak. */
  spokenInChatter: z.number(),
});
export type Metrics = z.infer<typeof metrics>;

interface Pair {
  readonly want: HeldMessage;
  readonly got: Understanding;
}

export function measure(understand: Understand, held: readonly HeldMessage[], now: Date): Metrics {
  const pairs = held.map((want) => ({ want, got: understand(inContext(want, now)) }));
  const ofIntent = (intent: string) => pairs.filter(({ want }) => want.intent === intent);
  const reports = ofIntent('report');
  const emergencies = reports.filter(({ want }) => want.urgency === 'emergency');
  const overheard = ofIntent('chatter').filter(({ want }) => !want.mentioned);
  return {
    messages: pairs.length,
    intentAccuracy: share(pairs, isIntentRight),
    intentMacroF1: macroF1(pairs),
    reportPrecision: share(
      pairs.filter(({ got }) => got.intent === 'report'),
      isIntentRight,
    ),
    reportRecall: share(reports, isIntentRight),
    categoryAccuracy: share(reports, ({ want, got }) => got.category === want.category),
    emergencyRecall: share(emergencies, ({ got }) => got.urgency === 'emergency'),
    spokenInChatter: overheard.length === 0 ? 0 : share(overheard, ({ got }) => speaksOf.has(got.intent)),
  };
}

const speaksOf: ReadonlySet<string> = new Set(['report', 'fraud_check', 'fraud_bait']);

function inContext({ text, mentioned }: HeldMessage, now: Date): MessageInContext {
  return {
    text,
    addressed: mentioned,
    mentionsOthers: false,
    hasImage: false,
    alias: undefined,
    roomPlace: {},
    now,
  };
}

function isIntentRight({ want, got }: Pair): boolean {
  return want.intent === got.intent;
}

function macroF1(pairs: readonly Pair[]): number {
  const scores = intents
    .map((intent) => ({
      hits: pairs.filter(({ want, got }) => want.intent === intent && got.intent === intent).length,
      wanted: pairs.filter(({ want }) => want.intent === intent).length,
      said: pairs.filter(({ got }) => got.intent === intent).length,
    }))
    .filter(({ wanted }) => wanted > 0)
    .map(({ hits, wanted, said }) => (2 * hits) / (wanted + said));
  return scores.length === 0 ? 1 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.length === 0 ? 1 : all.filter(holds).length / all.length;
}
