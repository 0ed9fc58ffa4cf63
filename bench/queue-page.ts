/** The queue page with a city's history behind it. */
import path from 'node:path';

import Sqlite from 'better-sqlite3';

import { createStores } from '../app/stores.ts';
import { categories } from '../core/taxonomy.ts';
import { createLiveEvents } from '../core/live.ts';
import { openDatabase } from '../prisma/database.prisma.ts';
import { migrate } from '../prisma/migrate.prisma.ts';
import type { QueueQuery, TicketScope } from '../tickets/ticket-queue.ts';
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';
import { defaultViews } from '../tickets/views/default-views.ts';
import { wantedBy } from '../tickets/views/queue-filter.ts';
import { countLimit } from '../tickets/views/view.ts';
import { percentile, type Target } from './report.ts';

const now = new Date('2026-11-22T01:00:00Z');
const city = { areaPaths: ['/'], assigneeId: undefined };
const street = { areaPaths: ['/city/street-7/'], assigneeId: undefined };
const community = { areaPaths: ['/city/street-7/community-7/'], assigneeId: undefined };

/** What staff look at all day. */
export const queuePages: Readonly<Record<string, Omit<QueueQuery, 'now' | 'limit'>>> = {
  'queue page: open, whole city': { scope: city, open: true },
  'queue page: open, one street': { scope: street, open: true },
  'queue page: ended, one street': { scope: street, open: false },
  'queue page: open, one community': { scope: community, open: true },
  'queue page: overdue': { scope: city, open: true, overdue: true },
  'queue page: due within a day': { scope: city, open: true, soon: true },
  'queue page: open requests of one community': { scope: community, open: true, asked: true },
  'queue page: one category': { scope: city, open: true, categories: ['repair.elevator'] },
  'queue page: one state': { scope: community, open: true, states: ['dispatched'] },
  'queue page: ended': { scope: city, open: false },
};
const rounds = 30;

/** The numbers beside the views that everybody has, as one answer of the API. */
export const viewScopes = { 'whole city': city, 'one community': community } as const;

export async function countViews(
  store: Pick<TicketStore, 'countQueue'>,
  scope: TicketScope,
  at: Date,
): Promise<void> {
  for (const { filter } of defaultViews)
    await store.countQueue({ ...wantedBy('staff-1', filter), scope, now: at, limit: countLimit });
}

export async function benchQueuePage(folder: string, tickets: number): Promise<readonly Target[]> {
  const file = path.join(folder, 'queue.db');
  await migrate({ provider: 'sqlite', file });
  const begun = performance.now();
  seedTickets(file, tickets);
  console.log(`seeded ${tickets} tickets in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  const database = openDatabase({ provider: 'sqlite', file });
  const { tickets: store } = createStores(database, createLiveEvents(), {
    attachmentLimitBytes: 0,
    timeZone: 'Asia/Shanghai',
    dataDir: folder,
  });
  const results: Target[] = [];
  for (const [name, query] of Object.entries(queuePages)) {
    await store.listQueue({ ...query, now, limit: 50 });
    const times: number[] = [];
    let cursor: string | undefined;
    for (let round = 0; round < rounds; round += 1) {
      const at = performance.now();
      const page = await store.listQueue({
        ...query,
        now,
        limit: 50,
        ...(cursor === undefined ? {} : { cursor }),
      });
      times.push(performance.now() - at);
      cursor = page.nextCursor;
    }
    times.sort((one, other) => one - other);
    results.push({
      name: `${name} (${tickets} tickets)`,
      page: { p50Ms: percentile(times, 0.5), p95Ms: percentile(times, 0.95) },
      atMost: 50,
    });
  }
  await database.$disconnect();
  return results;
}

/**
 * One in twenty is open, spread over 100 communities; half of the open ones are late. The indices are made once the
 * rows are there: a sort each, where row by row every one of them would be written all over.
 */
export function seedTickets(file: string, tickets: number, andThen = '') {
  const database = new Sqlite(file);
  for (const pragma of [
    'synchronous=OFF',
    'journal_mode=DELETE',
    'journal_mode=OFF',
    'temp_store=FILE',
    'cache_size=-65536',
  ])
    database.pragma(pragma);
  const indices = database
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'Ticket' AND sql IS NOT NULL`,
    )
    .all();
  for (const { name } of indices) database.exec(`DROP INDEX "${name}"`);
  const names = categories.map((name) => `('${name}')`).join(',');
  seedCommunities(database);
  database.exec(
    `CREATE TEMP TABLE c (n INTEGER PRIMARY KEY, name TEXT); INSERT INTO c (name) VALUES ${names};`,
  );
  database
    .prepare(
      `WITH RECURSIVE k(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM k WHERE i < ?)
       INSERT INTO "Ticket" (id, number, runningNumber, communityId, areaId, areaPath, category, urgency, state, isOpen, title,
         description, routingReason, responseDueAt, resolutionDueAt, openedAt, version)
       SELECT printf('00000000-0000-7000-8000-%012d', i), printf('26%04d-%d', i / 1000, i), i, 'community-' || (i % 100),
         'building-' || (i % 1000), '/city/street-' || (i % 10) || '/community-' || (i % 100) || '/building-' || (i % 1000) || '/',
         c.name, CASE i % 50 WHEN 0 THEN 'emergency' WHEN 1 THEN 'urgent' ELSE 'normal' END,
         CASE WHEN i / 100 % 20 = 0 THEN CASE i % 3 WHEN 0 THEN 'accepted' WHEN 1 THEN 'dispatched' ELSE 'in_progress' END ELSE 'closed' END,
         i / 100 % 20 = 0, '标题', '描述', '原因',
         strftime('%Y-%m-%dT%H:%M:%f+00:00', 1795309200 - i % 5000000, 'unixepoch'),
         strftime('%Y-%m-%dT%H:%M:%f+00:00', 1795309200 + (i * 7919) % 2000000 - 1000000, 'unixepoch'),
         strftime('%Y-%m-%dT%H:%M:%f+00:00', 1795309200 - i % 5000000, 'unixepoch'), 4
       FROM k JOIN c ON c.n = 1 + i % (SELECT count(*) FROM c)`,
    )
    .run(tickets);
  if (andThen !== '') database.exec(andThen);
  for (const { sql } of indices) database.exec(sql);
  database.pragma('journal_mode=WAL');
  database.close();
}

/** The pages look the communities of a scope up. */
function seedCommunities(database: Sqlite.Database) {
  database.exec(
    `WITH RECURSIVE k(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM k WHERE i < 99)
     INSERT INTO "Area" (id, kind, name, path)
     SELECT 'community-' || i, 'community', '社区' || i, '/city/street-' || (i % 10) || '/community-' || i || '/' FROM k`,
  );
}
