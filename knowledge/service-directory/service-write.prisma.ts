/** How an item is written: against the version somebody saw. */
import { AppError, ConflictError } from '../../core/errors.ts';
import { newId } from '../../core/ids.ts';
import type { Transaction } from '../../prisma/database.prisma.ts';
import { draftOf } from './service-draft.ts';
import type { ServiceDraft, ServiceItem, ServiceStatus } from './service-item.ts';
import { columnsOf, insertItemVersions, itemOf, readItemSnapshot } from './service-rows.prisma.ts';

export interface SeenItem {
  readonly id: string;
  readonly version: number;
}

/** A draft as somebody has just written it. */
export function newItem(
  draft: ServiceDraft,
  by: { readonly staffId: string; readonly now: Date },
  status: ServiceStatus = 'draft',
): ServiceItem {
  const standing = { key: undefined, status, version: 1 } as const;
  return { ...draftOf(draft), ...standing, id: newId(by.now), updatedBy: by.staffId, updatedAt: by.now };
}

export async function getItem(tx: Transaction, id: string): Promise<ServiceItem> {
  const row = await tx.serviceItem.findUnique({ where: { id } });
  if (row !== null) return itemOf(row);
  throw new AppError('service.unknown_item', 'there is no such service item; reload the list', {
    details: { id },
  });
}

/** Changes a row that still has the version somebody saw, and keeps the new version. */
export async function writeItem(
  tx: Transaction,
  seen: SeenItem,
  change: Partial<ServiceDraft> & { readonly status?: ServiceStatus },
  by: { readonly staffId: string | undefined; readonly now: Date },
): Promise<ServiceItem> {
  const before = await getItem(tx, seen.id);
  const item: ServiceItem = {
    ...{ ...before, ...change },
    ...{ version: seen.version + 1, updatedBy: by.staffId, updatedAt: by.now },
  };
  const { status, version } = item;
  const { count } = await tx.serviceItem.updateMany({
    where: { id: seen.id, version: seen.version },
    data: { ...columnsOf(item), status, version, updatedBy: by.staffId ?? null, updatedAt: by.now },
  });
  if (count === 0) throw new ConflictError('this service item', { id: seen.id });
  await keepFormer(tx, before);
  await insertItemVersions(tx, [item]);
  return item;
}

/** An item from before versions were kept has none of the words it had so far. */
async function keepFormer(tx: Transaction, before: ServiceItem): Promise<void> {
  const key = { itemId_version: { itemId: before.id, version: before.version } };
  if ((await tx.serviceVersion.findUnique({ where: key })) === null) await insertItemVersions(tx, [before]);
}

export async function getItemVersion(tx: Transaction, itemId: string, version: number) {
  const row = await tx.serviceVersion.findUnique({ where: { itemId_version: { itemId, version } } });
  if (row !== null) return readItemSnapshot(row.snapshot);
  throw new AppError('service.unknown_version', 'the item has no such version; reload its history', {
    details: { id: itemId, version },
  });
}
