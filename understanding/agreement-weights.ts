/**
 * What each piece of evidence is worth, in log-odds (1 makes nearly three times as likely). A logistic regression over
 * some twelve hundred labelled messages and twelve thousand lines of everyday talk, which count less; evidence worth less
 * than 0.05 is left out. Doubts may only take away;
 * those of which the messages have few examples were set by hand. A person may read and change it.
 */
import type { Intent } from '../core/taxonomy.ts';

export interface AgreementWeights {
  /** How far the classifier's own log-probability counts. */
  readonly classifier: number;
  /** By the code of the evidence (`evidenceOf`). */
  readonly worth: Readonly<Record<string, number>>;
  /** The start of the category the rules name, by their certainty; the first row that holds. */
  readonly categoryOfRules: readonly { readonly fromConfidence: number; readonly worth: number }[];
  /** How sure one must be of an intent to take it for that when people talk to each other; elsewhere the likeliest wins. */
  readonly neededOverheard: Readonly<Partial<Record<Intent, number>>>;
}

export const agreementWeights: AgreementWeights = {
  classifier: 0.86,
  worth: {
    // What the rules found, by their certainty; worth to what they found, or to `chatter` where that is nothing.
    'rules:doubted': 1.43,
    'rules:fraud:sure': 0.82,
    'rules:fraud:likely': 1.98,
    'rules:nothing': 2.55,
    'rules:other:likely': 2.74,
    'rules:other:weak': 0.69,
    'rules:other:faint': 1.06,
    'rules:question:likely': 1.18,
    'rules:question:weak': 0.96,
    'rules:report:sure': 1.53,
    'rules:report:likely': 2.28,
    // Words of the field in the text, by how many: worth to `report`.
    'things:1': -0.23,
    'things:2': -0.49,
    'things:3': 0.33,
    'troubles:0': -0.48,
    'troubles:1': -0.18,
    'troubles:3': 0.28,
    'said:complaint': 0.41,
    'said:place': 0.35,
    // Characters, up to so many.
    'length:6': -0.23,
    'length:12': -0.36,
    'length:30': 0.86,
    'length:60': -0.43,
    'length:more': -0.24,
    // How it is said (`manner.ts`): worth to `report`.
    'manner:asking': -0.27,
    'manner:praise': -1.39,
    'manner:price': -0.35,
    'manner:question': -0.75,
    'manner:you': -0.75,
    // The same, worth to `question`.
    'asks:asking': 0.49,
    'asks:question': -0.13,
    // Doubts that it is meant here and now: worth to `report`. The rules weighed them already where they found something.
    'doubt:advert': -0.32,
    'doubt:asking': -0.56,
    'doubt:chatting': -0.45,
    'doubt:denied': -1.03,
    'doubt:elsewhere': -0.9,
    'doubt:forwarded': -0.3,
    'doubt:general': -0.18,
    'doubt:imagined': -0.4,
    'doubt:joking': -0.91,
    'doubt:notice': -0.34,
    'doubt:outside': -0.33,
    'doubt:past': -0.5,
    // Words that swindlers use, by how many: worth to both fraud intents.
    'lures:0': -0.91,
    'lures:1': -0.44,
    'lures:2': -0.31,
    'lures:3': 0.3,
    // What only the classifier takes for a report or a fraud, and how little of it the words show.
    'alone:lures:0': -1.43,
    'alone:lures:1': -1.48,
    'alone:lures:2': -0.54,
    'alone:no_things': -1.99,
    'alone:short': -0.79,
    'alone:short_lure': -1.41,
    // How likely each is from the start among neighbours, and when said to the bot, where little is mere talk.
    'overheard:feedback': -0.18,
    'overheard:fraud_bait': -0.8,
    'overheard:fraud_check': -0.25,
    'overheard:handoff': -0.68,
    'overheard:help': -0.97,
    'overheard:progress': -0.15,
    'overheard:question': -0.62,
    'overheard:report': -0.17,
    'overheard:supplement': -0.95,
    'overheard:withdraw': -1.44,
    'addressed:chatter': -0.8,
    'addressed:feedback': -0.28,
    'addressed:fraud_bait': -0.12,
    'addressed:fraud_check': -0.2,
    'addressed:handoff': -0.2,
    'addressed:help': 0.57,
    'addressed:progress': 0.82,
    'addressed:question': 1.34,
    'addressed:report': -0.22,
    'addressed:supplement': 0.85,
    'addressed:withdraw': 0.14,
  },
  categoryOfRules: [
    { fromConfidence: 0.85, worth: 3.3 },
    { fromConfidence: 0.65, worth: 2.7 },
    { fromConfidence: 0, worth: 1 },
  ],
  // So high that of a thousand lines of everyday talk no more than one is answered.
  neededOverheard: { report: 0.63, fraud_check: 0.76, fraud_bait: 0.76 },
};
