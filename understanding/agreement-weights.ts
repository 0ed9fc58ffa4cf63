/**
 * What each piece of evidence is worth, in log-odds (1 makes nearly three times as likely). A logistic regression over
 * our own examples, each as a classifier guesses it that has not learned its file, over nine hundred labelled messages,
 * and over twelve thousand lines of everyday talk; evidence worth less than 0.05 is left out. Doubts may only take
 * away; some of them, seven manners (lost, reply, wondering, mediation, trade, likened, who_says) and what went before (lately), of which there are few examples,
 * were set by hand. A person may read and change it.
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
  /** And for one that only the classifier hears, told of the past, of elsewhere, as an advert. */
  readonly neededDoubted: number;
}

export const agreementWeights: AgreementWeights = {
  classifier: 0.9,
  worth: {
    // What the rules found, by their certainty; worth to what they found, or to `chatter` where that is nothing.
    'rules:doubted': 1.1,
    'rules:fraud:likely': 0.74,
    'rules:fraud:sure': 0.37,
    'rules:nothing': 0.74,
    'rules:other:faint': 0.83,
    'rules:other:likely': 0.83,
    'rules:other:weak': 0.41,
    'rules:question:likely': 0.69,
    'rules:question:weak': 0.3,
    'rules:report:likely': 0.44,
    'rules:report:sure': 0.72,
    // Words of the field in the text, by how many: worth to `report`.
    'said:complaint': 0.08,
    'said:place': 0.51,
    'said:plate': 0.16,
    'things:0': -0.33,
    'things:1': -0.06,
    'things:2': 0.11,
    'things:3': 0.33,
    'troubles:1': -0.06,
    'troubles:2': -0.09,
    'troubles:3': 0.26,
    // Characters, up to so many.
    'length:12': -0.25,
    'length:30': 0.38,
    'length:60': -0.08,
    // How it is said (`manner.ts`): worth to `report`.
    'manner:asking': -0.14,
    'manner:praise': -0.41,
    'manner:question': -0.86,
    'manner:lost': -1.6,
    'manner:reply': -1.2,
    'manner:wondering': -2.5,
    'manner:you': -0.73,
    'manner:degree': -0.18,
    'manner:guessing': -0.21,
    'manner:oneself': -0.11,
    'manner:mediation': 1.6,
    'manner:trade': -3,
    'manner:likened': -2.5,
    'manner:who_says': -2,
    'manner:over': -0.38,
    'manner:price': 0.12,
    'manner:retold': -0.17,
    // The same, worth to `question`.
    'asks:asking': 0.76,
    'asks:question': 0.59,
    // Doubts that it is meant here and now: worth to `report`. The rules weighed them already where they found something.
    'doubt:advert': -0.13,
    'doubt:asking': -0.22,
    'doubt:chatting': -0.18,
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
    'lures:0': -0.82,
    'lures:1': -0.09,
    'lures:3': 0.2,
    // How clearly the classifier sees what a report would be about, and whether the rules name the same.
    'topic:fair': -0.29,
    'topic:none': -0.73,
    'topic:other': 0.28,
    'topic:same': 0.58,
    'topic:sure': 0.2,
    'topic:vague': -0.52,
    // What only the classifier takes for a report or a fraud: how clear its matter is, and how much of it the words show.
    'alone:lures:0': -1.08,
    'alone:lures:1': -0.53,
    'alone:short': -0.59,
    'alone:somebody_else': -1, // set by hand
    'alone:short_lure': -0.72,
    'alone:things:0:troubles:0': -0.97,
    'alone:things:0:troubles:1': -0.16,
    'alone:things:1:troubles:1': 0.16,
    'alone:things:2:troubles:1': 0.17,
    'alone:topic:fair': -0.1,
    'alone:topic:likely': -0.11,
    'alone:topic:none': -0.78,
    'alone:topic:sure': 0.07,
    'alone:topic:vague': -0.44,
    'alone:things:2:troubles:0': 0.22,
    // What there is between them and the bot; without anything a detail, a withdrawal or a verdict is of nothing.
    'unnamed:help': -3,
    'lately:nothing:withdraw': -1.5,
    'lately:nothing:feedback': -1,
    'lately:nothing:supplement': -0.7,
    'lately:reported:supplement': 2.4,
    'lately:reported:withdraw': 1.6,
    'lately:reported:progress': 0.5,
    'lately:asked:supplement': 0.6,
    'lately:verdict_awaited:feedback': 3.2,
    // How likely each is from the start among neighbours, and when said to the bot.
    'addressed:feedback': -0.18,
    'addressed:fraud_bait': -0.1,
    'addressed:handoff': -0.15,
    'addressed:progress': 0.18,
    'addressed:question': 0.53,
    'addressed:report': 0.11,
    'addressed:withdraw': -0.15,
    'addressed:chatter': 0.11,
    'addressed:told': 3.5, // set by hand
    'addressed:help': -0.45,
    'overheard:feedback': 0.19,
    'overheard:fraud_bait': -0.35,
    'overheard:fraud_check': -0.38,
    'overheard:help': 0.21,
    'overheard:progress': 0.07,
    'overheard:question': 0.07,
    'overheard:report': -0.1,
    'overheard:supplement': 0.08,
    'overheard:withdraw': -0.27,
    'overheard:chatter': 0.44,
  },
  categoryOfRules: [
    { fromConfidence: 0.965, worth: 7 }, // rules of weight 6: what it is is certain
    { fromConfidence: 0.85, worth: 3 },
    { fromConfidence: 0.65, worth: 2 },
    { fromConfidence: 0, worth: 1 },
  ],
  // So high that of a thousand lines of everyday talk no more than one is answered.
  neededOverheard: { report: 0.6, question: 0.62, fraud_check: 0.86, fraud_bait: 0.75 },
  neededAmidTalk: 0.79,
  neededDoubted: 0.7,
};
