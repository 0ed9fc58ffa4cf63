/** What groups were to read lately. A city asks of fifty thousand at once, so the database puts each group's in a line. */
import { z } from 'zod';

import type { Database } from '../prisma/database.prisma.ts';
import { Prisma } from '../prisma/generated/sqlite/client.ts';
import { providerOf } from '../prisma/insert-rows.prisma.ts';

/** SQLite binds at most 32,766 values in one statement. */
const groupsAtOnce = 5_000;

const lines = z.array(z.object({ groupId: z.string(), texts: z.string() }));

export async function listReads(
  database: Database,
  groupIds: readonly string[],
  since: Date,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const reads = new Map<string, ReadonlySet<string>>();
  const runs = await database.reminderRun.findFirst({ where: { scheduledFor: { gte: since } } });
  if (runs === null) return reads;
  for (let start = 0; start < groupIds.length; start += groupsAtOnce) {
    const asked = groupIds.slice(start, start + groupsAtOnce);
    for (const { groupId, texts } of lines.parse(await database.$queryRaw(query(database, asked, since))))
      reads.set(groupId, new Set(texts.split(',')));
  }
  return reads;
}

function query(database: Database, groupIds: readonly string[], since: Date) {
  const joined = {
    sqlite: Prisma.sql`group_concat(COALESCE(d."textId", r."textId"))`,
    postgresql: Prisma.sql`string_agg(COALESCE(d."textId", r."textId"), ',')`,
  }[providerOf(database)];
  return Prisma.sql`SELECT d."groupId" AS "groupId", ${joined} AS "texts"
    FROM "ReminderDelivery" d JOIN "ReminderRun" r ON r."id" = d."runId"
    WHERE d."groupId" IN (${Prisma.join(groupIds)}) AND r."scheduledFor" >= ${since} GROUP BY d."groupId"`;
}
