/** What must hold after every step of whatever life a ticket has (research civic B6). */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { aDraft, anOpening, aWorker, exampleNow } from '../test/support/tickets.ts';
import { defaultTimeRules } from './clock/time-rules.ts';
import { openTicket } from './open-ticket.ts';
import { reasonsOf } from './reasons.ts';
import { replay } from './replay.ts';
import { takeSteps } from './take-steps.ts';
import { endStates, type Ticket, type TicketEvent } from './ticket.ts';
import { timeoutEventOf } from './timeouts.ts';
import { type Acting, type Step, type StepTaken } from './transition.ts';
import { transitions } from './transitions.ts';
import { clockIn, ownerIn, ticketEventNames } from './workflow.ts';

const workers = ['worker-1', 'worker-2', 'worker-3'].map((id) => aWorker({ id }));
const actors: readonly Acting[] = [
  { kind: 'resident', id: 'resident-1' },
  { kind: 'resident', id: 'resident-2', follows: true },
  ...workers.map(({ id, departmentId }) => ({ kind: 'staff', id, role: 'worker', departmentId }) as const),
  { kind: 'staff', id: 'clerk', role: 'clerk', departmentId: undefined },
  { kind: 'staff', id: 'supervisor', role: 'supervisor', departmentId: undefined },
  { kind: 'staff', id: 'admin', role: 'admin', departmentId: undefined },
  { kind: 'system' },
];

/** Numbers choose among what is possible then, so that lives get far; a stray turn tries anything by anybody. */
interface Turn {
  readonly stray: boolean;
  readonly what: number;
  readonly who: number;
  readonly reason: number;
  readonly worker: number;
  readonly urgent: boolean;
  readonly hoursLater: number;
  readonly untilHours: number;
}

const anyTurn: fc.Arbitrary<Turn> = fc.record({
  stray: fc.integer({ min: 0, max: 7 }).map((of) => of === 0),
  what: fc.nat(10_000),
  who: fc.nat(10_000),
  reason: fc.nat(10),
  worker: fc.nat(workers.length - 1),
  urgent: fc.boolean(),
  hoursLater: fc.constantFrom(0, 1, 5, 30),
  untilHours: fc.constantFrom(2, 40, 200),
});
const anyLife = fc.tuple(
  fc.constantFrom('normal', 'urgent', 'emergency' as const),
  fc.constantFrom(
    'repair.lighting',
    'anomaly.fire_hazard',
    'dispute.neighbor',
    'help.wish',
    'dispute.family' as const,
  ),
  fc.array(anyTurn, { minLength: 10, maxLength: 60 }),
);

type StepEvent = Step['event'];
const everyEvent = ticketEventNames.filter((event): event is StepEvent => event !== 'open');

function chosen<T>(from: readonly T[], by: number): T {
  const one = from[by % from.length];
  if (one === undefined) throw new Error('nothing to choose from');
  return one;
}

function eventOf({ stray, what }: Turn, { state }: Ticket): { event: StepEvent; by: readonly string[] } {
  const lines = transitions.filter(({ event, from }) => event !== 'open' && from.includes(state));
  if (stray || lines.length === 0) return { event: chosen(everyEvent, what), by: [] };
  const { event, by } = chosen(lines, what);
  return { event: everyEvent.find((name) => name === event) ?? 'amend', by };
}

function actorOf({ who }: Turn, by: readonly string[], { assigneeId }: Ticket): Acting {
  const fitting = actors.filter((actor) => by.includes(partyOfActor(actor, assigneeId)));
  return chosen(fitting.length === 0 ? actors : fitting, who);
}

function partyOfActor(actor: Acting, assigneeId: string | undefined): string {
  if (actor.kind === 'system') return 'system';
  if (actor.kind === 'resident') return actor.follows === true ? 'follower' : 'reporter';
  if (actor.role !== 'worker') return actor.role;
  return actor.id === assigneeId ? 'assignee' : 'somebody else';
}

const hourMs = 3_600_000;

function live(
  [urgency, category, turns]: [Ticket['urgency'], Ticket['category'], Turn[]],
  see: (taken: StepTaken, before: Ticket) => void,
) {
  const opened = openTicket(aDraft({ urgency, category }), anOpening());
  let { ticket } = opened;
  let now = exampleNow;
  const events: TicketEvent[] = opened.changes.flatMap((change) =>
    change.kind === 'open' ? change.events : [],
  );
  for (const turn of turns) {
    now = new Date(now.getTime() + turn.hoursLater * hourMs);
    const assignee = workers.find(({ id }) => id === ticket.assigneeId);
    const taken = takeSteps(ticket, stepOf(turn, ticket, now), {
      assignee,
      evidence: 1,
      policeTold: events.some(({ name }) => name === 'tell_police'),
      times: defaultTimeRules,
      now,
    });
    if (!taken.ok) continue;
    for (const step of taken.value) {
      see(step, ticket);
      events.push(step.event);
      ticket = step.ticket;
    }
  }
  return { ticket, events };
}

function stepOf(turn: Turn, ticket: Ticket, now: Date): Step {
  const { event, by } = eventOf(turn, ticket);
  const reasons = Object.keys(reasonsOf(event));
  const extends_ = event === 'extend' || event === 'ask_extend';
  const from = extends_ ? ticket.resolutionDueAt : now;
  return {
    ...{ event, actor: actorOf(turn, by, ticket), note: '说明', rating: 1 },
    ...{ relatedId: 'ticket-9', externalParty: '供电公司' },
    reason: reasons[turn.reason % (reasons.length + 1)],
    assignee: workers[turn.worker],
    amendment: turn.urgent ? { urgency: 'emergency' } : { place: { building: '5' } },
    until: new Date(from.getTime() + turn.untilHours * hourMs),
  };
}

const check = (see: (taken: StepTaken, before: Ticket) => void, more: fc.Parameters<unknown> = {}) => {
  fc.assert(
    fc.property(anyLife, (life) => {
      live(life, see);
    }),
    { numRuns: 400, ...more },
  );
};

test('lives get far: every state is reached, and nearly every event happens', () => {
  const states = new Set<string>();
  const events = new Set<string>();
  check(
    ({ ticket, event }) => {
      states.add(ticket.state);
      events.add(event.name);
    },
    { numRuns: 5000, seed: 7 },
  );
  expect([...states].toSorted()).toEqual(
    Object.keys(clockIn)
      .filter((state) => state !== 'received')
      .toSorted(),
  );
  // It is opened and accepted before the first turn.
  expect(ticketEventNames.filter((name) => !events.has(name))).toEqual(['open', 'accept']);
});

test('no step outside the table', () => {
  check(({ event }, before) => {
    const lines = transitions.filter((line) => line.event === event.name && line.from.includes(before.state));
    const targets = lines.map(({ to }) =>
      to === 'before' ? (before.stateBefore ?? 'received') : (to ?? before.state),
    );
    expect(targets).toContain(event.to);
  });
});

test('the clock stands in the states that pause it and only there, and marks are set only while it runs', () => {
  check(({ ticket }) => {
    expect(ticket.pausedAt !== undefined).toBe(clockIn[ticket.state] === 'paused');
    if (clockIn[ticket.state] !== 'runs') expect(ticket.markAt).toBeUndefined();
    if (ticket.wakeAt !== undefined) expect(timeoutEventOf(ticket.state)).toBeDefined();
  });
});

/** Handing on, merging and urging never move it. */
const moving: ReadonlySet<string> = new Set([
  ...['extend', 'resume', 'answer', 'info_timeout', 'unmerge'],
  ...['dispute', 'reopen'],
]);

test('the deadline moves only by an extension, the end of a pause or a new round', () => {
  check(({ ticket, event }, before) => {
    if (ticket.resolutionDueAt.getTime() !== before.resolutionDueAt.getTime())
      expect(moving).toContain(event.name);
  });
});

test('what was left at a pause is left at its end, in calendar time', () => {
  check(({ ticket, event }, before) => {
    if (before.pausedAt === undefined || clockIn[ticket.state] !== 'runs') return;
    if (event.name === 'reopen' || event.name === 'dispute') return;
    const left = before.resolutionDueAt.getTime() - before.pausedAt.getTime();
    if (before.limitHours === 'calendar' && left >= 0)
      expect(ticket.resolutionDueAt.getTime() - event.at.getTime()).toBe(left);
  });
});

test('somebody has it exactly where it is a worker’s turn, and nobody’s turn is left open at an end', () => {
  check(({ ticket }) => {
    if (ownerIn[ticket.state] === 'assignee') expect(ticket.assigneeId).toBeDefined();
    expect(ownerIn[ticket.state] === undefined).toBe(endStates.includes(ticket.state));
    expect(ticket.closedAt !== undefined).toBe(endStates.includes(ticket.state));
    expect(ticket.question !== undefined).toBe(ticket.state === 'need_info');
    expect(ticket.mergedIntoId !== undefined).toBe(ticket.state === 'merged');
  });
});

test('escalation never goes down within a round, and a round begins only with 不满意 and reopening', () => {
  check(({ ticket, event }, before) => {
    const anew = event.name === 'dispute' || event.name === 'reopen';
    expect(ticket.round).toBe(before.round + (anew ? 1 : 0));
    if (!anew) expect(ticket.escalation).toBeGreaterThanOrEqual(before.escalation);
    if (anew) expect(ticket.assigneeId).toBeUndefined();
  });
});

test('the history has no gap and tells the ticket whole', () => {
  fc.assert(
    fc.property(anyLife, (life) => {
      const { ticket, events } = live(life, () => undefined);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, index) => index + 1));
      expect(replay(events)).toEqual(ticket);
    }),
  );
});
