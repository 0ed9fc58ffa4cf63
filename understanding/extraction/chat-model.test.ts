import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type OpenAiServer, startOpenAiServer } from '../../test/support/openai-server.ts';
import { createChatModel } from './chat-model.openai.ts';
import { exampleRequest, languageModelContract } from './language-model.contract.ts';
import { type ModelOutput, modelOutputs } from './model-output.ts';

let server: OpenAiServer;
beforeAll(async () => {
  server = await startOpenAiServer();
});
afterAll(() => server.stop());

function connect(output: ModelOutput, over: { apiKey?: string; extra?: Record<string, unknown> } = {}) {
  const { baseUrl, apiKey, chatModel } = server;
  return createChatModel({ baseUrl, apiKey, model: chatModel, output, extra: {}, ...over });
}

for (const output of modelOutputs) {
  languageModelContract(`an endpoint asked by ${output}`, () =>
    Promise.resolve({
      model: connect(output),
      always: (reply) => server.always(reply),
      attempts: () => server.requests.length,
    }),
  );
}

// A JSON schema leaves an endpoint no way to say more; the others say it now and then.
describe.each(['json_object', 'tools'] as const)('an endpoint asked by %s', (output) => {
  const json = '{"fruit":"橘子","count":2}';
  it.each([
    ['in a Markdown fence', `\`\`\`json\n${json}\n\`\`\``],
    ['after thoughts thought aloud', `<think>两个？</think>\n${json}`],
  ])('may answer %s', async (_where, text) => {
    server.always({ kind: 'text', text });
    const { value } = await connect(output).answer(exampleRequest, AbortSignal.timeout(5000));
    expect(value).toEqual({ fruit: '橘子', count: 2 });
  });
});

describe('on the wire', () => {
  async function sent(output: ModelOutput, extra: Record<string, unknown> = {}) {
    server.always({ kind: 'data', value: { fruit: '橘子', count: 2 } });
    await connect(output, { extra }).answer(exampleRequest, AbortSignal.timeout(5000));
    const request = server.requests.at(-1);
    return {
      headers: request?.headers ?? {},
      body: JSON.parse(request?.raw ?? '{}') as Record<string, unknown>,
    };
  }

  it('goes the model’s name, system and examples before the words, temperature 0 and a limit', async () => {
    const { headers, body } = await sent('json_object');
    expect(headers.authorization).toBe('Bearer sk-local');
    expect(body).toEqual({
      model: 'local-chat',
      temperature: 0,
      max_tokens: 50,
      stream: false,
      response_format: { type: 'json_object' },
      messages: [
        { role: 'system', content: exampleRequest.system },
        { role: 'user', content: '一个梨' },
        { role: 'assistant', content: '{"fruit":"梨","count":1}' },
        { role: 'user', content: '两个橘子' },
      ],
    });
  });

  const fruitSchema = {
    type: 'object',
    properties: { fruit: { type: 'string', enum: ['橘子', '梨'] }, count: { type: 'number' } },
    required: ['fruit', 'count'],
    additionalProperties: false,
  };

  it('goes the strict schema with json_schema', async () => {
    const { body } = await sent('json_schema');
    expect(body['response_format']).toMatchObject({
      type: 'json_schema',
      json_schema: { name: 'count_fruit', strict: true, schema: fruitSchema },
    });
  });

  it('goes one forced tool with tools', async () => {
    const { body } = await sent('tools');
    expect(body['tools']).toMatchObject([
      { type: 'function', function: { name: 'count_fruit', parameters: fruitSchema } },
    ]);
    expect(body['tool_choice']).toEqual({ type: 'function', function: { name: 'count_fruit' } });
  });

  it('go the further fields an endpoint wants', async () => {
    const { body } = await sent('json_object', { enable_thinking: false });
    expect(body['enable_thinking']).toBe(false);
  });

  it('goes a wrong key and is refused', async () => {
    const wrong = connect('json_object', { apiKey: 'sk-wrong' });
    await expect(wrong.answer(exampleRequest, AbortSignal.timeout(5000))).rejects.toMatchObject({
      code: 'model.rejected',
    });
  });

  it('an abandoned request closes its connection', async () => {
    server.always({ kind: 'hang' });
    const before = server.abandoned();
    await expect(
      connect('json_object').answer(exampleRequest, AbortSignal.timeout(50)),
    ).rejects.toMatchObject({
      code: 'model.timeout',
    });
    await expect.poll(() => server.abandoned()).toBe(before + 1);
  });
});
