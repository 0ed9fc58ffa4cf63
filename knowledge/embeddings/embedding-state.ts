/** How far embedding has come, for people: what is done, what failed, and whether it is used to answer. */
import { newId } from '../../core/ids.ts';
import type { Editor } from '../entry-store.prisma.ts';
import type { EmbeddingFigures } from './careful-embeddings.ts';
import type { FailedEntry, VectorCounts } from './vector-list.prisma.ts';
import type { StoredModel, VectorStore } from './vector-store.prisma.ts';

/** `embedding`: entries wait for it. `too_few`: all is done, and too little to tell what its cosines are worth. */
export type EmbeddingStage = 'off' | 'embedding' | 'too_few' | 'ready';

export interface EmbeddingState {
  readonly stage: EmbeddingStage;
  /** Absent when it is off. */
  readonly model: string | undefined;
  /** 0 until the endpoint has answered once. */
  readonly dimension: number;
  readonly counts: VectorCounts;
  readonly failed: readonly FailedEntry[];
  /** What the endpoint failed with when it was last asked in the background. */
  readonly failure: string | undefined;
  readonly figures: EmbeddingFigures | undefined;
}

export interface EmbeddingReview {
  read(): Promise<EmbeddingState>;
  /** Everything, or what failed, is embedded again in the next minutes; until then words answer alone. */
  renew(which: 'all' | 'failed', by: Editor): Promise<void>;
}

const mostFailed = 50;

/** @param used absent without embeddings */
export function createEmbeddingReview(
  store: VectorStore,
  used: { readonly model: string; readonly figures: () => EmbeddingFigures } | undefined,
): EmbeddingReview {
  return {
    read: async () => {
      const stored = used === undefined ? undefined : await store.findModel(used.model);
      const space = { model: used?.model ?? '', dimension: stored?.dimension ?? 0 };
      const counts = await store.count(space);
      return {
        ...space,
        stage: used === undefined ? 'off' : stageOf(stored, counts),
        model: used?.model,
        counts,
        failed: await store.listFailed(space, mostFailed),
        failure: stored?.failure,
        figures: used?.figures(),
      };
    },
    renew: (which, { staffId: actorId, now: at }) =>
      store.forget(which, {
        ...{ id: newId(at), actorId, action: 'embeddings.renew', at },
        subjectId: used?.model ?? '',
        details: { which },
      }),
  };
}

/** Calibrated, it is used; what was added since then follows within minutes. */
function stageOf(
  stored: Pick<StoredModel, 'calibration'> | undefined,
  { published, embedded, failed }: VectorCounts,
): EmbeddingStage {
  if (stored?.calibration !== undefined) return 'ready';
  return stored === undefined || embedded + failed < published ? 'embedding' : 'too_few';
}
