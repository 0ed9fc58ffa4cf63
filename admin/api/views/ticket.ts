/** Tickets, as the pages read them: phones and plates masked, codes with their names. */
import type { StaffMember } from '../../../community/staff.ts';
import { formatPlace, publicPlace } from '../../../core/place.ts';
import { categoryNames, urgencyNames } from '../../../core/taxonomy.ts';
import { eventNames, levelNames } from '../../../tickets/messages.zh.ts';
import { ratingNames, ratings } from '../../../tickets/rating.ts';
import { reasonsOf } from '../../../tickets/reasons.ts';
import { type Ticket, type TicketEvent, ticketStateNames } from '../../../tickets/ticket.ts';
import { isOpenState, type TicketEventName } from '../../../tickets/workflow.ts';
import { may } from '../access.ts';
import { actorNames } from '../messages.zh.ts';
import type { Names } from '../names.ts';
import type { Ties } from '../ticket-ties.ts';
import type { TicketDetail, TicketEventView, TicketItem } from '../schemas/tickets.ts';
import { showTies } from './ticket-ties.ts';

export function showTicketItem(ticket: Ticket, names: Names, now: Date): TicketItem {
  return {
    id: ticket.id,
    number: ticket.number,
    title: ticket.title,
    category: ticket.category,
    categoryName: categoryNames[ticket.category],
    urgency: ticket.urgency,
    urgencyName: urgencyNames[ticket.urgency],
    state: ticket.state,
    stateName: ticketStateNames[ticket.state],
    // A list goes past many eyes: the flat stands on the ticket, where each look is logged.
    place: formatPlace(publicPlace(ticket.place), ticket.compound),
    areaPath: ticket.areaPath,
    assignee: names.staffMember(ticket.assigneeId),
    department: names.department(ticket.departmentId),
    openedAt: ticket.openedAt.toISOString(),
    closedAt: ticket.closedAt?.toISOString(),
    responseDueAt: ticket.responseDueAt.toISOString(),
    respondedAt: ticket.respondedAt?.toISOString(),
    resolutionDueAt: ticket.resolutionDueAt.toISOString(),
    ...showClock(ticket, now),
    version: ticket.version,
  };
}

/** As a row of a list, with what somebody has to decide on; `names` knows who asked for it. */
export function showListed(ticket: Ticket, names: Names, now: Date): TicketItem {
  return { ...showTicketItem(ticket, names, now), request: showRequest(ticket, names) };
}

function showRequest({ request, state }: Ticket, names: Names): TicketItem['request'] {
  if (request === undefined || state !== 'in_progress') return undefined;
  const { kind, reason, note, until, byId, at } = request;
  return {
    kind,
    kindName: eventNames[kind],
    reasonName: reasonsOf(kind)[reason] ?? reason,
    note,
    until: until.toISOString(),
    by: names.staff(byId) ?? actorNames.staff,
    at: at.toISOString(),
  };
}

function showClock(ticket: Ticket, now: Date) {
  const { state, resolutionDueAt, pausedAt, handledAt, warnedAt, breachedAt, escalation } = ticket;
  return {
    pausedAt: pausedAt?.toISOString(),
    handledAt: handledAt?.toISOString(),
    warned: (warnedAt ?? breachedAt) !== undefined,
    raisedTo: escalation === 0 ? undefined : levelNames[escalation],
    overdue: isOpenState(state) && resolutionDueAt < (handledAt ?? pausedAt ?? now),
  };
}

/** What stands around one ticket. */
export interface TicketSurroundings {
  readonly history: readonly TicketEvent[];
  readonly ties: Ties;
  readonly reporterName: string | undefined;
  readonly names: Names;
  readonly now: Date;
}

export function showTicket(
  ticket: Ticket,
  around: TicketSurroundings,
  forWhom: { readonly staff: StaffMember; readonly actions: TicketDetail['actions'] },
): TicketDetail {
  const { names } = around;
  return {
    ...showTicketItem(ticket, names, around.now),
    place: formatPlace(ticket.place, ticket.compound),
    description: ticket.description,
    community: { id: ticket.communityId, name: names.areaById(ticket.communityId) },
    area: { id: ticket.areaId, name: names.areaById(ticket.areaId) },
    reporter: showReporter(ticket, around.reporterName),
    phoneMasked: ticket.phone?.masked,
    plateMasked: ticket.plate?.masked,
    mayReveal: revealable(ticket, forWhom.staff),
    routingReason: ticket.routingReason,
    resolution: ticket.resolution,
    ratingName: ticket.rating === undefined ? undefined : ratingNames[ticket.rating],
    ...showTies(ticket, around.ties),
    timeline: around.history.map((event) => showEvent(event, names)),
    actions: forWhom.actions,
  };
}

/** In full only while somebody works on the ticket; afterwards only an admin has a reason to look. */
export function revealable(ticket: Ticket, staff: StaffMember): ('phone' | 'plate')[] {
  if (!may(staff, 'tickets.reveal')) return [];
  if (!isOpenState(ticket.state) && staff.role !== 'admin') return [];
  return (['phone', 'plate'] as const).filter((field) => ticket[field] !== undefined);
}

function showReporter({ reportedAt }: Ticket, name: string | undefined): TicketDetail['reporter'] {
  if (name === undefined) return undefined;
  if (reportedAt === undefined) return { name };
  return { name, toldIn: reportedAt.kind === 'room' ? 'group' : 'private' };
}

export function showEvent(event: TicketEvent, names: Names): TicketEventView {
  return {
    seq: event.seq,
    name: event.name,
    title: eventTitle(event.name),
    to: event.to,
    toName: ticketStateNames[event.to],
    by: actorOf(event, names),
    reason: reasonOf(event),
    ratingName: ratingIn(event),
    note: event.note,
    at: event.at.toISOString(),
  };
}

export function eventTitle(name: string): string {
  return isEventName(name) ? eventNames[name] : name;
}

function actorOf({ actor }: TicketEvent, names: Names): string {
  return actor.kind === 'staff' ? (names.staff(actor.id) ?? actorNames.staff) : actorNames[actor.kind];
}

function reasonOf({ name, reason }: TicketEvent): TicketEventView['reason'] {
  if (reason === undefined || !isEventName(name)) return undefined;
  return { code: reason, name: reasonsOf(name)[reason] ?? reason };
}

function ratingIn({ changes }: TicketEvent): string | undefined {
  const rating = ratings.find((one) => one === changes['rating']);
  return rating === undefined ? undefined : ratingNames[rating];
}

function isEventName(name: string): name is TicketEventName {
  return Object.hasOwn(eventNames, name);
}
