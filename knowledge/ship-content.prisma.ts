/** Brings the shipped entries into the database at start. What staff have touched stays as staff left it. */
import { newId } from '../core/ids.ts';
import type { Database, Transaction } from '../prisma/database.prisma.ts';
import { draftOf, sameDraft } from './entry-draft.ts';
import { entryOf, withAlternates } from './entry-rows.prisma.ts';
import { insertEntries, writeEntry } from './entry-write.prisma.ts';
import type { KnowledgeEntry, ShippedEntry } from './entry.ts';

export interface Shipment {
  readonly inserted: number;
  readonly updated: number;
  readonly archived: number;
}

/** Safe to repeat: a second run with the same content changes nothing. All of it or nothing. */
export async function shipContent(
  database: Database,
  content: readonly ShippedEntry[],
  now: Date,
): Promise<Shipment> {
  return database.$transaction(
    async (tx) => {
      const known = await listShipped(tx);
      const inserted = await insertNew(tx, content, known, now);
      const updated = await updateUntouched(tx, content, known, now);
      const archived = await archiveWithdrawn(tx, content, known, now);
      return { inserted, updated, archived };
    },
    { timeout: 60_000 },
  );
}

type Known = ReadonlyMap<string, KnowledgeEntry>;

async function listShipped(tx: Transaction): Promise<Known> {
  const rows = await tx.knowledgeEntry.findMany({ where: { key: { not: null } }, include: withAlternates });
  return new Map(rows.map((row) => [row.key ?? row.id, entryOf(row)]));
}

async function insertNew(tx: Transaction, content: readonly ShippedEntry[], known: Known, now: Date) {
  const fresh = content.filter((entry) => !known.has(entry.key));
  const entries = fresh.map((entry): KnowledgeEntry => ({
    ...draftOf(entry),
    id: newId(now),
    key: entry.key,
    status: 'published',
    version: 1,
    updatedBy: undefined,
    updatedAt: now,
  }));
  if (entries.length > 0) await insertEntries(tx, entries);
  return entries.length;
}

async function updateUntouched(tx: Transaction, content: readonly ShippedEntry[], known: Known, now: Date) {
  let updated = 0;
  for (const shipped of content) {
    const entry = known.get(shipped.key);
    if (entry === undefined || entry.updatedBy !== undefined) continue;
    if (entry.status === 'published' && sameDraft(entry, shipped)) continue;
    await writeEntry(tx, entry, { ...draftOf(shipped), status: 'published' }, { staffId: undefined, now });
    updated += 1;
  }
  return updated;
}

/** What we no longer stand behind must not be answered with. */
async function archiveWithdrawn(tx: Transaction, content: readonly ShippedEntry[], known: Known, now: Date) {
  const shippedKeys = new Set(content.map((entry) => entry.key));
  const withdrawn = [...known].filter(
    ([key, entry]) => !shippedKeys.has(key) && entry.updatedBy === undefined && entry.status === 'published',
  );
  for (const [, entry] of withdrawn)
    await writeEntry(tx, entry, { status: 'archived' }, { staffId: undefined, now });
  return withdrawn.length;
}
