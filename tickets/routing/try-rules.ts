/** What a change of the rules would have done to tickets there were. Pure. */
import type { Ticket } from '../ticket.ts';
import type { DutyRoster, RoutingRules } from './roster.ts';
import { type ExplainedRoute, routeTicket } from './route-ticket.ts';

export interface Moved {
  readonly ticket: Ticket;
  readonly from: ExplainedRoute;
  readonly to: ExplainedRoute;
}

export interface RulesTrial {
  readonly tried: number;
  /** Those that another unit or person would have been given, in the order of the tickets. */
  readonly moved: readonly Moved[];
}

/** As at their opening, by the shifts and leave of then; what people said for now and returns are left out. */
export function tryRules(
  before: RoutingRules,
  after: RoutingRules,
  tickets: readonly Ticket[],
  rosterOf: (ticket: Ticket) => DutyRoster,
): RulesTrial {
  const moved = tickets.flatMap((ticket) => {
    const roster = withoutCalls(rosterOf(ticket));
    const matter = { ...ticket, returnedBy: undefined };
    const from = routeTicket(matter, { ...roster, rules: before }, ticket.openedAt);
    const to = routeTicket(matter, { ...roster, rules: after }, ticket.openedAt);
    return isSame(from, to) ? [] : [{ ticket, from, to }];
  });
  return { tried: tickets.length, moved };
}

function withoutCalls(roster: DutyRoster): DutyRoster {
  const plans = [...roster.plans].map(([id, plan]) => [id, { ...plan, override: undefined }] as const);
  return { ...roster, plans: new Map(plans) };
}

function isSame(one: ExplainedRoute, other: ExplainedRoute): boolean {
  return one.departmentId === other.departmentId && one.assignee?.id === other.assignee?.id;
}
