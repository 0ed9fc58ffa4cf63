/** What LangChain and the SDK throw, as the port's own failures. */
import { z } from 'zod';

import { ModelError, type ModelFailure } from './language-model.ts';

const thrown = z.object({
  name: z.string().optional(),
  status: z.number().optional(),
  headers: z.unknown().optional(),
  constructor: z.custom<{ readonly name: string }>((value) => typeof value === 'function').optional(),
});

/** By the name of the error or of its class: LangChain renames some and wraps none. */
const byName: Readonly<Record<string, ModelFailure>> = {
  TimeoutError: 'timeout',
  AbortError: 'timeout',
  LengthFinishReasonError: 'truncated',
  ContentFilterFinishReasonError: 'refused',
  APIConnectionError: 'unavailable',
  SyntaxError: 'malformed',
  // LangChain and the SDK read fields of an answer that has none.
  TypeError: 'malformed',
};

export function toModelError(error: unknown, signal: AbortSignal): ModelError {
  if (error instanceof ModelError) return error;
  if (signal.aborted) return new ModelError('timeout', { cause: error });
  const { status, headers, constructor, name = '' } = thrown.safeParse(error).data ?? {};
  const named = byName[constructor?.name ?? ''] ?? byName[name];
  return new ModelError(ofStatus(status) ?? named ?? 'unavailable', {
    cause: error,
    retryAfterMs: retryAfterMs(headers),
  });
}

function ofStatus(status: number | undefined): ModelFailure | undefined {
  if (status === undefined) return undefined;
  if (status === 429) return 'rate_limited';
  if (status === 408) return 'timeout';
  return status >= 500 ? 'unavailable' : 'rejected';
}

/** The header in whole seconds; an HTTP date is rare and read as not given. */
function retryAfterMs(headers: unknown): number | undefined {
  const value = headers instanceof Headers ? headers.get('retry-after') : undefined;
  return /^\d{1,5}$/.test(value ?? '') ? Number(value) * 1000 : undefined;
}
