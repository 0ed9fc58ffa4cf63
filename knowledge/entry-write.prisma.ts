/** How an entry is written: against the version somebody saw, and never without keeping the new one. */
import { AppError, ConflictError } from '../core/errors.ts';
import { newId } from '../core/ids.ts';
import type { Transaction } from '../prisma/database.prisma.ts';
import { insertRows } from '../prisma/insert-rows.prisma.ts';
import { draftOf } from './entry-draft.ts';
import { ownPicture } from './entry-pictures.prisma.ts';
import {
  columnsOf,
  findEntry,
  insertAlternates,
  insertSnapshots,
  readSnapshot,
} from './entry-rows.prisma.ts';
import type { EntryDraft, EntryStatus, KnowledgeEntry } from './entry.ts';

/** One entry as somebody saw it: what a change is based on. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

/** A draft as somebody has just written it. */
export function newEntry(
  draft: EntryDraft,
  by: { readonly staffId: string; readonly now: Date },
): KnowledgeEntry {
  const standing = { key: undefined, status: 'draft', version: 1 } as const;
  return { ...draftOf(draft), ...standing, id: newId(by.now), updatedBy: by.staffId, updatedAt: by.now };
}

/** New entries with their first version. */
export async function insertEntries(tx: Transaction, entries: readonly KnowledgeEntry[]): Promise<void> {
  const data = entries.map((entry) => ({
    ...columnsOf(entry),
    id: entry.id,
    key: entry.key ?? null,
    status: entry.status,
    version: entry.version,
    updatedBy: entry.updatedBy ?? null,
    updatedAt: entry.updatedAt,
  }));
  await insertRows(tx, 'KnowledgeEntry', data);
  await insertAlternates(tx, entries);
  for (const entry of entries) await ownPicture(tx, entry);
  await insertSnapshots(tx, entries);
}

/** Changes a row that still has the version somebody saw, and keeps the new version. */
export async function writeEntry(
  tx: Transaction,
  seen: Seen,
  change: Partial<EntryDraft> & { readonly status?: EntryStatus },
  by: { readonly staffId: string | undefined; readonly now: Date },
): Promise<KnowledgeEntry> {
  const before = await getEntry(tx, seen.id);
  const entry: KnowledgeEntry = {
    ...before,
    ...change,
    version: seen.version + 1,
    updatedBy: by.staffId,
    updatedAt: by.now,
  };
  const { count } = await tx.knowledgeEntry.updateMany({
    where: { id: seen.id, version: seen.version },
    data: {
      ...columnsOf(entry),
      status: entry.status,
      version: entry.version,
      updatedBy: by.staffId ?? null,
      updatedAt: by.now,
    },
  });
  if (count === 0) throw new ConflictError('this knowledge entry', { id: seen.id });
  if (change.alternates !== undefined) {
    await tx.knowledgeAlternate.deleteMany({ where: { entryId: entry.id } });
    await insertAlternates(tx, [entry]);
  }
  await ownPicture(tx, entry);
  await insertSnapshots(tx, [entry]);
  return entry;
}

export async function getEntry(tx: Transaction, id: string): Promise<KnowledgeEntry> {
  const entry = await findEntry(tx, id);
  if (entry !== undefined) return entry;
  throw new AppError('knowledge.unknown_entry', 'there is no such knowledge entry; reload the list', {
    details: { id },
  });
}

export async function getVersion(tx: Transaction, entryId: string, version: number) {
  const row = await tx.knowledgeVersion.findUnique({ where: { entryId_version: { entryId, version } } });
  if (row !== null) return readSnapshot(row.snapshot);
  throw new AppError('knowledge.unknown_version', 'the entry has no such version; reload its history', {
    details: { id: entryId, version },
  });
}
