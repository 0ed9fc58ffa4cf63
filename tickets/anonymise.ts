/** Makes ended tickets anonymous: what happened stays and is counted, who it was and what they said goes. */
import { ConflictError } from '../core/errors.ts';
import type { FindStepContext } from './step-context.ts';
import type { Ticket, TicketChange } from './ticket.ts';
import { type Acting, transition } from './transition.ts';

export interface AnonymiseDeps {
  readonly tickets: {
    /** Ended before then and not anonymous yet, the longest ended first. */
    listAnonymisable(endedBefore: Date, limit: number): Promise<readonly Ticket[]>;
  };
  readonly stepContext: FindStepContext;
  readonly commit: (act: { readonly tickets: readonly TicketChange[] }) => Promise<void>;
  /** So long after its end a ticket is kept as it is. */
  readonly afterMs: number;
}

/** In one run; the rest waits for the next. */
const mostAtOnce = 500;

/** Returns how many became anonymous. */
export async function anonymiseEnded(deps: AnonymiseDeps, now: Date): Promise<number> {
  let done = 0;
  const before = new Date(now.getTime() - deps.afterMs);
  for (const ticket of await deps.tickets.listAnonymisable(before, mostAtOnce)) {
    const changes = await anonymising(deps, ticket, { kind: 'system' }, now);
    if (changes.length > 0) done += await commitOrLeave(deps, changes);
  }
  return done;
}

/** All or nothing in one commit; none where the ticket has not ended. */
export async function anonymising(
  { stepContext }: Pick<AnonymiseDeps, 'stepContext'>,
  ticket: Ticket,
  actor: Acting,
  now: Date,
): Promise<readonly TicketChange[]> {
  const taken = transition(
    ticket,
    { event: 'anonymise', actor },
    await stepContext(ticket, 'anonymise', now),
  );
  if (!taken.ok) return [];
  const { change } = taken.value;
  return [change, { kind: 'forget_person', ticketId: ticket.id, before: change.event.seq }];
}

async function commitOrLeave({ commit }: AnonymiseDeps, tickets: readonly TicketChange[]): Promise<0 | 1> {
  try {
    await commit({ tickets });
    return 1;
  } catch (error) {
    if (error instanceof ConflictError) return 0;
    throw error;
  }
}
