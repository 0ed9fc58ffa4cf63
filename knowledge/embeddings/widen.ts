/** Looks for entries by meaning where words found no answer. Whatever fails, the retrieval stays as it was. */
import type { Log } from '../../core/log.ts';
import type { Retrieval } from '../retrieval/retrieve.ts';
import { fuse, mayBeWidened } from './fuse.ts';
import type { AskedByMeaning, LookByMeaning } from './meanings.ts';

export type Widen = (retrieval: Retrieval, asked: AskedByMeaning) => Promise<Retrieval>;

export function createWiden({ look, log }: { readonly look: LookByMeaning; readonly log: Log }): Widen {
  return async (retrieval, asked) => {
    const near = mayBeWidened(retrieval) ? await look(asked) : undefined;
    if (near === undefined) return retrieval;
    if (near.ok) return fuse(retrieval, near.value);
    log.warn('embeddings.unanswered', { code: near.error });
    return retrieval;
  };
}
