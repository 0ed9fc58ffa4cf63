/**
 * A resident is not satisfied again, and the rounds of the ticket are used up: it goes on as a ticket of its own that
 * begins under supervision (research B6). Nobody is turned away, and no ticket goes round for ever.
 */
import { newId } from '../core/ids.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import type { CurrentTimes } from './clock/time-rules.ts';
import { followUpNotes, followUpRouting, stillSo } from './messages.zh.ts';
import { openTicket, type TicketDraft } from './open-ticket.ts';
import type { FindStepContext } from './step-context.ts';
import type { Ticket, TicketChange } from './ticket.ts';
import type { TicketNumbers } from './ticket-numbers.ts';
import { type Acting, type Step, type StepTaken, transition } from './transition.ts';

export interface FollowUpDeps {
  readonly numbers: TicketNumbers;
  readonly stepContext: FindStepContext;
  readonly times: CurrentTimes;
}

export interface Complaint {
  readonly actor: Acting & { readonly kind: 'resident' };
  readonly words: string;
  /** Of the message, so that a redelivery opens nothing twice. */
  readonly sourceKey: string;
}

export interface FollowUp {
  readonly ticket: Ticket;
  readonly changes: readonly TicketChange[];
  readonly outgoing: readonly OutgoingMessage[];
}

export type GoOn = (before: Ticket, complaint: Complaint, now: Date) => Promise<FollowUp>;

export function createFollowUp({ numbers, stepContext, times }: FollowUpDeps): GoOn {
  return async (before, complaint, now) => {
    const opened = openTicket(draftOf(before, complaint), {
      id: newId(now),
      number: await numbers.next(now),
      route: {
        departmentId: before.departmentId,
        assignee: undefined,
        reason: followUpRouting(before.number),
      },
      times: times(),
      now,
    });
    const supervised = await take(stepContext, opened.ticket, now, {
      event: 'escalate',
      actor: { kind: 'system' },
      reason: 'supervised',
      note: complaint.words,
    });
    const ended = await take(stepContext, before, now, {
      event: 'close',
      actor: { kind: 'system' },
      note: followUpNotes.goesOn(opened.ticket.number),
    });
    const steps = [...supervised, ...ended];
    return {
      ticket: supervised[0]?.ticket ?? opened.ticket,
      changes: [...opened.changes, ...steps.map(({ change }) => change)],
      outgoing: [...opened.outgoing, ...steps.flatMap(({ outgoing }) => outgoing)],
    };
  };
}

/** None where it cannot be taken: a ticket that has ended stays as it ended. */
async function take(
  stepContext: FindStepContext,
  ticket: Ticket,
  now: Date,
  step: Step,
): Promise<readonly StepTaken[]> {
  const taken = transition(ticket, step, await stepContext(ticket, step.event, now));
  return taken.ok ? [taken.value] : [];
}

function draftOf(before: Ticket, { actor, words, sourceKey }: Complaint): TicketDraft {
  const { communityId, areaId, areaPath, category, urgency, compound, place, plate, phone } = before;
  return {
    ...{ communityId, areaId, areaPath, category, urgency, compound, place, plate, phone },
    reporterId: before.reporterId,
    reportedAt: before.reportedAt,
    reporterKey: before.reporterKey,
    sourceKey,
    // Whoever gets it reads what it was about before what is said of the work.
    words: stillSo(before.description, words),
    openedBy: actor,
    anonymous: before.anonymous,
    followsUpId: before.id,
  };
}
