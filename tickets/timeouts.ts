/** What happens when a ticket has waited long enough in a state, as one table; the sweep carries it out. */
import { deadlinesOf, type TimeRules } from './clock/time-rules.ts';
import { verdictWindowMs, waits } from './policy.ts';
import type { Ticket, TicketState } from './ticket.ts';
import type { TicketEventName } from './workflow.ts';

interface Timeout {
  readonly event: TicketEventName;
  /** From when the state was entered; absent: the step said until when. */
  readonly at: (ticket: Ticket, entered: Date, rules: TimeRules) => Date;
}

export const timeouts: Readonly<Partial<Record<TicketState, Timeout>>> = {
  need_info: { event: 'info_timeout', at: after(() => waits.infoMs) },
  dispatched: {
    event: 'accept_timeout',
    at: ({ category, urgency }, entered, rules) =>
      deadlinesOf(rules, category, urgency, entered).responseDueAt,
  },
  handled: { event: 'verify', at: after(() => waits.verificationMs) },
  confirming: { event: 'feedback_timeout', at: after(verdictWindowMs) },
};

/** The states that last until the moment the step named. */
export const eventAtTerm: Readonly<Partial<Record<TicketState, TicketEventName>>> = {
  suspended: 'resume',
  external: 'external_back',
};

/** What the system does with a ticket whose `wakeAt` has come. */
export function timeoutEventOf(state: TicketState): TicketEventName | undefined {
  return timeouts[state]?.event ?? eventAtTerm[state];
}

function after(waitMs: (ticket: Ticket) => number): Timeout['at'] {
  return (ticket, entered) => new Date(entered.getTime() + waitMs(ticket));
}
