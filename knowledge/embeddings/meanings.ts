/** Entries near to a question by their meaning, with what each cosine is worth. */
import { refuse, type Result, succeed } from '../../core/result.ts';
import type { KnowledgeEntry } from '../entry.ts';
import type { Question } from '../retrieval/retrieve.ts';
import type { CarefulEmbeddings, NotEmbedded } from './careful-embeddings.ts';
import { judgeCosines, judged } from './cosine-calibration.ts';
import type { Meant } from './fuse.ts';
import type { HeldVectors, ReadyVectors } from './held-vectors.ts';

export interface AskedByMeaning extends Question {
  /** Whose budget pays. */
  readonly placeKey: string;
  readonly signal: AbortSignal;
}

export interface NearMeaning extends Meant {
  readonly cosine: number;
}

/** Absent: nothing to look in yet, or nothing to look for. Otherwise best first, or why the endpoint did not help. */
export type LookByMeaning = (
  asked: AskedByMeaning,
) => Promise<Result<readonly NearMeaning[], NotEmbedded | 'wrong_dimension'> | undefined>;

export interface MeaningDeps {
  readonly embeddings: Pick<CarefulEmbeddings, 'embed'>;
  readonly held: Pick<HeldVectors, 'ready'>;
  /** An entry that is served there and now. */
  readonly find: (entryId: string, where: Omit<Question, 'text'>) => KnowledgeEntry | undefined;
}

/** A nod or a name has no meaning to look for, a petition too many. */
const shortest = 4;
const longest = 200;
/** Of entries that hold elsewhere some are among the nearest. */
const looked = 5 * judged;

export function createLookByMeaning({ embeddings, held, find }: MeaningDeps): LookByMeaning {
  return async ({ placeKey, signal, ...question }) => {
    const ready = held.ready();
    const length = question.text.match(/[\p{Letter}\p{Number}]/gu)?.length ?? 0;
    if (ready === undefined || length < shortest || length > longest) return undefined;
    const vector = await embeddings.embed(question.text, placeKey, signal);
    if (!vector.ok) return vector;
    // Vectors of two models are not compared, not even when the endpoint changed its own overnight.
    if (vector.value.length !== ready.index.dimension) return refuse('wrong_dimension');
    return succeed(meantBy(vector.value, ready, (id) => find(id, question)));
  };
}

function meantBy(
  vector: Float32Array,
  { index, calibration }: ReadyVectors,
  find: (entryId: string) => KnowledgeEntry | undefined,
): readonly NearMeaning[] {
  const served = index.nearest(vector, looked).flatMap((near) => {
    const entry = find(near.entryId);
    return entry === undefined ? [] : [{ ...near, entry }];
  });
  const entries = new Map(served.map(({ entryId, entry }) => [entryId, entry]));
  return judgeCosines(served.slice(0, judged), calibration)
    .flatMap(({ entryId, cosine, confidence }) => {
      const entry = entries.get(entryId);
      return entry === undefined ? [] : [{ entry, cosine, confidence }];
    })
    .sort((one, other) => other.confidence - one.confidence);
}
