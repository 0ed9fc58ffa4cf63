/** One-time links in the database: made, redeemed once, forgotten. */
import { applyAuditEntries } from '../../../community/audit.prisma.ts';
import type { AuditEntry } from '../../../core/audit.ts';
import type { Database } from '../../../prisma/database.prisma.ts';

export interface NewWorkerLink {
  readonly id: string;
  readonly tokenHash: string;
  readonly staffId: string;
  readonly ticketId: string | undefined;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export interface WorkerLink {
  readonly id: string;
  readonly staffId: string;
  readonly ticketId: string | undefined;
  readonly expiresAt: Date;
  readonly usedAt: Date | undefined;
}

/** What redeeming a link opens. */
export interface Redemption {
  readonly link: Pick<WorkerLink, 'id'>;
  readonly session: {
    readonly id: string;
    readonly staffId: string;
    readonly expiresAt: Date;
    readonly data: Readonly<Record<string, string>>;
  };
  readonly audit: AuditEntry;
}

export type WorkerLinkStore = ReturnType<typeof createWorkerLinkStore>;

export function createWorkerLinkStore(database: Database) {
  return {
    async insert({ ticketId, ...link }: NewWorkerLink): Promise<void> {
      await database.workerLink.create({ data: { ...link, ticketId: ticketId ?? null } });
    },

    /** Used and expired ones, too. */
    async find(tokenHash: string): Promise<WorkerLink | undefined> {
      const row = await database.workerLink.findUnique({ where: { tokenHash } });
      if (row === null) return undefined;
      const { id, staffId, ticketId, expiresAt, usedAt } = row;
      return { id, staffId, ticketId: ticketId ?? undefined, expiresAt, usedAt: usedAt ?? undefined };
    },

    /** The mark, the session and the line in the audit log, all or nothing; false when it was used or ran out. */
    async redeem({ link, session, audit }: Redemption): Promise<boolean> {
      return database.$transaction(async (transaction) => {
        const { count } = await transaction.workerLink.updateMany({
          where: { id: link.id, usedAt: null, expiresAt: { gt: audit.at } },
          data: { usedAt: audit.at },
        });
        if (count !== 1) return false;
        await transaction.session.create({ data: { ...session, data: { ...session.data } } });
        await applyAuditEntries(transaction, [audit]);
        return true;
      });
    },

    /** Housekeeping: a job calls it. */
    async removeExpired(before: Date): Promise<void> {
      await database.workerLink.deleteMany({ where: { expiresAt: { lt: before } } });
    },
  };
}
