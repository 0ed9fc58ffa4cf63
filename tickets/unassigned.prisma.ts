import type { Database } from '../prisma/database.prisma.ts';
import type { Ticket } from './ticket.ts';
import { fromTicketRow } from './ticket-rows.prisma.ts';

export type ListUnassigned = (
  opened: { readonly from: Date; readonly until: Date },
  most: number,
) => Promise<readonly Ticket[]>;

/** What is taken in and given to nobody, the newest first; but for emergencies, of which somebody knows. */
export function createListUnassigned({ ticket }: Database): ListUnassigned {
  return async ({ from, until }, most) => {
    const nobodys = { isOpen: true, state: 'accepted', assigneeId: null, urgency: { not: 'emergency' } };
    const rows = await ticket.findMany({
      where: { ...nobodys, openedAt: { gte: from, lte: until } },
      orderBy: { openedAt: 'desc' },
      take: most,
    });
    return rows.map(fromTicketRow);
  };
}

/** Never given to anybody, in their first round; the newest first. */
export function createListWaiting({ ticket }: Database) {
  return async (openedFrom: Date, most: number): Promise<readonly Ticket[]> => {
    const untouched = { round: 1, returns: 0, returnedBy: '[]', followsUpId: null, respondedAt: null };
    const rows = await ticket.findMany({
      where: {
        isOpen: true,
        state: 'accepted',
        assigneeId: null,
        ...untouched,
        openedAt: { gte: openedFrom },
      },
      orderBy: { openedAt: 'desc' },
      take: most,
    });
    return rows.map(fromTicketRow);
  };
}
