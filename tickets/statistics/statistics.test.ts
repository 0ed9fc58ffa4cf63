import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { anyHistories, exampleDay } from '../../test/support/histories.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../../test/support/sqlite.ts';
import { aTicket } from '../../test/support/tickets.ts';
import { toJson, toTicketRow } from '../ticket-rows.prisma.ts';
import { addDays, dayOf } from './local-days.ts';
import { rollUp, rollUpDay } from './roll-up.prisma.ts';
import { createStatisticsStore } from './statistics.prisma.ts';
import type { StatisticsQuery } from './statistics.ts';
import type { CountedEvent } from './standing.ts';

const timeZone = 'Asia/Shanghai';
const hourMs = 3_600_000;
const month = { from: '2026-11-01', until: '2026-12-01' } as const;

let db: TemporaryDatabase;
beforeAll(async () => {
  db = await temporaryDatabase();
  const areas = [
    ['city', 'city', '/city/', null],
    ['c1', 'community', '/city/c1/', 'city'],
    ['c2', 'community', '/city/c2/', 'city'],
    ['b1', 'building', '/city/c1/b1/', 'c1'],
    ['b2', 'building', '/city/c1/b2/', 'c1'],
  ] as const;
  await db.database.area.createMany({
    data: areas.map(([id, kind, path, parentId]) => ({ id, kind, name: id, path, parentId })),
  });
});
afterAll(() => db.close());

/** Nothing of another example is left. */
async function store(histories: readonly (readonly CountedEvent[])[]): Promise<void> {
  await db.database.ticketTally.deleteMany();
  await db.database.ticketRollUp.deleteMany();
  await db.database.ticket.deleteMany();
  for (const history of histories) await storeOne(history);
}

async function storeOne(history: readonly CountedEvent[]): Promise<void> {
  const id = history[0]?.ticketId ?? '';
  const plain = { reporterId: undefined, departmentId: undefined, assigneeId: undefined };
  const ticket = aTicket({ id, number: `261122-${id.slice(7)}`, sourceKey: id, ...plain });
  await db.database.ticket.create({ data: toTicketRow(ticket) });
  await db.database.ticketEvent.createMany({ data: history.map(rowOf) });
}

function rowOf({ from, to, actor, reason, changes, ...plain }: CountedEvent) {
  return {
    ...plain,
    id: `${plain.ticketId}/${plain.seq}`,
    ...{ fromState: from ?? null, toState: to, reason: reason ?? null, note: null },
    ...{ actorKind: actor.kind, actorId: actor.kind === 'system' ? null : 'worker-1' },
    changes: toJson(changes),
  };
}

const statistics = () => createStatisticsStore({ database: db.database, timeZone });

/** What was counted and taken away again is as good as never counted. */
async function ask(query: StatisticsQuery): Promise<unknown> {
  const read = await statistics().read(query);
  return JSON.parse(JSON.stringify(read, (_, value: unknown) => (value === 0 ? undefined : value)));
}

const anyQuery: fc.Arbitrary<StatisticsQuery> = fc
  .record({
    areaPath: fc.constantFrom('/', '/city/', '/city/c1/', '/city/c1/b1/'),
    begin: fc.integer({ min: -30, max: 30 }),
    days: fc.integer({ min: 1, max: 70 }),
    by: fc.constantFrom('area', 'category', 'department', 'worker'),
  })
  .map(({ areaPath, begin, days, by }) => {
    const from = addDays('2026-11-22', begin);
    return {
      areaPath,
      from,
      until: addDays(from, days),
      by: areaPath === '/city/c1/b1/' ? 'area' : by,
    } as const;
  });

test('summed up or counted at once, whenever the job last ran: the same figures', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyHistories,
      fc.array(anyQuery, { minLength: 3, maxLength: 3 }),
      fc.array(fc.integer({ min: 0, max: 45 * 24 }), { minLength: 1, maxLength: 3 }),
      async (histories, queries, runs) => {
        await store(histories);
        const direct = await Promise.all(queries.map(ask));
        for (const hours of runs.sort((one, other) => one - other))
          await rollUp({ database: db.database, timeZone }, new Date(exampleDay.getTime() + hours * hourMs));
        for (const [index, query] of queries.entries()) expect(await ask(query)).toEqual(direct[index]);
      },
    ),
    { numRuns: 8 },
  );
});

test('an event that reached the disk after its day was closed is found, and the day counted anew', async () => {
  const [history = []] =
    fc.sample(
      anyHistories.filter(([first]) => first !== undefined),
      { numRuns: 1, seed: 7 },
    )[0] ?? [];
  await store([history]);
  const begun = history[0]?.at ?? exampleDay;
  const dayMs = 24 * hourMs;
  await rollUp({ database: db.database, timeZone }, new Date(begun.getTime() + 2 * dayMs));
  const late = { ...history[0], ticketId: 'ticket-9', seq: 1 } as CountedEvent;
  await storeOne([late]);
  await rollUp({ database: db.database, timeZone }, new Date(begun.getTime() + 4 * dayMs));
  const day = dayOf(begun, timeZone);
  const read = await statistics().read({ areaPath: '/', from: day, until: addDays(day, 1), by: 'area' });
  expect(read.ok && read.value.total.counts.opened).toBe(2);
});

test('a day counted twice is counted once', async () => {
  await store(fc.sample(anyHistories, { numRuns: 1, seed: 3 })[0] ?? []);
  const deps = { database: db.database, timeZone };
  await rollUp(deps, new Date(exampleDay.getTime() + 40 * 24 * hourMs));
  const before = await statistics().read({ areaPath: '/', ...month, by: 'category' });
  await rollUpDay(deps, '2026-11-22');
  await rollUpDay(deps, '2026-11-23');
  expect(await statistics().read({ areaPath: '/', ...month, by: 'category' })).toEqual(before);
});

test('a building is taken apart into nothing else, and says so', async () => {
  await store([]);
  const asked = (by: 'category' | 'worker') => statistics().read({ areaPath: '/city/c1/b1/', ...month, by });
  expect(await asked('category')).toEqual({ ok: false, error: 'below_community' });
  expect(await asked('worker')).toEqual({ ok: false, error: 'below_community' });
});
