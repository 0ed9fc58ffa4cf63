/**
 * `npm run bench -- broadcast`: the groups of a city of 11,332 grids get a reminder. Planning is measured, durable on
 * disk; delivery goes by a clock of its own, dies at every step or at random, and its log is held against every limit.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';

import { appliersFor } from '../app/create-app.ts';
import { createStores } from '../app/stores.ts';
import { createCommit } from '../bot/commit.ts';
import { createWriteActs } from '../bot/commit.prisma.ts';
import { createLiveEvents } from '../core/live.ts';
import { silentLog } from '../core/log.ts';
import { openDatabase } from '../prisma/database.prisma.ts';
import { migrate } from '../prisma/migrate.prisma.ts';
import { createReminders, type RemindersDeps } from '../reminders/reminders.ts';
import { seedDefaultPlans, seedReminderTexts } from '../reminders/shipped.prisma.ts';
import { testConfig } from '../test/support/app.ts';
import { diskFolder } from './disk-folder.ts';
import { communities, grids, seedCity, seedHistory } from './broadcast-city.ts';
import { brokenLimits, deliverAll, type Sent } from './broadcast-delivery.ts';
import { print, type Target } from './report.ts';
import { seededRandom } from './seeded-random.ts';

/** A Sunday at eight in the morning in Shanghai, when the day's reminders are planned. */
const eight = new Date('2026-11-22T00:00:00Z');
const dayBefore = new Date('2026-11-21T00:00:00Z');
/** With a death at every step of a process: the first dies at its first, the next at its second, and so on. */
const atEveryStep = 500;
/** With seeded deaths: a process lives for as many steps as deliver one in three hundred groups, twice that at most. */
const stepsOfLife = (groups: number) => Math.max(20, Math.ceil((12 * groups) / 300));
const limits = {
  perTargetMs: 1000,
  betweenTargetsMs: 3000,
  perMinute: 15,
  noticesPerHour: 300,
  jitterMs: 2000,
};
const timeZone = 'Asia/Shanghai';

export interface BroadcastSize {
  readonly groups: number;
  readonly historyDays: number;
  readonly seed: number;
}

export async function benchBroadcast(size: BroadcastSize): Promise<readonly Target[]> {
  const { groups } = size;
  const few = Math.min(groups, atEveryStep);
  const random = seededRandom(size.seed);
  const results: Target[] = [];
  for (const part of [
    () => inCity(groups, (city) => planCity(city, size)),
    () => inCity(groups, (city) => planCommunities(city, size)),
    () => inCity(few, (city) => deliver(city, few, 'dying at every step', (deaths) => deaths + 1)),
    () =>
      inCity(groups, (city) =>
        deliver(city, groups, 'dying at random', () => Math.ceil(random() * 2 * stepsOfLife(groups))),
      ),
  ]) {
    const result = await part();
    // A long run that is broken off has shown the rest.
    print(result);
    results.push(result);
  }
  return results;
}

type City = Awaited<ReturnType<typeof openCity>>;

async function inCity(groups: number, what: (city: City) => Promise<Target>): Promise<Target> {
  const folder = diskFolder();
  const city = await openCity(folder, groups);
  try {
    return await what(city);
  } finally {
    await city.database.$disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openCity(folder: string, groups: number) {
  const file = path.join(folder, 'broadcast.db');
  await migrate({ provider: 'sqlite', file });
  seedCity(file, groups);
  const database = openDatabase({ provider: 'sqlite', file });
  await seedReminderTexts(database, dayBefore, 'bench');
  const live = createLiveEvents();
  const stores = createStores(database, live, testConfig(folder));
  const { commit } = createCommit({
    write: createWriteActs(database, appliersFor(testConfig(folder))),
    ...{ live, log: silentLog, onCommitted: () => undefined },
  });
  const deps: RemindersDeps = {
    ...{ store: stores.reminders, audience: stores.reminderAudience, commit, log: silentLog, timeZone },
    findAreaPath: async (areaId) => (await stores.areas.find(areaId))?.path,
    loadPlaces: () => Promise.reject(new Error('no text of the library names a place')),
    recentScams: (paths, since) => stores.fraudAlerts.countRecentByType(paths, since),
    paintCards: () => Promise.resolve(new Set()),
    days: () => () => ({ works: true, holiday: false }),
    loadByHand: () => Promise.resolve({ channels: [], tags: [] }),
  };
  return { file, database, reminders: createReminders(deps) };
}

/** One plan of the whole city, for all its groups in one transaction, after so many days on which all read something. */
async function planCity(city: City, { groups, historyDays }: BroadcastSize): Promise<Target> {
  const { file, database } = city;
  seedHistory(file, { groups, days: historyDays, until: eight, runs: 1 });
  await seedDefaultPlans(database, timeZone, dayBefore);
  const [plan] = await database.reminderPlan.findMany({ take: 1 });
  await database.reminderPlan.deleteMany({ where: { id: { not: plan?.id ?? '' } } });
  await database.reminderPlan.updateMany({ data: { areaId: 'city', spreadMinutes: 120 } });
  const name = `plan ${groups} groups of ${grids} grids, one plan, ${historyDays} days read`;
  return measure(name, { plans: 1, groups }, city);
}

/** Each community has its own; those without a group have nobody to tell. */
async function planCommunities(city: City, { groups, historyDays }: BroadcastSize): Promise<Target> {
  seedHistory(city.file, { groups, days: historyDays, until: eight, runs: communities });
  await seedDefaultPlans(city.database, timeZone, dayBefore);
  const name = `plan ${groups} groups, ${communities} plans, ${historyDays} days read`;
  return measure(name, { plans: Math.min(communities, groups), groups }, city);
}

async function measure(
  name: string,
  { plans, groups }: { readonly plans: number; readonly groups: number },
  { database, reminders }: City,
): Promise<Target> {
  const begun = performance.now();
  const cpu = process.cpuUsage();
  const planned = await reminders.planDue(eight);
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const rows = await database.outboxMessage.count({ where: { status: 'pending' } });
  if (planned !== plans || rows !== groups)
    throw new Error(`${planned} plans and ${rows} groups were planned`);
  return { name, seconds, cpuSeconds: (user + system) / 1e6, atMost: 10 };
}

/** Everything is delivered once, or is flagged for a person; who then looks into the group leaves exactly one each. */
async function deliver(
  { database, reminders }: City,
  groups: number,
  dying: string,
  dieAt: (deaths: number) => number,
): Promise<Target> {
  await seedDefaultPlans(database, timeZone, dayBefore);
  await reminders.planDue(eight);
  // The processes die, the machine does not: what they wrote need not wait for the disk.
  await database.$queryRaw`PRAGMA synchronous=OFF`;
  const begun = performance.now();
  const cpu = process.cpuUsage();
  const first = await deliverAll({ database, limits, timeZone, now: eight, dieAt });
  const flagged = await lookIntoGroups(database, new Set(first.log.map(({ key }) => key)));
  // What a person sends again dies no more: at the same step of the same row it would for ever.
  const later = new Date((first.log.at(-1)?.at ?? eight.getTime()) + 3_600_000);
  const again = await deliverAll({ database, limits, timeZone, now: later, dieAt: () => Infinity });
  const log = [...first.log, ...again.log];
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  await judge(database, log, groups);
  console.log(
    `  the process died ${first.deaths} times; ${flagged} deliveries were flagged, none was repeated`,
  );
  const cpuSeconds = (user + system) / 1e6;
  return { name: `deliver ${groups} groups once each, ${dying}`, seconds, cpuSeconds };
}

/** What a person does about those flagged: the ones that arrived are settled, the others sent again. */
async function lookIntoGroups(database: City['database'], arrived: ReadonlySet<string>): Promise<number> {
  const flagged = await database.outboxMessage.findMany({ where: { status: 'unknown' } });
  for (const { id, targetKey } of flagged) {
    const decided = arrived.has(targetKey) ? { status: 'settled' } : { status: 'pending', attempts: 0 };
    await database.outboxMessage.update({ where: { id }, data: { ...decided, errorCode: null } });
  }
  return flagged.length;
}

/** Throws when a group was missed or served twice, or a limit was broken. */
async function judge(database: City['database'], log: readonly Sent[], groups: number): Promise<void> {
  const rows = await database.outboxMessage.findMany({ select: { targetKey: true, quietHours: true } });
  const quiet = new Map(rows.map(({ targetKey, quietHours }) => [targetKey, quietHours ?? '']));
  const served = new Set(log.map(({ key }) => key)).size;
  const broken = brokenLimits(log, limits, (key) => quiet.get(key) ?? '');
  console.log(
    `  ${served} of ${groups} groups served, ${log.length - served} of them twice; limits broken: ${broken.join(', ') || 'none'}`,
  );
  if (served !== groups || log.length !== groups || broken.length > 0)
    throw new Error('a group was missed or served twice, or a limit was broken');
}
