/** What a trained classifier believes a message to be: the second reader beside the rules. Declared by who asks. */
import type { Category, Intent } from '../core/taxonomy.ts';

export interface Opinion {
  /** Calibrated, 0 to 1, together 1: of the messages given 0.8, eight in ten are right. */
  readonly intents: Readonly<Record<Intent, number>>;
  /** The same for the category, given that the message is a report. */
  readonly categories: Readonly<Record<Category, number>>;
}

/** `form` is the mended text (`writtenForm`). Pure, linear in the text, never throws. */
export type Classify = (form: string) => Opinion;

/** The code with the highest probability; of equal ones the first. */
export function likeliest<Code extends string>(
  probabilities: Readonly<Record<Code, number>>,
): { readonly code: Code; readonly probability: number } {
  // Object.entries forgets the keys' type; a record over all codes has at least one.
  const entries = Object.entries(probabilities) as [Code, number][];
  const [code, probability] = entries.reduce((best, next) => (next[1] > best[1] ? next : best));
  return { code, probability };
}
