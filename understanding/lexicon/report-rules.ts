/**
 * What a report sounds like. One rule per line: weight, then parts joined by ` + `; a part is words or named groups
 * (`@lift`) joined by `|`. All parts must stand close together. 6: and it is of no other
 * category, whatever the words are like elsewhere; 4: nothing else is needed; 3: clear; 2: enough where
 * nothing speaks against it; 1: only with support (a place, a complaint, a picture, or said to the bot).
 */
import type { Category } from '../../core/taxonomy.ts';
import { anomalyRules } from './anomaly-rules.ts';
import { peopleRules } from './people-rules.ts';
import { repairRules } from './repair-rules.ts';

export const reportRules: Readonly<Record<Category, string>> = {
  ...repairRules,
  ...anomalyRules,
  ...peopleRules,
};
