/** Which groups got something lately, and how the last delivery of the others stands. */
import { z } from 'zod';

import type { Database } from '../prisma/database.prisma.ts';
import { Prisma } from '../prisma/generated/sqlite/client.ts';
import { idsSchema } from './reminder-rows.prisma.ts';

export interface GroupReach {
  /** When something last arrived, as far as the receipts are kept. */
  readonly lastSentAt: Date | undefined;
  /** The outbox status of the newest delivery since then; absent when none was planned. */
  readonly lastStatus: string | undefined;
  /** It was left out of a plan's occurrence because it had read every text. */
  readonly hadNothingUnread: boolean;
}

export interface ReachStore {
  /** By group; a group without a line got nothing and nothing was planned for it. */
  listReach(groupIds: readonly string[], since: Date): Promise<ReadonlyMap<string, GroupReach>>;
}

/** SQLite binds at most 32,766 values in one statement. */
const groupsAtOnce = 5_000;

const lines = z.array(
  z.object({
    groupId: z.string(),
    // Text in SQLite.
    lastSentAt: z.coerce.date().nullable(),
  }),
);

export function createReachStore(database: Database): ReachStore {
  return {
    listReach: async (groupIds, since) => {
      const unread = await listWithoutUnread(database, since);
      const reach = new Map<string, GroupReach>();
      for (let start = 0; start < groupIds.length; start += groupsAtOnce) {
        const asked = groupIds.slice(start, start + groupsAtOnce);
        const sent = await listLastSent(database, asked);
        const statuses = await listLastStatuses(database, asked, since);
        for (const groupId of asked)
          reach.set(groupId, {
            lastSentAt: sent.get(groupId),
            lastStatus: statuses.get(groupId),
            hadNothingUnread: unread.has(groupId),
          });
      }
      return reach;
    },
  };
}

async function listLastSent(database: Database, groupIds: readonly string[]): Promise<Map<string, Date>> {
  const rows: unknown = await database.$queryRaw`
    SELECT d."groupId" AS "groupId", MAX(o."sentAt") AS "lastSentAt"
    FROM "ReminderDelivery" d JOIN "OutboxMessage" o ON o."id" = d."outboxId"
    WHERE d."groupId" IN (${Prisma.join([...groupIds])}) AND o."sentAt" IS NOT NULL GROUP BY d."groupId"`;
  return new Map(
    lines
      .parse(rows)
      .flatMap(({ groupId, lastSentAt }) => (lastSentAt === null ? [] : [[groupId, lastSentAt]])),
  );
}

async function listLastStatuses(
  database: Database,
  groupIds: readonly string[],
  since: Date,
): Promise<Map<string, string>> {
  const rows = await database.reminderDelivery.findMany({
    where: { groupId: { in: [...groupIds] }, run: { scheduledFor: { gte: since } } },
    orderBy: { run: { scheduledFor: 'asc' } },
    select: { groupId: true, outbox: { select: { status: true } } },
  });
  // The newest comes last and stays.
  return new Map(rows.map(({ groupId, outbox }) => [groupId, outbox.status]));
}

async function listWithoutUnread(database: Database, since: Date): Promise<ReadonlySet<string>> {
  const rows = await database.reminderOmission.findMany({
    where: { why: 'no_text', scheduledFor: { gte: since } },
    select: { groupIds: true },
  });
  return new Set(rows.flatMap(({ groupIds }) => idsSchema.parse(groupIds)));
}
