/** Staff set right what a ticket is about: its deadlines, the responsible unit and the worker follow from that. */
import { refuse, type Result, succeed } from '../core/result.ts';
import { deadlinesOf } from './clock/time-rules.ts';
import { mayBeViolence } from './family-violence.ts';
import { refusalText } from './refusals.zh.ts';
import { limitFields } from './effects.ts';
import { advance } from './open-ticket.ts';
import type { Department } from '../community/department.ts';
import type { DutyRoster } from './routing/roster.ts';
import { type Route, routeTicket } from './routing/route-ticket.ts';
import { leadKept } from './routing/routing.messages.zh.ts';
import type { Ticket } from './ticket.ts';
import {
  type Amendment,
  type Refusal,
  type Step,
  type StepContext,
  type StepTaken,
  transition,
} from './transition.ts';

export interface CorrectionContext extends StepContext {
  /** Who is there for the place as corrected. */
  readonly roster: DutyRoster;
  /** The unit that took it first and goes on leading. */
  readonly lead?: Pick<Department, 'id' | 'name'> | undefined;
}

type Correct = Step & { readonly event: 'amend' };

/** Pure. The steps in order: the correction itself, then, where it is now somebody else's, the handing on. */
export function correctTicket(
  ticket: Ticket,
  step: Correct,
  context: CorrectionContext,
): Result<readonly StepTaken[], Refusal> {
  const about = { ...ticket, ...step.amendment };
  if (losesSigns(ticket, about) && context.policeTold !== true)
    return refuse({ code: 'police_missing', text: refusalText('police_missing', ticket, step.event) });
  const route = isElsewhere(ticket, about)
    ? ledRoute(routeTicket(about, context.roster, context.now), context)
    : undefined;
  const amendment: Amendment = {
    ...step.amendment,
    ...(isOtherNorm(ticket, about)
      ? limitFields(deadlinesOf(context.times, about.category, about.urgency, ticket.roundStartedAt))
      : {}),
    ...(route === undefined ? {} : { departmentId: route.departmentId, routingReason: route.reason }),
  };
  const amended = transition(ticket, { ...step, amendment }, context);
  if (!amended.ok) return amended;
  const onward = route === undefined ? [] : handOn(amended.value, { route, ticket, step, context });
  return succeed([amended.value, ...onward]);
}

/** Signs of violence in a family stay, unless it is written down what the police know, or that there was none. */
function losesSigns(before: Ticket, after: Ticket): boolean {
  return mayBeViolence(before) && !mayBeViolence(after);
}

function ledRoute(route: Route, { lead }: CorrectionContext): Route {
  if (lead === undefined || lead.id === route.departmentId) return route;
  return { ...route, reason: leadKept(route.reason, lead.name) };
}

function isElsewhere(before: Ticket, after: Ticket): boolean {
  return after.category !== before.category || after.areaPath !== before.areaPath;
}

function isOtherNorm(before: Ticket, after: Ticket): boolean {
  return after.category !== before.category || after.urgency !== before.urgency;
}

interface Corrected {
  /** As it stood before. */
  readonly ticket: Ticket;
  readonly step: Correct;
  readonly route: Route;
  readonly context: CorrectionContext;
}

/** Who has begun keeps it, and so does who would be asked anyway; a worker does not hand on to other units. */
function handOn({ ticket, assignee }: StepTaken, correction: Corrected): readonly StepTaken[] {
  const { ticket: before, route, context } = correction;
  const { actor } = correction.step;
  const { times, now } = context;
  if (ticket.assigneeId === undefined) return advance(ticket, { route, times, now });
  const sameUnit = route.departmentId === before.departmentId;
  const stays = sameUnit && context.roster.workers.some(({ id }) => id === ticket.assigneeId);
  const isOffice = actor.kind === 'staff' && actor.role !== 'worker';
  if (ticket.state !== 'dispatched' || stays || !isOffice || route.assignee === undefined) return [];
  const { assignee: next, departmentId, reason: routingReason } = route;
  const handed = transition(
    ticket,
    { event: 'transfer', actor, assignee: next, departmentId, routingReason },
    { assignee, times, now },
  );
  return handed.ok ? [handed.value] : [];
}
