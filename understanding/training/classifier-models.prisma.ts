/** Trained classifiers in the database, one of them active; none active means that the shipped one reads. */
import { z } from 'zod';

import type { AuditEntry } from '../../core/audit.ts';
import type { LiveEvents } from '../../core/live.ts';
import type { Database, Transaction } from '../../prisma/database.prisma.ts';
import { metrics, type Metrics } from './measure.ts';
import type { Trained } from './retrain.ts';

/** A model has some megabytes; so many trainings one can go back to, besides the active one. */
export const keptModels = 10;

/** One training, without its bytes. */
export interface ClassifierVersion {
  readonly id: string;
  readonly examples: number;
  readonly corrections: number;
  /** What read when it was trained, and itself, on the same messages. */
  readonly before: Metrics;
  readonly after: Metrics;
  readonly active: boolean;
  readonly createdBy: string;
  readonly createdAt: Date;
}

export interface ActiveModel {
  readonly id: string;
  readonly bytes: Uint8Array;
}

export interface ClassifierModelDeps {
  readonly database: Database;
  readonly live: LiveEvents;
  readonly writeAudit: (tx: Transaction, entries: readonly AuditEntry[]) => Promise<void>;
}

export type ClassifierModelStore = ReturnType<typeof createClassifierModelStore>;

export function createClassifierModelStore(deps: ClassifierModelDeps) {
  return { ...reading(deps), ...changing(deps) };
}

function reading({ database }: Pick<ClassifierModelDeps, 'database'>) {
  return {
    /** The newest first. */
    async list(): Promise<readonly ClassifierVersion[]> {
      const rows = await database.classifierModel.findMany({
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        omit: { bytes: true },
      });
      return rows.map(({ metrics: stored, ...row }) => ({ ...row, ...bothMetrics.parse(stored) }));
    },

    async findActiveId(): Promise<string | undefined> {
      const row = await database.classifierModel.findFirst({ ...activeOne, select: { id: true } });
      return row?.id;
    },

    async findActive(): Promise<ActiveModel | undefined> {
      const row = await database.classifierModel.findFirst({
        ...activeOne,
        select: { id: true, bytes: true },
      });
      return row ?? undefined;
    },
  };
}

/** Two processes may have activated at once: everybody takes the newer one. */
const activeOne = { where: { active: true }, orderBy: { id: 'desc' } } as const;

function changing({ database, live, writeAudit }: ClassifierModelDeps) {
  return {
    /** Stores a training, not yet active; the oldest inactive ones beyond `keptModels` go. */
    async insert(id: string, trained: Trained, audit: AuditEntry): Promise<void> {
      const { bytes, examples, corrections, before, after } = trained;
      const row = { id, bytes, examples, corrections, metrics: { before, after }, active: false };
      await database.$transaction(async (tx) => {
        await tx.classifierModel.create({
          data: { ...row, createdBy: audit.actorId ?? '', createdAt: audit.at },
          select: { id: true },
        });
        await forgetOldest(tx);
        await writeAudit(tx, [audit]);
      });
      live.publish({ topic: 'understanding' });
    },

    /** Makes this one read, or the shipped one. False when there is no such training. */
    async activate(id: string | undefined, audit: AuditEntry): Promise<boolean> {
      const activated = await database.$transaction(async (tx) => {
        if (id !== undefined && (await tx.classifierModel.count({ where: { id } })) === 0) return false;
        await tx.classifierModel.updateMany({ where: { active: true }, data: { active: false } });
        if (id !== undefined)
          await tx.classifierModel.update({ where: { id }, data: { active: true }, select: { id: true } });
        await writeAudit(tx, [audit]);
        return true;
      });
      if (activated) live.publish({ topic: 'understanding' });
      return activated;
    },
  };
}

async function forgetOldest(tx: Transaction): Promise<void> {
  const old = await tx.classifierModel.findMany({
    where: { active: false },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: keptModels,
    select: { id: true },
  });
  await tx.classifierModel.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
}

const bothMetrics = z.object({ before: metrics, after: metrics });
