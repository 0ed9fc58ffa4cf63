/** What the rules of one kind found, weighed: the best finding and why it may be trusted or not. */
import type { Fired, Reading } from './rule-book.ts';
import { type Doubt, doubtsAbout } from './tense.ts';

export interface Finding {
  /** What follows the kind in the rule's label: a category, a danger, an intent. */
  readonly code: string;
  /** Weight of the rule less all doubts. */
  readonly score: number;
  readonly found: Fired;
  readonly doubts: readonly Doubt[];
}

/** Several judges ask for the same kind. */
const known = new WeakMap<Reading, Map<string, readonly Finding[]>>();

/** Findings of one kind in the text `reading` was made of, the best first; of equal ones the first in the text. */
export function findingsOf(kind: string, reading: Reading, form: string): readonly Finding[] {
  const ofReading = known.get(reading) ?? new Map<string, readonly Finding[]>();
  known.set(reading, ofReading);
  const findings = ofReading.get(kind) ?? weighAll(kind, reading, form);
  ofReading.set(kind, findings);
  return findings;
}

function weighAll(kind: string, reading: Reading, form: string): readonly Finding[] {
  if (reading.fired.length === 0) return [];
  const prefix = `${kind}.`;
  return reading.fired
    .filter(({ rule }) => rule.label === kind || rule.label.startsWith(prefix))
    .map((found) => weigh(found, prefix, reading, form))
    .toSorted((left, right) => rank(right) - rank(left) || left.found.start - right.found.start);
}

/** `other` is what is left when nothing better was found. */
function rank({ code, score }: Finding): number {
  return code === 'other' ? score - 1.5 : score;
}

function weigh(found: Fired, prefix: string, reading: Reading, form: string): Finding {
  const doubts = doubtsAbout(found, reading, form);
  const score = doubts.reduce((sum, doubt) => sum - doubt.weight, found.rule.weight);
  return { code: found.rule.label.slice(prefix.length), score, found, doubts };
}

export function reasonOf({ found, doubts }: Finding): string {
  const why = `${found.rule.label}(${found.hits.map((hit) => hit.term).join('+')})`;
  return [why, ...doubts.map(({ code }) => `but:${code}`)].join(' ');
}
