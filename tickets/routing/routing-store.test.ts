import { afterEach, beforeEach, expect, it } from 'vitest';

import { createAreaStore } from '../../community/areas.prisma.ts';
import { applyAuditEntries } from '../../community/audit.prisma.ts';
import { createDepartmentStore } from '../../community/departments.prisma.ts';
import { createStaffStore } from '../../community/staff.prisma.ts';
import type { AuditEntry } from '../../core/audit.ts';
import { createLiveEvents } from '../../core/live.ts';
import { seedPeople } from '../../test/support/seed-people.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../../test/support/sqlite.ts';
import { aChain, aDraft, anOpening, exampleNow } from '../../test/support/tickets.ts';
import { openTicket } from '../open-ticket.ts';
import { applyTicketChanges } from '../ticket-changes.prisma.ts';
import { defaultTable } from './default-rules.ts';
import { createRoutingStore, type RoutingStore } from './routing-store.prisma.ts';
import { faultyRules } from './rule-faults.ts';
import { routingTable } from './rule.ts';

let temporary: TemporaryDatabase;
let routing: RoutingStore;
let departments: ReturnType<typeof createDepartmentStore>;
beforeEach(async () => {
  temporary = await temporaryDatabase();
  await seedPeople(temporary.database);
  const deps = { database: temporary.database, live: createLiveEvents() };
  departments = createDepartmentStore(deps);
  const people = { areas: createAreaStore(deps), departments, staff: createStaffStore(deps) };
  routing = createRoutingStore({ ...deps, ...people, writeAudit: applyAuditEntries });
});
afterEach(() => temporary.close());

let lines = 0;
function audit(): AuditEntry {
  lines += 1;
  const details = {};
  return {
    id: `a${lines}`,
    actorId: 'x',
    action: 'routing.save',
    subjectId: 'rules',
    details,
    at: exampleNow,
  };
}
const table = routingTable.parse({
  rules: [
    {
      id: 'night',
      name: '夜间',
      when: { areaPath: '/c/b3/', hours: { from: '22:00', until: '06:00' } },
      to: { departmentId: 'dep-property', workerId: 'worker-1' },
    },
  ],
  openCap: 5,
});
const save = (seen: number) => routing.save({ table, seen, by: 'worker-2', at: exampleNow }, audit());

it('has the rules of the program until some are saved', async () => {
  expect(await routing.current()).toMatchObject({ ...defaultTable, version: 0 });
  expect(await routing.savedBy()).toBeUndefined();
});

it('keeps every version; who saw an older one does not overwrite', async () => {
  expect(await save(0)).toMatchObject({ ...table, version: 1 });
  expect(await save(1)).toMatchObject({ version: 2 });
  await expect(save(1)).rejects.toMatchObject({ code: 'store.conflict' });
  expect(await routing.current()).toMatchObject({ version: 2 });
  expect(await routing.savedBy()).toEqual({ by: 'worker-2', at: exampleNow });
  expect(await temporary.database.auditEntry.count({ where: { action: 'routing.save' } })).toBe(2);
});

it('of two that save at once one wins', async () => {
  const both = await Promise.allSettled([save(0), save(0)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

it('knows whom rules name, and sees when a unit is closed afterwards', async () => {
  await save(0);
  const { named, rules } = await routing.current();
  expect(named.departments.get('dep-property')?.name).toBe('物业');
  expect(named.workers.get('worker-1')?.role).toBe('worker');
  expect(faultyRules(rules, named)).toEqual([]);
  await departments.update('dep-property', { active: false }, audit());
  const now = await routing.current();
  expect(faultyRules(now.rules, now.named)).toMatchObject([{ faults: ['department_inactive'] }]);
});

it('names nothing that is not there', async () => {
  const elsewhere = routingTable.parse({
    rules: [{ id: 'r', name: 'r', when: { areaPath: '/c/b9/' }, to: { workerId: 'nobody' } }],
  });
  const named = await routing.namedBy(elsewhere);
  expect(faultyRules(elsewhere.rules, named)[0]?.faults).toEqual(['area_gone', 'worker_gone']);
});

it('finds the newest tickets of the areas', async () => {
  for (const [id, areaPath] of [
    ['1', '/c/b3/'],
    ['2', '/c/b3/'],
    ['3', '/d/'],
  ] as const) {
    const now = new Date(exampleNow.getTime() + Number(id));
    const draft = aDraft({ sourceKey: id, areaPath });
    const { changes } = openTicket(draft, anOpening({ id, number: `261122-${id}`, now }));
    await temporary.database.$transaction((transaction) => applyTicketChanges(transaction, changes, aChain));
  }
  const found = await routing.latestTickets(['/c/'], 1);
  expect(found.map(({ id }) => id)).toEqual(['2']);
  expect(await routing.latestTickets(['/'], 100)).toHaveLength(3);
});
