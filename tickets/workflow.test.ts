import { describe, expect, test } from 'vitest';

import { defaultTimeRules } from './clock/time-rules.ts';
import { aTicket, aWorker, exampleNow } from '../test/support/tickets.ts';
import { reasonsOf } from './reasons.ts';
import { takeSteps } from './take-steps.ts';
import { type Ticket, type TicketState, ticketStates } from './ticket.ts';
import { type Acting, type Step, transition } from './transition.ts';
import { transitions } from './transitions.ts';
import { type Party, type TicketEventName, ticketEventNames } from './workflow.ts';

/**
 * Who may do what from where, written out by hand and read against the table: r reporter, f follower, n neighbour,
 * h who helps with a wish, a assignee, k colleague, c clerk, v supervisor, m admin, s system; o is c, v and m. What is not listed is forbidden.
 */
const always = {
  amend: 'rfnhaos',
  absorb: 'os',
  release: 'os',
  escalate: 'vms',
  tell_police: 'ao',
  hide_name: 'r',
} as const;
const waiting = { ...always, urge: 'rfo' } as const;
/** 'h' helps already and so is only a neighbour to one that nobody helps with. */
const wished = { publish: 'r', volunteer: 'nfhko', give_up: 'ho' } as const;
const allowed: Readonly<Partial<Record<TicketState, Partial<Record<TicketEventName, string>>>>> = {
  received: {
    ...waiting,
    ...wished,
    ask_info: 'ao',
    accept: 'os',
    reject: 'o',
    merge: 'os',
    split: 'o',
    withdraw: 'ros',
    warn: 's',
  },
  need_info: { ...waiting, answer: 'rao', info_timeout: 's', reject: 'o', merge: 'os', withdraw: 'ros' },
  accepted: {
    ...waiting,
    ...wished,
    fulfil: 'ho',
    ask_info: 'ao',
    reject: 'o',
    dispatch: 'os',
    forward: 'o',
    merge: 'os',
    split: 'o',
    withdraw: 'ros',
    warn: 's',
  },
  dispatched: {
    ...waiting,
    ...wished,
    fulfil: 'ho',
    reject: 'o',
    forward: 'o',
    claim: 'ao',
    accept_timeout: 's',
    return: 'a',
    transfer: 'aos',
    merge: 'os',
    split: 'o',
    withdraw: 'ros',
    warn: 's',
  },
  in_progress: {
    ...waiting,
    ...wished,
    fulfil: 'ho',
    ask_info: 'ao',
    return: 'a',
    transfer: 'ao',
    progress: 'ao',
    ask_extend: 'ac',
    extend: 'vm',
    ask_suspend: 'ac',
    suspend: 'vm',
    refuse_request: 'vm',
    forward: 'o',
    handle: 'ao',
    merge: 'os',
    split: 'o',
    withdraw: 'o',
    warn: 's',
  },
  suspended: { ...waiting, progress: 'ao', resume: 'avms', withdraw: 'o' },
  external: { ...waiting, progress: 'ao', external_done: 'o', external_back: 'os', warn: 's' },
  split: { release: 'os', parts_done: 's' },
  handled: { ...always, verify: 'os', rework: 'o', dispute: 'rfo' },
  confirming: {
    ...always,
    rate: 'rfo',
    dispute: 'rfo',
    feedback_timeout: 's',
    close: 's',
    callback: 'o',
  },
  closed: { callback: 'o', reopen: 'rfo', release: 'os', anonymise: 'ms' },
  rejected: { reopen: 'rfo', release: 'os', anonymise: 'ms' },
  merged: { unmerge: 'os', anonymise: 'ms' },
  withdrawn: { release: 'os', anonymise: 'ms' },
};

const letters: Readonly<Record<Party | 'operator', string>> = {
  reporter: 'r',
  follower: 'f',
  assignee: 'a',
  clerk: 'c',
  supervisor: 'v',
  admin: 'm',
  system: 's',
  neighbour: 'n',
  volunteer: 'h',
  colleague: 'k',
  operator: '-',
};

const actors: Readonly<Record<keyof typeof letters, Acting>> = {
  reporter: { kind: 'resident', id: 'resident-1' },
  neighbour: { kind: 'resident', id: 'resident-2' },
  follower: { kind: 'resident', id: 'resident-3', follows: true },
  assignee: { kind: 'staff', id: 'worker-1', role: 'worker', departmentId: 'dep-property' },
  volunteer: { kind: 'resident', id: 'resident-4' },
  colleague: { kind: 'staff', id: 'worker-2', role: 'worker', departmentId: 'dep-property' },
  clerk: { kind: 'staff', id: 'clerk', role: 'clerk', departmentId: undefined },
  supervisor: { kind: 'staff', id: 'supervisor', role: 'supervisor', departmentId: undefined },
  admin: { kind: 'staff', id: 'admin', role: 'admin', departmentId: undefined },
  operator: { kind: 'staff', id: 'operator', role: 'operator', departmentId: undefined },
  system: { kind: 'system' },
};

const dayMs = 24 * 3_600_000;
const later = (ms: number) => new Date(exampleNow.getTime() + ms);

/** A step with everything any event could ask for; the one for a neighbour brings no more than words. */
function fullStep(event: Step['event'], actor: Acting): Step {
  const outsider = actor.kind === 'resident' && actor.id !== 'resident-1';
  const extends_ = event === 'extend' || event === 'ask_extend';
  return {
    event,
    actor,
    reason: Object.keys(reasonsOf(event))[0],
    note: '说明',
    assignee: aWorker({ id: 'worker-9', name: '小竹' }),
    ...(outsider ? {} : { amendment: { place: { building: '5' } } }),
    rating: 1,
    until: extends_ ? later(dayMs + 60_000) : later(dayMs),
    externalParty: '供电公司',
    relatedId: 'ticket-9',
  };
}

const context = { assignee: aWorker(), evidence: 1, times: defaultTimeRules, now: exampleNow };
const steps = ticketEventNames.filter((event) => event !== 'open');

/** As it would be in that state. */
function standing(state: TicketState, event: TicketEventName): Ticket {
  const worked = ['handled', 'confirming', 'closed'].includes(state);
  return aTicket({
    state,
    stateBefore: 'accepted',
    ...(event === 'refuse_request' ? { request } : {}),
    ...wishFor(event),
    ...(worked ? { handledById: 'worker-1', handledAt: exampleNow, result: 'fixed' } : {}),
    ...(['closed', 'rejected', 'merged', 'withdrawn'].includes(state) ? { closedAt: exampleNow } : {}),
  });
}

/** Published where somebody may take it up, and taken up where somebody may give it up. */
function wishFor(event: TicketEventName): Partial<Ticket> {
  if (event === 'publish') return { category: 'help.wish' };
  if (event === 'tell_police') return { category: 'dispute.family' };
  if (event === 'hide_name') return { category: 'anomaly.noise' };
  if (event === 'volunteer') return { publishedAt: exampleNow };
  return { publishedAt: exampleNow, volunteerId: 'resident-4' };
}

const request = {
  kind: 'extend',
  reason: 'parts',
  note: '等配件',
  until: later(dayMs),
  byId: 'worker-1',
  at: exampleNow,
} as const;

describe('every state × event × actor', () => {
  for (const state of ticketStates)
    for (const event of steps)
      test(`${event} from ${state} by exactly those who may`, () => {
        for (const who of Object.keys(actors) as (keyof typeof actors)[]) {
          const ticket = standing(state, event);
          const result = transition(ticket, fullStep(event, actors[who]), context);
          const may = (allowed[state]?.[event] ?? '').replace('o', 'cvm');
          expect(result.ok, who).toBe(may.includes(letters[who]));
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
    ['rate', 'confirming', 'reporter', {}, 'rating_missing'],
    ['rate', 'confirming', 'reporter', { rating: 3 }, 'rating_missing'],
    ['rate', 'confirming', 'clerk', { rating: 1 }, 'note_missing'],
    ['dispute', 'confirming', 'reporter', { rating: 3, reason: 'not_fixed' }, 'note_missing'],
    ['dispute', 'confirming', 'reporter', { rating: 3, note: '还在漏' }, 'reason_missing'],
    ['ask_extend', 'in_progress', 'assignee', { reason: 'parts', note: '等货' }, 'until_missing'],
    ['forward', 'accepted', 'clerk', { note: '线路', until: later(dayMs) }, 'external_party_missing'],
    ['merge', 'accepted', 'clerk', {}, 'related_missing'],
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

describe('violence in a family', () => {
  const violence = aTicket({
    ...{ state: 'in_progress', category: 'dispute.family', description: '我家里人打我', urgency: 'urgent' },
  });

  test('is handled once somebody wrote down what the police know, of which nobody else is told', () => {
    const told = takeSteps(violence, fullStep('tell_police', actors.assignee), context);
    expect(told).toMatchObject({ ok: true, value: [{ outgoing: [], event: { reason: 'reported' } }] });
    const handle = fullStep('handle', actors.assignee);
    expect(takeSteps(violence, handle, { ...context, policeTold: true })).toMatchObject({ ok: true });
  });

  test('and a quarrel about money without it', () => {
    const money = { ...violence, description: '兄弟几个为房子谈不拢', urgency: 'normal' } as const;
    expect(takeSteps(money, fullStep('handle', actors.assignee), context)).toMatchObject({ ok: true });
  });
});

/** What of the table stands in guards.ts: each once as it may not be, and once just as it may. */
describe('what else stands in the way', () => {
  const wish = { state: 'accepted', category: 'help.wish' } as const;
  const violence = { category: 'dispute.family', description: '我家里人打我' } as const;
  const handled = { handledById: 'clerk', handledAt: exampleNow, state: 'handled' } as const;
  const lines: readonly [
    string,
    Partial<Ticket>,
    Step['event'],
    keyof typeof letters,
    Partial<Step>,
    object,
  ][] = [
    ['returns_used_up', { state: 'dispatched', returns: 2 }, 'return', 'assignee', {}, {}],
    [
      'assignee_gave_up',
      { state: 'accepted', assigneeId: undefined, returnedBy: ['worker-9'] },
      'dispatch',
      'clerk',
      {},
      {},
    ],
    ['nobody_to_ask', { state: 'accepted', reportedAt: undefined }, 'ask_info', 'clerk', {}, {}],
    ['request_open', { state: 'in_progress', request }, 'ask_extend', 'assignee', {}, {}],
    ['no_request', { state: 'in_progress' }, 'refuse_request', 'supervisor', {}, {}],
    ['already_due', { state: 'in_progress', resolutionDueAt: exampleNow }, 'extend', 'supervisor', {}, {}],
    [
      'extension_too_far',
      { state: 'in_progress' },
      'extend',
      'supervisor',
      { until: later(2 * dayMs + 60_000) },
      {},
    ],
    ['extensions_used_up', { state: 'in_progress', extensions: 2 }, 'extend', 'admin', {}, {}],
    ['too_long', { state: 'in_progress' }, 'suspend', 'supervisor', { until: later(31 * dayMs) }, {}],
    ['too_long', { state: 'in_progress' }, 'forward', 'clerk', { until: later(15 * dayMs) }, {}],
    ['second_extension', { state: 'in_progress', extensions: 1 }, 'extend', 'supervisor', {}, {}],
    ['own_work', handled, 'verify', 'clerk', {}, {}],
    ['nobody_has_it', { state: 'handled', assigneeId: undefined }, 'rework', 'clerk', {}, {}],
    ['rounds_used_up', { state: 'confirming', round: 3 }, 'dispute', 'reporter', {}, {}],
    ['resident_decides', { state: 'confirming' }, 'close', 'clerk', {}, {}],
    ['too_late', { state: 'closed', closedAt: later(-7 * dayMs - 1) }, 'reopen', 'reporter', {}, {}],
    ['too_late', { state: 'closed', closedAt: later(-30 * dayMs - 1) }, 'reopen', 'clerk', {}, {}],
    ['too_late', { state: 'merged', closedAt: later(-7 * dayMs - 1) }, 'unmerge', 'clerk', {}, {}],
    ['related_same', { state: 'accepted' }, 'merge', 'clerk', { relatedId: 'ticket-1' }, {}],
    ['has_duplicates', { state: 'accepted' }, 'merge', 'clerk', {}, { duplicates: 1 }],
    ['is_part', { state: 'accepted', parentId: 'ticket-9' }, 'split', 'clerk', {}, {}],
    ['urged_lately', { state: 'accepted', lastUrgedAt: later(-3 * 3_600_000) }, 'urge', 'reporter', {}, {}],
    ['urges_used_up', { state: 'accepted' }, 'urge', 'reporter', {}, { urgesToday: 3 }],
    ['top_level', { state: 'accepted', escalation: 3 }, 'escalate', 'supervisor', {}, {}],
    ['parts_open', { state: 'in_progress' }, 'handle', 'assignee', {}, { openParts: 1 }],
    ['parts_open', { state: 'split' }, 'parts_done', 'system', {}, { openParts: 1 }],
    ['must_be_reachable', { category: 'repair.leak' }, 'hide_name', 'reporter', {}, {}],
    ['anonymous_already', { category: 'anomaly.noise', anonymous: true }, 'hide_name', 'reporter', {}, {}],
    ['no_family_matter', { state: 'accepted' }, 'tell_police', 'clerk', {}, {}],
    ['police_missing', { ...violence, state: 'in_progress' }, 'handle', 'assignee', {}, {}],
    ['police_missing', { ...violence, state: 'external' }, 'external_done', 'clerk', {}, {}],
    ['police_missing', { ...violence, state: 'accepted' }, 'reject', 'supervisor', {}, {}],
    ['police_missing', { ...violence, state: 'accepted' }, 'withdraw', 'clerk', {}, {}],
    ['no_wish', { state: 'accepted' }, 'publish', 'reporter', {}, {}],
    ['not_in_group', { ...wish, reportedAt: undefined }, 'publish', 'reporter', {}, {}],
    ['published', { ...wish, publishedAt: exampleNow }, 'publish', 'reporter', {}, {}],
    ['not_published', wish, 'volunteer', 'neighbour', {}, {}],
    ['volunteered', { ...wish, publishedAt: exampleNow, volunteerId: 'x' }, 'volunteer', 'neighbour', {}, {}],
    ['nobody_helps', { ...wish, publishedAt: exampleNow }, 'give_up', 'clerk', {}, {}],
    [
      'evidence_missing',
      { state: 'in_progress', category: 'anomaly.sanitation' },
      'handle',
      'assignee',
      {},
      { evidence: 0 },
    ],
    ['emergency', { state: 'dispatched', urgency: 'emergency' }, 'return', 'assignee', {}, {}],
    ['emergency', { state: 'dispatched', urgency: 'emergency' }, 'withdraw', 'reporter', {}, {}],
    ['emergency', { state: 'in_progress', urgency: 'emergency' }, 'suspend', 'supervisor', {}, {}],
  ];

  test.each(lines)('%s: %o, %s by %s', (...line) => {
    const [code, ticket, event, who, step, around] = line;
    const taken = transition(
      aTicket(ticket),
      { ...fullStep(event, actors[who]), ...step },
      { ...context, ...around },
    );
    expect(taken).toMatchObject({ ok: false, error: { code } });
    expect(taken.ok ? '' : taken.error.text).not.toBe('');
  });

  test('what a worker gave up goes back to them only by somebody in charge', () => {
    const ticket = aTicket({ state: 'accepted', assigneeId: undefined, returnedBy: ['worker-9'] });
    expect(transition(ticket, fullStep('dispatch', actors.supervisor), context).ok).toBe(true);
  });
});

describe('what a resident thinks of the result', () => {
  const confirming = standing('confirming', 'rate');

  test.each([1, 2] as const)('a %i closes the ticket and stays on it', (rating) => {
    const result = transition(confirming, { event: 'rate', actor: actors.reporter, rating }, context);
    expect(result).toMatchObject({
      ok: true,
      value: { ticket: { state: 'closed', rating, closedBy: 'rating' } },
    });
    expect(result.ok && result.value.ticket.closedAt).toEqual(exampleNow);
  });

  test('不满意 goes to somebody in charge, not to the same worker, and its limits run anew', () => {
    const now = later(30 * dayMs);
    const supervisors = [aWorker({ id: 'boss', name: '小榕' })];
    const step = {
      event: 'dispute',
      actor: actors.reporter,
      note: '还在漏',
      reason: 'not_fixed',
      rating: 3,
    } as const;
    const result = transition(confirming, step, { ...context, supervisors, now });
    if (!result.ok) throw new Error('not disputed');
    const { ticket, outgoing } = result.value;
    expect(ticket).toMatchObject({ state: 'accepted', assigneeId: undefined, rating: 3, round: 2 });
    expect(ticket.returnedBy).toEqual(['worker-1']);
    expect(ticket.resolutionDueAt.getTime() - now.getTime()).toBe(
      confirming.resolutionDueAt.getTime() - confirming.openedAt.getTime(),
    );
    expect(ticket.resolution).toBeUndefined();
    expect(outgoing.map(({ dedupeKey }) => dedupeKey)).toEqual([expect.stringContaining('supervisor/boss')]);
    expect(outgoing[0]?.text).toContain('还在漏');
  });

  test.each([
    [7, true],
    [7.1, false],
  ])('%d days after it was closed reopening is %s', (days, possible) => {
    const closed = aTicket({ state: 'closed', closedAt: exampleNow, rating: 1 });
    const step = { event: 'reopen', actor: actors.reporter, note: '又坏了', reason: 'came_back' } as const;
    const result = transition(closed, step, { ...context, now: later(days * dayMs) });
    expect(result.ok).toBe(possible);
    if (result.ok) expect(result.value.ticket).toMatchObject({ closedAt: undefined, rating: undefined });
    else expect(result.error.code).toBe('too_late');
  });

  test('closed because nobody answered, nobody is told, and it is no satisfaction', () => {
    const result = transition(confirming, { event: 'feedback_timeout', actor: actors.system }, context);
    expect(result).toMatchObject({
      ok: true,
      value: { outgoing: [], ticket: { rating: undefined, closedBy: 'timeout' } },
    });
  });
});

describe('the step and what follows at once', () => {
  const handle = (ticket: Ticket) => takeSteps(ticket, fullStep('handle', actors.assignee), context);

  test('what needs no check is put to the resident at once, in one message', () => {
    const taken = handle(
      aTicket({ state: 'in_progress', category: 'repair.lighting', urgency: 'normal', rating: 3 }),
    );
    if (!taken.ok) throw new Error(taken.error.text);
    expect(taken.value.map(({ event }) => event.name)).toEqual(['handle', 'verify']);
    expect(taken.value.at(-1)?.ticket).toMatchObject({
      state: 'confirming',
      rating: undefined,
      result: 'fixed',
    });
    const told = taken.value
      .flatMap(({ outgoing }) => outgoing)
      .filter(({ purpose }) => purpose === 'status');
    expect(told.map(({ text }) => text)).toEqual([expect.stringMatching(/说明.*满意/s)]);
  });

  test('an emergency is looked at by somebody else first', () => {
    const taken = handle(aTicket({ state: 'in_progress', urgency: 'emergency' }));
    expect(taken.ok && taken.value.at(-1)?.ticket.state).toBe('handled');
  });

  test('a find of the staff’s own closes without a verdict', () => {
    const found = aTicket({
      state: 'in_progress',
      urgency: 'normal',
      reporterId: undefined,
      reportedAt: undefined,
    });
    const taken = handle(found);
    expect(taken.ok && taken.value.at(-1)?.ticket).toMatchObject({ state: 'closed', closedBy: 'office' });
  });

  test('the third 催办 makes it the community’s matter', () => {
    const taken = takeSteps(aTicket({ urges: 2 }), fullStep('urge', actors.reporter), context);
    expect(taken.ok && taken.value.map(({ event }) => event.name)).toEqual(['urge', 'escalate']);
    expect(taken.ok && taken.value.at(-1)?.ticket.escalation).toBe(1);
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
  expect(returned).toMatchObject({ ok: true, value: { ticket: { returns: 1, returnedBy: ['worker-1'] } } });
  expect(returned.ok && returned.value.ticket.assigneeId).toBeUndefined();
  const handled = transition(aTicket({ state: 'in_progress' }), fullStep('handle', actors.assignee), context);
  expect(handled).toMatchObject({ ok: true, value: { ticket: { resolution: '说明' } } });
});
