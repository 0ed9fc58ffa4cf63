/** Tells of limits that run out: warned at 80 %, late, then level by level upwards (clock/time-rules.ts has the marks). */
import type { StaffMember } from '../community/staff.ts';
import { supervisorsAt } from '../community/supervisors.ts';
import { type CurrentTimes, type Mark, markDue } from './clock/time-rules.ts';
import { type CommitSteps, commitOrLeave } from './commit-or-leave.ts';
import { standingOf } from './derived-fields.ts';
import { takeSteps } from './take-steps.ts';
import type { Ticket } from './ticket.ts';
import type { TicketStore } from './ticket-store.prisma.ts';
import type { Assignee, Step, StepTaken } from './transition.ts';

export interface MarkSweepDeps {
  readonly tickets: Pick<TicketStore, 'listMarked' | 'findAssignee'>;
  readonly staff: {
    /** In charge of areas around the place, in no order. */
    listSupervisors(areaPath: string): Promise<readonly StaffMember[]>;
  };
  readonly times: CurrentTimes;
  readonly commit: CommitSteps;
}

/** Read and committed together; whoever works meanwhile waits for no more than these. */
export const batchSize = 256;

/**
 * One mark of each ticket a run. Returns how many were taken. Who acts at the same moment is heard: their ticket is left
 * for the next run.
 */
export async function sweepMarks(deps: MarkSweepDeps, now: Date): Promise<number> {
  const people = rememberPeople(deps);
  let taken = 0;
  let after: Ticket | undefined;
  do {
    const due: readonly Ticket[] = await deps.tickets.listMarked(now, after, batchSize);
    const steps = await Promise.all(due.map((ticket) => stepsFor(deps, people, ticket, now)));
    // At once, so that they share a transaction.
    const done = await Promise.all(steps.map(async (one) => one && commitOrLeave(deps.commit, one)));
    taken += done.filter(Boolean).length;
    after = due.length < batchSize ? undefined : due.at(-1);
  } while (after !== undefined);
  return taken;
}

interface People {
  readonly assigneeOf: (ticket: Ticket) => Promise<Assignee | undefined>;
  readonly inChargeOf: (communityPath: string) => Promise<readonly StaffMember[]>;
}

/** Thousands of tickets have few workers and communities between them: each is asked for once a run. */
function rememberPeople({ tickets, staff }: MarkSweepDeps): People {
  const assignees = new Map<string | undefined, Promise<Assignee | undefined>>();
  const inCharge = new Map<string, Promise<readonly StaffMember[]>>();
  return {
    assigneeOf: (ticket) => once(assignees, ticket.assigneeId, () => tickets.findAssignee(ticket)),
    inChargeOf: (path) => once(inCharge, path, () => staff.listSupervisors(path)),
  };
}

function once<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const value = known.get(key) ?? find();
  known.set(key, value);
  return value;
}

/** None when no mark is due by now. */
async function stepsFor(
  deps: MarkSweepDeps,
  people: People,
  ticket: Ticket,
  now: Date,
): Promise<readonly StepTaken[] | undefined> {
  const times = deps.times();
  const mark = markDue(times, standingOf(ticket), now);
  if (mark === undefined) return undefined;
  const assignee = await people.assigneeOf(ticket);
  const supervisors = await supervisorsFor(mark, ticket, people);
  const steps = takeSteps(ticket, stepFor(mark), { assignee, supervisors, times, now });
  return steps.ok ? steps.value : undefined;
}

/** Of the community at level 1, its street at 2, its district at 3; where one has nobody, of the next one up. */
async function supervisorsFor(
  { kind, level }: Mark,
  ticket: Ticket,
  people: People,
): Promise<readonly StaffMember[]> {
  if (kind === 'warn') return [];
  const path = communityPath(ticket);
  return supervisorsAt(Math.max(level, ticket.escalation), await people.inChargeOf(path), path);
}

function communityPath({ areaPath, communityId }: Ticket): string {
  const [above = ''] = areaPath.split(`/${communityId}/`);
  return `${above}/${communityId}/`;
}

function stepFor({ kind, level }: Mark): Step {
  const actor = { kind: 'system' } as const;
  return kind === 'warn' ? { event: 'warn', actor } : { event: 'escalate', actor, reason: 'overdue', level };
}
