/** A language model as everything else sees it: it answers one request in a known shape, or fails in a known way. */
import type { z } from 'zod';

import { AppError } from './errors.ts';

/** One solved example, shown to the model before the real thing. */
export interface ModelExample {
  readonly asked: string;
  /** Plain data of the request's shape. */
  readonly answered: unknown;
}

export interface ModelRequest<T> {
  /** Name of the shape, lower case with underscores: endpoints and logs show it. */
  readonly task: string;
  /** Ours alone: nothing a resident wrote goes in here. */
  readonly system: string;
  readonly examples: readonly ModelExample[];
  /** What residents wrote stands in here, fenced by whoever asks. */
  readonly user: string;
  /** What the answer must be; anything else fails as `malformed`. */
  readonly shape: z.ZodType<T>;
  readonly maxOutputTokens: number;
}

/** As the endpoint counts them; zero when it does not say. */
export interface ModelUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export const noUsage: ModelUsage = { inputTokens: 0, outputTokens: 0 };

export interface ModelAnswer<T> {
  readonly value: T;
  readonly usage: ModelUsage;
}

export interface LanguageModel {
  readonly name: string;
  /**
   * One attempt; who asks decides about a second one. Ends when `signal` aborts, at the latest.
   * @throws ModelError and nothing else
   */
  answer<T>(request: ModelRequest<T>, signal: AbortSignal): Promise<ModelAnswer<T>>;
}

export const modelFailures = {
  timeout: 'the model did not answer in time; a faster model or a larger MODEL_TIMEOUT_MS helps',
  rate_limited: 'the endpoint answers that too much was asked; lower MODEL_CALLS_PER_DAY or raise its limit',
  unavailable: 'the endpoint is broken or cannot be reached; look at OPENAI_BASE_URL and its status page',
  rejected: 'the endpoint refuses our request; look at OPENAI_API_KEY, MODEL and MODEL_OUTPUT',
  refused: 'the model declined to answer',
  truncated: 'the answer was cut off',
  malformed: 'the answer is not of the shape that was asked for; another MODEL_OUTPUT may help',
  empty: 'the endpoint answered without an answer',
} as const;
export type ModelFailure = keyof typeof modelFailures;

/** What a failed attempt tells besides its kind. */
export interface ModelErrorOptions {
  readonly cause?: unknown;
  /** How long the endpoint asks to wait before another try. */
  readonly retryAfterMs?: number | undefined;
  /** Failed answers are paid for, too. */
  readonly usage?: ModelUsage | undefined;
}

/** `code` is `model.` and the failure; the message never quotes what was asked or answered. */
export class ModelError extends AppError {
  readonly failure: ModelFailure;
  readonly retryAfterMs: number | undefined;
  readonly usage: ModelUsage;

  constructor(failure: ModelFailure, { cause, retryAfterMs, usage = noUsage }: ModelErrorOptions = {}) {
    super(`model.${failure}`, modelFailures[failure], { cause });
    this.name = 'ModelError';
    this.failure = failure;
    this.retryAfterMs = retryAfterMs;
    this.usage = usage;
  }
}
