/** Closes what was handled and judged by nobody: no answer is no rating, and no ticket stays open for it. */
import { ConflictError } from '../core/errors.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import { verdictWindowMs } from './rating.ts';
import type { TicketChange } from './ticket.ts';
import type { TicketStore } from './ticket-store.prisma.ts';
import { transition } from './transition.ts';

export interface UnansweredDeps {
  readonly tickets: Pick<TicketStore, 'listUnanswered' | 'findAssignee'>;
  readonly commit: (act: {
    readonly tickets: readonly TicketChange[];
    readonly outgoing: readonly OutgoingMessage[];
  }) => Promise<void>;
  readonly timeZone: string;
}

/** In one run; the rest waits for the next. */
const mostAtOnce = 500;

/** Returns how many were closed. Whoever answers at the same moment is heard: their ticket is left to them. */
export async function closeUnanswered(deps: UnansweredDeps, now: Date): Promise<number> {
  const before = new Date(now.getTime() - verdictWindowMs);
  let closed = 0;
  for (const ticket of await deps.tickets.listUnanswered(before, mostAtOnce)) {
    const context = { assignee: await deps.tickets.findAssignee(ticket), timeZone: deps.timeZone, now };
    const taken = transition(ticket, { event: 'close', actor: { kind: 'system' } }, context);
    if (!taken.ok) continue;
    const { change, outgoing } = taken.value;
    closed += await commitOrLeave(deps, { tickets: [change], outgoing });
  }
  return closed;
}

async function commitOrLeave(
  { commit }: UnansweredDeps,
  act: Parameters<UnansweredDeps['commit']>[0],
): Promise<0 | 1> {
  try {
    await commit(act);
    return 1;
  } catch (error) {
    if (error instanceof ConflictError) return 0;
    throw error;
  }
}
