/** How soon: danger now, within hours, or in its turn. */
import type { Danger, Urgency } from '../core/taxonomy.ts';
import type { Reading } from './rule-book.ts';

export function decideUrgency(danger: Danger | undefined, reading: Reading): Urgency {
  if (danger !== undefined) return 'emergency';
  return reading.fired.some(({ rule }) => rule.label === 'urgent') ? 'urgent' : 'normal';
}
