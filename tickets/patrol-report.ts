/**
 * What a member of staff finds on their round is a report like any other: joined to the open matter it surely is about,
 * else a ticket of its own, routed by the same rules and counted in the same workloads.
 */
import type { Area, AreaStore } from '../community/area.ts';
import type { StaffMember } from '../community/staff.ts';
import { newId } from '../core/ids.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import type { Place } from '../core/place.ts';
import { redact } from '../core/redaction.ts';
import type { Category, Urgency } from '../core/taxonomy.ts';
import type { CurrentTimes } from './clock/time-rules.ts';
import { chooseDuplicate, type Ranked } from './duplicates/choose.ts';
import { foundOnPatrol } from './messages.zh.ts';
import { openTicket, type TicketDraft } from './open-ticket.ts';
import type { FindRoster } from './routing/roster.ts';
import { routeTicket } from './routing/route-ticket.ts';
import type { Workloads } from './routing/workloads.ts';
import type { FindStepContext } from './step-context.ts';
import { takeSteps } from './take-steps.ts';
import type { TicketNumbers } from './ticket-numbers.ts';
import type { TicketStore } from './ticket-store.prisma.ts';
import type { Ticket, TicketChange } from './ticket.ts';
import { type Acting, type Assignee, partyOf } from './transition.ts';

export interface PatrolReport {
  readonly by: Pick<StaffMember, 'id' | 'name' | 'role' | 'departmentId'>;
  /** Where: the building, or the grid or community around it. */
  readonly area: Pick<Area, 'id' | 'path' | 'compound' | 'buildingNumber'>;
  readonly place: Place;
  readonly category: Category;
  readonly urgency: Urgency;
  readonly words: string;
  /** The object as understanding named it. */
  readonly subject?: string | undefined;
  /** Unique: the same report twice is one ticket. */
  readonly sourceKey: string;
  readonly now: Date;
}

export interface TakenPatrol {
  readonly did: 'opened' | 'joined';
  /** As it stands after it. */
  readonly ticket: Ticket;
  readonly assignee: Assignee | undefined;
  /** Another that may be about the same: for the office to look at. */
  readonly perhaps: Ticket | undefined;
  readonly changes: readonly TicketChange[];
  readonly outgoing: readonly OutgoingMessage[];
}

/** Absent when the area lies in no community, so that nobody is responsible. */
export type TakePatrolReport = (report: PatrolReport) => Promise<TakenPatrol | undefined>;

export interface PatrolDeps {
  readonly areas: Pick<AreaStore, 'findCommunity'>;
  readonly findRoster: FindRoster;
  readonly workloads: Pick<Workloads, 'reserve'>;
  readonly numbers: TicketNumbers;
  readonly times: CurrentTimes;
  readonly tickets: Pick<TicketStore, 'listCandidates'>;
  readonly stepContext: FindStepContext;
}

export function createPatrolReports(deps: PatrolDeps): TakePatrolReport {
  return async (report) => {
    const community = await deps.areas.findCommunity(report.area.path);
    if (community === undefined) return undefined;
    const draft = draftOf(report, community);
    const alike = await findAlike(deps, report, draft);
    const joined = alike?.verdict === 'same' ? await join(deps, report, alike.candidate.ticket) : undefined;
    return joined ?? open(deps, report, draft, alike?.candidate.ticket);
  };
}

/** In danger nothing is joined: every cry is looked at by itself. */
async function findAlike(
  { tickets }: PatrolDeps,
  { urgency, words, subject, now }: PatrolReport,
  { communityId, category, compound, place }: TicketDraft,
): Promise<Ranked | undefined> {
  if (urgency === 'emergency') return undefined;
  const candidates = await tickets.listCandidates({ communityId, category, now });
  return chooseDuplicate({ category, compound, place, words: redact(words), subject, at: now }, candidates);
}

/** Absent where nothing can be added any more. */
async function join(
  { stepContext }: PatrolDeps,
  { by, words, now }: PatrolReport,
  ticket: Ticket,
): Promise<TakenPatrol | undefined> {
  const context = await stepContext(ticket, 'amend', now);
  const step = { event: 'amend', actor: actorOn(ticket, by), note: foundOnPatrol(by.name, words) } as const;
  const taken = takeSteps(ticket, step, context);
  if (!taken.ok) return undefined;
  return {
    did: 'joined',
    ticket: taken.value.at(-1)?.ticket ?? ticket,
    assignee: context.assignee,
    perhaps: undefined,
    changes: taken.value.map(({ change }) => change),
    outgoing: taken.value.flatMap(({ outgoing }) => outgoing),
  };
}

/** Whoever may not touch a colleague's ticket still tells what they saw. */
function actorOn(ticket: Ticket, by: PatrolReport['by']): Acting {
  const own = staffActor(by);
  const party = partyOf(ticket, own);
  return party === undefined || party === 'colleague' ? { kind: 'system' } : own;
}

function staffActor({ id, role, departmentId }: PatrolReport['by']): Acting {
  return { kind: 'staff', id, role, departmentId };
}

async function open(
  { findRoster, workloads, numbers, times }: PatrolDeps,
  { now }: PatrolReport,
  draft: TicketDraft,
  perhaps: Ticket | undefined,
): Promise<TakenPatrol> {
  const roster = await findRoster(draft.communityId, draft.areaPath);
  const route = routeTicket(draft, roster, now);
  const id = newId(now);
  if (route.assignee !== undefined) workloads.reserve(id, route.assignee.id, now);
  const number = await numbers.next(now);
  const opened = openTicket(draft, { id, number, route, times: times(), now });
  return { did: 'opened', ...opened, assignee: route.assignee, perhaps };
}

function draftOf(report: PatrolReport, community: Area): TicketDraft {
  const { by, area, place, category, urgency, words, sourceKey } = report;
  const building = area.buildingNumber;
  return {
    ...{ communityId: community.id, areaId: area.id, areaPath: area.path, compound: area.compound },
    ...{ category, urgency, words, sourceKey },
    place: building === undefined ? place : { building, ...place },
    reporterId: undefined,
    reportedAt: undefined,
    reporterKey: undefined,
    plate: undefined,
    phone: undefined,
    openedBy: staffActor(by),
  };
}
