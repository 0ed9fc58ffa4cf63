/** Takes a report in: finds the area, the unit and the worker, reserves the number and opens the ticket. */
import type { Department } from '../community/department.ts';
import type { KnownCompound } from '../community/compound.ts';
import type { Group } from '../community/group.ts';
import { type Resident, type ResidentChange, residentId } from '../community/resident.ts';
import type { StaffMember } from '../community/staff.ts';
import { newId } from '../core/ids.ts';
import type { Message } from '../core/message.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import type { Place } from '../core/place.ts';
import type { Sealer } from '../core/sealing.ts';
import type { Category, Urgency } from '../core/taxonomy.ts';
import type { CurrentTimes } from './clock/time-rules.ts';
import { protectorsOf, tellsOfViolence, violenceAlerts } from './family-violence.ts';
import { isFamilyMatter, isPrivateMatter } from './policy.ts';
import { type OpenedTicket, openTicket, type TicketDraft } from './open-ticket.ts';
import type { ResolvedPlace, ResolvePlace } from './place-resolver.ts';
import type { FindRoster } from './routing/roster.ts';
import { routeTicket } from './routing/route-ticket.ts';
import type { Workloads } from './routing/workloads.ts';
import { nobodyThereAlerts } from './nobody-there.ts';
import type { TicketNumbers } from './ticket-numbers.ts';
import type { Ticket } from './ticket.ts';
import type { Assignee } from './transition.ts';

export interface Report {
  /** Of the ticket to be; absent: a new one. */
  readonly ticketId?: string;
  /** The ticket of the same matter that had ended: what it knew of plate and phone still holds. */
  readonly earlier?: Pick<Ticket, 'plate' | 'phone'>;
  readonly message: Message;
  /** Absent in private. */
  readonly group: Group | undefined;
  readonly category: Category;
  readonly urgency: Urgency;
  readonly place: Place;
  /** Said in private, where no group tells it. */
  readonly compound?: KnownCompound | undefined;
  /** As understood: upper case, no separators. */
  readonly plate: string | undefined;
  /** Digits only. */
  readonly phone: string | undefined;
  /** Nothing of the ticket then tells who reported it. */
  readonly anonymous?: boolean;
  readonly now: Date;
}

export interface TakenReport extends OpenedTicket {
  /** Who has it now; absent while it waits for somebody. */
  readonly assignee: Assignee | undefined;
  readonly department: Department | undefined;
  /** Commit these with `changes`: the ticket refers to its reporter. */
  readonly residents: readonly ResidentChange[];
}

/** `no_community`: nothing tells whose report this is; ask in which compound. */
export type Intake = (report: Report) => Promise<TakenReport | 'no_community'>;

export interface IntakeDeps {
  readonly resolvePlace: ResolvePlace;
  readonly findRoster: FindRoster;
  readonly workloads: Pick<Workloads, 'reserve'>;
  readonly numbers: TicketNumbers;
  readonly sealer: Sealer;
  readonly times: CurrentTimes;
  /** In charge of areas around a place, in no order. */
  readonly listSupervisors: (areaPath: string) => Promise<readonly StaffMember[]>;
}

export function createIntake(deps: IntakeDeps): Intake {
  return async (told) => {
    const report = { ...told, urgency: urgencyOf(told) };
    const { now, category, urgency, place, compound } = report;
    const resident = residentOf(report.message);
    const resolved = await deps.resolvePlace({
      group: report.group,
      residentId: resident.id,
      place,
      compound,
    });
    if (resolved === undefined) return 'no_community';
    const roster = await deps.findRoster(resolved.communityId, resolved.areaPath);
    const route = routeTicket({ category, urgency, place, areaPath: resolved.areaPath }, roster, now);
    const id = report.ticketId ?? newId(now);
    if (route.assignee !== undefined) deps.workloads.reserve(id, route.assignee.id, now);
    const number = await deps.numbers.next(now);
    const draft = draftOf(deps.sealer, report, resolved, resident);
    const opened = openTicket(draft, { id, number, route, times: deps.times(), now });
    return {
      ...opened,
      outgoing: [...opened.outgoing, ...(await alertsOf(deps, report, opened.ticket, roster.workers))],
      assignee: route.assignee,
      department: route.department,
      residents: report.anonymous === true ? [] : [{ kind: 'seen', resident, at: now }],
    };
  };
}

/** Violence in a family does not wait its turn. */
function urgencyOf({ category, urgency, message }: Report): Urgency {
  return urgency === 'normal' && isFamilyMatter({ category }) && tellsOfViolence(message.text)
    ? 'urgent'
    : urgency;
}

function isNobodys({ urgency, assigneeId }: Ticket): boolean {
  return urgency === 'emergency' && assigneeId === undefined;
}

async function alertsOf(
  { listSupervisors, times }: IntakeDeps,
  { message, now }: Report,
  ticket: Ticket,
  workers: readonly StaffMember[],
): Promise<readonly OutgoingMessage[]> {
  if (!isFamilyMatter(ticket) && !isNobodys(ticket)) return [];
  const supervisors = await listSupervisors(ticket.areaPath);
  const { timeZone } = times().calendar;
  if (!isFamilyMatter(ticket)) return nobodyThereAlerts(ticket, { supervisors, workers, timeZone }, now);
  const protectors = protectorsOf(supervisors, workers, ticket.areaPath);
  return violenceAlerts(ticket, message.text, protectors, now);
}

/** The sender as a resident; the same person always has the same id. */
export function residentOf({ channel, account, sender }: Message): Resident {
  return {
    id: residentId(channel, account, sender.key),
    channel,
    account,
    memberKey: sender.key,
    displayName: sender.alias ?? sender.name,
  };
}

function draftOf(sealer: Sealer, report: Report, resolved: ResolvedPlace, resident: Resident): TicketDraft {
  const { message, category, urgency, place, plate, phone, earlier } = report;
  return {
    ...resolved,
    category,
    urgency,
    place,
    ...(report.anonymous === true ? unnamed(message) : namedAs(resident, message, category)),
    sourceKey: message.key,
    words: message.text,
    plate: plate === undefined ? earlier?.plate : sealer.seal('plate', plate),
    phone: phone === undefined ? earlier?.phone : sealer.seal('phone', phone),
  };
}

type Reporter = Pick<TicketDraft, 'reporterId' | 'reportedAt' | 'reporterKey' | 'openedBy' | 'anonymous'>;

/** Of a quarrel said in a group they hear in private. */
function namedAs({ id }: Resident, { place, sender }: Message, category: Category): Reporter {
  return {
    reporterId: id,
    reportedAt: isPrivateMatter(category) ? { ...place, kind: 'person', key: sender.key } : place,
    reporterKey: sender.key,
    openedBy: { kind: 'resident', id },
  };
}

/** The group hears how it goes, and nobody in private: that address would be the reporter's. */
function unnamed({ place }: Message): Reporter {
  return {
    reporterId: undefined,
    reportedAt: place.kind === 'room' ? place : undefined,
    reporterKey: undefined,
    openedBy: { kind: 'system' },
    anonymous: true,
  };
}
