/** My tickets by deadline with their place in parts, and what happened at a place before. */
import type { Clock } from '../../../core/clock.ts';
import { formatPlace } from '../../../core/place.ts';
import type { ListLatestAt } from '../../../tickets/place-history.prisma.ts';
import { listEarlierAt } from '../../../tickets/place-history.ts';
import { scopeOf } from '../../../tickets/ticket-queue.ts';
import type { TicketStore } from '../../../tickets/ticket-store.prisma.ts';
import { type Ticket, ticketStateNames } from '../../../tickets/ticket.ts';
import { wordsFor } from '../../../tickets/ticket-words.ts';
import { type Names, lookUpNames, type NameSources } from '../names.ts';
import { type Route, route } from '../route.ts';
import { findTicket } from '../routes/tickets.ts';
import { idParams } from '../schemas/common.ts';
import { type EarlierTickets, earlierTickets, type WorkerTicket, workerTickets } from '../schemas/worker.ts';
import { showTicketItem } from '../views/ticket.ts';

export interface WorkerTicketDeps {
  readonly tickets: Pick<TicketStore, 'listQueue' | 'find'>;
  readonly listLatestAt: ListLatestAt;
  readonly names: NameSources;
  readonly clock: Pick<Clock, 'now'>;
}

const tag = '网格员手机页';
/** More open tickets than this are in nobody's hands. */
const mostListed = 100;

export function workerTicketRoutes(deps: WorkerTicketDeps): readonly Route[] {
  return [listMine(deps), listEarlier(deps)];
}

const listMine = (deps: WorkerTicketDeps) =>
  route(
    { at: 'GET /mine', access: 'tickets.read', tag, summary: '我手上的工单，按时限', gives: workerTickets },
    async ({ staff }) => {
      const now = deps.clock.now();
      const query = { scope: scopeOf(staff), open: true, now, limit: mostListed };
      const { tickets } = await deps.tickets.listQueue(query);
      const departmentIds = tickets.map((one) => one.departmentId);
      const names = await lookUpNames(deps.names, { staffIds: [staff.id], departmentIds });
      return { items: tickets.map((one) => showMine(one, names, now)) };
    },
  );

const listEarlier = (deps: WorkerTicketDeps) =>
  route(
    {
      at: 'GET /tickets/:id/earlier',
      access: 'tickets.read',
      tag,
      summary: '同一地点以前的工单',
      params: idParams,
      gives: earlierTickets,
    },
    async ({ params, staff }) => {
      const ticket = await findTicket(deps, params.id, staff);
      return { items: (await listEarlierAt(deps.listLatestAt, ticket)).map(showEarlier) };
    },
  );

function showMine(ticket: Ticket, names: Names, now: Date): WorkerTicket {
  const { building, unit } = ticket.place;
  return {
    ...showTicketItem(ticket, names, now),
    ...{ compound: ticket.compound, building, unit },
    // Theirs to go to.
    place: formatPlace(ticket.place, ticket.compound),
    paused: ticket.pausedAt !== undefined,
  };
}

function showEarlier(ticket: Ticket): EarlierTickets['items'][number] {
  const { number, title, state, openedAt, closedAt, resolution } = ticket;
  return {
    ...{ number, title, stateName: ticketStateNames[state] },
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString(),
    resolution: resolution === undefined ? undefined : wordsFor(resolution, ticket, 'neighbours'),
  };
}
