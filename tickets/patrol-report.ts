/** What a member of staff finds on their round becomes a ticket like any other, routed by the same rules. */
import { type Area, type AreaStore } from '../community/area.ts';
import type { StaffMember } from '../community/staff.ts';
import { newId } from '../core/ids.ts';
import type { Place } from '../core/place.ts';
import type { Category, Urgency } from '../core/taxonomy.ts';
import type { CurrentTimes } from './clock/time-rules.ts';
import { type OpenedTicket, openTicket } from './open-ticket.ts';
import type { FindRoster } from './routing/roster.ts';
import { routeTicket } from './routing/route-ticket.ts';
import type { TicketNumbers } from './ticket-numbers.ts';

export interface PatrolReport {
  readonly by: Pick<StaffMember, 'id' | 'role' | 'departmentId'>;
  /** Where: the building, or the grid or community around it. */
  readonly area: Area;
  readonly place: Omit<Place, 'building'>;
  readonly category: Category;
  readonly urgency: Urgency;
  readonly words: string;
  /** Unique: the same report twice is one ticket. */
  readonly sourceKey: string;
  readonly now: Date;
}

/** Absent when the area lies in no community, so that nobody is responsible. */
export type TakePatrolReport = (report: PatrolReport) => Promise<OpenedTicket | undefined>;

export interface PatrolDeps {
  readonly areas: Pick<AreaStore, 'findCommunity'>;
  readonly findRoster: FindRoster;
  readonly numbers: TicketNumbers;
  readonly times: CurrentTimes;
}

export function createPatrolReports({ areas, findRoster, numbers, times }: PatrolDeps): TakePatrolReport {
  return async (report) => {
    const { area, now } = report;
    const community = await areas.findCommunity(area.path);
    if (community === undefined) return undefined;
    const roster = await findRoster(community.id, area.path);
    const number = await numbers.next(now);
    const draft = draftOf(report, community);
    const route = routeTicket(draft, roster, now);
    return openTicket(draft, { id: newId(now), number, route, times: times(), now });
  };
}

function draftOf({ by, area, place, category, urgency, words, sourceKey }: PatrolReport, community: Area) {
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
    openedBy: { kind: 'staff' as const, id: by.id, role: by.role, departmentId: by.departmentId },
  };
}
