/** What an endpoint answered, read into our shape, or why it cannot be. */
import { z } from 'zod';

import {
  type ModelAnswer,
  ModelError,
  type ModelFailure,
  type ModelUsage,
  noUsage,
} from '../../core/language-model.ts';

const said = z.object({
  content: z.string().nullish(),
  refusal: z.string().nullish(),
  tool_calls: z.array(z.object({ function: z.object({ arguments: z.string() }) })).nullish(),
});

const completion = z.object({
  choices: z.array(z.object({ finish_reason: z.string().nullish(), message: said })),
  usage: z
    .object({ prompt_tokens: z.number().optional(), completion_tokens: z.number().optional() })
    .nullish(),
});

/** Where LangChain keeps the answer as it came. */
const generationSchema = z.object({
  message: z.object({ additional_kwargs: z.object({ __raw_response: completion }) }),
});

type Choice = z.infer<typeof completion>['choices'][number];

export function readCompletion<T>(generation: unknown, shape: z.ZodType<T>): ModelAnswer<T> {
  if (generation === undefined) throw new ModelError('empty');
  const read = generationSchema.safeParse(generation);
  if (!read.success) throw new ModelError('malformed', { cause: read.error });
  const { choices, usage: counted } = read.data.message.additional_kwargs.__raw_response;
  const usage = usageOf(counted);
  const text = textOf(choices[0]);
  if (typeof text !== 'string') throw new ModelError(text.failure, { usage });
  const value = shape.safeParse(parseJson(text));
  if (!value.success) throw new ModelError('malformed', { usage });
  return { value: value.data, usage };
}

function textOf(choice: Choice | undefined): string | { readonly failure: ModelFailure } {
  if (choice === undefined) return { failure: 'empty' };
  const { message, finish_reason: reason } = choice;
  if (isSomething(message.refusal) || reason === 'content_filter') return { failure: 'refused' };
  if (reason === 'length') return { failure: 'truncated' };
  const text = message.tool_calls?.[0]?.function.arguments ?? message.content;
  return isSomething(text) ? text : { failure: 'empty' };
}

function isSomething(text: string | null | undefined): text is string {
  return text !== undefined && text !== null && text.trim() !== '';
}

function usageOf(counted: z.infer<typeof completion>['usage']): ModelUsage {
  if (counted === undefined || counted === null) return noUsage;
  return { inputTokens: counted.prompt_tokens ?? 0, outputTokens: counted.completion_tokens ?? 0 };
}

/** JSON alone, after thoughts thought aloud, or in a Markdown fence; anything else is undefined. */
function parseJson(text: string): unknown {
  const spoken = text.replace(/^\s*<think>[^]*?<\/think>/, '').trim();
  const json = /^```(?:json)?\s*([^]*?)\s*```$/.exec(spoken)?.[1] ?? spoken;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
