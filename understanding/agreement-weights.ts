/**
 * What each piece of evidence is worth, in log-odds (2 makes seven times as likely). Set by hand and
 * then by a random search for the best totals over labelled messages, under the condition that of 6,000 lines of everyday
 * talk no more than six are answered; a person may read and change it.
 */
import type { Intent } from '../core/taxonomy.ts';

export interface AgreementWeights {
  /** How far the classifier's own log-probability counts. */
  readonly classifier: number;
  /** What the rules' finding is worth to the intent and the category they name; the first row that holds. */
  readonly rules: readonly {
    readonly fromConfidence: number;
    readonly intent: number;
    readonly category: number;
  }[];
  /** The rules know nothing of the kind: worth to `chatter`. */
  readonly nothingFound: number;
  /** Worth to `report` of the words of our field in the text; the first row that holds. */
  readonly vocabulary: readonly {
    readonly things: number;
    readonly troubles: number;
    readonly worth: number;
  }[];
  /** Worth to the two fraud intents of the words swindlers use, by how many there are; more count as the last. */
  readonly lures: readonly number[];
  /** Worth to `chatter` of each point of doubt: where the rules found something, and where they did not. */
  readonly doubt: { readonly found: number; readonly notFound: number; readonly atMost: number };
  /** Worth to `chatter` of being said to the bot, or to the neighbours. */
  readonly chatter: { readonly addressed: number; readonly overheard: number };
  /** How sure one must be of an intent to take it for that when people talk to each other; elsewhere the likeliest wins. */
  readonly neededOverheard: Readonly<Partial<Record<Intent, number>>>;
}

export const agreementWeights: AgreementWeights = {
  classifier: 0.8,
  rules: [
    { fromConfidence: 0.85, intent: 3.8, category: 3.3 },
    { fromConfidence: 0.75, intent: 3, category: 2.7 },
    { fromConfidence: 0.65, intent: 2, category: 2.7 },
    { fromConfidence: 0, intent: 1, category: 1 },
  ],
  nothingFound: 2.2,
  vocabulary: [
    { things: 2, troubles: 0, worth: 0.1 },
    { things: 1, troubles: 1, worth: 0 },
    { things: 1, troubles: 0, worth: -1.3 },
    { things: 0, troubles: 1, worth: -1.9 },
    { things: 0, troubles: 0, worth: -1.8 },
  ],
  lures: [-2.5, -1, 0.9],
  doubt: { found: 0, notFound: 0.1, atMost: 8 },
  chatter: { addressed: -3.3, overheard: 0.5 },
  neededOverheard: { report: 0.55, fraud_check: 0.6, fraud_bait: 0.52 },
};
