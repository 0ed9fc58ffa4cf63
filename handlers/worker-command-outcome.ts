/** What a worker is told of the steps that were taken, and what is committed for them. */
import { ticketEvidence } from '../tickets/ticket-words.ts';
import type { StepTaken } from '../tickets/transition.ts';
import type { TicketEventName } from '../tickets/workflow.ts';
import type { Outcome } from './handler.ts';
import * as messages from './worker-command.messages.zh.ts';

/** Of `asked`, where other steps had to go before it. */
export function messagesAbout(
  taken: readonly StepTaken[],
  timeZone: string,
  asked?: TicketEventName,
): Outcome {
  const first = taken.find(({ event }) => event.name === asked) ?? taken[0];
  const last = taken.at(-1);
  if (first === undefined || last === undefined) throw new Error('a step that is taken leaves a ticket');
  const { ticket } = last;
  return {
    replies: [
      {
        purpose: 'staff',
        text: messages.confirmed(first, timeZone),
        ticketId: ticket.id,
        evidence: [...ticketEvidence(ticket, timeZone), ...messages.momentsIn(first.ticket, timeZone)],
      },
    ],
    tickets: taken.map(({ change }) => change),
    outgoing: taken.flatMap(({ outgoing }) => outgoing),
    dialogue: 'keep',
    did: `worker.${first.event.name}`,
    about: { ticketId: ticket.id },
  };
}
