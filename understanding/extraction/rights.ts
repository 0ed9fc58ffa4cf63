/**
 * What a model may change of what rules and classifier understood. It is asked only where they were unsure; even then
 * it may add and settle, never take away: not a danger, not a report, not a word the resident said.
 */
import type { Intent } from '../../core/taxonomy.ts';
import type { Understanding } from '../understanding.ts';

export type Right =
  /** Whatever the model says changes nothing. */
  | 'never'
  /** The model's reading stands where `mayBecome` allows its intent. */
  | 'settles'
  /** Where nothing was found in the text itself; what was only assumed from alias or room gives way. */
  | 'fills_gaps'
  /** What was there stays in front. */
  | 'appends';

export const rights: Readonly<Record<keyof Understanding, Right>> = {
  // Life: rules alone raise and lower it, so no model and no text that tricks one can.
  danger: 'never',
  // Numbers nobody should post; with one of them the model is not even asked.
  sensitive: 'never',
  // A number opens a ticket's history: only the one that stands in the text.
  ticketNumber: 'never',
  ambiguousPlace: 'never',
  // Computed from `since` by our own calendar.
  sinceAt: 'never',
  peopleAffected: 'never',
  alternative: 'never',
  // Gone when the model settles what it is.
  unclear: 'settles',
  intent: 'settles',
  confidence: 'settles',
  // `other` counts as nothing found; a category rules found stays, however unsure.
  category: 'fills_gaps',
  // Urgent or normal, for a report the model found; never emergency.
  urgency: 'fills_gaps',
  place: 'fills_gaps',
  placeSources: 'fills_gaps',
  plate: 'fills_gaps',
  phone: 'fills_gaps',
  subject: 'fills_gaps',
  since: 'fills_gaps',
  further: 'appends',
  reasons: 'appends',
};

/** From what rules were unsure about, to what a model may make of it. What has consequences for others is the rules' alone. */
export const mayBecome: Readonly<Record<Intent, readonly Intent[]>> = {
  chatter: ['report', 'question', 'progress', 'supplement', 'fraud_check', 'handoff', 'help'],
  help: ['report', 'question', 'progress', 'fraud_check', 'handoff'],
  question: ['report', 'progress', 'fraud_check', 'handoff'],
  progress: ['report', 'question'],
  handoff: ['report', 'question'],
  fraud_check: ['report', 'question'],
  // A report is never talked away.
  report: [],
  // Answers to what the bot asked: the dialogue knows better.
  supplement: [],
  // Takes a ticket back, rates somebody's work, accuses the sender: said plainly or not at all.
  withdraw: [],
  feedback: [],
  fraud_bait: [],
};

/** What a model may split off behind the first act, if the rules read its words alone the same way. */
export const mayFollow: readonly Intent[] = ['report', 'question'];
/** What was taken for one of these becomes a report only with a second witness: the other reader, or the words alone. */
export const notEasilyReport: ReadonlySet<Intent> = new Set<Intent>([
  'question',
  'progress',
  'handoff',
  'fraud_check',
]);
/** No message is worth more tickets than that. */
export const mostFurther = 2;

/** How sure the model's word makes us: enough to act for who asked, less than a rule that knows. */
export const modelConfidence = 0.7;
