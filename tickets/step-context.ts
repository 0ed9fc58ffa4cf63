/** What a step asks about the ticket's surroundings, read only where the step can need it. */
import type { StaffMember } from '../community/staff.ts';
import { supervisorsAt } from '../community/supervisors.ts';
import type { CurrentTimes } from './clock/time-rules.ts';
import { isFamilyMatter } from './policy.ts';
import type { Ticket } from './ticket.ts';
import type { TicketStore } from './ticket-store.prisma.ts';
import type { StepContext } from './transition.ts';
import type { TicketEventName } from './workflow.ts';

export interface StepContextDeps {
  readonly tickets: Pick<
    TicketStore,
    | 'findAssignee'
    | 'listFollowersToTell'
    | 'countEvidence'
    | 'countUrges'
    | 'countOpenParts'
    | 'countDuplicates'
    | 'wasPoliceTold'
  >;
  /** In charge of areas around the place, in no order. */
  readonly listSupervisors: (areaPath: string) => Promise<readonly StaffMember[]>;
  readonly times: CurrentTimes;
}

/** `any`: whatever some step could ask, to offer all that can be taken. */
export type AskedFor = TicketEventName | 'any';
export type FindStepContext = (ticket: Ticket, event: AskedFor, now: Date) => Promise<StepContext>;

/** Steps whose notices go to those in charge. */
const forSupervisors: ReadonlySet<AskedFor> = new Set<AskedFor>([
  'accept_timeout',
  'return',
  'ask_extend',
  'ask_suspend',
  'external_back',
  'dispute',
  'reopen',
  'escalate',
  'urge',
  'rework',
  'any',
]);
const forFollowers: ReadonlySet<AskedFor> = new Set<AskedFor>([
  'reject',
  'handle',
  'external_done',
  'fulfil',
  'verify',
  'any',
]);
const withEvidence: ReadonlySet<AskedFor> = new Set<AskedFor>(['handle', 'external_done', 'fulfil', 'any']);
const withParts: ReadonlySet<AskedFor> = new Set<AskedFor>([...withEvidence, 'parts_done']);
const withPolice: ReadonlySet<AskedFor> = new Set<AskedFor>([
  'handle',
  'external_done',
  'reject',
  'withdraw',
  'split',
  'amend',
  'any',
]);
const dayMs = 24 * 3_600_000;

export function createStepContext({ tickets, listSupervisors, times }: StepContextDeps): FindStepContext {
  return async (ticket, event, now) => ({
    assignee: await tickets.findAssignee(ticket),
    ...(forFollowers.has(event) ? { followers: await tickets.listFollowersToTell(ticket.id) } : {}),
    ...(forSupervisors.has(event)
      ? {
          supervisors: supervisorsAt(
            levelAfter(ticket, event),
            await listSupervisors(ticket.areaPath),
            ticket.areaPath,
          ),
        }
      : {}),
    ...(await countsFor(tickets, ticket, event, now)),
    times: times(),
    now,
  });
}

function levelAfter({ escalation }: Ticket, event: AskedFor): number {
  return event === 'escalate' ? escalation + 1 : escalation;
}

/** Today is the last 24 hours: a day that begins at midnight would let one urge six times in a night. */
async function countsFor(
  tickets: StepContextDeps['tickets'],
  ticket: Ticket,
  event: AskedFor,
  now: Date,
): Promise<Partial<StepContext>> {
  const { id, parentId, roundStartedAt } = ticket;
  const urged = event === 'urge' || event === 'any';
  const merged = event === 'merge' || event === 'any';
  return {
    ...(withEvidence.has(event) ? { evidence: await tickets.countEvidence(id, roundStartedAt) } : {}),
    ...(withParts.has(event) ? { openParts: await tickets.countOpenParts(id) } : {}),
    ...(urged ? { urgesToday: await tickets.countUrges(id, new Date(now.getTime() - dayMs)) } : {}),
    ...(withPolice.has(event) && isFamilyMatter(ticket)
      ? { policeTold: await tickets.wasPoliceTold(parentId === undefined ? [id] : [id, parentId]) }
      : {}),
    ...(merged ? { duplicates: await tickets.countDuplicates(id) } : {}),
  };
}
