/** `npm run bench -- sweep`: the marks of a city's open tickets, one in a hundred of them due at the same minute. */
import { rmSync } from 'node:fs';
import path from 'node:path';

import Sqlite from 'better-sqlite3';

import { appliersFor } from '../app/create-app.ts';
import { createStores } from '../app/stores.ts';
import { createCommit } from '../bot/commit.ts';
import { createWriteActs } from '../bot/commit.prisma.ts';
import { createLiveEvents } from '../core/live.ts';
import { silentLog } from '../core/log.ts';
import { openDatabase } from '../prisma/database.prisma.ts';
import { migrate } from '../prisma/migrate.prisma.ts';
import { diskFolder } from './disk-folder.ts';
import { defaultTimeRules } from '../tickets/clock/time-rules.ts';
import { testConfig } from '../test/support/app.ts';
import { sweepMarks } from '../tickets/sweep-marks.ts';
import { seedTickets } from './queue-page.ts';
import type { Target } from './report.ts';

const now = new Date('2026-11-22T01:00:00Z');

/**
 * All are worked on, by a thousand workers. Of those that are due six in ten are to be warned of, three are late, one is
 * to go to the street; the others fall due within a week.
 */
const allOpen = `UPDATE "Ticket" SET state = 'in_progress', isOpen = 1, limitMinutes = 10080, limitHours = 'calendar',
  assigneeId = 'worker-' || (runningNumber % 1000), roundStartedAt = openedAt,
  warnedAt = CASE WHEN runningNumber / 100 % 10 < 6 THEN NULL ELSE openedAt END,
  breachedAt = CASE WHEN runningNumber / 100 % 10 < 9 THEN NULL ELSE openedAt END,
  escalation = CASE WHEN runningNumber / 100 % 10 < 9 THEN 0 ELSE 1 END,
  resolutionDueAt = CASE WHEN runningNumber % 100 = 0
    THEN strftime('%Y-%m-%dT%H:%M:%f+00:00', 1795309200 + CASE
      WHEN runningNumber / 100 % 10 < 6 THEN 100000 WHEN runningNumber / 100 % 10 < 9 THEN -60 ELSE -302500 END, 'unixepoch')
    ELSE strftime('%Y-%m-%dT%H:%M:%f+00:00', 1795309200 + 121000 + runningNumber * 7919 % 480000, 'unixepoch') END,
  markAt = CASE WHEN runningNumber % 100 = 0
    THEN strftime('%Y-%m-%dT%H:%M:%f+00:00', 1795309200 - runningNumber % 60, 'unixepoch')
    ELSE strftime('%Y-%m-%dT%H:%M:%f+00:00', 1795309200 + 60 + runningNumber * 7919 % 480000, 'unixepoch') END`;

export async function benchSweep(tickets: number): Promise<readonly Target[]> {
  const folder = diskFolder();
  try {
    return await sweepIn(folder, tickets);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sweepIn(folder: string, tickets: number): Promise<readonly Target[]> {
  const file = path.join(folder, 'sweep.db');
  await migrate({ provider: 'sqlite', file });
  seedStaff(file);
  seedTickets(file, tickets, allOpen);
  const database = openDatabase({ provider: 'sqlite', file });
  const live = createLiveEvents();
  const stores = createStores(database, live, testConfig(folder));
  const { commit } = createCommit({
    write: createWriteActs(database, appliersFor(testConfig(folder))),
    ...{ live, log: silentLog, onCommitted: () => undefined },
  });
  const sweep = () => sweepMarks({ ...stores, times: () => defaultTimeRules, commit }, now);
  const results = [
    await measure(`sweep: 1 in 100 of ${tickets} open tickets due`, tickets / 100, sweep),
    await measure(`sweep: none of ${tickets} open tickets due`, 0, sweep),
  ];
  await database.$disconnect();
  return results;
}

async function measure(name: string, expected: number, sweep: () => Promise<number>): Promise<Target> {
  const begun = performance.now();
  const cpu = process.cpuUsage();
  const taken = await sweep();
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  if (taken !== expected) throw new Error(`${name}: ${taken} marks were taken, not ${expected}`);
  return { name, seconds, cpuSeconds: (user + system) / 1e6, atMost: 5 };
}

/** Workers who hear of their tickets, and supervisors of every community, street and the city. */
function seedStaff(file: string) {
  const database = new Sqlite(file);
  database.pragma('foreign_keys=OFF');
  const numbers = 'WITH RECURSIVE k(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM k WHERE i < ?)';
  const staff = (id: string, role: string) => `${numbers}
    INSERT INTO "Staff" (id, login, name, role, passwordHash, channel, account, memberKey)
    SELECT '${id}-' || i, '${id}-' || i, '小' || i, '${role}', '', 'bench', 'bot', '${id}-' || i FROM k`;
  const area = (id: string, kind: string, where: string) => `${numbers}
    INSERT INTO "Area" (id, kind, name, path) SELECT '${id}-' || i, '${kind}', '${id}' || i, ${where} FROM k`;
  const inCharge = (id: string, of: string) => `${numbers}
    INSERT INTO "StaffArea" (staffId, areaId) SELECT '${id}-' || i, '${of}' FROM k`;
  database.prepare(staff('worker', 'worker')).run(999);
  database.prepare(staff('lead', 'supervisor')).run(99);
  database.prepare(staff('street-lead', 'supervisor')).run(9);
  database.prepare(staff('city-lead', 'supervisor')).run(0);
  database.prepare(area('street', 'street', `'/city/street-' || i || '/'`)).run(9);
  database.exec(`INSERT INTO "Area" (id, kind, name, path) VALUES ('city', 'city', '市', '/city/')`);
  database.prepare(inCharge('lead', `community-' || i || '`)).run(99);
  database.prepare(inCharge('street-lead', `street-' || i || '`)).run(9);
  database.prepare(inCharge('city-lead', 'city')).run(0);
  database.close();
}
