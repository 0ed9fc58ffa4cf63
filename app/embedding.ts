/** The embeddings, if there are any: LangChain is loaded only then. */
import type { Clock } from '../core/clock.ts';
import type { Embeddings } from '../core/embeddings.ts';
import type { LiveEvents } from '../core/live.ts';
import type { Log } from '../core/log.ts';
import {
  createCarefulEmbeddings,
  type EmbeddingFigures,
} from '../knowledge/embeddings/careful-embeddings.ts';
import { createEmbedEntries, type EmbedEntries } from '../knowledge/embeddings/embed-entries.ts';
import { createHeldVectors, type HeldVectors } from '../knowledge/embeddings/held-vectors.ts';
import { createLookByMeaning, type LookByMeaning } from '../knowledge/embeddings/meanings.ts';
import { createWiden, type Widen } from '../knowledge/embeddings/widen.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Config } from './config.ts';
import type { AppOptions } from './create-app.ts';
import type { Stores } from './stores.ts';

export interface Embedding {
  readonly model: string;
  readonly held: HeldVectors;
  readonly entries: EmbedEntries;
  readonly look: LookByMeaning;
  readonly widen: Widen;
  readonly figures: () => EmbeddingFigures;
}

/** A quarter of the turns that run at once: the others never wait for it. */
const concurrent = 32;
const breaker = { failures: 5, restMs: 60_000 } as const;
/** As without any setting, for embeddings that a test hands over. */
const usual = { timeMs: 800, callsPerPlace: 200, callsPerDay: 10_000 } as const;

export async function loadEmbeddings({ config, embeddings }: AppOptions): Promise<Embeddings | undefined> {
  if (embeddings !== undefined || config.embedding === undefined) return embeddings;
  const { createEmbeddings } = await import('../knowledge/embeddings/embeddings.openai.ts');
  return createEmbeddings(config.embedding);
}

export interface EmbeddingDeps {
  readonly config: Pick<Config, 'embedding' | 'timeZone'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly live: LiveEvents;
  readonly stores: Pick<Stores, 'vectors' | 'entries'>;
  readonly knowledge: Pick<KnowledgeBase, 'find'>;
}

export function createEmbedding(
  embeddings: Embeddings | undefined,
  { config, clock, log, live, stores, knowledge }: EmbeddingDeps,
): Embedding | undefined {
  if (embeddings === undefined) return undefined;
  const { timeMs, callsPerPlace, callsPerDay: calls } = config.embedding ?? usual;
  const limits = { timeMs, callsPerPlace, calls, timeZone: config.timeZone, concurrent, breaker };
  const careful = createCarefulEmbeddings(embeddings, limits, clock);
  const store = stores.vectors;
  const held = createHeldVectors({ model: embeddings.model, store, live, log });
  const find = (id: string) => stores.entries.find(id);
  const look = createLookByMeaning({
    ...{ embeddings: careful, held },
    find: (id, where) => knowledge.find(id, where),
  });
  return {
    model: embeddings.model,
    held,
    entries: createEmbedEntries({ embeddings, store, findEntry: find, held, clock, log }),
    look,
    widen: createWiden({ look, log }),
    figures: careful.figures,
  };
}
