/**
 * Who has which ticket open right now, so that two people do not work on it unawares. In the database, for they may be
 * on two processes; whoever says nothing for two minutes is forgotten.
 */
import type { LiveEvents } from '../../core/live.ts';
import type { Database } from '../../prisma/database.prisma.ts';

export const forgottenMs = 2 * 60_000;

/** One open page: the same person may have two. */
export interface Visit {
  readonly ticketId: string;
  readonly staffId: string;
  /** Made up by the page. */
  readonly key: string;
}

export interface Presence {
  /** The page is (still) open. Returns who else has the ticket open, the first who came first. */
  see(visit: Visit, now: Date): Promise<readonly string[]>;
  leave(visit: Visit, now: Date): Promise<void>;
}

type Visits = Pick<Database, 'ticketVisit'>;

/** Pages are told when somebody comes or goes, not while they stay. */
export function createPresence({ ticketVisit }: Visits, live: Pick<LiveEvents, 'publish'>): Presence {
  const whoHas = async (ticketId: string, now: Date): Promise<readonly string[]> => {
    const rows = await ticketVisit.findMany({
      where: { ticketId, at: { gte: stillThere(now) } },
      orderBy: [{ since: 'asc' }, { key: 'asc' }],
      select: { staffId: true },
    });
    return [...new Set(rows.map(({ staffId }) => staffId))];
  };
  return {
    see: async (visit, now) => {
      await ticketVisit.deleteMany({ where: { at: { lt: stillThere(now) } } });
      const before = await whoHas(visit.ticketId, now);
      await ticketVisit.upsert({
        where: { ticketId_staffId_key: visit },
        create: { ...visit, since: now, at: now },
        update: { at: now },
      });
      if (!before.includes(visit.staffId)) live.publish({ topic: 'presence', id: visit.ticketId });
      return before.filter((id) => id !== visit.staffId);
    },
    leave: async (visit, now) => {
      // Nobody takes another one's page away.
      const { count } = await ticketVisit.deleteMany({ where: visit });
      if (count > 0 && !(await whoHas(visit.ticketId, now)).includes(visit.staffId))
        live.publish({ topic: 'presence', id: visit.ticketId });
    },
  };
}

function stillThere(now: Date): Date {
  return new Date(now.getTime() - forgottenMs);
}

/** Tells the pages of this process who came and went on any: whoever it was of the last look is there no more. */
export function followVisits(
  { ticketVisit }: Visits,
  live: Pick<LiveEvents, 'publish'>,
): (now: Date) => Promise<void> {
  let known = new Set<string>();
  return async (now) => {
    const rows = await ticketVisit.findMany({
      where: { at: { gte: stillThere(now) } },
      select: { ticketId: true, staffId: true },
    });
    const there = new Set(rows.map(({ ticketId, staffId }) => `${ticketId}/${staffId}`));
    const came = [...there].filter((visit) => !known.has(visit));
    const went = [...known].filter((visit) => !there.has(visit));
    known = there;
    for (const id of new Set([...came, ...went].map((visit) => visit.split('/')[0] ?? '')))
      live.publish({ topic: 'presence', id });
  };
}
