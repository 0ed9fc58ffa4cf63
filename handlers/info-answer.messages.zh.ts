/** What residents read who told what they were asked. */
import { formatMoment } from '../core/wall-time.ts';
import type { Ticket } from '../tickets/ticket.ts';

export interface Answered {
  /** As it stands after the answer. */
  readonly ticket: Ticket;
  readonly timeZone: string;
}

export function answered({ ticket, timeZone }: Answered): string {
  const due = formatMoment(ticket.resolutionDueAt, timeZone);
  return `谢谢，已补充到工单${ticket.number}并转告工作人员，继续办理，办结时限${due}。`;
}
