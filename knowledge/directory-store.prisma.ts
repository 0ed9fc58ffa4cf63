/** Directory lines in the database: one per area and key. */
import type { AuditEntry } from '../core/audit.ts';
import { derivedId, newId } from '../core/ids.ts';
import type { LiveEvents } from '../core/live.ts';
import type { Database, Transaction } from '../prisma/database.prisma.ts';
import type { DirectoryLine } from './entry.ts';
import type { Editor, WriteAudit } from './entry-store.prisma.ts';

export type LineDraft = Omit<DirectoryLine, 'id'>;

interface Deps {
  readonly database: Database;
  readonly writeAudit: WriteAudit;
  readonly live: LiveEvents;
}

export type DirectoryStore = ReturnType<typeof createDirectoryStore>;

/** Publishes `knowledge` after each change: answers are filled from these lines. */
export function createDirectoryStore(deps: Deps) {
  const { database, live } = deps;
  return {
    async list(): Promise<readonly DirectoryLine[]> {
      const rows = await database.directoryLine.findMany({ orderBy: [{ areaPath: 'asc' }, { key: 'asc' }] });
      return rows.map(lineOf);
    },

    /** Sets the line of this area and key. */
    async put(draft: LineDraft, by: Editor): Promise<DirectoryLine> {
      const line = await database.$transaction(async (tx) => {
        const written = await putLine(tx, draft);
        await deps.writeAudit(tx, [auditOf(written.id, 'directory.put', by)]);
        return written;
      });
      live.publish({ topic: 'knowledge' });
      return line;
    },

    /** Nothing happens when it is gone already. */
    async remove(id: string, by: Editor): Promise<void> {
      await database.$transaction(async (tx) => {
        await tx.directoryLine.deleteMany({ where: { id } });
        await deps.writeAudit(tx, [auditOf(id, 'directory.remove', by)]);
      });
      live.publish({ topic: 'knowledge' });
    },
  };
}

/** Inserts lines of a demo or an import; a line that is there stays as it is. Safe to repeat. */
export async function insertMissingLines(database: Database, drafts: readonly LineDraft[]): Promise<void> {
  await database.$transaction(async (tx) => {
    for (const draft of drafts) {
      const id = lineId(draft);
      if ((await tx.directoryLine.findUnique({ where: { id } })) === null) await putLine(tx, draft);
    }
  });
}

async function putLine(tx: Transaction, draft: LineDraft): Promise<DirectoryLine> {
  const id = lineId(draft);
  const columns = {
    areaPath: draft.areaPath,
    key: draft.key,
    name: draft.name,
    phone: draft.phone ?? null,
    hours: draft.hours ?? null,
    address: draft.address ?? null,
  };
  const row = await tx.directoryLine.upsert({
    where: { id },
    update: columns,
    create: { id, ...columns },
  });
  return lineOf(row);
}

/** Two people adding the same line at once write the same row. */
function lineId({ areaPath, key }: LineDraft): string {
  return derivedId('directory', areaPath, key);
}

type LineRow = Awaited<ReturnType<Database['directoryLine']['findMany']>>[number];

function lineOf(row: LineRow): DirectoryLine {
  return {
    id: row.id,
    areaPath: row.areaPath,
    key: row.key,
    name: row.name,
    phone: row.phone ?? undefined,
    hours: row.hours ?? undefined,
    address: row.address ?? undefined,
  };
}

function auditOf(subjectId: string, action: AuditEntry['action'], by: Editor): AuditEntry {
  return { id: newId(by.now), actorId: by.staffId, action, subjectId, details: {}, at: by.now };
}
