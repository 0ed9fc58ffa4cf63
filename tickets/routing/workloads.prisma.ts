/** Workloads as the database has them. */
import type { Database } from '../../prisma/database.prisma.ts';
import { createWorkloads, type Workloads } from './workloads.ts';

/** Who was given nothing for so long comes first anyway. */
const lookBackMs = 2 * 24 * 3_600_000;

/** Turns go on after a restart where they were: by when the tickets of the last days were opened. */
export async function loadWorkloads(database: Database, now: Date): Promise<Workloads> {
  const rows = await database.ticket.groupBy({
    by: ['assigneeId'],
    where: { openedAt: { gte: new Date(now.getTime() - lookBackMs) }, assigneeId: { not: null } },
    _max: { openedAt: true },
  });
  const lastGiven = new Map(
    rows.flatMap(({ assigneeId, _max }) =>
      assigneeId === null || _max.openedAt === null ? [] : [[assigneeId, _max.openedAt] as const],
    ),
  );
  return createWorkloads({ countOpen: (staffIds) => countOpen(database, staffIds), lastGiven });
}

async function countOpen(database: Database, staffIds: readonly string[]) {
  if (staffIds.length === 0) return new Map<string, number>();
  const rows = await database.ticket.groupBy({
    by: ['assigneeId'],
    where: { assigneeId: { in: [...staffIds] }, isOpen: true },
    _count: true,
  });
  return new Map(rows.map(({ assigneeId, _count }) => [assigneeId ?? '', _count]));
}
