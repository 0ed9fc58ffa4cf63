/** A language model that answers what a test tells it, without any endpoint. Keeps the contract of the real one. */
import {
  type LanguageModel,
  ModelError,
  type ModelFailure,
  type ModelRequest,
} from '../../core/language-model.ts';
import { countTokens, type Reply } from './openai-server/replies.ts';

export type { Reply } from './openai-server/replies.ts';

export interface ScriptedModel extends LanguageModel {
  /** Requests that reached it, in order. */
  readonly asked: readonly ModelRequest<unknown>[];
  always(answer: Reply | ((request: ModelRequest<unknown>) => Reply)): void;
  /** Answers so, one after the other, and then as before. */
  next(...replies: readonly Reply[]): void;
}

export function createScriptedModel(): ScriptedModel {
  const asked: ModelRequest<unknown>[] = [];
  const queue: Reply[] = [];
  let usual: (request: ModelRequest<unknown>) => Reply = () => ({ kind: 'no_content' });
  return {
    name: 'scripted',
    asked,
    always: (answer) => {
      usual = typeof answer === 'function' ? answer : () => answer;
    },
    next: (...replies) => void queue.push(...replies),
    answer: async (request, signal) => {
      asked.push(request);
      const reply = queue.shift() ?? usual(request);
      const text = textOf(reply);
      if (text === undefined) throw await failureOf(reply, signal);
      const usage = {
        inputTokens: countTokens(request.system + request.user),
        outputTokens: countTokens(text),
      };
      const value = request.shape.safeParse(parseJson(text));
      if (!value.success) throw new ModelError('malformed', { usage });
      return { value: value.data, usage };
    },
  };
}

function textOf(reply: Reply): string | undefined {
  if (reply.kind === 'data') return JSON.stringify(reply.value);
  if (reply.kind === 'web_page') return '<html></html>';
  return reply.kind === 'text' ? reply.text : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const failures: Readonly<Partial<Record<Reply['kind'], ModelFailure>>> = {
  hang: 'timeout',
  trickle: 'timeout',
  cut_off: 'truncated',
  refusal: 'refused',
  filtered: 'refused',
  reset: 'unavailable',
};

async function failureOf(reply: Reply, signal: AbortSignal): Promise<ModelError> {
  if (reply.kind === 'hang' || reply.kind === 'trickle') await aborted(signal);
  if (reply.kind === 'status') return ofStatus(reply.status, reply.retryAfter);
  return new ModelError(failures[reply.kind] ?? 'empty');
}

function ofStatus(status: number, retryAfter: string | undefined): ModelError {
  const retryAfterMs = retryAfter === undefined ? undefined : Number(retryAfter) * 1000;
  if (status === 429) return new ModelError('rate_limited', { retryAfterMs });
  return new ModelError(status >= 500 ? 'unavailable' : 'rejected');
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve());
  });
}
