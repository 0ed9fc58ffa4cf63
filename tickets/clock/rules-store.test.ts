import { afterEach, beforeEach, expect, test } from 'vitest';

import { applyAuditEntries } from '../../community/audit.prisma.ts';
import { ConflictError } from '../../core/errors.ts';
import { createLiveEvents, type LiveEvent } from '../../core/live.ts';
import { silentLog } from '../../core/log.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../test/support/sqlite.ts';
import type { SpecialDay, Week } from './calendar.ts';
import { createCurrentTimeRules } from './current-time-rules.ts';
import { shippedSettings } from './rules-settings.ts';
import { createTimeRulesStore } from './rules-store.prisma.ts';
import { deadlinesOf } from './time-rules.ts';
import { addTime } from './working-time.ts';

let temporary: TemporaryDatabase;
beforeEach(async () => {
  temporary = await temporaryDatabase();
});
afterEach(() => temporary.close());

const by = { staffId: 'somebody', now: new Date('2026-11-29T02:00:00Z') };
const week: Week = { ...shippedSettings.week, 6: [{ from: '09:00', until: '12:00' }] };
const hour = { minutes: 60, hours: 'working' } as const;
const limits = shippedSettings.limits.map((row) =>
  row.of === '' && row.urgency === 'normal' ? { ...row, response: hour, source: '社区公约' } : row,
);
const newYear: SpecialDay[] = [
  { date: '2027-01-01', name: '元旦', works: false },
  { date: '2027-01-02', name: '元旦', works: true },
];

function open() {
  const live = createLiveEvents();
  const told: LiveEvent[] = [];
  live.subscribe((event) => told.push(event));
  const store = createTimeRulesStore({ ...temporary, live, writeAudit: applyAuditEntries });
  return { store, live, told };
}

test('until somebody sets them, the rules are those everybody starts from', async () => {
  expect(await open().store.load()).toEqual(shippedSettings);
});

test('each change is a version of its own, with who made it', async () => {
  const { store, told } = open();
  await store.change(0, { week, limits: shippedSettings.limits }, by);
  await store.change(1, { week, limits }, by);
  expect(await store.load()).toEqual({
    ...{ version: 2, week, limits, updatedBy: 'somebody', updatedAt: by.now, years: [] },
  });
  expect(told).toEqual([{ topic: 'time_rules' }, { topic: 'time_rules' }]);
  const audit = await temporary.database.auditEntry.findMany({ orderBy: { id: 'asc' } });
  expect(audit.map(({ action, actorId }) => [action, actorId])).toEqual([
    ['time_rules.change', 'somebody'],
    ['time_rules.change', 'somebody'],
  ]);
  expect(await temporary.database.timeRulesVersion.count()).toBe(2);
});

test('of two who saw the same version one is told of the conflict', async () => {
  const { store } = open();
  const both = [1, 2].map(() => store.change(0, { week, limits }, by));
  const ends = await Promise.allSettled(both);
  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(store.change(0, { week, limits }, by)).rejects.toThrow(ConflictError);
  expect((await store.load()).version).toBe(1);
});

test('a year is imported, corrected, and taken back, each a version', async () => {
  const { store } = open();
  await store.putYear(0, { year: 2027, source: '通知', days: newYear }, by);
  await store.putYear(1, { year: 2027, source: '通知', days: newYear.slice(0, 1) }, by);
  expect((await store.load()).years).toMatchObject([{ year: 2027, version: 2, days: newYear.slice(0, 1) }]);
  await store.putYear(2, { year: 2027, source: '', days: [] }, by);
  expect((await store.load()).years).toMatchObject([{ version: 3, days: [] }]);
  await expect(store.putYear(2, { year: 2027, source: '', days: [] }, by)).rejects.toThrow(ConflictError);
});

test('what is in memory follows every change', async () => {
  const { store, live } = open();
  const current = createCurrentTimeRules({ store, live, log: silentLog, timeZone: 'Asia/Shanghai' });
  const friday = new Date('2026-11-27T09:00:00Z');
  const due = () => deadlinesOf(current.rules(), 'other', 'normal', friday).responseDueAt;
  expect(due()).toEqual(new Date('2026-11-28T09:00:00Z'));
  await store.change(0, { week, limits }, by);
  await expect.poll(due).toEqual(new Date('2026-11-28T01:30:00Z'));

  await store.putYear(0, { year: 2027, source: '通知', days: newYear }, by);
  const newYearsEve = new Date('2026-12-31T09:30:00Z');
  const next = () => addTime(current.rules().calendar, newYearsEve, 30, 'working');
  await expect.poll(next).toEqual(new Date('2027-01-02T01:00:00Z'));
});

test('what cannot be read leaves in force what held before', async () => {
  const { store, live } = open();
  const current = createCurrentTimeRules({ store, live, log: silentLog, timeZone: 'Asia/Shanghai' });
  await store.change(0, { week, limits }, by);
  await current.refresh();
  await temporary.database.timeRulesVersion.create({
    data: { version: 2, week: {}, limits: [], updatedBy: 'a hand', updatedAt: by.now },
  });
  await current.refresh();
  expect(current.settings().version).toBe(1);
});

test('those who run it are told of a year that nobody brought in', async () => {
  const { store, live } = open();
  const told: unknown[] = [];
  const log = { ...silentLog, warn: (...line: readonly unknown[]) => void told.push(line) };
  const current = createCurrentTimeRules({ store, live, log, timeZone: 'Asia/Shanghai' });
  await current.tellOfMissingYears(new Date('2026-11-29T02:00:00Z'));
  expect(told).toEqual([]);
  await current.tellOfMissingYears(new Date('2026-11-30T16:00:00Z'));
  expect(told).toEqual([['time_rules.year_missing', { year: 2027 }]]);
});
