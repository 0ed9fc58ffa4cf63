import type { Database } from '../prisma/database.prisma.ts';
import { createRecentReporters, type RecentReporters, rememberedMs } from './recent-reporters.ts';

/** What a process that starts now has to know of the last three days. */
export async function loadRecentReporters(database: Database, now: Date): Promise<RecentReporters> {
  const from = new Date(now.getTime() - rememberedMs);
  const rows = await database.ticket.findMany({
    where: { openedAt: { gte: from } },
    select: { reporterId: true, openedAt: true },
  });
  const known = rows.map((row) => ({ ...row, reporterId: row.reporterId ?? undefined }));
  return createRecentReporters(known, from);
}
