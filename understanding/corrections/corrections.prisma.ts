/** Corrections in the database: written with the step of staff they come from, read for review and training. */
import { z } from 'zod';

import type { AuditEntry } from '../../core/audit.ts';
import { ConflictError } from '../../core/errors.ts';
import type { LiveEvents } from '../../core/live.ts';
import { redact } from '../../core/redaction.ts';
import { categories, type Category, intents, urgencies } from '../../core/taxonomy.ts';
import type { Database, Transaction } from '../../prisma/database.prisma.ts';
import type { Correction as CorrectionRow } from '../../prisma/generated/sqlite/client.ts';
import {
  type Correction,
  type CorrectionChange,
  correctionStatuses,
  type CorrectionStatus,
  mergeCorrection,
  type NewCorrection,
  type Reading,
  type Review,
} from './correction.ts';

const part = z.string().exactOptional();
const readingSchema = z.object({
  intent: z.enum(intents),
  category: z.enum(categories as readonly [Category, ...Category[]]).optional(),
  urgency: z.enum(urgencies).optional(),
  place: z.object({ building: part, unit: part, floor: part, room: part, spot: part }),
});

/** Carries changes out inside the transaction of the step they come from. */
export async function applyCorrectionChanges(
  tx: Transaction,
  changes: readonly CorrectionChange[],
): Promise<void> {
  for (const change of changes) {
    if (change.kind === 'forget') await tx.correction.deleteMany({ where: { ticketId: change.ticketId } });
    else await keep(tx, change.correction);
  }
}

async function keep(tx: Transaction, made: NewCorrection): Promise<void> {
  const where = { ticketId: made.ticketId };
  const row = await tx.correction.findUnique({ where });
  const merged = mergeCorrection(row === null ? undefined : fromRow(row), made);
  if (merged === undefined) {
    await tx.correction.deleteMany({ where });
    return;
  }
  const columns = {
    ...merged,
    before: toJson(merged.before),
    after: toJson(merged.after),
    status: 'open',
    reviewedBy: null,
    reviewedAt: null,
  };
  await tx.correction.upsert({ where, create: columns, update: columns, select: { id: true } });
}

export interface CorrectionFilter {
  readonly status: CorrectionStatus;
  /** Only of tickets in these areas. */
  readonly areaPaths: readonly string[];
}

export interface CorrectionCursor {
  readonly at: Date;
  readonly id: string;
}

export type CorrectionStore = ReturnType<typeof createCorrectionStore>;

export interface CorrectionStoreDeps {
  readonly database: Database;
  readonly live: LiveEvents;
  readonly writeAudit: (tx: Transaction, entries: readonly AuditEntry[]) => Promise<void>;
}

export function createCorrectionStore(deps: CorrectionStoreDeps) {
  return { ...reading(deps), ...reviewing(deps) };
}

function reading({ database }: Pick<CorrectionStoreDeps, 'database'>) {
  return {
    async find(id: string): Promise<Correction | undefined> {
      const row = await database.correction.findUnique({ where: { id } });
      return row === null ? undefined : fromRow(row);
    },

    /** The newest first. */
    async list({ status, areaPaths }: CorrectionFilter, after: CorrectionCursor | undefined, limit: number) {
      const within = areaPaths.map((path) => ({ areaPath: { gte: path, lt: `${path}\uffff` } }));
      const rows = await database.correction.findMany({
        where: { status, AND: [{ OR: within }, olderThan(after)] },
        orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
        take: limit + 1,
      });
      const items = rows.slice(0, limit).map(fromRow);
      const last = items.at(-1);
      const next = rows.length > limit && last !== undefined ? { at: last.madeAt, id: last.id } : undefined;
      return { items, next };
    },

    async countAccepted(): Promise<number> {
      return database.correction.count({ where: { status: 'accepted' } });
    },

    /** All there is to learn from, oldest first. */
    async listAccepted(): Promise<readonly Correction[]> {
      const rows = await database.correction.findMany({
        where: { status: 'accepted' },
        orderBy: [{ madeAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map(fromRow);
    },
  };
}

function reviewing({ database, live, writeAudit }: CorrectionStoreDeps) {
  return {
    /** Throws `ConflictError` when it was reviewed or changed since `seen`. */
    async review(seen: Correction, review: Review, audit: AuditEntry): Promise<void> {
      await database.$transaction(async (tx) => {
        const { count } = await tx.correction.updateMany({
          where: { id: seen.id, status: seen.status, madeAt: seen.madeAt },
          data: {
            status: review.status,
            text: redact(review.text),
            after: toJson(review.after),
            reviewedBy: audit.actorId ?? null,
            reviewedAt: audit.at,
          },
        });
        if (count !== 1) throw new ConflictError('the correction', { id: seen.id });
        await writeAudit(tx, [audit]);
      });
      live.publish({ topic: 'understanding' });
    },
  };
}

function olderThan(after: CorrectionCursor | undefined) {
  if (after === undefined) return {};
  return { OR: [{ madeAt: { lt: after.at } }, { madeAt: after.at, id: { lt: after.id } }] };
}

/** Absent codes are left out: JSON has no `undefined`. */
function toJson({ intent, category, urgency, place }: Reading) {
  return {
    intent,
    ...(category === undefined ? {} : { category }),
    ...(urgency === undefined ? {} : { urgency }),
    place: { ...place },
  };
}

function fromRow(row: CorrectionRow): Correction {
  return {
    ...row,
    before: fromJson(row.before),
    after: fromJson(row.after),
    status: z.enum(correctionStatuses).parse(row.status),
    reviewedBy: row.reviewedBy ?? undefined,
    reviewedAt: row.reviewedAt ?? undefined,
  };
}

function fromJson(stored: unknown): Reading {
  const { category, urgency, ...rest } = readingSchema.parse(stored);
  return { ...rest, category, urgency };
}
