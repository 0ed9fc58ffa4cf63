/** How soon: danger now, within hours, or in its turn. */
import type { Category, Danger, Urgency } from '../core/taxonomy.ts';
import { findingsOf } from './finding.ts';
import type { Reading } from './rule-book.ts';

/** What a finding must be worth; a doubt of one word, such as a laugh, does not make a burst pipe wait. */
const threshold = 1;

/** `reading` is the reading of `form`; how bad it is depends on what it is: a dark flat can wait, a dark house cannot. */
export function decideUrgency(
  { danger, category }: { readonly danger: Danger | undefined; readonly category: Category | undefined },
  reading: Reading,
  form: string,
): Urgency {
  if (danger !== undefined) return 'emergency';
  const hurries = findingsOf('urgent', reading, form).some(
    ({ code, score }) => score >= threshold && category?.startsWith(code) === true,
  );
  return hurries ? 'urgent' : 'normal';
}
