import { OpenAIEmbeddings, ChatOpenAI } from '@langchain/openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type OpenAiServer, startOpenAiServer } from './openai-server.ts';

let server: OpenAiServer;
beforeAll(async () => {
  server = await startOpenAiServer();
});
afterAll(() => server.stop());

function call(path: string, body?: unknown, key = server.apiKey) {
  return fetch(`${server.baseUrl}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const hello = [{ role: 'user', content: '你好' }];

it('lists its models to who has the key, and nothing to others', async () => {
  const listed = (await (await call('/models')).json()) as { data: { id: string }[] };
  expect(listed.data.map(({ id }) => id)).toEqual(['local-chat', 'local-embedding']);
  expect((await call('/models', undefined, 'sk-wrong')).status).toBe(401);
});

describe('refuses what strict endpoints refuse', () => {
  const format = (schema: unknown) => ({
    type: 'json_schema',
    json_schema: { name: 'x', strict: true, schema },
  });
  it.each<[string, object, number]>([
    ['an unknown model', { model: 'gpt-0' }, 404],
    ['no messages', { messages: [] }, 400],
    ['JSON asked for without the word', { response_format: { type: 'json_object' } }, 400],
    [
      'an open object in a strict schema',
      { response_format: format({ type: 'object', properties: {} }) },
      400,
    ],
    [
      'an optional field in a strict schema',
      {
        response_format: format({
          type: 'object',
          additionalProperties: false,
          properties: { list: { type: 'array', items: { type: 'string' } } },
          required: [],
        }),
      },
      400,
    ],
    ['a tool that is not there', { tool_choice: { type: 'function', function: { name: 'x' } } }, 400],
  ])('%s', async (_what, over, status) => {
    expect((await call('/chat/completions', { model: 'local-chat', messages: hello, ...over })).status).toBe(
      status,
    );
  });
});

it('streams in pieces, with the usage at the end when asked', async () => {
  server.next({ kind: 'text', text: '您好，请问有什么可以帮您的吗？' });
  const model = new ChatOpenAI({
    model: server.chatModel,
    apiKey: server.apiKey,
    configuration: { baseURL: server.baseUrl },
  });
  const pieces: string[] = [];
  const used: unknown[] = [];
  for await (const chunk of await model.stream('你好')) {
    if (typeof chunk.content === 'string' && chunk.content !== '') pieces.push(chunk.content);
    used.push(chunk.usage_metadata);
  }
  expect(pieces.join('')).toBe('您好，请问有什么可以帮您的吗？');
  expect(pieces.length).toBeGreaterThan(1);
  expect(used).toContainEqual(expect.objectContaining({ input_tokens: 2 }));
});

it('embeds: like texts are near, and the client’s two encodings agree', async () => {
  const embeddings = new OpenAIEmbeddings({
    model: server.embeddingModel,
    apiKey: server.apiKey,
    configuration: { baseURL: server.baseUrl },
  });
  const [lamp = [], lamps = [], bins = []] = await embeddings.embedDocuments([
    '楼道灯坏了',
    '楼道的灯坏了',
    '几点收垃圾',
  ]);
  expect(lamp).toHaveLength(64);
  expect(dot(lamp, lamps)).toBeGreaterThan(dot(lamp, bins) + 0.3);
  const response = await call('/embeddings', { model: server.embeddingModel, input: '楼道灯坏了' });
  const { data } = (await response.json()) as { data: { embedding: number[] }[] };
  expect(dot(data[0]?.embedding ?? [], lamp)).toBeCloseTo(1, 4);
});

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}
