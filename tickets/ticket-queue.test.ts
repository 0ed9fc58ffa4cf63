import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { newId } from '../core/ids.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../test/support/sqlite.ts';
import { aChain, aDraft, anOpening, exampleNow } from '../test/support/tickets.ts';
import { openTicket } from './open-ticket.ts';
import type { Ticket } from './ticket.ts';
import { applyTicketChanges } from './ticket-changes.prisma.ts';
import { sqlOf } from './queue-parts.prisma.ts';
import { isInScope, type QueueQuery, scopeOf, soonMs } from './ticket-queue.ts';
import { createTicketStore, type TicketStore } from './ticket-store.prisma.ts';

const paths = ['/city/c1/', '/city/c1/b1/', '/city/c1/b2/', '/city/c2/b9/'] as const;
const categories = ['repair.elevator', 'repair.water', 'anomaly.noise'] as const;
const dayMs = 24 * 60 * 60_000;

let db: TemporaryDatabase;
let store: TicketStore;
let all: readonly Ticket[];

beforeAll(async () => {
  db = await temporaryDatabase();
  store = createTicketStore(db.database);
  await db.database.area.createMany({
    data: [
      { id: 'city', kind: 'city', name: '市', path: '/city/', createdAt: exampleNow },
      { id: 'c1', kind: 'community', name: '一社区', path: '/city/c1/', createdAt: exampleNow },
      { id: 'c2', kind: 'community', name: '二社区', path: '/city/c2/', createdAt: exampleNow },
      // Four times as many as any scope below but the city: each of its own is looked through for itself.
      ...Array.from({ length: 6 }, (_unused, index) => ({
        ...{ id: `quiet-${index}`, kind: 'community', name: `静${index}社区` },
        ...{ path: `/city/quiet-${index}/`, createdAt: exampleNow },
      })),
    ],
  });
  all = Array.from({ length: 60 }, (_unused, index) => aTicketOf(index));
  await db.database.$transaction((tx) =>
    applyTicketChanges(
      tx,
      all.map((ticket) => ({ kind: 'open', ticket, events: [] })),
      aChain,
    ),
  );
});
afterAll(() => db.close());

/** Deadlines fall together in threes, so that pages break within equal ones too. */
function aTicketOf(index: number): Ticket {
  const areaPath = paths[index % paths.length] ?? paths[0];
  const openedAt = new Date(exampleNow.getTime() - Math.floor(index / 3) * dayMs);
  const draft = aDraft({
    communityId: areaPath.startsWith('/city/c1/') ? 'c1' : 'c2',
    areaId: 'area',
    areaPath,
    category: categories[index % 3] ?? 'other',
    urgency: 'normal',
    reporterId: undefined,
    sourceKey: `m${index}`,
    words: index === 17 ? '水箱里有青蛙' : '坏了',
  });
  const route = { departmentId: undefined, assignee: undefined, reason: '无人值班' };
  const opening = anOpening({ id: newId(openedAt), number: `261122-${index}`, route, now: openedAt });
  const { ticket } = openTicket(draft, opening);
  return index % 5 === 0 ? { ...ticket, state: 'closed', closedAt: exampleNow } : ticket;
}

const everything = { areaPaths: ['/'], assigneeId: undefined };
const open = { scope: everything, open: true, now: exampleNow, limit: 7 } as const;

/** All pages in order. */
async function listAll(query: QueueQuery): Promise<readonly Ticket[]> {
  const found: Ticket[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.listQueue({ ...query, ...(cursor === undefined ? {} : { cursor }) });
    expect(page.tickets.length).toBeLessThanOrEqual(query.limit);
    found.push(...page.tickets);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
}

test('whatever is asked: exactly the rows that fit, in order, each once, however the pages are cut', async () => {
  const anyQuery = fc.record({
    scope: fc.constantFrom(
      everything,
      { areaPaths: ['/city/c1/'], assigneeId: undefined },
      { areaPaths: ['/city/c1/b1/', '/city/c2/'], assigneeId: undefined },
      { areaPaths: ['/city/c'], assigneeId: undefined },
      { areaPaths: ['/city/quiet-1/'], assigneeId: undefined },
      { areaPaths: [], assigneeId: undefined },
    ),
    open: fc.boolean(),
    limit: fc.integer({ min: 1, max: 30 }),
    categories: fc.constantFrom(
      undefined,
      ['repair.water'] as const,
      ['repair.water', 'anomaly.noise'] as const,
    ),
    areaPath: fc.constantFrom(undefined, '/city/c1/', '/city/c1/b2/'),
    overdue: fc.constantFrom(undefined, true),
    soon: fc.constantFrom(undefined, true),
  });
  await fc.assert(
    fc.asyncProperty(
      anyQuery,
      async ({ open: isOpen, categories: wanted, areaPath, overdue, soon, ...asked }) => {
        const query = {
          ...asked,
          open: isOpen,
          categories: wanted,
          areaPath,
          overdue,
          soon,
          now: exampleNow,
        };
        const found = await listAll(query);
        const expected = all.filter(
          (ticket) =>
            (ticket.state !== 'closed') === isOpen &&
            isInScope(ticket, asked.scope) &&
            (wanted === undefined || wanted.some((category) => category === ticket.category)) &&
            (areaPath === undefined || ticket.areaPath.startsWith(areaPath)) &&
            (overdue !== true || ticket.resolutionDueAt < exampleNow) &&
            (soon !== true || isDueWithinADay(ticket)),
        );
        expect(await store.countQueue(query)).toBe(Math.min(expected.length, query.limit));
        expect(new Set(found.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)));
        expect(found).toHaveLength(expected.length);
        const due = found.map(({ resolutionDueAt }) => resolutionDueAt.getTime() * (isOpen ? 1 : -1));
        expect(due).toEqual([...due].sort((one, other) => one - other));
      },
    ),
    { numRuns: 40 },
  );
});

function isDueWithinADay({ resolutionDueAt }: Ticket): boolean {
  const aheadMs = resolutionDueAt.getTime() - exampleNow.getTime();
  return aheadMs >= 0 && aheadMs < soonMs;
}

test('words are found in title, description and number', async () => {
  expect((await listAll({ ...open, text: '青蛙' })).map(({ number }) => number)).toEqual(['261122-17']);
  expect((await listAll({ ...open, text: '261122-18' })).map(({ number }) => number)).toEqual(['261122-18']);
  expect(await listAll({ ...open, text: '没有这样的词' })).toEqual([]);
});

test('asks for open requests: those that can be decided on now', async () => {
  const [first, second] = all.filter(({ state }) => state !== 'closed');
  const at = {
    kind: 'extend',
    reason: 'parts',
    note: '',
    byId: 'worker-1',
    until: exampleNow,
    at: exampleNow,
  };
  for (const [ticket, state] of [
    [first, 'in_progress'],
    [second, 'need_info'],
  ] as const)
    await db.database.ticket.update({
      where: { id: ticket?.id ?? '' },
      data: { state, request: JSON.stringify(at) },
    });
  expect((await listAll({ ...open, asked: true })).map(({ id }) => id)).toEqual([first?.id]);
});

test('a broken cursor is refused, not ignored', async () => {
  await expect(store.listQueue({ ...open, cursor: 'x' })).rejects.toMatchObject({
    code: 'ticket.bad_cursor',
  });
});

test('a condition that the queue does not make is refused, not left out', () => {
  expect(() => sqlOf({ isOpen: true, title: { contains: '灯' } })).toThrow();
  expect(() => sqlOf({ reporter: { id: 'r' } })).toThrow();
});

test('a worker sees their own, an operator none, the others their areas', () => {
  const at = { id: 's', areaPaths: ['/city/c1/'] };
  expect(scopeOf({ ...at, role: 'worker' })).toEqual({ areaPaths: [], assigneeId: 's' });
  expect(scopeOf({ ...at, role: 'operator' })).toEqual({ areaPaths: [], assigneeId: undefined });
  const theirs = { areaPaths: ['/city/c1/'], assigneeId: undefined };
  for (const role of ['supervisor', 'admin'] as const) expect(scopeOf({ ...at, role })).toEqual(theirs);
  expect(scopeOf({ ...at, role: 'clerk' })).toEqual({ ...theirs, familyOnlyOf: 's' });
  expect(scopeOf({ ...at, role: 'clerk', isPoliceContact: true })).toEqual(theirs);
});
