import { afterEach, beforeEach, expect, it } from 'vitest';

import { applyAuditEntries } from '../../community/audit.prisma.ts';
import type { AuditEntry } from '../../core/audit.ts';
import { createLiveEvents, type LiveEvent } from '../../core/live.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../../test/support/sqlite.ts';
import { exampleNow } from '../../test/support/tickets.ts';
import { createViewStore, type ViewStore } from './view-store.prisma.ts';
import type { TicketView } from './view.ts';

let temporary: TemporaryDatabase;
let store: ViewStore;
let told: LiveEvent[];
beforeEach(async () => {
  temporary = await temporaryDatabase();
  const live = createLiveEvents();
  told = [];
  live.subscribe((event) => told.push(event));
  store = createViewStore({ database: temporary.database, live, writeAudit: applyAuditEntries });
});
afterEach(() => temporary.close());

function aView(over: Partial<TicketView> = {}): TicketView {
  return {
    id: 'v1',
    name: '电梯急修',
    filter: { open: true, category: ['repair.elevator'], urgency: ['urgent'] },
    ownerId: 'staff-1',
    areaPath: undefined,
    createdBy: 'staff-1',
    createdAt: exampleNow,
    version: 1,
    ...over,
  };
}

let lines = 0;
function audit(subjectId: string): AuditEntry {
  lines += 1;
  const line = { id: `a${lines}`, actorId: 'staff-1', details: {}, at: exampleNow };
  return { ...line, action: 'ticket_view.update', subjectId };
}
const put = (view: TicketView) => store.insert(view, audit(view.id));
const names = async (staffId: string, areaPaths: readonly string[]) =>
  (await store.listFor({ staffId, areaPaths })).map(({ name }) => name);

it('gives back what was stored, and tells pages that are open', async () => {
  await put(aView());
  expect(await store.find('v1')).toEqual(aView());
  expect(await store.find('v2')).toBeUndefined();
  expect(told).toEqual([{ topic: 'ticket_views', id: 'v1' }]);
});

it('shows everybody their own, and what is shared where they work or by themselves', async () => {
  await put(aView());
  await put(aView({ id: 'v2', name: '别人的', ownerId: 'staff-2', createdBy: 'staff-2' }));
  const shared = { ownerId: undefined, createdBy: 'staff-2' };
  await put(aView({ id: 'v3', name: '本社区', areaPath: '/c/', ...shared }));
  await put(aView({ id: 'v4', name: '邻社区', areaPath: '/d/', ...shared }));
  expect(await names('staff-1', ['/', '/c/', '/c/grid/'])).toEqual(['电梯急修', '本社区']);
  expect(await names('staff-2', [])).toEqual(['别人的', '本社区', '邻社区']);
});

it('counts own and shared ones apart', async () => {
  await put(aView());
  await put(aView({ id: 'v2', ownerId: undefined, areaPath: '/c/' }));
  expect(await store.count({ ownerId: 'staff-1', areaPath: undefined })).toBe(1);
  expect(await store.count({ ownerId: undefined, areaPath: '/c/' })).toBe(1);
  expect(await store.count({ ownerId: undefined, areaPath: '/d/' })).toBe(0);
});

it('changes only the version that was seen', async () => {
  await put(aView());
  const renamed = aView({ name: '电梯', filter: { open: false }, version: 2 });
  await store.update(renamed, audit('v1'));
  expect(await store.find('v1')).toEqual(renamed);
  const late = store.update(aView({ name: '晚了一步', version: 2 }), audit('v1'));
  await expect(late).rejects.toMatchObject({ code: 'store.conflict' });
  expect(await store.find('v1')).toEqual(renamed);
});

it('removes once, and once more does no harm', async () => {
  await put(aView());
  await store.remove('v1', audit('v1'));
  await store.remove('v1', audit('v1'));
  expect(await store.find('v1')).toBeUndefined();
});
