/** Sessions in the database: a restart keeps people signed in, and a changed password or a left colleague ends them. */
import { z } from 'zod';

import type { Database } from '../../prisma/database.prisma.ts';

export interface StoredSession {
  /** `sessionIdOf` the cookie's token. */
  readonly id: string;
  readonly staffId: string;
  readonly expiresAt: Date;
  /** Which pages it opens. */
  readonly pages: SessionPages;
}

/** `worker`: the phone page of one's own tickets; `volunteer`: that of a volunteer's day. Nothing else. */
const sessionPages = ['admin', 'worker', 'volunteer'] as const;
export type SessionPages = (typeof sessionPages)[number];
const storedData = z.object({ pages: z.enum(sessionPages).default('admin') });

/** What is written beside a session. */
export function sessionData(pages: SessionPages): { readonly pages: SessionPages } {
  return { pages };
}

export type SessionStore = ReturnType<typeof createSessionStore>;

export function createSessionStore(database: Database) {
  return {
    /** Absent when unknown or expired at `now`. */
    async find(id: string, now: Date): Promise<StoredSession | undefined> {
      const row = await database.session.findUnique({ where: { id } });
      if (row === null || row.staffId === null || row.expiresAt <= now) return undefined;
      const { pages } = storedData.parse(row.data);
      return { id: row.id, staffId: row.staffId, expiresAt: row.expiresAt, pages };
    },
    async insert({ pages, ...session }: StoredSession): Promise<void> {
      await database.session.create({ data: { ...session, data: sessionData(pages) } });
    },
    async extend(id: string, expiresAt: Date): Promise<void> {
      await database.session.updateMany({ where: { id }, data: { expiresAt } });
    },
    async remove(id: string): Promise<void> {
      await database.session.deleteMany({ where: { id } });
    },
    /** Signs somebody out everywhere, but for one session. */
    async removeOthersOf(staffId: string, keptId?: string): Promise<void> {
      await database.session.deleteMany({
        where: { staffId, ...(keptId === undefined ? {} : { id: { not: keptId } }) },
      });
    },
    /** Housekeeping: a job calls it. */
    async removeExpired(now: Date): Promise<void> {
      await database.session.deleteMany({ where: { expiresAt: { lt: now } } });
    },
  };
}
