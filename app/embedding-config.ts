/** The settings of the embeddings. All of them absent: there are none, and nothing of them is loaded. */
import { z } from 'zod';

import { leaks } from './model-config.ts';
import { matching, whole } from './setting.ts';

export interface EmbeddingConfig {
  readonly model: string;
  readonly baseUrl: string;
  readonly apiKey: string | undefined;
  /** Absent: the model's own number, and nothing is sent about it. */
  readonly dimensions: number | undefined;
  /** Texts of one request. */
  readonly batch: number;
  /** Of one question. */
  readonly timeMs: number;
  /** Of one group, or one person in private. */
  readonly callsPerPlace: number;
  readonly callsPerDay: number;
}

export const embeddingEnvironment = {
  EMBEDDING_MODEL: z.string().optional(),
  EMBEDDING_BASE_URL: matching(
    /^https?:\/\/[^\s?#]+$/,
    'must look like https://host/v1, as the endpoint’s manual gives it',
  ).optional(),
  EMBEDDING_API_KEY: matching(/^\S+$/, 'must be one word').optional(),
  EMBEDDING_DIMENSIONS: whole(16, 8192).optional(),
  EMBEDDING_BATCH: whole(1, 2048).default(10),
  EMBEDDING_TIMEOUT_MS: whole(100, 5000).default(800),
  EMBEDDING_CALLS_PER_GROUP: whole(1, 100_000).default(200),
  EMBEDDING_CALLS_PER_DAY: whole(1, 10_000_000).default(10_000),
};
type EmbeddingEnvironment = z.infer<z.ZodObject<typeof embeddingEnvironment>>;

/** Where the chat model is asked is also where texts are embedded, unless another place is named: then with its own key. */
interface ChatEndpoint {
  readonly OPENAI_BASE_URL?: string | undefined;
  readonly OPENAI_API_KEY?: string | undefined;
}

export function toEmbedding(env: EmbeddingEnvironment & ChatEndpoint): EmbeddingConfig | undefined {
  const own = env.EMBEDDING_BASE_URL;
  const baseUrl = own ?? env.OPENAI_BASE_URL;
  if (env.EMBEDDING_MODEL === undefined || baseUrl === undefined) return undefined;
  return {
    model: env.EMBEDDING_MODEL,
    baseUrl: baseUrl.replace(/\/+$/, ''),
    apiKey: env.EMBEDDING_API_KEY ?? (own === undefined ? env.OPENAI_API_KEY : undefined),
    dimensions: env.EMBEDDING_DIMENSIONS,
    batch: env.EMBEDDING_BATCH,
    timeMs: env.EMBEDDING_TIMEOUT_MS,
    callsPerPlace: env.EMBEDDING_CALLS_PER_GROUP,
    callsPerDay: env.EMBEDDING_CALLS_PER_DAY,
  };
}

/** What no variable of the embeddings shows alone. */
export function embeddingContradictions(given: Readonly<Record<string, string>>): string[] {
  if (given['EMBEDDING_MODEL'] === undefined) return [];
  const hasPlace = ['EMBEDDING_BASE_URL', 'OPENAI_BASE_URL'].some((name) => given[name] !== undefined);
  return [
    ...(hasPlace
      ? []
      : [
          'EMBEDDING_BASE_URL is needed with EMBEDDING_MODEL: where residents’ words are sent is never assumed',
        ]),
    // With a chat model they are told already.
    ...(given['MODEL'] === undefined ? leaks(given, 'EMBEDDING_MODEL') : []),
  ];
}
