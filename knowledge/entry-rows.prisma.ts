/** Entries as rows and back. */
import { z } from 'zod';

import { newId } from '../core/ids.ts';
import type { Transaction } from '../prisma/database.prisma.ts';
import { insertRows } from '../prisma/insert-rows.prisma.ts';
import { draftOf, parseDraft } from './entry-draft.ts';
import { type EntryDraft, entryCategories, entryStatuses, type KnowledgeEntry } from './entry.ts';

const storedCategory = z.enum(entryCategories);
const storedStatus = z.enum(entryStatuses);
const storedWords = z.array(z.string());
const storedLinks = z.array(z.object({ title: z.string(), url: z.string() }));

/** The alternates in their order: part of every read. */
export const withAlternates = { alternates: { orderBy: { sort: 'asc' } } } as const;

type EntryRow = NonNullable<Awaited<ReturnType<typeof findRow>>>;

function findRow(tx: Transaction, id: string) {
  return tx.knowledgeEntry.findUnique({ where: { id }, include: withAlternates });
}

export async function findEntry(tx: Transaction, id: string): Promise<KnowledgeEntry | undefined> {
  const row = await findRow(tx, id);
  return row === null ? undefined : entryOf(row);
}

export function entryOf(row: EntryRow): KnowledgeEntry {
  return {
    id: row.id,
    key: row.key ?? undefined,
    question: row.question,
    alternates: row.alternates.map((alternate) => alternate.text),
    answer: row.answer,
    category: storedCategory.parse(row.category),
    keywords: storedWords.parse(row.keywords),
    areaPath: row.areaPath ?? undefined,
    source: {
      title: row.sourceTitle,
      url: row.sourceUrl ?? undefined,
      date: row.sourceDate ?? undefined,
    },
    links: linksOf(row.links),
    pictureId: row.pictureId ?? undefined,
    status: storedStatus.parse(row.status),
    validFrom: row.validFrom ?? undefined,
    validUntil: row.validUntil ?? undefined,
    reviewAt: row.reviewAt,
    owner: row.owner ?? undefined,
    version: row.version,
    updatedBy: row.updatedBy ?? undefined,
    updatedAt: row.updatedAt,
  };
}

/** A city's entries have one empty list among them. */
const noLinks: KnowledgeEntry['links'] = [];

function linksOf(stored: unknown): KnowledgeEntry['links'] {
  const links = storedLinks.parse(stored ?? noLinks);
  return links.length === 0 ? noLinks : links;
}

/** The columns a draft fills. */
export function columnsOf(draft: EntryDraft) {
  return {
    question: draft.question,
    answer: draft.answer,
    category: draft.category,
    keywords: [...draft.keywords],
    areaPath: draft.areaPath ?? null,
    sourceTitle: draft.source.title,
    sourceUrl: draft.source.url ?? null,
    sourceDate: draft.source.date ?? null,
    links: draft.links.map(({ title, url }) => ({ title, url })),
    pictureId: draft.pictureId ?? null,
    validFrom: draft.validFrom ?? null,
    validUntil: draft.validUntil ?? null,
    reviewAt: draft.reviewAt,
    owner: draft.owner ?? null,
  };
}

/** Writes the alternates of entries that have none. */
export async function insertAlternates(tx: Transaction, entries: readonly KnowledgeEntry[]): Promise<void> {
  const data = entries.flatMap((entry) =>
    entry.alternates.map((text, sort) => ({ id: newId(entry.updatedAt), entryId: entry.id, text, sort })),
  );
  await insertRows(tx, 'KnowledgeAlternate', data);
}

/** Keeps these versions for good. */
export async function insertSnapshots(tx: Transaction, entries: readonly KnowledgeEntry[]): Promise<void> {
  const data = entries.map((entry) => ({
    entryId: entry.id,
    version: entry.version,
    snapshot: snapshotOf(entry),
    editedBy: entry.updatedBy ?? null,
    at: entry.updatedAt,
  }));
  await insertRows(tx, 'KnowledgeVersion', data);
}

const snapshotSchema = z.object({ status: storedStatus, draft: z.unknown() });

function snapshotOf(entry: KnowledgeEntry) {
  // JSON turns instants into ISO text, which is what the schema reads back.
  const draft: unknown = JSON.parse(JSON.stringify(draftOf(entry)));
  return { status: entry.status, draft: z.record(z.string(), z.json()).parse(draft) };
}

export function readSnapshot(snapshot: unknown) {
  const { status, draft } = snapshotSchema.parse(snapshot);
  return { status, draft: parseDraft(draft) };
}
