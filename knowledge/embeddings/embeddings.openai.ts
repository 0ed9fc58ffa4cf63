/** Any OpenAI-compatible endpoint as `Embeddings`, through LangChain. Loaded only when one is configured. */
import { OpenAIEmbeddings } from '@langchain/openai';
import { z } from 'zod';

import { type Embeddings, unitVector } from '../../core/embeddings.ts';
import { ModelError } from '../../core/language-model.ts';
import { toModelError } from '../../core/model-errors.openai.ts';

export interface EmbeddingsOptions {
  readonly baseUrl: string;
  /** Absent: the endpoint asks for none, as most local ones. */
  readonly apiKey: string | undefined;
  readonly model: string;
  /** Absent: the model's own number; many endpoints refuse to be asked for another. */
  readonly dimensions: number | undefined;
  /** How many texts the endpoint takes in one request. */
  readonly batch: number;
}

export function createEmbeddings(options: EmbeddingsOptions): Embeddings {
  return {
    model: options.model,
    mostTexts: options.batch,
    embed: async (texts, signal) => {
      try {
        return vectorsOf(await connect(options, signal).embedDocuments(texts.map(oneLine)), texts.length);
      } catch (error) {
        throw toModelError(error, signal);
      }
    },
  };
}

function connect(
  { model, baseUrl, apiKey = 'none', dimensions, batch }: EmbeddingsOptions,
  signal: AbortSignal,
) {
  return new OpenAIEmbeddings({
    model,
    apiKey,
    batchSize: batch,
    // Who asks decides about a second attempt, and about the time.
    maxRetries: 0,
    // The SDK would ask for base64, and read as such what an endpoint sends that knows only numbers.
    encodingFormat: 'float',
    ...(dimensions === undefined ? {} : { dimensions }),
    // LangChain's embeddings take no signal; the SDK's own log quotes what is sent.
    configuration: {
      baseURL: baseUrl,
      logLevel: 'off',
      fetch: (url, init) => fetch(url, { ...init, signal }),
    },
  });
}

/** Line ends make some models read a text worse. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

const answered = z.array(z.array(z.number()).min(1)).min(1);

/** LangChain passes on whatever came: too few, of several lengths, no numbers. */
function vectorsOf(given: unknown, wanted: number): readonly Float32Array[] {
  const lists = answered.safeParse(given).data ?? [];
  const vectors = lists.flatMap((numbers) => unitVector(numbers) ?? []);
  const isEven = vectors.every(({ length }) => length === vectors[0]?.length);
  if (vectors.length !== wanted || !isEven) throw new ModelError('malformed');
  return vectors;
}
