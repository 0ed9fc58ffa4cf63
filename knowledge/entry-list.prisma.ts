/** Lists of entries and of the versions of one. */
import type { Transaction } from '../prisma/database.prisma.ts';
import { concerning } from './concerned-areas.prisma.ts';
import { entryOf, readSnapshot, withAlternates } from './entry-rows.prisma.ts';
import type { EntryDraft, EntryStatus, KnowledgeEntry } from './entry.ts';
import {
  type ChangeCursor,
  type ChangePage,
  newestFirst,
  olderThan,
  pageOf,
  type Usage,
  usageOf,
} from './newest-first.prisma.ts';

export interface EntryFilter {
  readonly status?: EntryStatus;
  readonly category?: string;
  /** Occurs in the question, a similar question or the answer. */
  readonly text?: string;
  /** Only published entries whose review date has come by this instant. */
  readonly reviewDueAt?: Date;
  /** Only published entries that hold no longer at this instant. */
  readonly expiredAt?: Date;
  /** Only published ones that answered nobody so far. */
  readonly unused?: boolean;
  /** Only what holds in one of these areas, in part of one, or everywhere. */
  readonly concerns?: readonly string[];
}

export interface ListedEntry extends KnowledgeEntry, Usage {}

export interface EntryVersion {
  readonly version: number;
  readonly status: EntryStatus;
  readonly draft: EntryDraft;
  readonly editedBy: string | undefined;
  readonly at: Date;
}

export async function listVersions(tx: Transaction, entryId: string): Promise<readonly EntryVersion[]> {
  const rows = await tx.knowledgeVersion.findMany({ where: { entryId }, orderBy: { version: 'desc' } });
  return rows.map((row) => ({
    version: row.version,
    ...readSnapshot(row.snapshot),
    editedBy: row.editedBy ?? undefined,
    at: row.at,
  }));
}

/** What residents could read but for its date, and what waits to be looked at again. */
export interface DueEntries {
  readonly reviewDue: number;
  /** Published and past its last day: no longer served. */
  readonly expired: number;
}

export async function countDue(tx: Transaction, concerns: readonly string[], now: Date): Promise<DueEntries> {
  const published = (due: object) => ({ AND: [{ status: 'published' }, due, concerning(concerns)] });
  const [reviewDue, expired] = await Promise.all([
    tx.knowledgeEntry.count({ where: published({ reviewAt: { lte: now } }) }),
    tx.knowledgeEntry.count({ where: published({ validUntil: { lte: now } }) }),
  ]);
  return { reviewDue, expired };
}

export function listPublished(tx: Transaction): Promise<readonly KnowledgeEntry[]> {
  return listWhole(tx, { status: 'published' });
}

export function listAll(tx: Transaction, concerns: readonly string[]): Promise<readonly KnowledgeEntry[]> {
  return listWhole(tx, concerning(concerns));
}

type Condition = NonNullable<NonNullable<Parameters<Transaction['knowledgeEntry']['findMany']>[0]>['where']>;

/** More at once would be more than a statement may bind: the alternates are asked for by the ids of their entries. */
const atOnce = 500;

/** The oldest first. */
async function listWhole(tx: Transaction, where: Condition): Promise<readonly KnowledgeEntry[]> {
  const entries: KnowledgeEntry[] = [];
  for (let after = ''; ;) {
    const rows = await tx.knowledgeEntry.findMany({
      where: { AND: [where, { id: { gt: after } }] },
      include: withAlternates,
      orderBy: { id: 'asc' },
      take: atOnce,
    });
    entries.push(...rows.map(entryOf));
    const last = rows.at(-1);
    if (last === undefined || rows.length < atOnce) return entries;
    after = last.id;
  }
}

export async function listEntries(
  tx: Transaction,
  page: {
    readonly filter: EntryFilter;
    readonly after: ChangeCursor | undefined;
    readonly limit: number;
  },
): Promise<ChangePage<ListedEntry>> {
  const rows = await tx.knowledgeEntry.findMany({
    where: {
      AND: [
        conditionsOf(page.filter),
        page.filter.concerns === undefined ? {} : concerning(page.filter.concerns),
        olderThan(page.after),
      ],
    },
    include: withAlternates,
    orderBy: newestFirst,
    take: page.limit + 1,
  });
  return pageOf(rows, page.limit, listedOf);
}

export async function findListed(tx: Transaction, id: string): Promise<ListedEntry | undefined> {
  const row = await tx.knowledgeEntry.findUnique({ where: { id }, include: withAlternates });
  return row === null ? undefined : listedOf(row);
}

type Row = Parameters<typeof entryOf>[0];

function listedOf(row: Row): ListedEntry {
  return { ...entryOf(row), ...usageOf(row) };
}

function conditionsOf({ status, category, text, reviewDueAt, expiredAt, unused }: EntryFilter) {
  return {
    ...(status === undefined ? {} : { status }),
    ...(category === undefined ? {} : { category }),
    ...(reviewDueAt === undefined ? {} : { status: 'published', reviewAt: { lte: reviewDueAt } }),
    ...(expiredAt === undefined ? {} : { status: 'published', validUntil: { lte: expiredAt } }),
    ...(unused === true ? { status: 'published', hits: 0 } : {}),
    ...(text === undefined
      ? {}
      : {
          OR: [
            { question: { contains: text } },
            { answer: { contains: text } },
            { alternates: { some: { text: { contains: text } } } },
          ],
        }),
  };
}
