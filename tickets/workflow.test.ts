import { describe, expect, test } from 'vitest';

import { aTicket, aWorker, exampleNow } from '../test/support/tickets.ts';
import { type TicketState, ticketStates } from './ticket.ts';
import { type Acting, type Step, transition } from './transition.ts';
import { type Party, type TicketEventName, ticketEventNames, transitions } from './workflow.ts';

/**
 * Who may do what from where, written out by hand and read against the table: r reporter, f follower, a assignee, o office
 * (clerk, supervisor, admin), s system. What is not listed is forbidden.
 */
const allowed: Readonly<Partial<Record<TicketState, Partial<Record<TicketEventName, string>>>>> = {
  received: { accept: 'os', reject: 'o', withdraw: 'ros', amend: 'raos' },
  accepted: { reject: 'o', dispatch: 'os', withdraw: 'ros', amend: 'raos' },
  dispatched: { reject: 'o', claim: 'ao', return: 'a', transfer: 'ao', withdraw: 'ros', amend: 'raos' },
  in_progress: {
    return: 'a',
    transfer: 'ao',
    progress: 'ao',
    handle: 'ao',
    withdraw: 'o',
    amend: 'raos',
  },
  handled: { rate: 'rf', reopen: 'rfo', close: 'os', amend: 'raos' },
  closed: { reopen: 'rfo' },
};

const letters: Readonly<Record<Party | 'other_worker' | 'operator', string>> = {
  reporter: 'r',
  follower: 'f',
  assignee: 'a',
  clerk: 'o',
  supervisor: 'o',
  admin: 'o',
  system: 's',
  neighbour: '-',
  other_worker: '-',
  operator: '-',
};

const actors: Readonly<Record<keyof typeof letters, Acting>> = {
  reporter: { kind: 'resident', id: 'resident-1' },
  neighbour: { kind: 'resident', id: 'resident-2' },
  follower: { kind: 'resident', id: 'resident-3', follows: true },
  assignee: { kind: 'staff', id: 'worker-1', role: 'worker', departmentId: 'dep-property' },
  other_worker: { kind: 'staff', id: 'worker-2', role: 'worker', departmentId: 'dep-property' },
  clerk: { kind: 'staff', id: 'clerk', role: 'clerk', departmentId: undefined },
  supervisor: { kind: 'staff', id: 'supervisor', role: 'supervisor', departmentId: undefined },
  admin: { kind: 'staff', id: 'admin', role: 'admin', departmentId: undefined },
  operator: { kind: 'staff', id: 'operator', role: 'operator', departmentId: undefined },
  system: { kind: 'system' },
};

const reasons: Readonly<Partial<Record<TicketEventName, string>>> = {
  reject: 'not_ours',
  return: 'not_my_area',
  handle: 'fixed',
};

/** A step with everything any event could ask for. */
function fullStep(event: Step['event'], actor: Acting): Step {
  return {
    event,
    actor,
    reason: reasons[event],
    note: '说明',
    assignee: aWorker({ id: 'worker-9', name: '小竹' }),
    amendment: { place: { building: '5' } },
    rating: 1,
  };
}

const context = { assignee: aWorker(), timeZone: 'Asia/Shanghai', now: exampleNow };
const steps = ticketEventNames.filter((event) => event !== 'open');

describe('every state × event × actor', () => {
  for (const state of ticketStates)
    for (const event of steps)
      test(`${event} from ${state} by exactly those who may`, () => {
        for (const who of Object.keys(actors) as (keyof typeof actors)[]) {
          const ticket = aTicket({ state });
          const result = transition(ticket, fullStep(event, actors[who]), context);
          expect(result.ok, who).toBe(allowed[state]?.[event]?.includes(letters[who]) === true);
          if (result.ok) {
            expect(result.value.ticket.version).toBe(ticket.version + 1);
            expect(result.value.event).toMatchObject({ seq: ticket.version + 1, name: event, from: state });
          } else {
            expect(result.error.text).toContain(ticket.number);
          }
        }
      });
});

describe('what a step asks for', () => {
  test.each([
    ['reject', 'received', 'clerk', { note: '不属于本社区' }, 'reason_missing'],
    ['reject', 'received', 'clerk', { note: '不属于本社区', reason: 'fixed' }, 'reason_unknown'],
    ['reject', 'received', 'clerk', { reason: 'not_ours' }, 'note_missing'],
    ['return', 'dispatched', 'assignee', { reason: 'not_my_area', note: ' ' }, 'note_missing'],
    ['dispatch', 'accepted', 'clerk', {}, 'assignee_missing'],
    ['transfer', 'dispatched', 'clerk', { assignee: aWorker() }, 'assignee_same'],
    [
      'transfer',
      'in_progress',
      'assignee',
      { assignee: aWorker({ id: 'w', departmentId: 'other' }) },
      'assignee_other_department',
    ],
    ['handle', 'in_progress', 'assignee', { reason: 'fixed' }, 'note_missing'],
    ['progress', 'in_progress', 'assignee', {}, 'note_missing'],
    ['rate', 'handled', 'reporter', {}, 'rating_missing'],
    ['rate', 'handled', 'reporter', { rating: 3 }, 'rating_missing'],
    ['reopen', 'handled', 'reporter', { rating: 3 }, 'note_missing'],
    ['amend', 'accepted', 'reporter', {}, 'amendment_missing'],
    ['amend', 'accepted', 'reporter', { amendment: {} }, 'amendment_missing'],
  ] as const)('%s from %s by %s with %o is refused: %s', (...line) => {
    const [event, state, who, input, code] = line;
    const result = transition(aTicket({ state }), { event, actor: actors[who], ...input }, context);
    expect(result).toMatchObject({ ok: false, error: { code } });
  });

  test.each(['return', 'withdraw'] as const)('an emergency cannot be taken out by %s', (event) => {
    const who = event === 'return' ? actors.assignee : actors.reporter;
    const ticket = aTicket({ state: 'dispatched', urgency: 'emergency' });
    expect(transition(ticket, fullStep(event, who), context)).toMatchObject({
      ok: false,
      error: { code: 'emergency' },
    });
  });
});

describe('what a resident thinks of the result', () => {
  const handled = aTicket({ state: 'handled', handledAt: exampleNow, resolution: '已修好' });

  test.each([1, 2] as const)('a %i closes the ticket and stays on it', (rating) => {
    const result = transition(handled, { event: 'rate', actor: actors.reporter, rating }, context);
    expect(result).toMatchObject({ ok: true, value: { ticket: { state: 'closed', rating } } });
    expect(result.ok && result.value.ticket.closedAt).toEqual(exampleNow);
  });

  test('a reopened ticket is the same worker’s again, its deadlines run from now', () => {
    const now = new Date(exampleNow.getTime() + 30 * 24 * 3_600_000);
    const step = { event: 'reopen', actor: actors.reporter, note: '还在漏', rating: 3 } as const;
    const result = transition(handled, step, { ...context, now });
    if (!result.ok) throw new Error('not reopened');
    const { ticket, outgoing } = result.value;
    expect(ticket).toMatchObject({ state: 'dispatched', assigneeId: handled.assigneeId, rating: 3 });
    expect(ticket.resolutionDueAt.getTime() - now.getTime()).toBe(
      handled.resolutionDueAt.getTime() - handled.openedAt.getTime(),
    );
    expect(ticket.resolution).toBeUndefined();
    expect(outgoing.map(({ purpose }) => purpose)).toEqual(['staff']);
    expect(outgoing[0]?.text).toContain('还在漏');
  });

  test.each([
    [7, true],
    [7.1, false],
  ])('%d days after it was closed reopening is %s', (days, possible) => {
    const closed = aTicket({ state: 'closed', closedAt: exampleNow, rating: 1 });
    const now = new Date(exampleNow.getTime() + days * 24 * 3_600_000);
    const step = { event: 'reopen', actor: actors.reporter, note: '又坏了' } as const;
    const result = transition(closed, step, { ...context, now });
    expect(result.ok).toBe(possible);
    if (result.ok) expect(result.value.ticket).toMatchObject({ closedAt: undefined, rating: undefined });
    else expect(result.error.code).toBe('too_late');
  });

  test('handled again, the old rating is gone and the resident is asked again', () => {
    const again = aTicket({ state: 'in_progress', rating: 3 });
    const result = transition(again, fullStep('handle', actors.assignee), context);
    expect(result.ok && result.value.ticket.rating).toBeUndefined();
    expect(result.ok && result.value.outgoing[0]?.text).toContain('满意');
  });

  test('closed because nobody answered, nobody is told', () => {
    const result = transition(handled, { event: 'close', actor: actors.system }, context);
    expect(result).toMatchObject({ ok: true, value: { outgoing: [], ticket: { rating: undefined } } });
  });
});

test('every event but opening leads somewhere, and every end can be reached', () => {
  expect(new Set(transitions.map(({ event }) => event))).toEqual(new Set(ticketEventNames));
  const reached = new Set(transitions.map(({ to }) => to));
  for (const end of ['closed', 'rejected', 'withdrawn'] as const) expect(reached).toContain(end);
});

test('a note is stored without the phone somebody wrote into it', () => {
  const step = { event: 'progress', actor: actors.assignee, note: '已联系住户15412345678' } as const;
  const result = transition(aTicket({ state: 'in_progress' }), step, context);
  expect(result.ok && result.value.event.note).not.toContain('15412345678');
});

test('an end notes the time, a return frees the worker, a result is kept', () => {
  const rejected = transition(aTicket({ state: 'received' }), fullStep('reject', actors.clerk), context);
  expect(rejected).toMatchObject({ ok: true, value: { ticket: { closedAt: exampleNow } } });
  const returned = transition(aTicket({ state: 'dispatched' }), fullStep('return', actors.assignee), context);
  expect(returned.ok && returned.value.ticket.assigneeId).toBeUndefined();
  const handled = transition(aTicket({ state: 'in_progress' }), fullStep('handle', actors.assignee), context);
  expect(handled).toMatchObject({ ok: true, value: { ticket: { resolution: '说明' } } });
});
