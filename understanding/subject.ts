/** The affected object as said: the first word of the finding that names a thing. */
import { things } from './lexicon/things.ts';
import type { Reading } from './rule-book.ts';

const objects = new Set<string>([
  ...things.lift,
  ...things.pipe,
  ...things.power_part,
  ...things.gas_part,
  ...things.heat_part,
  ...things.drain,
  ...things.lamp,
  ...things.gate,
  ...things.wall,
  ...things.net,
  ...things.facility,
]);

export function findSubject({ fired }: Reading): string | undefined {
  for (const { rule, hits } of fired) {
    if (!rule.label.startsWith('report.')) continue;
    const named = hits.find((hit) => objects.has(hit.term));
    if (named) return named.term;
  }
  return undefined;
}
