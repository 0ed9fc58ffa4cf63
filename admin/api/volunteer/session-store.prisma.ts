/** Sessions of volunteers: opened by a link that is used up with it, and worth nothing once they may no longer. */
import { z } from 'zod';

import { applyAuditEntries } from '../../../community/audit.prisma.ts';
import type { AuditEntry } from '../../../core/audit.ts';
import type { Database } from '../../../prisma/database.prisma.ts';
import { isUniqueViolation } from '../../../prisma/unique-violation.ts';
import { sessionData } from '../session-store.prisma.ts';

export interface NewVolunteerSession {
  /** `sessionIdOf` the cookie's token. */
  readonly id: string;
  readonly volunteerId: string;
  readonly expiresAt: Date;
  /** Of the link it is opened with. */
  readonly nonce: string;
  readonly audit: AuditEntry;
}

export interface VolunteerSessionStore {
  /** The session, the mark of the link and the line in the audit log, all or nothing; false when it was used before. */
  open(session: NewVolunteerSession): Promise<boolean>;
  /** Whose session it is; absent when unknown or expired at `now`. */
  findHolder(id: string, now: Date): Promise<string | undefined>;
  remove(id: string): Promise<void>;
}

const storedData = z.object({ pages: z.literal('volunteer'), volunteerId: z.string() });

export function createVolunteerSessionStore(database: Database): VolunteerSessionStore {
  return {
    open: async ({ id, volunteerId, expiresAt, nonce, audit }) => {
      // Marks of links lie among those of messages: both say that something is not to be done twice.
      const mark = { key: `volunteer-link:${nonce}`, did: 'volunteer.link', at: audit.at };
      try {
        await database.$transaction(async (tx) => {
          await tx.processedMessage.create({ data: mark });
          await tx.session.create({
            data: { id, expiresAt, data: { ...sessionData('volunteer'), volunteerId } },
          });
          await applyAuditEntries(tx, [audit]);
        });
        return true;
      } catch (error) {
        if (isUniqueViolation(error)) return false;
        throw error;
      }
    },
    findHolder: async (id, now) => {
      const row = await database.session.findUnique({ where: { id } });
      if (row === null || row.expiresAt <= now) return undefined;
      const data = storedData.safeParse(row.data);
      return data.success ? data.data.volunteerId : undefined;
    },
    remove: async (id) => {
      await database.session.deleteMany({ where: { id } });
    },
  };
}
