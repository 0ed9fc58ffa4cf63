/** An intake that opens real tickets without a database. */
import { residentOf, type Intake, type Report } from '../../tickets/intake.ts';
import { openTicket } from '../../tickets/open-ticket.ts';
import { aDraft, anOpening, aWorker } from './tickets.ts';

/** Keeps what was reported in `reports`; in private nobody knows whose community it is. */
export function recordingIntake(): { readonly intake: Intake; readonly reports: Report[] } {
  const reports: Report[] = [];
  const intake: Intake = (report) => {
    reports.push(report);
    if (report.group === undefined) return Promise.resolve('no_community');
    const { category, urgency, place, message } = report;
    const draft = aDraft({ category, urgency, place, words: message.text, sourceKey: message.key });
    const resident = residentOf(message);
    return Promise.resolve({
      ...openTicket(draft, anOpening()),
      assignee: aWorker(),
      department: undefined,
      residents: [{ kind: 'seen', resident, at: report.now }],
    });
  };
  return { intake, reports };
}
