/** Looks for entries by meaning where words found no answer. Whatever fails, the retrieval stays as it was. */
import type { Log } from '../../core/log.ts';
import type { KnowledgeEntry } from '../entry.ts';
import type { Question, Retrieval } from '../retrieval/retrieve.ts';
import type { CarefulEmbeddings } from './careful-embeddings.ts';
import { judgeCosines, judged } from './cosine-calibration.ts';
import { fuse, mayBeWidened, type Meant } from './fuse.ts';
import type { HeldVectors, ReadyVectors } from './held-vectors.ts';

export interface AskedByMeaning extends Question {
  /** Whose budget pays. */
  readonly placeKey: string;
  readonly signal: AbortSignal;
}

export type Widen = (retrieval: Retrieval, asked: AskedByMeaning) => Promise<Retrieval>;

export interface WidenDeps {
  readonly embeddings: Pick<CarefulEmbeddings, 'embed'>;
  readonly held: Pick<HeldVectors, 'ready'>;
  /** An entry that is served there and now. */
  readonly find: (entryId: string, where: Omit<Question, 'text'>) => KnowledgeEntry | undefined;
  readonly log: Log;
}

/** A nod or a name has no meaning to look for, a petition too many. */
const shortest = 4;
const longest = 200;
/** Of entries that hold elsewhere some are among the nearest. */
const looked = 5 * judged;

export function createWiden({ embeddings, held, find, log }: WidenDeps): Widen {
  return async (retrieval, { placeKey, signal, ...question }) => {
    const ready = held.ready();
    const length = question.text.match(/[\p{Letter}\p{Number}]/gu)?.length ?? 0;
    if (ready === undefined || !mayBeWidened(retrieval) || length < shortest || length > longest)
      return retrieval;
    const vector = await embeddings.embed(question.text, placeKey, signal);
    const problem = vector.ok ? problemWith(vector.value, ready) : vector.error;
    if (!vector.ok || problem !== undefined) {
      log.warn('embeddings.unanswered', { code: problem ?? 'empty' });
      return retrieval;
    }
    return fuse(
      retrieval,
      meantBy(vector.value, ready, (id) => find(id, question)),
    );
  };
}

/** Vectors of two models are not compared, not even when the endpoint changed its own overnight. */
function problemWith(vector: Float32Array, { index }: ReadyVectors): 'wrong_dimension' | undefined {
  return vector.length === index.dimension ? undefined : 'wrong_dimension';
}

function meantBy(
  vector: Float32Array,
  { index, calibration }: ReadyVectors,
  find: (entryId: string) => KnowledgeEntry | undefined,
): readonly Meant[] {
  const served = index.nearest(vector, looked).flatMap((near) => {
    const entry = find(near.entryId);
    return entry === undefined ? [] : [{ ...near, entry }];
  });
  const entries = new Map(served.map(({ entryId, entry }) => [entryId, entry]));
  return judgeCosines(served.slice(0, judged), calibration)
    .flatMap(({ entryId, confidence }) => {
      const entry = entries.get(entryId);
      return entry === undefined ? [] : [{ entry, confidence }];
    })
    .sort((one, other) => other.confidence - one.confidence);
}
