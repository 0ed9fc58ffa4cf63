/** What a job that looks after many tickets at once writes of each. */
import { ConflictError } from '../core/errors.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import type { TicketChange } from './ticket.ts';
import type { StepTaken } from './transition.ts';

export type CommitSteps = (act: {
  readonly tickets: readonly TicketChange[];
  readonly outgoing: readonly OutgoingMessage[];
}) => Promise<void>;

/** Who changes the ticket at the same moment is heard: false, and it is looked at again in the next run. */
export async function commitOrLeave(commit: CommitSteps, steps: readonly StepTaken[]): Promise<boolean> {
  try {
    await commit({
      tickets: steps.map(({ change }) => change),
      outgoing: steps.flatMap(({ outgoing }) => outgoing),
    });
    return true;
  } catch (error) {
    if (error instanceof ConflictError) return false;
    throw error;
  }
}
