/** What the server may be told to answer: an honest answer, and every way in which endpoints fail. */
import type { ChatRequest } from './wire.ts';

export type Reply =
  /** Plain data, put where the request asks for it: into the content, or into the arguments of the tool. */
  | { readonly kind: 'data'; readonly value: unknown }
  /** Words that need not be JSON. */
  | { readonly kind: 'text'; readonly text: string }
  /** The answer stops in the middle with `finish_reason: length`. */
  | { readonly kind: 'cut_off'; readonly value: unknown }
  | { readonly kind: 'refusal'; readonly text: string }
  | { readonly kind: 'filtered' }
  | { readonly kind: 'no_choices' }
  | { readonly kind: 'no_content' }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  /** A proxy's page instead of an answer. */
  | { readonly kind: 'web_page' }
  /** Headers and nothing more, ever. */
  | { readonly kind: 'hang' }
  /** A byte now and then, never the whole. */
  | { readonly kind: 'trickle'; readonly value: unknown }
  | { readonly kind: 'reset' };

export interface Completion {
  readonly message: Readonly<Record<string, unknown>>;
  readonly finishReason: 'stop' | 'length' | 'tool_calls' | 'content_filter';
}

/** The one choice of a completion; absent for replies that are none. */
// Every kind on its own line is what makes a forgotten one an error.
// eslint-disable-next-line complexity
export function completionOf(reply: Reply, request: ChatRequest): Completion | undefined {
  switch (reply.kind) {
    case 'data':
    case 'trickle':
      return carrying(JSON.stringify(reply.value), request);
    case 'cut_off': {
      const text = JSON.stringify(reply.value);
      return { ...carrying(text.slice(0, Math.ceil(text.length * 0.6)), request), finishReason: 'length' };
    }
    case 'text':
      return saying({ content: reply.text });
    case 'refusal':
      return saying({ refusal: reply.text });
    case 'filtered':
      return { ...saying({ content: '' }), finishReason: 'content_filter' };
    case 'no_content':
      return saying({});
    case 'no_choices':
    case 'status':
    case 'web_page':
    case 'hang':
    case 'reset':
      return undefined;
  }
}

function saying(words: { readonly content?: string; readonly refusal?: string }): Completion {
  return { message: { role: 'assistant', content: null, refusal: null, ...words }, finishReason: 'stop' };
}

function carrying(text: string, { tools = [], tool_choice: choice }: ChatRequest): Completion {
  const [tool] = tools;
  if (tool === undefined || choice === 'none') return saying({ content: text });
  const call = {
    id: 'call_1',
    type: 'function',
    function: { name: tool.function.name, arguments: text },
  };
  return {
    message: { role: 'assistant', content: null, refusal: null, tool_calls: [call] },
    // A tool that was forced ends with `stop`.
    finishReason: typeof choice === 'object' ? 'stop' : 'tool_calls',
  };
}

/** About what a tokeniser would count: a Chinese character each, four of the others together. */
export function countTokens(text: string): number {
  const chinese = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return chinese + Math.ceil((text.length - chinese) / 4);
}
