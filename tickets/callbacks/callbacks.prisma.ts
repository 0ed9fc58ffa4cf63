/** What callbacks are drawn from, and what came of those that were made. */
import { z } from 'zod';

import type { Database } from '../../prisma/database.prisma.ts';
import type { Prisma } from '../../prisma/generated/sqlite/client.ts';
import { familyMatter } from '../policy.ts';
import { ratings } from '../rating.ts';
import type { ReasonOf } from '../reasons.ts';
import { reasonNames } from '../reasons.ts';
import { closers, type Ticket } from '../ticket.ts';
import { areaFilter } from '../ticket-queue.prisma.ts';
import type { TicketScope } from '../ticket-queue.ts';
import { fromTicketRow } from '../ticket-rows.prisma.ts';
import type { ClosedTicket } from './sample.ts';

/** Ids in one statement. */
const mostAtOnce = 500;

const columns = {
  ...{ id: true, communityId: true, departmentId: true },
  ...{ round: true, rating: true, closedBy: true },
} as const;
const codes = z.object({ rating: z.literal(ratings).nullable(), closedBy: z.enum(closers).nullable() });

export interface ClosedQuery {
  readonly scope: TicketScope;
  readonly areaPath?: string | undefined;
  readonly departmentId?: string | undefined;
  readonly from: Date;
  readonly until: Date;
  readonly limit: number;
}

export interface CallbackMade {
  readonly ticketId: string;
  readonly outcome: ReasonOf<'callback'>;
  readonly note: string;
  readonly byId: string | undefined;
  readonly at: Date;
}

export type CallbackStore = ReturnType<typeof createCallbackStore>;

export function createCallbackStore(database: Database) {
  return {
    /**
     * Closed then, with somebody to ask; `limit` of them when there are more. Nobody is called about what happens in
     * their family: who picks up may be the one it is about.
     */
    async listClosed({ from, until, departmentId, limit, ...where }: ClosedQuery) {
      const areas = await areaFilter(database, where);
      if (areas === 'nothing') return [];
      const rows = await database.ticket.findMany({
        where: {
          closedAt: { gte: from, lt: until },
          ...{ state: 'closed', isOpen: false, reporterId: { not: null } },
          category: { not: familyMatter },
          ...(departmentId === undefined ? {} : { departmentId }),
          AND: areas,
        },
        select: columns,
        take: limit,
      });
      return rows.map(closedOf);
    },

    /** The latest callback of each since then; none for who was not called. */
    async listMade(ticketIds: readonly string[], since: Date): Promise<ReadonlyMap<string, CallbackMade>> {
      const made = new Map<string, CallbackMade>();
      for (let from = 0; from < ticketIds.length; from += mostAtOnce) {
        const ids = ticketIds.slice(from, from + mostAtOnce);
        const rows = await database.ticketEvent.findMany({
          where: { ticketId: { in: ids }, name: 'callback', at: { gte: since } },
          orderBy: { seq: 'asc' },
          select: { ticketId: true, reason: true, note: true, actorId: true, at: true },
        });
        for (const row of rows) made.set(row.ticketId, madeOf(row));
      }
      return made;
    },

    /** In the order they are asked for. */
    async listByIds(ids: readonly string[]): Promise<readonly Ticket[]> {
      const rows = await database.ticket.findMany({ where: { id: { in: [...ids] } } });
      const found = new Map(rows.map((row) => [row.id, fromTicketRow(row)]));
      return ids.flatMap((id) => found.get(id) ?? []);
    },
  };
}

function closedOf(row: Prisma.TicketGetPayload<{ select: typeof columns }>): ClosedTicket {
  const { rating, closedBy } = codes.parse(row);
  return {
    ...row,
    departmentId: row.departmentId ?? undefined,
    rating: rating ?? undefined,
    closedBy: closedBy ?? undefined,
  };
}

interface EventRow {
  readonly ticketId: string;
  readonly reason: string | null;
  readonly note: string | null;
  readonly actorId: string | null;
  readonly at: Date;
}

function madeOf({ ticketId, reason, note, actorId, at }: EventRow): CallbackMade {
  const outcome = isOutcome(reason) ? reason : 'unreached';
  return { ticketId, outcome, note: note ?? '', byId: actorId ?? undefined, at };
}

function isOutcome(reason: string | null): reason is ReasonOf<'callback'> {
  return reason !== null && Object.hasOwn(reasonNames.callback, reason);
}
