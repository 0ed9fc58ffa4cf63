/** The rules that say where tickets go: shown with what is wrong with them, tried on past tickets, saved. */
import type { DutyPlans, DutyStore } from '../../../community/duty/duty.ts';
import type { Clock } from '../../../core/clock.ts';
import type { FindRoster, RoutingRules } from '../../../tickets/routing/roster.ts';
import { faultText } from '../../../tickets/routing/routing.messages.zh.ts';
import type { RoutingStore } from '../../../tickets/routing/routing-store.prisma.ts';
import type { ExplainedRoute } from '../../../tickets/routing/route-ticket.ts';
import { faultyRules } from '../../../tickets/routing/rule-faults.ts';
import type { RoutingTable } from '../../../tickets/routing/rule.ts';
import { type Moved, tryRules } from '../../../tickets/routing/try-rules.ts';
import type { Ticket } from '../../../tickets/ticket.ts';
import { auditOf } from '../editor.ts';
import { ApiError } from '../failures.ts';
import * as general from '../messages.zh.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import { type Route, route } from '../route.ts';
import * as say from '../routing.zh.ts';
import {
  routingBody,
  routingTrial,
  type RoutingTrial,
  routingView,
  saveRoutingBody,
} from '../schemas/routing.ts';

export interface RoutingRouteDeps {
  readonly routing: RoutingStore;
  readonly findRoster: FindRoster;
  readonly duty: Pick<DutyStore, 'plansOf'>;
  readonly names: NameSources;
  readonly clock: Pick<Clock, 'now'>;
}

const tag = '派单规则';
/** A change is tried on so many of the newest tickets. */
const triedOn = 100;

export function routingRoutes(deps: RoutingRouteDeps): readonly Route[] {
  return [readRouting(deps), tryRouting(deps), saveRouting(deps)];
}

const readRouting = (deps: RoutingRouteDeps) =>
  route(
    { at: 'GET /routing', access: 'routing.read', tag, summary: '规则和问题', gives: routingView },
    async () => show(deps, await deps.routing.current()),
  );

const tryRouting = (deps: RoutingRouteDeps) =>
  route(
    {
      ...{ at: 'POST /routing/try', access: 'routing.write', tag, summary: '用最近100件工单试派，不保存' },
      ...{ body: routingBody, gives: routingTrial },
    },
    async ({ body, staff }) => {
      const before = await deps.routing.current();
      const after = { ...body, version: before.version, named: await deps.routing.namedBy(body) };
      const tickets = await deps.routing.latestTickets(staff.areaPaths, triedOn);
      const plans = await deps.duty.plansOf([...after.named.workers.keys()]);
      const rosters = await rostersOf(deps, tickets, plans);
      const rosterOf = (ticket: Ticket) => rosters.get(placeKey(ticket)) ?? neverAsked();
      const { tried, moved } = tryRules(before, after, tickets, rosterOf);
      return { faults: faultsIn(after), tried, moved: moved.map(showMoved) };
    },
  );

const saveRouting = (deps: RoutingRouteDeps) =>
  route(
    {
      ...{ at: 'PUT /routing', access: 'routing.write', tag, summary: '保存规则；期间被别人改过时返回 409' },
      ...{ body: saveRoutingBody, gives: routingView },
    },
    async ({ body: { version, table }, by }) => {
      await refuseFaulty(deps, table);
      const details = { version: version + 1, rules: table.rules.length };
      const saved = { table, seen: version, by: by.staffId, at: by.now };
      return show(deps, await deps.routing.save(saved, auditOf(by, 'routing.save', 'rules', details)));
    },
  );

/** Seen at saving, with the rule it is about; afterwards it is shown and the rule is skipped. */
async function refuseFaulty({ routing }: RoutingRouteDeps, table: RoutingTable): Promise<void> {
  const faulty = faultyRules(table.rules, await routing.namedBy(table));
  if (faulty.length === 0) return;
  const fields = faulty.map((one) => ({
    path: `rules.${table.rules.indexOf(one.rule)}`,
    message: faultText(one),
  }));
  throw new ApiError(400, 'request.invalid', general.invalidRequest, { fields });
}

function faultsIn({ rules, named }: Pick<RoutingRules, 'rules' | 'named'>) {
  return faultyRules(rules, named).map((one) => ({ ruleId: one.rule.id, text: faultText(one) }));
}

async function show({ routing, names }: RoutingRouteDeps, current: RoutingRules) {
  const saved = await routing.savedBy();
  const known = await lookUpNames(names, { staffIds: [saved?.by] });
  return {
    version: current.version,
    openCap: current.openCap,
    rules: [...current.rules],
    faults: faultsIn(current),
    savedBy: known.staff(saved?.by),
    savedAt: saved?.at.toISOString(),
  };
}

function placeKey({ communityId, areaPath }: Ticket): string {
  return `${communityId} ${areaPath}`;
}

/** One question for each place; with the hours of whom the rules name. */
async function rostersOf(
  { findRoster }: RoutingRouteDeps,
  tickets: readonly Ticket[],
  plansOfNamed: DutyPlans,
) {
  const places = new Map(tickets.map((ticket) => [placeKey(ticket), ticket]));
  const found = [...places].map(async ([key, { communityId, areaPath }]) => {
    const roster = await findRoster(communityId, areaPath);
    return [key, { ...roster, plans: new Map([...roster.plans, ...plansOfNamed]) }] as const;
  });
  return new Map(await Promise.all(found));
}

function neverAsked(): never {
  throw new RangeError('every ticket’s place was asked for');
}

function showMoved({ ticket, from, to }: Moved): RoutingTrial['moved'][number] {
  return {
    ticket: { id: ticket.id, name: ticket.number },
    title: ticket.title,
    openedAt: ticket.openedAt.toISOString(),
    from: showWay(from),
    to: showWay(to),
  };
}

function showWay({ department, assignee, reason }: ExplainedRoute) {
  return {
    unit: department?.name ?? say.noUnit,
    worker: assignee?.name ?? say.waiting,
    reason,
  };
}
