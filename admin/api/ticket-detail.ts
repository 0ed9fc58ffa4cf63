/** One ticket as a page reads it, with what this person may do; what is answered when a step is refused or comes late. */
import { pathDownTo } from '../../community/area.ts';
import type { ResidentStore } from '../../community/resident.ts';
import type { StaffMember } from '../../community/staff.ts';
import type { Clock } from '../../core/clock.ts';
import { anonymousReporter } from '../../tickets/messages.zh.ts';
import { type FindRoster, isThere } from '../../tickets/routing/roster.ts';
import type { AskedFor, FindStepContext } from '../../tickets/step-context.ts';
import { isInScope, scopeOf } from '../../tickets/ticket-queue.ts';
import type { TicketStore } from '../../tickets/ticket-store.prisma.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { ApiError } from './failures.ts';
import * as say from './messages.zh.ts';
import { lookUpNames, type NameSources } from './names.ts';
import { type ActionContext, actionsOf } from './ticket-actions.ts';
import { findTies, type TieDeps } from './ticket-ties.ts';
import { eventTitle, showEvent, showTicket } from './views/ticket.ts';

export interface DetailDeps extends TieDeps {
  readonly tickets: TieDeps['tickets'] & Pick<TicketStore, 'history'>;
  readonly residents: Pick<ResidentStore, 'find'>;
  readonly names: NameSources;
  readonly findRoster: FindRoster;
  readonly stepContext: FindStepContext;
  readonly clock: Pick<Clock, 'now'>;
}

export async function contextOf(
  deps: DetailDeps,
  ticket: Ticket,
  staff: StaffMember,
  event: AskedFor,
): Promise<ActionContext> {
  const now = deps.clock.now();
  return {
    ...(await deps.stepContext(ticket, event, now)),
    staff,
    candidates: await candidatesOf(deps, ticket, staff, now),
  };
}

/** Who works here, then for the office who works elsewhere in the community; each with whether they are on duty now. */
async function candidatesOf(deps: DetailDeps, ticket: Ticket, { role }: StaffMember, now: Date) {
  const { communityId, areaPath } = ticket;
  const paths = role === 'worker' ? [areaPath] : [areaPath, pathDownTo(communityId, areaPath)];
  const rosters = await Promise.all(paths.map((path) => deps.findRoster(communityId, path)));
  const all = rosters.flatMap((roster) =>
    roster.workers.map((worker) => ({ ...worker, onDuty: isThere(worker, roster, now) })),
  );
  return all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index);
}

export async function show(deps: DetailDeps, ticket: Ticket, staff: StaffMember) {
  const history = await deps.tickets.history(ticket.id);
  const { reporterId } = ticket;
  const reporter = reporterId === undefined ? undefined : await deps.residents.find(reporterId);
  const names = await lookUpNames(deps.names, {
    areaIds: [ticket.communityId, ticket.areaId],
    departmentIds: [ticket.departmentId],
    staffIds: [
      ticket.assigneeId,
      ...history.map(({ actor }) => (actor.kind === 'staff' ? actor.id : undefined)),
    ],
  });
  const around = {
    history,
    ties: await findTies(deps, ticket, staff),
    reporterName: ticket.anonymous ? anonymousReporter : reporter?.displayName,
    names,
    now: deps.clock.now(),
  };
  // A worker who has just handed a ticket on sees it this once, with nothing left to do.
  const mine = isInScope(ticket, scopeOf(staff));
  const actions = mine ? actionsOf(ticket, await contextOf(deps, ticket, staff, 'any')) : [];
  return showTicket(ticket, around, { staff, actions });
}

/** What happened since the version that the page shows. */
export async function conflictOf(deps: DetailDeps, ticket: Ticket, seen: number): Promise<ApiError> {
  const since = (await deps.tickets.history(ticket.id)).filter(({ seq }) => seq > seen);
  const staffIds = since.map(({ actor }) => (actor.kind === 'staff' ? actor.id : undefined));
  const names = await lookUpNames(deps.names, { staffIds });
  const changes = since.map((event) => ({
    at: event.at.toISOString(),
    by: showEvent(event, names).by,
    what: eventTitle(event.name),
  }));
  return new ApiError(409, 'store.conflict', say.conflict, {
    conflict: { version: ticket.version, changes },
  });
}
