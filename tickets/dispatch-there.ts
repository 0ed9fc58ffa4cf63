/** Residents say later where it is: who works there gets it, unless somebody has begun. Pure. */
import { liesWithin } from '../community/area.ts';
import { advance } from './open-ticket.ts';
import type { DutyRoster } from './routing/roster.ts';
import { routeTicket } from './routing/route-ticket.ts';
import type { Ticket } from './ticket.ts';
import { type StepContext, type StepTaken, transition } from './transition.ts';

/** It waited because nobody knew where, or went to whoever was on duty, or to the wrong place. */
export function mayChangeHands(before: Ticket, ticket: Ticket): boolean {
  if (ticket.assigneeId === undefined) return true;
  return ticket.state === 'dispatched' && ticket.areaPath !== before.areaPath;
}

interface There extends Pick<StepContext, 'assignee' | 'times' | 'now'> {
  /** Who is there for the place as told. */
  readonly roster: DutyRoster;
}

export function dispatchThere(ticket: Ticket, { roster, ...context }: There): readonly StepTaken[] {
  const { times, now } = context;
  const route = routeTicket(ticket, roster, now);
  if (ticket.assigneeId === undefined) return advance(ticket, { route, times, now });
  const { assignee, departmentId, reason: routingReason } = route;
  if (assignee === undefined || worksThere(roster, ticket)) return [];
  const actor = { kind: 'system' } as const;
  const handed = transition(
    ticket,
    { event: 'transfer', actor, assignee, departmentId, routingReason },
    context,
  );
  return handed.ok ? [handed.value] : [];
}

function worksThere({ workers }: DutyRoster, { assigneeId, areaPath }: Ticket): boolean {
  const assignee = workers.find(({ id }) => id === assigneeId);
  return assignee?.areaPaths.some((path) => liesWithin(areaPath, path)) === true;
}
