/** Saved views of the queue in the database. */
import type { AuditEntry } from '../../core/audit.ts';
import { ConflictError } from '../../core/errors.ts';
import type { LiveEvents } from '../../core/live.ts';
import type { Database, Transaction } from '../../prisma/database.prisma.ts';
import type { TicketView as ViewRow } from '../../prisma/generated/sqlite/client.ts';
import { queueFilter } from './queue-filter.ts';
import type { TicketView } from './view.ts';

export interface ViewStoreDeps {
  readonly database: Database;
  readonly live: LiveEvents;
  readonly writeAudit: (tx: Transaction, entries: readonly AuditEntry[]) => Promise<void>;
}

export interface ViewReader {
  readonly staffId: string;
  /** The areas they work in and all above them: what is shared there is theirs, too. */
  readonly areaPaths: readonly string[];
}

export type ViewStore = ReturnType<typeof createViewStore>;

/** Publishes `ticket_views` after each change. */
export function createViewStore({ database, live, writeAudit }: ViewStoreDeps) {
  const write = async (audit: AuditEntry, change: (tx: Transaction) => Promise<void>): Promise<void> => {
    await database.$transaction(async (tx) => {
      await change(tx);
      await writeAudit(tx, [audit]);
    });
    live.publish({ topic: 'ticket_views', id: audit.subjectId });
  };
  return {
    /** Their own, what is shared where they work, and what they shared themselves; own ones first, then by name. */
    async listFor({ staffId, areaPaths }: ViewReader): Promise<readonly TicketView[]> {
      const shared = { ownerId: null, OR: [{ areaPath: { in: [...areaPaths] } }, { createdBy: staffId }] };
      const rows = await database.ticketView.findMany({
        where: { OR: [{ ownerId: staffId }, shared] },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      });
      const views = rows.map(fromRow);
      return [...views.filter((view) => view.ownerId !== undefined), ...views.filter(isShared)];
    },

    async find(id: string): Promise<TicketView | undefined> {
      const row = await database.ticketView.findUnique({ where: { id } });
      return row === null ? undefined : fromRow(row);
    },

    count: ({ ownerId, areaPath }: Pick<TicketView, 'ownerId' | 'areaPath'>): Promise<number> =>
      database.ticketView.count({ where: { ownerId: ownerId ?? null, areaPath: areaPath ?? null } }),

    insert: (view: TicketView, audit: AuditEntry): Promise<void> =>
      write(audit, async (tx) => {
        await tx.ticketView.create({ data: toRow(view) });
      }),

    /** Throws `ConflictError` when the stored version is not the one before `view`'s. */
    update: (view: TicketView, audit: AuditEntry): Promise<void> =>
      write(audit, async (tx) => {
        const seen = { id: view.id, version: view.version - 1 };
        const { count } = await tx.ticketView.updateMany({ where: seen, data: toRow(view) });
        if (count === 0) throw new ConflictError('the view', { version: seen.version });
      }),

    /** Nothing happens when it is gone already. */
    remove: (id: string, audit: AuditEntry): Promise<void> =>
      write(audit, async (tx) => {
        await tx.ticketView.deleteMany({ where: { id } });
      }),
  };
}

function isShared({ ownerId }: TicketView): boolean {
  return ownerId === undefined;
}

function toRow({ ownerId, areaPath, ...view }: TicketView) {
  return { ...view, ownerId: ownerId ?? null, areaPath: areaPath ?? null };
}

function fromRow({ ownerId, areaPath, filter, ...row }: ViewRow): TicketView {
  return {
    ...row,
    filter: queueFilter.parse(filter),
    ownerId: ownerId ?? undefined,
    areaPath: areaPath ?? undefined,
  };
}
