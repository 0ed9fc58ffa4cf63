/** Takes the tickets that have waited long enough in their state a step on (timeouts.ts says which). */
import { type CommitSteps, commitOrLeave } from './commit-or-leave.ts';
import { advance } from './open-ticket.ts';
import type { FindRoster } from './routing/roster.ts';
import { routeTicket } from './routing/route-ticket.ts';
import type { FindStepContext } from './step-context.ts';
import { takeSteps } from './take-steps.ts';
import type { Ticket } from './ticket.ts';
import type { TicketStore } from './ticket-store.prisma.ts';
import { timeoutEventOf } from './timeouts.ts';
import type { StepContext, StepTaken } from './transition.ts';

export interface SweepDeps {
  readonly tickets: Pick<TicketStore, 'listWaking'>;
  readonly stepContext: FindStepContext;
  readonly findRoster: FindRoster;
  readonly commit: CommitSteps;
}

/** Read together. */
export const batchSize = 500;

/**
 * Returns how many went on. Who acts at the same moment is heard: their ticket is left to them. All are looked at in one
 * run: those that cannot go on never stand in the way of those behind them.
 */
export async function sweepTimeouts(deps: SweepDeps, now: Date): Promise<number> {
  let taken = 0;
  let after: Ticket | undefined;
  do {
    const due: readonly Ticket[] = await deps.tickets.listWaking(now, after, batchSize);
    for (const ticket of due) {
      const steps = await stepsOf(deps, ticket, now);
      if (steps.length > 0 && (await commitOrLeave(deps.commit, steps))) taken += 1;
    }
    after = due.length < batchSize ? undefined : due.at(-1);
  } while (after !== undefined);
  return taken;
}

async function stepsOf(deps: SweepDeps, ticket: Ticket, now: Date): Promise<readonly StepTaken[]> {
  const event = timeoutEventOf(ticket.state);
  if (event === undefined || event === 'open') return [];
  const context = await deps.stepContext(ticket, event, now);
  const taken = takeSteps(ticket, { event, actor: { kind: 'system' } }, context);
  if (!taken.ok) return [];
  const after = taken.value.at(-1)?.ticket ?? ticket;
  return event === 'accept_timeout'
    ? [...taken.value, ...(await offerAgain(deps, after, context))]
    : taken.value;
}

/** To somebody else on duty; with nobody else it waits for the office, which was told. */
async function offerAgain(
  { findRoster }: SweepDeps,
  ticket: Ticket,
  { times, now }: StepContext,
): Promise<readonly StepTaken[]> {
  const roster = await findRoster(ticket.communityId, ticket.areaPath);
  const route = routeTicket(ticket, roster, now);
  return route.assignee === undefined ? [] : advance(ticket, { route, times, now });
}
