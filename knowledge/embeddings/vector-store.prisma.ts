/** Vectors of entries in the database, and what is known of the model they are from. */
import type { AuditEntry } from '../../core/audit.ts';
import type { LiveEvents } from '../../core/live.ts';
import type { Database } from '../../prisma/database.prisma.ts';
import type { WriteAudit } from '../entry-store.prisma.ts';
import { type CosineCalibration, cosineCalibration } from './cosine-calibration.ts';
import { bytesOf, floatsOf } from './vector-bytes.ts';
import {
  countVectors,
  findDigest,
  listFailed,
  listPending,
  readVectors,
  type VectorSpace,
} from './vector-list.prisma.ts';

export interface StoredModel extends VectorSpace {
  /** The vector of a fixed text. */
  readonly probe: Float32Array;
  /** Absent: it may not be used to answer yet. */
  readonly calibration: CosineCalibration | undefined;
  /** Entries it was found with. */
  readonly calibratedOn: number;
  /** What the endpoint failed with when it was last asked in the background. */
  readonly failure: string | undefined;
  readonly at: Date;
}

/** What became of one entry: its vectors, or why there are none. */
export interface EmbeddedEntry {
  readonly entryId: string;
  readonly entryVersion: number;
  readonly digest: string;
  readonly vectors: readonly Float32Array[];
  readonly failure?: string;
}

export type VectorStore = ReturnType<typeof createVectorStore>;

interface Deps {
  readonly database: Database;
  readonly live: LiveEvents;
  readonly writeAudit: WriteAudit;
}

/** Publishes `embeddings` after each change. */
export function createVectorStore(deps: Deps) {
  const { database } = deps;
  return {
    findModel: (name: string) => findModel(database, name),
    /** Published entries without vectors of this space, or with those of an older version. */
    listPending: (space: VectorSpace, limit: number) => listPending(database, space, limit),
    /** What this entry has of this space, whatever its version. */
    findDigest: (entryId: string, space: VectorSpace) => findDigest(database, entryId, space),
    /** Vectors written since then, or all. */
    read: (space: VectorSpace, since: Date | undefined) => readVectors(database, space, since),
    count: (space: VectorSpace) => countVectors(database, space),
    /** The latest first. */
    listFailed: (space: VectorSpace, limit: number) => listFailed(database, space, limit),
    ...writing(deps),
  };
}

async function findModel(database: Database, name: string): Promise<StoredModel | undefined> {
  const row = await database.embeddingModel.findUnique({ where: { name } });
  if (row === null) return undefined;
  const { probe, calibration, failure, calibratedOn, dimension, at } = row;
  return {
    ...{ model: name, dimension, calibratedOn, at },
    probe: floatsOf(probe),
    calibration: calibration === null ? undefined : cosineCalibration.parse(JSON.parse(calibration)),
    failure: failure ?? undefined,
  };
}

function writing({ database, live, writeAudit }: Deps) {
  return {
    /** What was found out about another model says nothing any more. */
    async saveModel({ model: name, probe, calibration, failure, ...rest }: SavedModel): Promise<void> {
      const row = {
        ...rest,
        probe: bytesOf([probe]),
        calibration: calibration === undefined ? null : JSON.stringify(calibration),
        failure: failure ?? null,
      };
      await database.$transaction([
        database.embeddingModel.deleteMany({ where: { name: { not: name } } }),
        database.embeddingModel.upsert({ where: { name }, create: { name, ...row }, update: row }),
      ]);
      live.publish({ topic: 'embeddings' });
    },

    async save(space: VectorSpace, entries: readonly EmbeddedEntry[], at: Date): Promise<void> {
      await saveVectors(database, space, { entries, at });
      live.publish({ topic: 'embeddings' });
    },

    /** The wordings are as they were: so are the vectors. */
    async confirm(entryId: string, entryVersion: number): Promise<void> {
      await database.entryVectors.updateMany({ where: { entryId }, data: { entryVersion } });
    },

    /** Everything, or what failed, is made anew; nobody is asked for what is gone. */
    async forget(which: 'all' | 'failed', audit: AuditEntry | undefined): Promise<void> {
      await database.$transaction(async (tx) => {
        await tx.entryVectors.deleteMany({ where: which === 'all' ? {} : { failure: { not: null } } });
        if (which === 'all') await tx.embeddingModel.deleteMany({});
        if (audit !== undefined) await writeAudit(tx, [audit]);
      });
      live.publish({ topic: 'embeddings' });
    },
  };
}

/** An entry that is gone meanwhile is left out. */
async function saveVectors(
  database: Database,
  { model, dimension }: VectorSpace,
  { entries, at }: { readonly entries: readonly EmbeddedEntry[]; readonly at: Date },
): Promise<void> {
  await database.$transaction(async (tx) => {
    const there = await tx.knowledgeEntry.findMany({
      where: { id: { in: entries.map(({ entryId }) => entryId) } },
      select: { id: true },
    });
    const ids = new Set(there.map(({ id }) => id));
    for (const { entryId, vectors, failure = null, ...rest } of entries) {
      if (!ids.has(entryId)) continue;
      const row = { model, dimension, ...rest, vectors: bytesOf(vectors), failure, at };
      await tx.entryVectors.upsert({
        where: { entryId },
        create: { entryId, ...row },
        update: row,
        select: { entryId: true },
      });
    }
  });
}

type SavedModel = Omit<StoredModel, 'calibration' | 'failure'> & {
  readonly calibration?: CosineCalibration | undefined;
  readonly failure?: string | undefined;
};
