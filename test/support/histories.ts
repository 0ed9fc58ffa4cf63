/** Invented histories for counting: what happened, when, and the fields it changed. */
import fc from 'fast-check';

import type { Actor, TicketState } from '../../tickets/ticket.ts';
import type { CountedEvent } from '../../tickets/statistics/standing.ts';

/** Nine in the morning of a Sunday in Shanghai. */
export const exampleDay = new Date('2026-11-22T01:00:00Z');
const hourMs = 3_600_000;

export interface HistoryStep {
  readonly name: string;
  readonly to: TicketState;
  readonly hours: number;
  /** Instants as hours from the example day. */
  readonly changes: Readonly<Record<string, unknown>>;
  readonly reason: string | undefined;
  readonly actor: Actor;
}

const instants = new Set(['responseDueAt', 'resolutionDueAt', 'breachedAt']);
const bySystem: ReadonlySet<string> = new Set(['open', 'close', 'feedback_timeout']);

/** `hours` after the example day; so are the instants among the changes. */
export function step(
  name: string,
  to: TicketState,
  hours: number,
  { reason, ...changes }: Readonly<Record<string, unknown>> & { readonly reason?: string } = {},
): HistoryStep {
  const actor: Actor = bySystem.has(name) ? { kind: 'system' } : { kind: 'staff', id: 'worker-1' };
  return { name, to, hours, changes, reason, actor };
}

export function aHistory(steps: readonly HistoryStep[], ticketId = 'ticket-1'): readonly CountedEvent[] {
  return steps.map(({ hours, changes, ...event }, index) => ({
    ...event,
    ticketId,
    seq: index + 1,
    from: steps[index - 1]?.to,
    changes: Object.fromEntries(
      Object.entries(changes).map(([field, value]) => [
        field,
        instants.has(field) && typeof value === 'number' ? hoursOn(value) : value,
      ]),
    ),
    at: hoursOn(hours),
  }));
}

function hoursOn(hours: number): Date {
  return new Date(exampleDay.getTime() + hours * hourMs);
}

/** What may follow in each state, of the events that exist today and those of research B6. */
const onward: Readonly<Partial<Record<TicketState, readonly (readonly [string, TicketState])[]>>> = {
  received: [
    ['accept', 'accepted'],
    ['reject', 'rejected'],
    ['ask_info', 'need_info'],
    ['withdraw', 'withdrawn'],
    ['merge', 'merged'],
  ],
  need_info: [['answer', 'received']],
  accepted: [
    ['dispatch', 'dispatched'],
    ['split', 'split'],
  ],
  split: [['parts_done', 'closed']],
  dispatched: [
    ['claim', 'in_progress'],
    ['return', 'accepted'],
    ['transfer', 'dispatched'],
    ['urge', 'dispatched'],
  ],
  in_progress: [
    ['handle', 'handled'],
    ['return', 'accepted'],
    ['escalate', 'in_progress'],
    ['extend', 'in_progress'],
    ['amend', 'in_progress'],
  ],
  handled: [
    ['rate', 'closed'],
    ['verify', 'confirming'],
    ['rework', 'in_progress'],
    ['close', 'closed'],
    ['reopen', 'dispatched'],
    ['urge', 'handled'],
  ],
  confirming: [
    ['rate', 'closed'],
    ['dispute', 'accepted'],
    ['feedback_timeout', 'closed'],
  ],
  closed: [['reopen', 'dispatched']],
  merged: [['unmerge', 'received']],
};

const workers = ['worker-1', 'worker-2', null] as const;
const places = ['/city/c1/b1/', '/city/c1/b2/', '/city/c2/b9/', '/city/c2/'] as const;
const categories = ['repair.water', 'repair.elevator', 'anomaly.noise'] as const;

/** Which way, after how long, and what it changes. */
const anyTurn = fc.record({
  way: fc.nat(20),
  after: fc.double({ min: 0, max: 60, noNaN: true }),
  worker: fc.constantFrom(...workers),
  category: fc.constantFrom(...categories),
  due: fc.integer({ min: -20, max: 60 }),
  reason: fc.constantFrom('fixed', 'nothing_found', 'referred'),
});
type Turn = typeof anyTurn extends fc.Arbitrary<infer T> ? T : never;

const anyHistory = fc
  .record({
    begin: fc.integer({ min: 0, max: 20 * 24 }),
    place: fc.constantFrom(...places),
    category: fc.constantFrom(...categories),
    turns: fc.array(anyTurn, { maxLength: 14 }),
  })
  .map(({ begin, place, category, turns }) => {
    const communityId = place.startsWith('/city/c1/') ? 'c1' : 'c2';
    const due = { responseDueAt: begin + 2, resolutionDueAt: begin + 48 };
    const steps = [
      step('open', 'received', begin, {
        communityId,
        areaPath: place,
        category,
        departmentId: 'dep',
        ...due,
      }),
    ];
    for (const turn of turns) {
      const last = steps.at(-1);
      const ways = last === undefined ? [] : (onward[last.to] ?? []);
      const way = ways[turn.way % Math.max(1, ways.length)];
      if (last !== undefined && way !== undefined) steps.push(turned(way, last.hours + turn.after, turn));
    }
    return steps;
  });

function turned([name, to]: readonly [string, TicketState], hours: number, turn: Turn): HistoryStep {
  const changed: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    dispatch: { assigneeId: turn.worker },
    transfer: { assigneeId: turn.worker },
    return: { assigneeId: null },
    amend: { category: turn.category },
    escalate: turn.due > 40 ? { breachedAt: hours } : {},
    extend: { resolutionDueAt: hours + turn.due },
    rate: { rating: 1 + (turn.way % 2) },
    reopen: { rating: 3, resolutionDueAt: hours + turn.due },
    dispute: { rating: 3, resolutionDueAt: hours + turn.due },
  };
  const { reason } = turn;
  return step(name, to, hours, { ...changed[name], ...(name === 'handle' ? { reason } : {}) });
}

export const anyHistories = fc
  .array(anyHistory, { maxLength: 12 })
  .map((histories) => histories.map((steps, index) => aHistory(steps, `ticket-${index}`)));
