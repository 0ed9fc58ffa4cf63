/** What a worker is told of the steps that were taken, and what is committed for them. */
import { ticketEvidence } from '../tickets/ticket-words.ts';
import type { Ticket } from '../tickets/ticket.ts';
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
  const wasClaimed = first.event.name !== 'claim' && taken.some(({ event }) => event.name === 'claim');
  return {
    replies: [
      {
        purpose: 'staff',
        text: `${messages.confirmed(first, ticket, timeZone)}${wasClaimed ? messages.claimedWithIt : ''}`,
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

/** Words about these tickets that change nothing. */
export function plain(
  text: string,
  tickets: readonly Ticket[] = [],
  timeZone = 'UTC',
  source: readonly string[] = [],
): Outcome {
  const [only, another] = tickets;
  return {
    replies: [
      {
        purpose: 'staff',
        text,
        evidence: [...tickets.flatMap((ticket) => ticketEvidence(ticket, timeZone)), ...source],
        ...(only === undefined || another !== undefined ? {} : { ticketId: only.id }),
      },
    ],
    dialogue: 'keep',
    did: 'worker.told',
  };
}

/** What the catalogue says of a number that the store knows. */
export function toldOnly(text: string): Outcome {
  return plain(text, [], 'UTC', [text]);
}
