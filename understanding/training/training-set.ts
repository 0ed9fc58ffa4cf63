/** What a classifier learns from: the shipped examples, and what reviewers accepted of staff's corrections. Pure. */
import type { Correction } from '../corrections/correction.ts';
import type { Example } from '../examples/read-examples.ts';

export type AcceptedCorrection = Pick<Correction, 'text' | 'after'>;

/** An accepted correction outweighs a shipped example with the same words. */
export function trainingSet(
  shipped: readonly Example[],
  accepted: readonly AcceptedCorrection[],
): readonly Example[] {
  const taught = accepted.map(({ text, after: { intent, category } }) => ({ text, intent, category }));
  const corrected = new Set(taught.map(({ text }) => text));
  return [...shipped.filter(({ text }) => !corrected.has(text)), ...taught];
}
