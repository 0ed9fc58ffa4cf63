import { expect, test } from 'vitest';

import { openTicket } from './open-ticket.ts';
import { anOpening, aDraft, aWorker } from '../test/support/tickets.ts';

test('a report with a worker on duty is received, accepted and dispatched in one go', () => {
  const { ticket, changes, outgoing } = openTicket(aDraft(), anOpening());
  expect(ticket).toMatchObject({ state: 'dispatched', version: 3, assigneeId: aWorker().id });
  expect(changes).toHaveLength(1);
  const [change] = changes;
  if (change?.kind !== 'open') throw new Error('not opened');
  expect(change.events.map(({ seq, name, from, to }) => [seq, name, from, to])).toEqual([
    [1, 'open', undefined, 'received'],
    [2, 'accept', 'received', 'accepted'],
    [3, 'dispatch', 'accepted', 'dispatched'],
  ]);
  expect(outgoing.map(({ to, purpose }) => [to, purpose])).toEqual([[aWorker().contact, 'staff']]);
});

test('without a worker on duty it waits, accepted, and says why', () => {
  const route = { departmentId: 'dep-property', assignee: undefined, reason: '没有值班人员' };
  const { ticket, outgoing } = openTicket(aDraft(), anOpening({ route }));
  expect(ticket).toMatchObject({
    state: 'accepted',
    version: 2,
    assigneeId: undefined,
    departmentId: 'dep-property',
    routingReason: '没有值班人员',
  });
  expect(outgoing).toEqual([]);
});

test('phones, plates and identity numbers in the words are stored masked', () => {
  const words = '鄂E12K45堵门,打15412345678没人接';
  const { ticket } = openTicket(aDraft({ words }), anOpening());
  expect(ticket.description).not.toContain('15412345678');
  expect(ticket.description).not.toContain('12K45');
});

test('the title never holds the flat', () => {
  const { ticket } = openTicket(
    aDraft({ place: { building: '3', unit: '2', room: '501', spot: '501门口' } }),
    anOpening(),
  );
  expect(ticket.title).not.toContain('501');
  expect(ticket.title).toContain('3栋2单元');
});
