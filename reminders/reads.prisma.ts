/** What groups were to read lately. A city asks of fifty thousand at once. */
import { z } from 'zod';

import type { Database } from '../prisma/database.prisma.ts';
import { Prisma } from '../prisma/generated/sqlite/client.ts';
import { readRows } from '../prisma/read-rows.prisma.ts';

/** So few are looked up each; of more, all that was read is looked through by text. */
const fewGroups = 1_000;

const lines = z.array(z.tuple([z.string(), z.string()]));

export async function listReads(
  database: Database,
  groupIds: readonly string[],
  textIds: readonly string[],
  since: Date,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const reads = new Map<string, Set<string>>();
  if (groupIds.length === 0 || textIds.length === 0) return reads;
  const texts = Prisma.join([...textIds]);
  const which =
    groupIds.length > fewGroups
      ? Prisma.sql`d."textId" IN (${texts})`
      : // Hides the text from its index: the groups are the shorter way.
        Prisma.sql`d."groupId" IN (${Prisma.join([...groupIds])}) AND COALESCE(d."textId", '') IN (${texts})`;
  const select = Prisma.sql`SELECT d."groupId", d."textId" FROM "ReminderDelivery" d
    JOIN "ReminderRun" r ON r."id" = d."runId" WHERE ${which} AND r."scheduledFor" >= ${since}`;
  for (const [groupId, textId] of lines.parse(await readRows(database, ['groupId', 'textId'], select))) {
    const read = reads.get(groupId);
    if (read === undefined) reads.set(groupId, new Set([textId]));
    else read.add(textId);
  }
  return reads;
}
