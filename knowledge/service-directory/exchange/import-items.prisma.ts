/** Part of an import: small enough that nobody's message waits for it. */
import type { AuditEntry } from '../../../core/audit.ts';
import { newId } from '../../../core/ids.ts';
import type { Transaction } from '../../../prisma/database.prisma.ts';
import type { Editor } from '../../entry-store.prisma.ts';
import { draftOf } from '../service-draft.ts';
import type { ServiceDraft, ServiceItem, ServiceStatus } from '../service-item.ts';
import { insertItems } from '../service-rows.prisma.ts';
import type { ServiceStoreDeps } from '../service-store.prisma.ts';
import { newItem, writeItem } from '../service-write.prisma.ts';

export interface ItemBatch {
  readonly importId: string;
  /** What new items and changed drafts become. What is published stays so with the new words. */
  readonly status: Extract<ServiceStatus, 'draft' | 'published'>;
  readonly added: readonly ServiceDraft[];
  readonly changed: readonly { readonly item: ServiceItem; readonly draft: ServiceDraft }[];
}

/** Returns the ids of items that somebody else changed meanwhile: they are as that person left them. */
export async function importItems(
  { database, writeAudit, live }: ServiceStoreDeps,
  batch: ItemBatch,
  by: Editor,
): Promise<readonly string[]> {
  const added = batch.added.map((draft) => newItem(draft, by, batch.status));
  const missed = await database.$transaction(async (tx) => {
    await insertItems(tx, added);
    const still = await stillAsSeen(tx, batch.changed);
    const changes = batch.changed.filter(({ item }) => still.has(item.id));
    for (const { item, draft } of changes)
      await writeItem(tx, item, { ...draftOf(draft), status: statusAfter(item, batch) }, by);
    await writeAudit(tx, [auditOf(batch, changes.length, by)]);
    return batch.changed.flatMap(({ item }) => (still.has(item.id) ? [] : [item.id]));
  });
  live.publish({ topic: 'services' });
  return missed;
}

function statusAfter({ status }: ServiceItem, batch: ItemBatch): ServiceStatus {
  return status === 'published' ? 'published' : batch.status;
}

async function stillAsSeen(tx: Transaction, changed: ItemBatch['changed']): Promise<ReadonlySet<string>> {
  const ids = changed.map(({ item }) => item.id);
  const rows = await tx.serviceItem.findMany({
    where: { id: { in: ids } },
    select: { id: true, version: true },
  });
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  return new Set(changed.flatMap(({ item: { id, version } }) => (versions.get(id) === version ? [id] : [])));
}

function auditOf({ importId, added }: ItemBatch, changed: number, by: Editor): AuditEntry {
  return {
    id: newId(by.now),
    actorId: by.staffId,
    action: 'service.import',
    subjectId: importId,
    details: { added: added.length, changed },
    at: by.now,
  };
}
