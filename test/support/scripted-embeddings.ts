/** Embeddings that a test tells what to give, without any endpoint. Keep the contract of the real ones. */
import { type Embeddings, unitVector } from '../../core/embeddings.ts';
import { ModelError } from '../../core/language-model.ts';
import { type EmbeddingAnswer, type EmbeddingReply, vectorsIn } from './openai-server/embedding-replies.ts';

export interface ScriptedEmbeddings extends Embeddings {
  /** Texts that reached it, request by request. */
  readonly asked: readonly (readonly string[])[];
  /** From now on gives such vectors. */
  embedAs(answer: EmbeddingAnswer): void;
}

const dimensions = 64;

export function createScriptedEmbeddings(model = 'scripted'): ScriptedEmbeddings {
  const asked: (readonly string[])[] = [];
  let scripted: EmbeddingAnswer = { kind: 'by_characters' };
  return {
    model,
    mostTexts: 10,
    asked,
    embedAs: (answer) => {
      scripted = answer;
    },
    embed: async (texts, signal) => {
      asked.push(texts);
      const reply = typeof scripted === 'function' ? scripted(texts) : scripted;
      const given = vectorsIn(reply, texts, dimensions);
      if (given === undefined) throw await failureOf(reply, signal);
      const vectors = given.flatMap(
        (numbers) => unitVector(numbers.map((number) => number ?? Number.NaN)) ?? [],
      );
      const isEven = vectors.every(({ length }) => length === vectors[0]?.length);
      if (vectors.length !== texts.length || !isEven) throw new ModelError('malformed');
      return vectors;
    },
  };
}

async function failureOf(reply: EmbeddingReply, signal: AbortSignal): Promise<ModelError> {
  if (reply.kind === 'hang') {
    await aborted(signal);
    return new ModelError('timeout');
  }
  if (reply.kind === 'web_page') return new ModelError('malformed');
  if (reply.kind !== 'status') return new ModelError('unavailable');
  const retryAfterMs = reply.retryAfter === undefined ? undefined : Number(reply.retryAfter) * 1000;
  if (reply.status === 429) return new ModelError('rate_limited', { retryAfterMs });
  return new ModelError(reply.status >= 500 ? 'unavailable' : 'rejected');
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve());
  });
}
