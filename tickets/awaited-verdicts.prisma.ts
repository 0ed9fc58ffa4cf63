import type { Database } from '../prisma/database.prisma.ts';
import { type AwaitedVerdicts, createAwaitedVerdicts, freshMs } from './awaited-verdicts.ts';
import { fromTicketRow } from './ticket-rows.prisma.ts';

/** What a process that starts now has to know of the last hours. */
export async function loadAwaitedVerdicts(database: Database, now: Date): Promise<AwaitedVerdicts> {
  const rows = await database.ticket.findMany({
    where: { isOpen: true, state: 'confirming', handledAt: { gte: new Date(now.getTime() - freshMs) } },
    orderBy: { handledAt: 'asc' },
  });
  return createAwaitedVerdicts(rows.map(fromTicketRow));
}
