/** Ends what was split once all its parts have ended, however each of them ended; who reported it is told once. */
import { ConflictError } from '../core/errors.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import { partsEnded } from './messages.zh.ts';
import type { FindStepContext } from './step-context.ts';
import { takeSteps } from './take-steps.ts';
import type { Ticket, TicketChange } from './ticket.ts';
import type { TicketStore } from './ticket-store.prisma.ts';
import type { StepTaken } from './transition.ts';

export interface EndWholesDeps {
  readonly tickets: Pick<TicketStore, 'listWholesDone' | 'listPartsOf'>;
  readonly stepContext: FindStepContext;
  readonly commit: (act: {
    readonly tickets: readonly TicketChange[];
    readonly outgoing: readonly OutgoingMessage[];
  }) => Promise<void>;
}

/** Returns how many ended. */
export async function endWholes(deps: EndWholesDeps, now: Date): Promise<number> {
  let ended = 0;
  for (const whole of await deps.tickets.listWholesDone()) ended += await end(deps, whole, now);
  return ended;
}

async function end(deps: EndWholesDeps, whole: Ticket, now: Date): Promise<0 | 1> {
  const parts = await deps.tickets.listPartsOf(whole.id);
  const context = { ...(await deps.stepContext(whole, 'parts_done', now)), parts };
  const note = partsEnded(parts);
  const taken = takeSteps(whole, { event: 'parts_done', actor: { kind: 'system' }, note }, context);
  return taken.ok ? commitOrLeave(deps, taken.value) : 0;
}

/** Who changes it at the same moment is heard: it is looked at again in the next run. */
async function commitOrLeave({ commit }: EndWholesDeps, steps: readonly StepTaken[]): Promise<0 | 1> {
  try {
    await commit({
      tickets: steps.map(({ change }) => change),
      outgoing: steps.flatMap(({ outgoing }) => outgoing),
    });
    return 1;
  } catch (error) {
    if (error instanceof ConflictError) return 0;
    throw error;
  }
}
