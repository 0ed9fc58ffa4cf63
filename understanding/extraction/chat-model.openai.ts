/** Any OpenAI-compatible endpoint as a `LanguageModel`, through LangChain. Loaded only when a model is configured. */
import { AIMessage, type BaseMessage, HumanMessage, SystemMessage } from '@langchain/core/messages';
import { ChatOpenAI, type ChatOpenAICallOptions } from '@langchain/openai';
import { z } from 'zod';

import type { LanguageModel, ModelRequest } from '../../core/language-model.ts';
import { readCompletion } from './completion.openai.ts';
import { toModelError } from '../../core/model-errors.openai.ts';
import type { ModelOutput } from './model-output.ts';

export interface ChatModelOptions {
  readonly baseUrl: string;
  /** Absent: the endpoint asks for none, as most local ones. */
  readonly apiKey: string | undefined;
  readonly model: string;
  readonly output: ModelOutput;
  /** Further fields of the request body, such as `{"enable_thinking": false}`. */
  readonly extra: Readonly<Record<string, unknown>>;
}

export function createChatModel(options: ChatModelOptions): LanguageModel {
  return {
    name: options.model,
    answer: async (request, signal) => {
      try {
        const client = connect(options, request.maxOutputTokens);
        // Not `withStructuredOutput`: it forgets refusals and, with a schema, what a useless answer cost.
        const asked = { signal, ...askedAs[options.output](request) };
        const { generations } = await client.generate([messagesOf(request)], asked);
        return readCompletion(generations[0]?.[0], request.shape);
      } catch (error) {
        throw toModelError(error, signal);
      }
    },
  };
}

function connect({ model, baseUrl, apiKey = 'none', extra }: ChatModelOptions, maxTokens: number) {
  return new ChatOpenAI({
    model,
    apiKey,
    temperature: 0,
    maxTokens,
    // Who asks decides about a second attempt, and about the time.
    maxRetries: 0,
    modelKwargs: { ...extra },
    __includeRawResponse: true,
    // The SDK's own log quotes what is sent.
    configuration: { baseURL: baseUrl, logLevel: 'off' },
  });
}

type Asked = Pick<ChatOpenAICallOptions, 'response_format' | 'tools' | 'tool_choice'>;

const askedAs: Readonly<Record<ModelOutput, (request: ModelRequest<unknown>) => Asked>> = {
  json_object: () => ({ response_format: { type: 'json_object' } }),
  json_schema: ({ task, shape }) => ({
    response_format: {
      type: 'json_schema',
      json_schema: { name: task, strict: true, schema: jsonSchemaOf(shape) },
    },
  }),
  tools: ({ task, shape }) => ({
    tools: [{ type: 'function', function: { name: task, parameters: jsonSchemaOf(shape) } }],
    tool_choice: { type: 'function', function: { name: task } },
  }),
};

function jsonSchemaOf(shape: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(shape);
  return schema;
}

function messagesOf({ system, examples, user }: ModelRequest<unknown>): BaseMessage[] {
  return [
    new SystemMessage(system),
    ...examples.flatMap(({ asked, answered }) => [
      new HumanMessage(asked),
      new AIMessage(JSON.stringify(answered)),
    ]),
    new HumanMessage(user),
  ];
}
