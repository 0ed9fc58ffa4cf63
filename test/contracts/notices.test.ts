import fc from 'fast-check';
import { expect, test } from 'vitest';

import { defaultTimeRules } from '../../tickets/clock/time-rules.ts';
import { guardMessage } from '../../bot/guard.ts';
import { provenBy } from '../../core/facts/hard-facts.ts';
import { findPersonalNumbers } from '../../core/personal-numbers.ts';
import type { ToldFollower } from '../../tickets/follower.ts';
import { aTicket, aWorker, exampleNow } from '../support/tickets.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { ticketStates } from '../../tickets/ticket.ts';
import { type Acting, type Step, transition } from '../../tickets/transition.ts';
import { reasonsOf } from '../../tickets/reasons.ts';
import { ticketEventNames } from '../../tickets/workflow.ts';

const actors: readonly Acting[] = [
  { kind: 'staff', id: 'worker-1', role: 'worker', departmentId: 'dep-property' },
  { kind: 'staff', id: 'clerk', role: 'clerk', departmentId: undefined },
  { kind: 'staff', id: 'supervisor', role: 'supervisor', departmentId: undefined },
  { kind: 'resident', id: 'resident-1' },
  { kind: 'system' },
];
const sealed = { cipher: 'c', hash: 'h', masked: '鄂E·**K4*' };
const inPrivate = { kind: 'person', channel: 'simulator', account: 'bot', key: 'member-1' } as const;

/** No flat is taken for the police: 110, 119, 120, 122 and 114 stay readable. */
const flat = fc
  .integer({ min: 101, max: 3909 })
  .map(String)
  .filter((room) => !['110', '114', '119', '120', '122'].includes(room));
const anyNote = fc
  .tuple(
    flat,
    fc.constantFrom(
      (room: string) => `已联系${room}住户`,
      (room: string) => `3-2-${room}的车,电话15412345678`,
      (room: string) => `鄂E12K45是${room}室的`,
      (room: string) => `${room}说明天处理`,
    ),
  )
  .map(([room, write]) => write(room));

const anyTicket: fc.Arbitrary<Ticket> = fc
  .record({
    state: fc.constantFrom(...ticketStates),
    room: flat,
    isPrivate: fc.boolean(),
    sealed: fc.constantFrom(sealed, undefined),
  })
  .map(({ state, room, isPrivate, sealed: plate }) =>
    aTicket({
      state,
      place: { building: '3', unit: '2', room },
      plate,
      ...(isPrivate ? { reportedAt: inPrivate } : {}),
    }),
  );
const anyEvent = fc.constantFrom(...ticketEventNames.filter((name) => name !== 'open')).chain((event) =>
  fc.record({
    event: fc.constant(event),
    reason: fc.constantFrom(undefined, ...Object.keys(reasonsOf(event))),
    until: fc.constant(inDays(event.endsWith('extend') ? 1.5 : 1)),
  }),
);
const anyAct = fc.record({
  actor: fc.constantFrom(...actors),
  note: anyNote,
  externalParty: fc.constant('供电公司'),
  relatedId: fc.constant('ticket-9'),
  rating: fc.constant(1 as const),
  assignee: fc.constant(
    aWorker({ id: 'worker-2', name: '小竹', contact: { ...inPrivate, key: 'chat-worker-2' } }),
  ),
  amendment: fc.constant({ plate: sealed }),
});
const anyStep: fc.Arbitrary<Step> = fc.tuple(anyEvent, anyAct).map(([what, who]) => ({ ...what, ...who }));

function inDays(days: number): Date {
  return new Date(exampleNow.getTime() + days * 24 * 3_600_000);
}

const boss = aWorker({ id: 'boss', name: '小榕', contact: { ...inPrivate, key: 'chat-boss' } });
const context = {
  assignee: aWorker(),
  supervisors: [boss],
  followers: [
    { memberKey: 'member-2', at: { ...inPrivate, kind: 'room', key: 'room-3' } },
    { memberKey: 'member-3', at: { ...inPrivate, kind: 'room', key: 'room-5' } },
    { memberKey: 'member-4', at: { ...inPrivate, key: 'member-4' } },
  ] satisfies readonly ToldFollower[],
  evidence: 1,
  times: defaultTimeRules,
  now: exampleNow,
};

test('whatever happens: the number always, nobody’s phone, plate or flat among neighbours, nothing the guard stops', () => {
  let seen = 0;
  fc.assert(
    fc.property(anyTicket, anyStep, (ticket, step) => {
      const taken = transition(ticket, step, context);
      if (!taken.ok) return;
      for (const message of taken.value.outgoing) {
        seen += 1;
        expect(message.text).toContain(ticket.number);
        expect(findPersonalNumbers(message.text)).toEqual([]);
        const besides = message.text.replaceAll(ticket.number, '');
        const flats = [ticket.place.room ?? '', ...(step.note?.match(/(?<!\d)\d{3,4}(?!\d)/g) ?? [])];
        if (message.to.kind === 'room') for (const room of flats) expect(besides).not.toContain(room);
        expect(guardMessage(message, { facts: provenBy([]), hasTicket: true }).violations).toEqual([]);
      }
    }),
    { numRuns: 1500 },
  );
  expect(seen).toBeGreaterThan(100);
});

test('nobody is told of what they did themselves, and the same thing is said once', () => {
  fc.assert(
    fc.property(anyTicket, anyStep, (ticket, step) => {
      const taken = transition(ticket, step, context);
      if (!taken.ok) return;
      const { outgoing } = taken.value;
      expect(new Set(outgoing.map(({ dedupeKey }) => dedupeKey)).size).toBe(outgoing.length);
      if (step.actor.kind === 'resident')
        expect(outgoing.some(({ to }) => to.key === ticket.reportedAt?.key)).toBe(false);
      if (step.actor.kind === 'staff' && step.actor.id === 'worker-1')
        expect(outgoing.some(({ to }) => to.key === aWorker().contact?.key)).toBe(false);
    }),
  );
});

test('a dispatch tells the worker where, what, until when and why, and the resident who', () => {
  const step: Step = { event: 'dispatch', actor: { kind: 'system' }, assignee: aWorker() };
  const taken = transition(aTicket({ state: 'accepted', assigneeId: undefined }), step, {
    ...context,
    assignee: undefined,
  });
  if (!taken.ok) throw new Error(taken.error.code);
  const [card, notice] = taken.value.outgoing;
  for (const words of [
    '261122-7',
    '3栋2单元501室',
    '单元门被一辆小车堵住了',
    '11月22日',
    '归物业承办',
    '接单',
  ])
    expect(card?.text).toContain(words);
  expect(notice).toMatchObject({ purpose: 'status', mentionKeys: ['member-1'] });
  expect(notice?.text).toContain('小橘');
});
