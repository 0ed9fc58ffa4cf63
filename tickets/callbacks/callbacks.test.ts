import { afterEach, beforeEach, expect, it } from 'vitest';

import { newId } from '../../core/ids.ts';
import { seedPeople } from '../../test/support/seed-people.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../../test/support/sqlite.ts';
import { aChain, aTicket, exampleNow } from '../../test/support/tickets.ts';
import { applyTicketChanges } from '../ticket-changes.prisma.ts';
import type { Ticket, TicketEvent } from '../ticket.ts';
import { familyMatter } from '../policy.ts';
import { type CallbackStore, createCallbackStore } from './callbacks.prisma.ts';

const hourMs = 3_600_000;
const later = (hours: number) => new Date(exampleNow.getTime() + hours * hourMs);
const month = { from: later(0), until: later(100) };
const community = { areaPaths: ['/c/'], assigneeId: undefined };

let temporary: TemporaryDatabase;
let store: CallbackStore;
beforeEach(async () => {
  temporary = await temporaryDatabase();
  await seedPeople(temporary.database);
  store = createCallbackStore(temporary.database);
});
afterEach(() => temporary.close());

async function put(
  id: string,
  over: Partial<Ticket> = {},
  events: readonly Partial<TicketEvent>[] = [],
): Promise<void> {
  const closed = { state: 'closed', closedAt: later(5), closedBy: 'timeout', assigneeId: undefined } as const;
  const number = `261122-${id.slice(1)}`;
  const ticket = aTicket({ id, number, sourceKey: id, ...closed, version: events.length + 1, ...over });
  const lines = events.map((event, index) => anEvent(id, index + 1, event));
  await temporary.database.$transaction((tx) =>
    applyTicketChanges(tx, [{ kind: 'open', ticket, events: lines }], aChain),
  );
}

function anEvent(ticketId: string, seq: number, over: Partial<TicketEvent>): TicketEvent {
  const at = later(10 + seq);
  return {
    ...{ id: newId(at), ticketId, seq, name: 'callback', from: 'closed', to: 'closed', changes: {}, at },
    ...{ actor: { kind: 'staff', id: 'clerk-1' }, reason: undefined, note: undefined, ...over },
  };
}

const idsOf = async (over: object = {}) =>
  (await store.listClosed({ scope: community, ...month, limit: 100, ...over })).map(({ id }) => id).sort();

it('draws from what was closed in the span, in the scope, with somebody to ask', async () => {
  await put('t1');
  await put('t2', { closedAt: later(200) });
  await put('t3', { reporterId: undefined });
  await put('t4', { areaPath: '/d/', communityId: 'd' });
  await put('t5', { state: 'withdrawn' });
  await put('t7', { category: familyMatter });
  await put('t6', { departmentId: undefined, rating: 2, closedBy: 'rating', round: 2 });
  expect(await idsOf()).toEqual(['t1', 't6']);
  expect(await idsOf({ departmentId: 'dep-property' })).toEqual(['t1']);
  expect(await idsOf({ scope: { areaPaths: [], assigneeId: undefined } })).toEqual([]);
  expect(await idsOf({ limit: 1 })).toHaveLength(1);
  const all = await store.listClosed({ scope: community, ...month, limit: 100 });
  expect(all.find(({ id }) => id === 't6')).toEqual({
    ...{ id: 't6', communityId: 'c', departmentId: undefined, round: 2, rating: 2, closedBy: 'rating' },
  });
});

it('knows the latest callback of each', async () => {
  await put('t1', {}, [
    { reason: 'unreached', note: '没人接' },
    { reason: 'content', note: '已经修好' },
  ]);
  await put('t2');
  const made = await store.listMade(['t1', 't2'], exampleNow);
  expect([...made.values()]).toMatchObject([
    { ticketId: 't1', outcome: 'content', note: '已经修好', byId: 'clerk-1' },
  ]);
  expect((await store.listMade(['t1'], later(50))).size).toBe(0);
});

it('reads tickets in the order they are asked for', async () => {
  await put('t1');
  await put('t2');
  expect((await store.listByIds(['t2', 'gone', 't1'])).map(({ id }) => id)).toEqual(['t2', 't1']);
});
