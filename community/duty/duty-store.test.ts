import { afterEach, beforeEach, expect, it } from 'vitest';

import { createLiveEvents, type LiveEvents } from '../../core/live.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../../test/support/sqlite.ts';
import { createAreaStore } from '../areas.prisma.ts';
import { createStaffStore } from '../staff.prisma.ts';
import { audit, communityPath, insertTree, later, now } from '../stores.contract.ts';
import type { DutyChange, DutyStore } from './duty.ts';
import { createDutyStore } from './duty-store.prisma.ts';

let temporary: TemporaryDatabase;
let live: LiveEvents;
let duty: DutyStore;
const hour = 3_600_000;

beforeEach(async () => {
  temporary = await temporaryDatabase();
  const { database } = temporary;
  live = createLiveEvents();
  const staff = createStaffStore({ database, live });
  duty = createDutyStore({ database, live, staff });
  const areas = createAreaStore({ database, live });
  await insertTree({ database, areas } as Parameters<typeof insertTree>[0]);
  for (const [id, areaId] of [
    ['zhou', 'grid-1'],
    ['lin', 'grid-2'],
  ] as const) {
    const member = {
      id,
      login: id,
      name: id,
      role: 'worker',
      departmentId: undefined,
      areaIds: [areaId],
    } as const;
    await staff.insert(member, audit('staff.insert', id));
  }
});
afterEach(() => temporary.close());

const apply = (...changes: DutyChange[]) => duty.apply(changes, audit('duty.shifts', 'zhou'));
const planOf = async (id: string) => (await duty.plansOf([id])).get(id);
const leave = { id: 'leave', from: now, until: later(24 * hour), backupId: 'lin' };
const shifts = [
  { weekday: 1, from: '08:00', until: '12:00' },
  { weekday: 1, from: '22:00', until: '06:00' },
] as const;

it('keeps shifts, leave and what was said for now', async () => {
  expect(await planOf('zhou')).toBeUndefined();
  const override = { onDuty: false, until: later(hour) };
  await apply(
    { kind: 'shifts', staffId: 'zhou', shifts, at: now },
    { kind: 'leave', staffId: 'zhou', leave, at: now },
    { kind: 'call', staffId: 'zhou', override, at: now },
  );
  expect(await planOf('zhou')).toEqual({ shifts, leaves: [leave], override });
});

it('puts new shifts in the place of all before, and takes back what was said', async () => {
  await apply(
    { kind: 'shifts', staffId: 'zhou', shifts, at: now },
    { kind: 'call', staffId: 'zhou', override: { onDuty: true, until: undefined }, at: now },
  );
  await apply(
    { kind: 'shifts', staffId: 'zhou', shifts: shifts.slice(1), at: now },
    { kind: 'call', staffId: 'zhou', override: undefined, at: now },
  );
  expect(await planOf('zhou')).toEqual({ shifts: shifts.slice(1), leaves: [], override: undefined });
});

it('ends leave that has begun now, and drops what lies ahead', async () => {
  const ahead = { ...leave, id: 'ahead', from: later(48 * hour), until: later(72 * hour) };
  await apply(
    { kind: 'leave', staffId: 'zhou', leave, at: now },
    { kind: 'leave', staffId: 'zhou', leave: ahead, at: now },
  );
  const back = later(hour);
  await apply(
    { kind: 'end_leave', staffId: 'zhou', leaveId: 'leave', at: back },
    { kind: 'end_leave', staffId: 'zhou', leaveId: 'ahead', at: back },
  );
  expect((await planOf('zhou'))?.leaves).toEqual([{ ...leave, until: back }]);
});

it('forgets leave that ended half a year ago', async () => {
  const old = { ...leave, id: 'old', from: later(-300 * 24 * hour), until: later(-200 * 24 * hour) };
  await apply({ kind: 'leave', staffId: 'zhou', leave: old, at: now });
  await apply({ kind: 'leave', staffId: 'zhou', leave, at: now });
  expect((await planOf('zhou'))?.leaves.map(({ id }) => id)).toEqual(['leave']);
});

it('tells the crew of a place with their plans and who stands in from elsewhere, anew after a change', async () => {
  const path = `${communityPath}grid-1/`;
  expect(await duty.crewOf(path)).toMatchObject({ workers: [{ id: 'zhou' }], backups: [] });
  await apply({ kind: 'leave', staffId: 'zhou', leave, at: now });
  const crew = await duty.crewOf(path);
  expect(crew.backups).toMatchObject([{ id: 'lin' }]);
  expect(crew.plans.get('zhou')?.leaves).toEqual([leave]);
});
