/** Ends what was split once all its parts have ended, however each of them ended; who reported it is told once. */
import { type CommitSteps, commitOrLeave } from './commit-or-leave.ts';
import { partsEnded } from './messages.zh.ts';
import type { FindStepContext } from './step-context.ts';
import { takeSteps } from './take-steps.ts';
import { endStates, type Ticket, type TicketChange } from './ticket.ts';
import type { TicketStore } from './ticket-store.prisma.ts';

export interface EndWholesDeps {
  readonly tickets: Pick<TicketStore, 'listWholesDone' | 'listPartsOf'>;
  readonly stepContext: FindStepContext;
  readonly commit: CommitSteps;
}

/** Whether a whole may have to end now. */
export function endPart(changes: readonly TicketChange[] = []): boolean {
  return changes.some(
    (change) =>
      change.kind === 'change' &&
      change.ticket.parentId !== undefined &&
      endStates.includes(change.ticket.state),
  );
}

/** Returns how many ended. */
export async function endWholes(deps: EndWholesDeps, now: Date): Promise<number> {
  let ended = 0;
  for (const whole of await deps.tickets.listWholesDone()) if (await end(deps, whole, now)) ended += 1;
  return ended;
}

async function end(deps: EndWholesDeps, whole: Ticket, now: Date): Promise<boolean> {
  const parts = await deps.tickets.listPartsOf(whole.id);
  const context = { ...(await deps.stepContext(whole, 'parts_done', now)), parts };
  const note = partsEnded(parts);
  const taken = takeSteps(whole, { event: 'parts_done', actor: { kind: 'system' }, note }, context);
  return taken.ok && commitOrLeave(deps.commit, taken.value);
}
