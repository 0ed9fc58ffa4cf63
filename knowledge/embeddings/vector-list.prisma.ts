/** What is asked about the vectors of entries. */
import type { Database } from '../../prisma/database.prisma.ts';
import { floatsOf, vectorsIn } from './vector-bytes.ts';

/** Only vectors of one space are compared. */
export interface VectorSpace {
  readonly model: string;
  readonly dimension: number;
}

export interface VectorCounts {
  readonly published: number;
  readonly embedded: number;
  readonly failed: number;
}

export interface FailedEntry {
  readonly entryId: string;
  readonly question: string;
  readonly failure: string;
}

const page = 500;

/** Published entries without vectors of this space, or with those of an older version. */
export async function listPending(
  database: Database,
  { model, dimension }: VectorSpace,
  limit: number,
): Promise<readonly string[]> {
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT e."id" AS "id" FROM "KnowledgeEntry" e
    LEFT JOIN "EntryVectors" v ON v."entryId" = e."id"
    WHERE e."status" = 'published' AND (
      v."entryId" IS NULL OR v."model" <> ${model} OR v."dimension" <> ${dimension}
      OR v."entryVersion" <> e."version")
    ORDER BY e."id" LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** What this entry has of this space, whatever its version. */
export async function findDigest(
  database: Database,
  entryId: string,
  { model, dimension }: VectorSpace,
): Promise<string | undefined> {
  const row = await database.entryVectors.findFirst({
    where: { entryId, model, dimension, failure: null },
    select: { digest: true },
  });
  return row?.digest;
}

/** Vectors written since then, or all; page by page. */
export async function* readVectors(
  database: Database,
  { model, dimension }: VectorSpace,
  since: Date | undefined,
) {
  const written = since === undefined ? {} : { at: { gte: since } };
  for (let after = ''; ;) {
    const rows = await database.entryVectors.findMany({
      where: { model, dimension, failure: null, ...written, entryId: { gt: after } },
      orderBy: { entryId: 'asc' },
      take: page,
    });
    for (const { entryId, vectors, at } of rows)
      yield { entryId, at, vectors: vectorsIn(floatsOf(vectors), dimension) };
    after = rows.at(-1)?.entryId ?? '';
    if (rows.length < page) return;
  }
}

export async function countVectors(
  database: Database,
  { model, dimension }: VectorSpace,
): Promise<VectorCounts> {
  const where = { model, dimension, entry: { status: 'published' } };
  const [published, embedded, failed] = await Promise.all([
    database.knowledgeEntry.count({ where: { status: 'published' } }),
    database.entryVectors.count({ where: { ...where, failure: null } }),
    database.entryVectors.count({ where: { ...where, failure: { not: null } } }),
  ]);
  return { published, embedded, failed };
}

/** The latest first. */
export async function listFailed(
  database: Database,
  { model, dimension }: VectorSpace,
  limit: number,
): Promise<readonly FailedEntry[]> {
  const rows = await database.entryVectors.findMany({
    where: { model, dimension, failure: { not: null }, entry: { status: 'published' } },
    orderBy: [{ at: 'desc' }, { entryId: 'asc' }],
    take: limit,
    select: { entryId: true, failure: true, entry: { select: { question: true } } },
  });
  return rows.map(({ entryId, failure, entry }) => ({
    entryId,
    question: entry.question,
    failure: failure ?? '',
  }));
}
