import { afterEach, beforeEach, expect, it } from 'vitest';

import { seedPeople } from '../../test/support/seed-people.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../../test/support/sqlite.ts';
import { aChain, aDraft, anOpening, aWorker, exampleNow } from '../../test/support/tickets.ts';
import { openTicket } from '../open-ticket.ts';
import { applyTicketChanges } from '../ticket-changes.prisma.ts';
import { loadWorkloads } from './workloads.prisma.ts';

let temporary: TemporaryDatabase;
beforeEach(async () => {
  temporary = await temporaryDatabase();
  await seedPeople(temporary.database);
});
afterEach(() => temporary.close());

const workers = ['worker-1', 'worker-2'];

function opened(id: string, assigneeId: string, now = exampleNow) {
  const route = { departmentId: 'dep-property', assignee: aWorker({ id: assigneeId }), reason: '归物业承办' };
  const opening = anOpening({ id, number: `261122-${id}`, route, now });
  return openTicket(aDraft({ sourceKey: id }), opening).changes;
}

async function store(changes: ReturnType<typeof opened>) {
  await temporary.database.$transaction((transaction) => applyTicketChanges(transaction, changes, aChain));
}

it('counts what is stored and open, and remembers over a restart who was given one last', async () => {
  await store([...opened('1', 'worker-1'), ...opened('2', 'worker-1')]);
  const loads = await (await loadWorkloads(temporary.database, exampleNow)).of(workers, exampleNow);
  expect(loads.get('worker-1')).toEqual({ open: 2, lastGivenAt: exampleNow });
  expect(loads.get('worker-2')).toEqual({ open: 0, lastGivenAt: undefined });
});

it('counts what is about to be stored, once', async () => {
  const workloads = await loadWorkloads(temporary.database, exampleNow);
  workloads.reserve('1', 'worker-1', exampleNow);
  const openOf = async (at = exampleNow) => (await workloads.of(workers, at)).get('worker-1')?.open;
  expect(await openOf()).toBe(1);
  const changes = opened('1', 'worker-1');
  await store(changes);
  workloads.apply(changes);
  expect(await openOf()).toBe(1);
});

it('forgets what was about to be and never came', async () => {
  const workloads = await loadWorkloads(temporary.database, exampleNow);
  workloads.reserve('1', 'worker-1', exampleNow);
  const later = new Date(exampleNow.getTime() + 61_000);
  expect((await workloads.of(workers, later)).get('worker-1')?.open).toBe(0);
});

it('asks nothing for nobody', async () => {
  expect(await (await loadWorkloads(temporary.database, exampleNow)).of([], exampleNow)).toEqual(new Map());
});
