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
  return event === 'accept_timeout' ? offeredAgain(deps, ticket, taken.value, context) : taken.value;
}

/**
 * To somebody else on duty; with nobody else it waits for the office, which is told. An emergency is nobody's at no
 * moment: it stays with whoever was asked first until there is somebody else.
 */
async function offeredAgain(
  deps: SweepDeps,
  before: Ticket,
  givenUp: readonly StepTaken[],
  { times, now }: StepContext,
): Promise<readonly StepTaken[]> {
  const ticket = givenUp.at(-1)?.ticket ?? before;
  const roster = await deps.findRoster(ticket.communityId, ticket.areaPath);
  const route = routeTicket(ticket, roster, now);
  if (route.assignee !== undefined) return [...givenUp, ...advance(ticket, { route, times, now })];
  return before.urgency === 'emergency' ? toldAbove(deps, before, now) : givenUp;
}

/** Once: whoever has heard of it has heard of it. */
async function toldAbove(
  { stepContext }: SweepDeps,
  ticket: Ticket,
  now: Date,
): Promise<readonly StepTaken[]> {
  if (ticket.escalation > 0) return [];
  const context = await stepContext(ticket, 'escalate', now);
  const step = { event: 'escalate', reason: 'unclaimed', actor: { kind: 'system' } } as const;
  const taken = takeSteps(ticket, step, context);
  return taken.ok ? taken.value : [];
}
