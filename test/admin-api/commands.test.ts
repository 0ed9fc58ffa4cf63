/** What staff can say in the chat they can tap on their pages, and the other way round: two tables, walked both ways. */
import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';

import { actionsOf, type ActionContext } from '../../admin/api/ticket-actions.ts';
import { workerRoutesOf } from '../../admin/api/worker/routes.ts';
import type { StaffRole } from '../../community/staff.ts';
import { systemClock } from '../../core/clock.ts';
import type { DutyCommand } from '../../handlers/duty-command-reading.ts';
import type { PatrolSaid } from '../../handlers/patrol-reading.ts';
import { stepsOf } from '../../handlers/worker-command-finding.ts';
import { type WorkerCommand, type WorkerVerb, workerVerbs } from '../../handlers/worker-command-reading.ts';
import { defaultTimeRules } from '../../tickets/clock/time-rules.ts';
import { type Ticket, ticketStates, type TimeRequest } from '../../tickets/ticket.ts';
import { transitions } from '../../tickets/transitions.ts';
import type { Party, TicketEventName } from '../../tickets/workflow.ts';
import { aTicket, aWorker, exampleNow } from '../support/tickets.ts';

const until = new Date(exampleNow.getTime() + 30 * 24 * 3_600_000);
const requestOf = (kind: TimeRequest['kind']): TimeRequest => ({
  ...{ kind, reason: kind === 'extend' ? 'parts' : 'awaiting_parts', note: '等配件' },
  ...{ until, byId: 'worker-1', at: exampleNow },
});

/** Every situation that a ticket of this worker can be in, as far as offers depend on it. */
const situations: readonly Ticket[] = ticketStates.flatMap((state) =>
  [undefined, requestOf('extend'), requestOf('suspend')].map((request) =>
    aTicket({ state, request, stateBefore: 'in_progress', assigneeId: 'worker-1', question: '几楼' }),
  ),
);

function offeredTo(role: StaffRole): ReadonlySet<string> {
  const staff = aWorker(role === 'worker' ? {} : { id: `a-${role}`, role });
  const context: ActionContext = {
    ...{ staff, assignee: aWorker(), evidence: 1, times: defaultTimeRules, now: exampleNow },
    candidates: [aWorker({ id: 'worker-2', name: '小竹' }), aWorker()],
  };
  return new Set(situations.flatMap((ticket) => actionsOf(ticket, context).map(({ code }) => code)));
}

const onPhone = offeredTo('worker');
const atDesk = offeredTo('supervisor');

function isOf(parties: readonly Party[], event: TicketEventName): boolean {
  return transitions.some((line) => line.event === event && line.by.some((party) => parties.includes(party)));
}

describe('steps on tickets', () => {
  it.each(workerVerbs)('「%s」 of the chat is on the page of whoever may say it', (verb) => {
    const steps = stepsOf[verb];
    const ofWorkers = steps.filter((step) => isOf(['assignee'], step));
    const ofOffice = steps.filter((step) => isOf(['supervisor'], step));
    expect([...ofWorkers, ...ofOffice]).not.toEqual([]);
    expect(ofWorkers.filter((step) => !onPhone.has(step))).toEqual([]);
    expect(ofOffice.filter((step) => !atDesk.has(step))).toEqual([]);
  });

  it('what the phone offers can be said', () => {
    const sayable = new Set<string>(Object.values(stepsOf).flat());
    expect([...onPhone].filter((step) => !sayable.has(step))).toEqual([]);
    expect(onPhone.size).toBeGreaterThan(8);
  });

  it('every verb has its steps', () => {
    const verbs: readonly WorkerVerb[] = workerVerbs;
    expect(Object.keys(stepsOf).toSorted()).toEqual(verbs.toSorted());
  });
});

type Beside =
  | Exclude<WorkerCommand['kind'], 'step'>
  | DutyCommand['kind']
  | PatrolSaid['kind']
  | 'link'
  | 'picture'
  | 'contact';

/** What is said beside steps, and the route that does it; a new kind of command does not compile without its line. */
const routes: Readonly<Record<Beside, string>> = {
  list: 'GET /mine',
  show: 'GET /tickets/:id',
  link: 'POST /session',
  on: 'PUT /session/duty',
  off: 'PUT /session/duty',
  leave: 'POST /session/leaves',
  back: 'DELETE /session/leaves',
  finds: 'POST /reports',
  // Nothing is kept of it.
  normal: 'said only',
  picture: 'POST /tickets/:id/pictures',
  contact: 'POST /tickets/:id/reveal',
};

/** What a page has that a conversation does not need. */
const pageOnly: ReadonlySet<string> = new Set([
  'DELETE /session',
  'POST /tickets/:id/actions',
  'POST /tickets/:id/actions/preview',
  // In the chat a picture follows its find.
  'POST /reports/:key/pictures',
]);

function routesOfPhone(): readonly string[] {
  const seen: string[] = [];
  // Only where a route is registered is asked, so nothing behind the routes is needed.
  const app = {
    route: ({ method, url }: { readonly method: string; readonly url: string }) =>
      seen.push(`${method} ${url}`),
  } as unknown as FastifyInstance;
  for (const one of workerRoutesOf({} as Parameters<typeof workerRoutesOf>[0]))
    one.register(app, systemClock);
  return seen;
}

describe('what is said beside steps', () => {
  it('has a route of the phone page', () => {
    const there = new Set([...routesOfPhone(), 'said only']);
    expect(Object.values(routes).filter((one) => !there.has(one))).toEqual([]);
  });

  it('covers every route of the phone page that changes something', () => {
    const said = new Set<string>(Object.values(routes));
    const changing = routesOfPhone().filter((one) => !one.startsWith('GET '));
    expect(changing.filter((one) => !said.has(one) && !pageOnly.has(one))).toEqual([]);
    expect(changing.length).toBeGreaterThan(6);
  });
});
