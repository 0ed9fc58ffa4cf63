/** The audit log in the database: only ever appended to. */
import { z } from 'zod';

import type { AuditEntry } from '../core/audit.ts';
import type { Database, Transaction } from '../prisma/database.prisma.ts';

export interface AuditFilter {
  readonly actorId?: string;
  readonly subjectId?: string;
  readonly action?: string;
}

export interface AuditStore {
  /** Newest first; `after` is the last entry of the page before. */
  list(
    filter: AuditFilter,
    limit: number,
    after?: Pick<AuditEntry, 'at' | 'id'>,
  ): Promise<readonly AuditEntry[]>;
}

export function createAuditStore(database: Database): AuditStore {
  return {
    list: async (filter, limit, after) => {
      const older =
        after === undefined ? {} : { OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] };
      const rows = await database.auditEntry.findMany({
        where: { ...filter, ...older },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: limit,
      });
      return rows.map(auditFromRow);
    },
  };
}

/** Writes entries in the transaction of what they tell of. */
export async function applyAuditEntries(
  transaction: Transaction,
  entries: readonly AuditEntry[],
): Promise<void> {
  await transaction.auditEntry.createMany({ data: entries.map(auditRow) });
}

/** For a create beside the change itself. */
export function auditRow(entry: AuditEntry) {
  return { ...entry, actorId: entry.actorId ?? null, details: { ...entry.details } };
}

const detailsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

function auditFromRow(row: {
  id: string;
  actorId: string | null;
  action: string;
  subjectId: string;
  details: unknown;
  at: Date;
}): AuditEntry {
  return {
    ...row,
    actorId: row.actorId ?? undefined,
    // Written from `AuditEntry` only, whose type has the dot.
    action: row.action as AuditEntry['action'],
    details: detailsSchema.parse(row.details),
  };
}
