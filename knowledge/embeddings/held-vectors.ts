/** The vectors of the configured model in memory. Of another model, or not yet calibrated: nobody is answered with them. */
import { errorCode } from '../../core/errors.ts';
import type { LiveEvents } from '../../core/live.ts';
import type { Log } from '../../core/log.ts';
import type { CosineCalibration } from './cosine-calibration.ts';
import { createVectorIndex, type VectorIndex } from './vector-index.ts';
import type { StoredModel, VectorStore } from './vector-store.prisma.ts';

export interface ReadyVectors {
  readonly index: VectorIndex;
  readonly calibration: CosineCalibration;
}

export interface HeldVectors {
  /** Reads what was written since it last looked. */
  refresh(): Promise<void>;
  /** Absent as long as nothing may be answered with them. */
  ready(): ReadyVectors | undefined;
  /** Also what is not calibrated yet. */
  index(): VectorIndex | undefined;
  /** Follows `embeddings` events; returns how to stop. */
  follow(): () => void;
}

interface Held {
  readonly model: StoredModel;
  readonly index: VectorIndex;
  readonly readUntil: Date | undefined;
}

export function createHeldVectors(deps: {
  readonly model: string;
  readonly store: Pick<VectorStore, 'findModel' | 'read'>;
  readonly live: LiveEvents;
  readonly log: Log;
}): HeldVectors {
  let held: Held | undefined;
  let last = Promise.resolve();

  const refresh = () => {
    const done = last.then(async () => {
      held = await readOn(deps, held);
    });
    last = done.catch(() => undefined);
    return done;
  };
  return {
    refresh,
    ready: () => {
      const calibration = held?.model.calibration;
      return held === undefined || calibration === undefined ? undefined : { index: held.index, calibration };
    },
    index: () => held?.index,
    follow: () =>
      deps.live.subscribe(({ topic }) => {
        if (topic !== 'embeddings') return;
        refresh().catch((error: unknown) =>
          deps.log.error('embeddings.refresh_failed', { code: errorCode(error) }),
        );
      }),
  };
}

async function readOn(
  { model: name, store }: { readonly model: string; readonly store: Pick<VectorStore, 'findModel' | 'read'> },
  before: Held | undefined,
): Promise<Held | undefined> {
  const model = await store.findModel(name);
  if (model === undefined) return undefined;
  const goesOn = before !== undefined && isSameSpace(before.model, model);
  const index = goesOn ? before.index : createVectorIndex(model.dimension);
  let readUntil = goesOn ? before.readUntil : undefined;
  for await (const { entryId, vectors, at } of store.read(model, readUntil)) {
    index.set(entryId, vectors);
    if (readUntil === undefined || at > readUntil) readUntil = at;
  }
  return { model, index, readUntil };
}

/** The same name may stand for another model one day; its vectors point elsewhere. */
function isSameSpace(one: StoredModel, other: StoredModel): boolean {
  return one.dimension === other.dimension && one.probe.every((value, at) => value === other.probe[at]);
}
