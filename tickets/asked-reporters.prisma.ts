import type { Database } from '../prisma/database.prisma.ts';
import { askedMs, type AskedReporters, createAskedReporters } from './asked-reporters.ts';
import { fromTicketRow } from './ticket-rows.prisma.ts';

/** What a process that starts now has to know of the last minutes. */
export async function loadAskedReporters(database: Database, now: Date): Promise<AskedReporters> {
  const rows = await database.ticket.findMany({
    where: { isOpen: true, state: 'need_info', pausedAt: { gte: new Date(now.getTime() - askedMs) } },
    orderBy: { pausedAt: 'asc' },
  });
  return createAskedReporters(rows.map(fromTicketRow));
}
