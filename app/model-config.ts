/** The settings of the language model. All of them absent: there is none, and nothing of it is loaded. */
import { z } from 'zod';

import { type ModelOutput, modelOutputs } from '../understanding/extraction/model-output.ts';
import { matching, oneOf, whole } from './setting.ts';

export interface ModelConfig {
  readonly model: string;
  readonly baseUrl: string;
  readonly apiKey: string | undefined;
  readonly output: ModelOutput;
  readonly extra: Readonly<Record<string, unknown>>;
  /** Of one question in all. */
  readonly timeMs: number;
  /** Of one group, or one person in private. */
  readonly callsPerPlace: number;
  readonly callsPerDay: number;
}

const extra = 'must be a JSON object, such as {"enable_thinking":false}';

export const modelEnvironment = {
  MODEL: z.string().optional(),
  OPENAI_BASE_URL: matching(
    /^https?:\/\/[^\s?#]+$/,
    'must look like https://host/v1, as the endpoint’s manual gives it',
  ).optional(),
  OPENAI_API_KEY: matching(/^\S+$/, 'must be one word').optional(),
  MODEL_OUTPUT: oneOf(modelOutputs).default('json_object'),
  MODEL_EXTRA: z
    .string()
    .transform((text, context) => {
      const parsed = z.record(z.string(), z.unknown()).safeParse(parseJson(text));
      if (parsed.success) return parsed.data;
      context.addIssue({ code: 'custom', message: extra });
      return z.NEVER;
    })
    .default({}),
  MODEL_TIMEOUT_MS: whole(200, 8000).default(4000),
  MODEL_CALLS_PER_GROUP: whole(1, 100_000).default(100),
  MODEL_CALLS_PER_DAY: whole(1, 10_000_000).default(5000),
};
type ModelEnvironment = z.infer<z.ZodObject<typeof modelEnvironment>>;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `MODEL` alone turns it on: a key that lies in somebody's environment for other uses sends nothing anywhere. */
export function toModel(env: ModelEnvironment): ModelConfig | undefined {
  if (env.MODEL === undefined || env.OPENAI_BASE_URL === undefined) return undefined;
  return {
    model: env.MODEL,
    baseUrl: env.OPENAI_BASE_URL.replace(/\/+$/, ''),
    apiKey: env.OPENAI_API_KEY,
    output: env.MODEL_OUTPUT,
    extra: env.MODEL_EXTRA,
    timeMs: env.MODEL_TIMEOUT_MS,
    callsPerPlace: env.MODEL_CALLS_PER_GROUP,
    callsPerDay: env.MODEL_CALLS_PER_DAY,
  };
}

/** With these LangChain sends a copy of every prompt elsewhere, or prints it. */
const leaking = [
  'LANGSMITH_TRACING',
  'LANGSMITH_TRACING_V2',
  'LANGCHAIN_TRACING',
  'LANGCHAIN_TRACING_V2',
  'LANGCHAIN_VERBOSE',
] as const;

/** @param variable what turns LangChain on */
export function leaks(given: Readonly<Record<string, string>>, variable: string): string[] {
  return leaking
    .filter((name) => given[name] !== undefined && given[name] !== 'false')
    .map(
      (name) =>
        `${name} must be off with ${variable}: it copies residents’ words to a third party or the terminal`,
    );
}

/** What no variable of the model shows alone. */
export function modelContradictions(given: Readonly<Record<string, string>>): string[] {
  if (given['MODEL'] === undefined) return [];
  return [
    ...(given['OPENAI_BASE_URL'] === undefined
      ? ['OPENAI_BASE_URL is needed with MODEL: where residents’ words are sent is never assumed']
      : []),
    ...leaks(given, 'MODEL'),
  ];
}
