/** How long a ticket may take, by the limits everybody starts from. */
import type { Category, Urgency } from '../core/taxonomy.ts';
import { defaultTimeRules, deadlinesOf as deadlinesBy } from './clock/time-rules.ts';

export interface Deadlines {
  readonly responseDueAt: Date;
  readonly resolutionDueAt: Date;
}

export function deadlinesOf(category: Category, urgency: Urgency, openedAt: Date): Deadlines {
  const { responseDueAt, resolutionDueAt } = deadlinesBy(defaultTimeRules, category, urgency, openedAt);
  return { responseDueAt, resolutionDueAt };
}
