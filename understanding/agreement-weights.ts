/**
 * What each piece of evidence is worth, in log-odds (1 makes nearly three times as likely). A logistic regression over
 * our own examples, each as a classifier guesses it that has not learned its file, over twelve hundred labelled messages,
 * and over twelve thousand lines of everyday talk; evidence worth less than 0.05 is left out. Doubts may only take
 * away; those of which there are few examples were set by hand, and so was the start of `report` among neighbours (by 0.7 up) when talk
 * doubled among the examples. A person may read and change it.
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
  /** The same for a report that only the classifier hears in the middle of others' talk. */
  readonly neededAmidTalk: number;
}

export const agreementWeights: AgreementWeights = {
  classifier: 0.83,
  worth: {
    // What the rules found, by their certainty; worth to what they found, or to `chatter` where that is nothing.
    'rules:doubted': 1.38,
    'rules:fraud:likely': 1.27,
    'rules:fraud:sure': 0.41,
    'rules:nothing': 1.4,
    'rules:other:faint': 0.62,
    'rules:other:likely': 1.25,
    'rules:other:weak': 0.5,
    'rules:question:likely': 0.59,
    'rules:question:weak': 0.49,
    'rules:report:likely': 1.1,
    'rules:report:sure': 0.68,
    // Words of the field in the text, by how many: worth to `report`.
    'said:complaint': 0.28,
    'said:place': 0.59,
    'said:plate': 0.9,
    'things:0': -0.19,
    'things:1': -0.15,
    'things:2': -0.17,
    'things:3': 0.19,
    'troubles:0': -0.36,
    'troubles:1': -0.22,
    'troubles:2': -0.06,
    'troubles:3': 0.33,
    // Characters, up to so many.
    'length:12': -0.76,
    'length:30': 0.28,
    'length:6': 0.07,
    'length:60': -0.08,
    'length:more': 0.17,
    // How it is said (`manner.ts`): worth to `report`.
    'manner:asking': -0.06,
    'manner:praise': -0.82,
    'manner:question': -0.79,
    'manner:lost': -1.6,
    'manner:reply': -1.2,
    'manner:wondering': -2.5,
    'manner:you': -0.85,
    // The same, worth to `question`.
    'asks:asking': 0.73,
    'asks:question': 0.58,
    // Doubts that it is meant here and now: worth to `report`. The rules weighed them already where they found something.
    'doubt:advert': -0.13,
    'doubt:asking': -0.22,
    'doubt:chatting': -0.08,
    'doubt:denied': -0.53,
    'doubt:elsewhere': -0.4,
    'doubt:general': -0.15,
    'doubt:imagined': -0.4,
    'doubt:joking': -0.53,
    'doubt:notice': -0.21,
    'doubt:outside': -0.33,
    'doubt:past': -0.3,
    'doubt:solved': -0.2,
    // Words that swindlers use, by how many: worth to both fraud intents.
    'lures:0': -1.23,
    'lures:1': -0.44,
    'lures:2': -0.1,
    'lures:3': 0.23,
    // How clearly the classifier sees what a report would be about, and whether the rules name the same.
    'topic:fair': -0.52,
    'topic:likely': -0.08,
    'topic:none': -0.63,
    'topic:other': 0.59,
    'topic:same': 0.61,
    'topic:sure': 0.41,
    // What only the classifier takes for a report or a fraud: how clear its matter is, and how much of it the words show.
    'alone:lures:0': -1.7,
    'alone:lures:1': -1.12,
    'alone:lures:2': -0.28,
    'alone:short': -0.25,
    'alone:short_lure': -0.6,
    'alone:things:0:troubles:0': -1.94,
    'alone:things:0:troubles:1': -1.06,
    'alone:things:1:troubles:0': -0.18,
    'alone:things:1:troubles:1': -0.17,
    'alone:things:2:troubles:1': 0.38,
    'alone:topic:fair': 0.09,
    'alone:topic:likely': -0.06,
    'alone:topic:none': -0.66,
    'alone:topic:sure': 0.27,
    'alone:topic:vague': -0.86,
    // How likely each is from the start among neighbours, and when said to the bot.
    'addressed:feedback': -0.2,
    'addressed:fraud_bait': -0.09,
    'addressed:handoff': -0.16,
    'addressed:progress': 0.19,
    'addressed:question': 0.68,
    'addressed:report': 0.07,
    'addressed:supplement': 0.21,
    'addressed:withdraw': -0.11,
    'overheard:feedback': -0.14,
    'overheard:fraud_bait': -0.68,
    'overheard:fraud_check': -0.78,
    'overheard:handoff': -0.43,
    'overheard:help': -0.16,
    'overheard:progress': -0.1,
    'overheard:question': -0.39,
    'overheard:report': 0.31,
    'overheard:supplement': -0.4,
    'overheard:withdraw': -0.76,
  },
  categoryOfRules: [
    { fromConfidence: 0.85, worth: 3.3 },
    { fromConfidence: 0.65, worth: 2.7 },
    { fromConfidence: 0, worth: 1 },
  ],
  // So high that of a thousand lines of everyday talk no more than one is answered.
  neededOverheard: { report: 0.65, fraud_check: 0.75, fraud_bait: 0.75 },
  neededAmidTalk: 0.82,
};
