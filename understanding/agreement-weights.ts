/**
 * What each piece of evidence is worth, in log-odds (2 makes seven times as likely). Found by cross-validation on
 * `understanding/examples` under the condition that everyday talk stays unanswered; a person may read and change it.
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
    { fromConfidence: 0.85, intent: 4, category: 3 },
    { fromConfidence: 0.75, intent: 3, category: 3.5 },
    { fromConfidence: 0.65, intent: 2, category: 2.5 },
    { fromConfidence: 0, intent: 1, category: 1 },
  ],
  nothingFound: 1.5,
  vocabulary: [
    { things: 2, troubles: 0, worth: 0 },
    { things: 1, troubles: 1, worth: 0 },
    { things: 1, troubles: 0, worth: -1 },
    { things: 0, troubles: 1, worth: -2.5 },
    { things: 0, troubles: 0, worth: -3 },
  ],
  lures: [-2.5, -2, -0.5],
  doubt: { found: 0.2, notFound: 0.5, atMost: 8 },
  chatter: { addressed: -2.5, overheard: 0.5 },
  neededOverheard: { report: 0.6, fraud_check: 0.6, fraud_bait: 0.6 },
};
