/**
 * `npm run bench -- tickets [--size N]`: opening, steps, the queue and the statistics with so many tickets behind them,
 * on SQLite and, where its server's programs are installed, on PostgreSQL. Grows a file in the system's temporary folder
 * (about 4 GB a million) and removes it.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';

import { type Foundation, layFoundation } from '../app/create-app.ts';
import type { Config } from '../app/config.ts';
import { systemClock } from '../core/clock.ts';
import { newId } from '../core/ids.ts';
import { silentLog } from '../core/log.ts';
import { migrate } from '../prisma/migrate.prisma.ts';
import { testConfig } from '../test/support/app.ts';
import { type PostgresServer, startPostgres } from '../test/support/postgres.ts';
import { diskFolder } from './disk-folder.ts';
import { fillPostgresql, fillSqlite } from './fill-tickets.ts';
import { aDraft, anOpening, aWorker } from '../test/support/tickets.ts';
import { openTicket } from '../tickets/open-ticket.ts';
import { dayOf } from '../tickets/statistics/local-days.ts';
import type { StatisticsQuery } from '../tickets/statistics/statistics.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { type Step, transition } from '../tickets/transition.ts';
import { silentChannel } from './pipeline.ts';
import { countViews, queuePages, viewScopes } from './queue-page.ts';
import { type Page, percentile, print, startRate, type Target } from './report.ts';
import { sumDaysUp } from './summed-days.ts';
import { communities, now, type Pattern, surroundings } from './ticket-seed.ts';

const timeZone = 'Asia/Shanghai';
/** So many are opened and worked while the clock runs. */
const worked = 3_000;
/** When they are, in the time of the seeded ones: what is measured goes into the sums as the rest does. */
const workedAt = new Date(now.getTime() - 10 * 60_000);
/** The roll-up looks every few minutes: a page counts what came since by itself. */
const summedAt = new Date(now.getTime() - 4 * 60_000);
const inFlight = 64;
const rounds = 100;

/** Small sizes come first: what grows is seen beside what it grew from. */
export async function benchTickets(
  sizes: readonly number[],
  postgresSize: number,
): Promise<readonly Target[]> {
  const results: Target[] = [];
  for (const size of sizes) results.push(...(await onSqlite(size)));
  results.push(...growth(results));
  return [...results, ...(await onPostgresql(postgresSize))];
}

async function onSqlite(size: number): Promise<readonly Target[]> {
  const folder = diskFolder();
  try {
    const config = testConfig(folder);
    await migrate(config.database);
    const file = path.join(folder, 'gege.db');
    return await bench(config, `SQLite, ${size}`, (pattern) => {
      fillSqlite(file, pattern, size);
      return Promise.resolve();
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onPostgresql(size: number): Promise<readonly Target[]> {
  const server = serverOrNone();
  if (server === undefined || size === 0) return [];
  const folder = diskFolder();
  try {
    const url = await server.createDatabase();
    const config: Config = { ...testConfig(folder), database: { provider: 'postgresql', url } };
    await migrate(config.database);
    return await bench(config, `PostgreSQL, ${size}`, (pattern) => fillPostgresql(url, pattern, size));
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function serverOrNone(): PostgresServer | undefined {
  try {
    return startPostgres(diskFolder());
  } catch (error) {
    console.log(`PostgreSQL is left out: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** The same measurements on either database; `fill` writes the past. */
async function bench(
  config: Config,
  where: string,
  fill: (pattern: Pattern) => Promise<void>,
): Promise<readonly Target[]> {
  const before = await layFoundation(optionsOf(config));
  await addSurroundings(before);
  const pattern = await patternOf(before);
  await before.database.$disconnect();
  const begun = performance.now();
  await fill(pattern);
  console.log(`${where}: seeded in ${seconds(begun)} s`);
  const foundation = await layFoundation(optionsOf(config));
  try {
    const results: Target[] = [];
    // Summing years up takes longest, and only the statistics rest on it: a long run that is broken off has shown the rest.
    for (const part of [measureQueue, measureWork, measureRollUp, measureStatistics]) {
      const measured = await part(foundation, where);
      measured.forEach(print);
      results.push(...measured);
    }
    return results;
  } finally {
    await foundation.database.$disconnect();
  }
}

function optionsOf(config: Config) {
  return { config, clock: systemClock, log: silentLog, channel: silentChannel, readShippedModel: undefined };
}

function seconds(begun: number): string {
  return ((performance.now() - begun) / 1000).toFixed(0);
}

async function addSurroundings({ database }: Foundation): Promise<void> {
  const { areas, departments, staff } = surroundings();
  await database.area.createMany({ data: [...areas] });
  await database.department.createMany({ data: [...departments] });
  await database.staff.createMany({ data: [...staff] });
}

/** One ticket as the app itself writes it: all others are like it in what is not told apart. */
async function patternOf(foundation: Foundation): Promise<Pattern> {
  const { ticket } = await openOne(foundation, 0);
  const row = await foundation.database.ticket.findUniqueOrThrow({ where: { id: ticket.id } });
  const event = await foundation.database.ticketEvent.findFirstOrThrow({ where: { ticketId: ticket.id } });
  return { ticketColumns: Object.keys(row), eventColumns: Object.keys(event), ticket };
}

async function measureRollUp({ database }: Foundation, where: string): Promise<readonly Target[]> {
  const days = await sumDaysUp({ database, timeZone }, summedAt);
  console.log(`${where}: ${days.summed} days summed up, ${days.copied} more are copies of one of them`);
  if (days.summed === 0) return [];
  const cpuSeconds = days.cpuSecondsEach;
  return [{ name: `summing a day up (${where})`, seconds: days.secondsEach, cpuSeconds, atMost: 30 }];
}

async function measureQueue({ stores }: Foundation, where: string): Promise<readonly Target[]> {
  const results: Target[] = [];
  for (const [name, query] of Object.entries(queuePages)) {
    let cursor: string | undefined;
    const page = await measure(async () => {
      const at = cursor === undefined ? {} : { cursor };
      ({ nextCursor: cursor } = await stores.tickets.listQueue({ ...query, now, limit: 50, ...at }));
    });
    results.push({ name: `${name} (${where})`, page, atMost: 30 });
  }
  for (const [name, scope] of Object.entries(viewScopes)) {
    const page = await measure(() => countViews(stores.tickets, scope, now));
    results.push({ name: `numbers beside all views: ${name} (${where})`, page, atMost: 100 });
  }
  return results;
}

const today = dayOf(now, timeZone);
const month = { from: '2026-10-24', until: '2026-11-23' } as const;
const year = { from: '2026-01-01', until: '2026-11-23' } as const;
const street = '/city/street-7/';
const community = `${street}community-7/`;

const questions: Readonly<Record<string, StatisticsQuery>> = {
  'statistics: city, 30 days, by street': { areaPath: '/city/', ...month, by: 'area' },
  'statistics: city, this year, by category': { areaPath: '/city/', ...year, by: 'category' },
  'statistics: street, 30 days, by department': { areaPath: street, ...month, by: 'department' },
  'statistics: community, 30 days, by worker': { areaPath: community, ...month, by: 'worker' },
  'statistics: community, this year, by building': { areaPath: community, ...year, by: 'area' },
};

async function measureStatistics({ stores }: Foundation, where: string): Promise<readonly Target[]> {
  const results: Target[] = [];
  for (const [name, query] of Object.entries(questions)) {
    const page = await measure(() => stores.statistics.read(query));
    results.push({ name: `${name} (${where})`, page, atMost: 500 });
  }
  const page = await measure(() => stores.statistics.warnings('/city/', today));
  return [...results, { name: `early warning: city (${where})`, page, atMost: 500 }];
}

/** After one that nobody measures. */
async function measure(ask: () => Promise<unknown>): Promise<Page> {
  await ask();
  const times: number[] = [];
  const cpuTimes: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const at = performance.now();
    const cpu = process.cpuUsage();
    await ask();
    const { user, system } = process.cpuUsage(cpu);
    times.push(performance.now() - at);
    cpuTimes.push((user + system) / 1000);
  }
  const p95 = (of: number[]) => percentile(of, 0.95);
  for (const of of [times, cpuTimes]) of.sort((one, other) => one - other);
  return { p50Ms: percentile(times, 0.5), p95Ms: p95(times), cpuP95Ms: p95(cpuTimes) };
}

async function openOne({ stores, committing }: Foundation, index: number) {
  const at = workedAt;
  const number = index % communities;
  const draft = aDraft({
    ...{ communityId: `community-${number}`, areaId: `building-${number}` },
    areaPath: `/city/street-${number % 10}/community-${number}/building-${number}/`,
    ...{ reporterId: undefined, reportedAt: undefined, reporterKey: undefined, sourceKey: newId(at) },
  });
  const assignee = aWorker({
    id: `worker-${number}`,
    departmentId: `department-${number}`,
    contact: undefined,
  });
  const route = { departmentId: `department-${number}`, assignee, reason: '归物业承办' };
  const opening = anOpening({ id: newId(at), number: await stores.ticketNumbers.next(at), now: at });
  const opened = openTicket(draft, { ...opening, route: { ...opening.route, ...route } });
  await committing.commit({ tickets: opened.changes });
  return { ticket: opened.ticket, assignee };
}

/** Acts in flight together, as on a busy evening; each is on disk before it counts. */
async function measureWork(foundation: Foundation, where: string): Promise<readonly Target[]> {
  const opened: Ticket[] = [];
  const opening = await rush(async (index) => {
    opened.push((await openOne(foundation, index)).ticket);
  });
  const claiming = await rush((index) => take(foundation, opened, index, { event: 'claim', actor: clerk }));
  const handling = await rush((index) =>
    take(foundation, opened, index, { event: 'handle', actor: clerk, reason: 'fixed', note: '换了新的' }),
  );
  const written = writtenTo(where);
  return [
    { name: `opening, ${written.how} (${where})`, rate: opening, ...written.limit },
    { name: `claiming, ${written.how} (${where})`, rate: claiming, ...written.limit },
    { name: `handling, ${written.how} (${where})`, rate: handling, ...written.limit },
  ];
}

/** The throw-away server of the tests does not wait for its disk. */
function writtenTo(where: string) {
  return where.startsWith('SQLite')
    ? { how: 'durable', limit: { atLeast: 500 } }
    : { how: 'without fsync', limit: {} };
}

const clerk = { kind: 'staff', id: 'worker-1', role: 'clerk', departmentId: undefined } as const;

async function take({ committing, stores }: Foundation, opened: Ticket[], index: number, step: Step) {
  const ticket = opened[index];
  if (ticket === undefined) throw new Error('opened before');
  const { times } = anOpening();
  const context = {
    ...{ assignee: await stores.tickets.findAssignee(ticket), timeZone, times },
    now: workedAt,
  };
  const taken = transition(ticket, step, { ...context, evidence: 1 });
  if (!taken.ok) throw new Error(`${step.event} was refused: ${taken.error.text}`);
  await committing.commit({ tickets: [taken.value.change], outgoing: taken.value.outgoing });
  opened[index] = taken.value.ticket;
}

async function rush(act: (index: number) => Promise<void>) {
  const latencies: number[] = [];
  const finish = startRate();
  let next = 0;
  async function feed() {
    while (next < worked) {
      const index = next;
      next += 1;
      const at = performance.now();
      await act(index);
      latencies.push(performance.now() - at);
    }
  }
  await Promise.all(Array.from({ length: inFlight }, feed));
  return finish(latencies);
}

/** How much slower the slowest page of a kind is with the most tickets than with the fewest: to be at most twice. */
function growth(results: readonly Target[]): readonly Target[] {
  const pages = results.flatMap((one) => ('page' in one ? [one] : []));
  const sizes = [...new Set(pages.map(({ name }) => sizeIn(name)))].sort((one, other) => one - other);
  const [least, most] = [sizes[0], sizes.at(-1)];
  if (least === undefined || most === undefined || least === most) return [];
  for (const kind of ['queue page', 'statistics']) {
    const slowest = (size: number) =>
      Math.max(
        ...pages
          .filter(({ name }) => name.startsWith(kind) && sizeIn(name) === size)
          .map(({ page }) => page.p95Ms),
      );
    console.log(
      `${kind}: slowest p95 × ${(slowest(most) / slowest(least)).toFixed(2)} from ${least} to ${most}`,
    );
  }
  return [];
}

function sizeIn(name: string): number {
  return Number(/, (\d+)\)$/u.exec(name)?.[1] ?? 0);
}
