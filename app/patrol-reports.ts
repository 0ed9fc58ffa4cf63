/** Finds of the staff's rounds, taken alike from the chat and from the phone page. */
import { createPatrolReports, type TakePatrolReport } from '../tickets/patrol-report.ts';
import type { Foundation } from './create-app.ts';
import { createFindRoster } from './find-roster.ts';

export function joinPatrolReports(foundation: Foundation): TakePatrolReport {
  const { stores, workloads, timeRules, stepContext } = foundation;
  const { areas, ticketNumbers: numbers, tickets } = stores;
  return createPatrolReports({
    ...{ areas, numbers, tickets, workloads, stepContext },
    findRoster: createFindRoster(foundation),
    times: timeRules.rules,
  });
}
