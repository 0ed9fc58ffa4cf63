/** What was reported when nobody was on duty goes out by itself once somebody is; what people gave back or decide on stays with them. */
import { type CommitSteps, commitOrLeave } from './commit-or-leave.ts';
import { dispatchThere } from './dispatch-there.ts';
import type { DutyRoster, FindRoster } from './routing/roster.ts';
import type { FindStepContext } from './step-context.ts';
import type { Ticket } from './ticket.ts';

export interface WaitingDeps {
  /** Taken in and given to nobody so far, the newest first. */
  readonly listWaiting: (openedFrom: Date, most: number) => Promise<readonly Ticket[]>;
  readonly findRoster: FindRoster;
  readonly stepContext: FindStepContext;
  readonly commit: CommitSteps;
}

/** What has waited longer is a matter of decision. */
const newsMs = 3 * 24 * 3_600_000;
const most = 200;

/** Returns how many were given out. Each sees how much those before it gave. */
export async function dispatchWaiting(deps: WaitingDeps, now: Date): Promise<number> {
  const waiting = await deps.listWaiting(new Date(now.getTime() - newsMs), most);
  const nobodyAt = new Set<string>();
  let given = 0;
  for (const ticket of waiting) {
    const at = `${ticket.communityId}|${ticket.areaPath}`;
    if (nobodyAt.has(at)) continue;
    const roster = await deps.findRoster(ticket.communityId, ticket.areaPath);
    if (!hasAnybody(roster)) nobodyAt.add(at);
    else if (await giveOut(deps, ticket, roster, now)) given += 1;
  }
  return given;
}

function hasAnybody({ workers, backups }: DutyRoster): boolean {
  return workers.length + backups.length > 0;
}

async function giveOut(deps: WaitingDeps, ticket: Ticket, roster: DutyRoster, now: Date): Promise<boolean> {
  const { times } = await deps.stepContext(ticket, 'dispatch', now);
  const steps = dispatchThere(ticket, { roster, assignee: undefined, times, now });
  return steps.length > 0 && commitOrLeave(deps.commit, steps);
}
