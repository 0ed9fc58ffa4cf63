/** What goes over the wire of an OpenAI-compatible endpoint, as strict as the strictest of them. */
import { z } from 'zod';

const message = z.object({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool']),
  content: z.string(),
});

const jsonSchema = z.record(z.string(), z.unknown());

export const chatRequest = z.object({
  model: z.string(),
  messages: z.array(message).min(1),
  temperature: z.number().min(0).max(2).optional(),
  max_tokens: z.number().int().positive().optional(),
  max_completion_tokens: z.number().int().positive().optional(),
  stream: z.boolean().optional(),
  stream_options: z.object({ include_usage: z.boolean() }).optional(),
  response_format: z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('text') }),
      z.object({ type: z.literal('json_object') }),
      z.object({
        type: z.literal('json_schema'),
        json_schema: z.object({
          name: z.string().regex(/^[\w-]{1,64}$/),
          strict: z.boolean().optional(),
          schema: jsonSchema,
        }),
      }),
    ])
    .optional(),
  tools: z
    .array(
      z.object({
        type: z.literal('function'),
        function: z.object({ name: z.string().regex(/^[\w-]{1,64}$/), parameters: jsonSchema }),
      }),
    )
    .optional(),
  tool_choice: z
    .union([
      z.enum(['none', 'auto', 'required']),
      z.object({ type: z.literal('function'), function: z.object({ name: z.string() }) }),
    ])
    .optional(),
});
export type ChatRequest = z.infer<typeof chatRequest>;

export const embeddingRequest = z.object({
  model: z.string(),
  input: z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(2048)]),
  dimensions: z.number().int().min(1).max(4096).optional(),
  encoding_format: z.enum(['float', 'base64']).optional(),
});
export type EmbeddingRequest = z.infer<typeof embeddingRequest>;

/** What the strict endpoints refuse although it is well-formed; undefined when nothing is wrong. */
export function objectionTo(request: ChatRequest): string | undefined {
  const { response_format: format, messages, tools = [], tool_choice: choice } = request;
  if (format?.type === 'json_object' && !messages.some(({ content }) => /json/i.test(content)))
    return "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.";
  if (format?.type === 'json_schema' && format.json_schema.strict === true) {
    const place = looseObject(format.json_schema.schema);
    if (place !== undefined) return `Invalid schema for response_format: ${place}`;
  }
  if (typeof choice === 'object' && !tools.some((tool) => tool.function.name === choice.function.name))
    return `Tool choice '${choice.function.name}' not found in 'tools'.`;
  return undefined;
}

const node = z.looseObject({
  type: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
});

/** Strict mode wants every object closed and every property required. */
function looseObject(schema: unknown, path = '$'): string | undefined {
  const read = node.safeParse(schema).data;
  if (read === undefined) return undefined;
  const { properties = {}, required = [], additionalProperties, items } = read;
  if (read.type === 'object') {
    if (additionalProperties !== false) return `'additionalProperties' must be false in ${path}`;
    const missing = Object.keys(properties).find((name) => !required.includes(name));
    if (missing !== undefined) return `'required' must include '${missing}' in ${path}`;
  }
  for (const [name, inner] of Object.entries(properties)) {
    const place = looseObject(inner, `${path}.${name}`);
    if (place !== undefined) return place;
  }
  return items === undefined ? undefined : looseObject(items, `${path}[]`);
}
