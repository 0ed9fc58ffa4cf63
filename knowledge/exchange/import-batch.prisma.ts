/** Part of an import: small enough that nobody's message waits for it. */
import type { AuditEntry } from '../../core/audit.ts';
import { newId } from '../../core/ids.ts';
import type { Transaction } from '../../prisma/database.prisma.ts';
import { draftOf } from '../entry-draft.ts';
import type { Editor, EntryStoreDeps } from '../entry-store.prisma.ts';
import { insertEntries, newEntry, writeEntry } from '../entry-write.prisma.ts';
import type { EntryDraft, KnowledgeEntry } from '../entry.ts';

export interface ImportBatch {
  readonly importId: string;
  readonly added: readonly EntryDraft[];
  /** What is published stays so with the new words; the rest becomes a draft again. */
  readonly changed: readonly { readonly entry: KnowledgeEntry; readonly draft: EntryDraft }[];
  /** What else its line in the audit log says. */
  readonly details?: AuditEntry['details'];
}

/** Returns the ids of entries that somebody else changed meanwhile: they are as that person left them. */
export async function importBatch(
  deps: EntryStoreDeps,
  batch: ImportBatch,
  by: Editor,
): Promise<readonly string[]> {
  const added = batch.added.map((draft) => newEntry(draft, by));
  const { written, missed } = await deps.database.$transaction(async (tx) => {
    await insertEntries(tx, added);
    const still = await stillAsSeen(tx, batch.changed);
    const changes = batch.changed.filter(({ entry }) => still.has(entry.id));
    for (const { entry, draft } of changes)
      await writeEntry(tx, entry, { ...draftOf(draft), status: statusAfter(entry) }, by);
    await deps.writeAudit(tx, [auditOf(batch, changes.length, by)]);
    return {
      written: changes.map(({ entry }) => entry.id),
      missed: batch.changed.flatMap(({ entry }) => (still.has(entry.id) ? [] : [entry.id])),
    };
  });
  // Drafts are nobody's answer yet: one of them tells open pages that there is something new.
  for (const id of [...added.slice(0, 1).map((entry) => entry.id), ...written])
    deps.live.publish({ topic: 'knowledge', id });
  return missed;
}

function statusAfter({ status }: KnowledgeEntry): 'published' | 'draft' {
  return status === 'published' ? 'published' : 'draft';
}

async function stillAsSeen(tx: Transaction, changed: ImportBatch['changed']): Promise<ReadonlySet<string>> {
  const ids = changed.map(({ entry }) => entry.id);
  const rows = await tx.knowledgeEntry.findMany({
    where: { id: { in: ids } },
    select: { id: true, version: true },
  });
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  return new Set(changed.flatMap(({ entry: { id, version } }) => (versions.get(id) === version ? [id] : [])));
}

function auditOf({ importId, added, details }: ImportBatch, changed: number, by: Editor): AuditEntry {
  return {
    id: newId(by.now),
    actorId: by.staffId,
    action: 'knowledge.import',
    subjectId: importId,
    details: { added: added.length, changed, ...details },
    at: by.now,
  };
}
