/** Sites of this deployment's own whose links answers may hold. */
import type { AuditEntry } from '../core/audit.ts';
import { newId } from '../core/ids.ts';
import type { LiveEvents } from '../core/live.ts';
import type { Database } from '../prisma/database.prisma.ts';
import type { Editor, WriteAudit } from './entry-store.prisma.ts';

export interface LinkHost {
  readonly host: string;
  readonly addedBy: string | undefined;
  readonly addedAt: Date;
}

export type LinkHostStore = ReturnType<typeof createLinkHostStore>;

interface Deps {
  readonly database: Database;
  readonly writeAudit: WriteAudit;
  readonly live: LiveEvents;
}

/** Publishes `knowledge` after each change: what may be said has changed. */
export function createLinkHostStore({ database, writeAudit, live }: Deps) {
  return {
    async list(): Promise<readonly LinkHost[]> {
      const rows = await database.linkHost.findMany({ orderBy: { host: 'asc' } });
      return rows.map((row) => ({ ...row, addedBy: row.addedBy ?? undefined }));
    },

    /** Nothing happens when it is there already. */
    async add(host: string, by: Editor): Promise<void> {
      const columns = { addedBy: by.staffId, addedAt: by.now };
      await database.$transaction(async (tx) => {
        await tx.linkHost.upsert({ where: { host }, update: {}, create: { host, ...columns } });
        await writeAudit(tx, [auditOf(host, 'link_host.add', by)]);
      });
      live.publish({ topic: 'knowledge' });
    },

    /** Nothing happens when it is gone already. */
    async remove(host: string, by: Editor): Promise<void> {
      await database.$transaction(async (tx) => {
        await tx.linkHost.deleteMany({ where: { host } });
        await writeAudit(tx, [auditOf(host, 'link_host.remove', by)]);
      });
      live.publish({ topic: 'knowledge' });
    },
  };
}

function auditOf(host: string, action: AuditEntry['action'], by: Editor): AuditEntry {
  return { id: newId(by.now), actorId: by.staffId, action, subjectId: host, details: {}, at: by.now };
}
