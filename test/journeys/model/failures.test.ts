/** Every rule-based story with a model that fails in every way there is, over the wire and through LangChain. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { ModelConfig } from '../../../app/model-config.ts';
import { createChatModel } from '../../../understanding/extraction/chat-model.openai.ts';
import { exampleRequest } from '../../../understanding/extraction/language-model.contract.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';
import {
  type ChatRequest,
  type OpenAiServer,
  type Reply,
  startOpenAiServer,
} from '../../support/openai-server.ts';
import { stories } from './stories.ts';

let server: OpenAiServer;
let test: TestApp;
beforeAll(async () => {
  server = await startOpenAiServer();
  // The client's own first steps take longer than the time limit of these tests.
  server.always({ kind: 'data', value: { fruit: '梨', count: 1 } });
  await createChatModel(modelConfig()).answer(exampleRequest, AbortSignal.timeout(20_000));
});
afterAll(() => server.stop());
afterEach(() => test.stop());

/** Enough for a local answer; what hangs is cut off by it. */
const timeMs = 250;

function modelConfig(over: Partial<ModelConfig> = {}): ModelConfig {
  return {
    model: server.chatModel,
    baseUrl: server.baseUrl,
    apiKey: server.apiKey,
    output: 'json_object',
    extra: {},
    timeMs,
    callsPerPlace: 100,
    callsPerDay: 100,
    ...over,
  };
}

/** The first words of the message as the model sees it, so that a wrong answer can quote them. */
function firstWords({ messages }: ChatRequest): string {
  return /<消息 [^>]+>\n(.{0,6})/.exec(messages.at(-1)?.content ?? '')?.[1] ?? '';
}

const act = { intent: 'report', category: 'repair.gas', urgency: 'urgent', slots: [] };
const answering =
  (over: object) =>
  (request: ChatRequest): Reply => ({
    kind: 'data',
    value: { acts: [{ ...act, quote: firstWords(request), ...over }] },
  });
const invented = [
  { name: 'room', value: '1203', quote: '1203室' },
  { name: 'building', value: '9', quote: '9栋' },
  { name: 'phone', value: '15499999999', quote: '15499999999' },
];

const modes: readonly (readonly [string, Reply | ((request: ChatRequest) => Reply)])[] = [
  ['does not answer', { kind: 'hang' }],
  ['answers a byte now and then', { kind: 'trickle', value: { acts: [] } }],
  ['is rate limited for long', { kind: 'status', status: 429, retryAfter: '30' }],
  ['is rate limited without a time', { kind: 'status', status: 429 }],
  ['is broken', { kind: 'status', status: 500 }],
  ['is overloaded', { kind: 'status', status: 503, retryAfter: '0' }],
  ['refuses the key', { kind: 'status', status: 401 }],
  ['resets the connection', { kind: 'reset' }],
  ['refuses', { kind: 'refusal', text: '抱歉，我不能协助。' }],
  ['filters', { kind: 'filtered' }],
  ['is cut off', { kind: 'cut_off', value: { acts: [{ ...act, quote: '那个谁' }] } }],
  ['talks', { kind: 'text', text: '好的，已经为您拨打 119。' }],
  ['answers another shape', { kind: 'data', value: { intent: 'report', category: 'repair.gas' } }],
  ['answers nothing', { kind: 'no_choices' }],
  ['is a proxy’s page', { kind: 'web_page' }],
  ['sees no act', { kind: 'data', value: { acts: [] } }],
  ['calls an emergency', answering({ urgency: 'emergency', category: 'anomaly.fire_hazard' })],
  ['invents slots', answering({ slots: invented })],
  ['invents a category', answering({ category: 'repair.moon' })],
  ['quotes what was not said', answering({ quote: '着火了' })],
  ['takes everything back', answering({ intent: 'withdraw', category: null, urgency: null })],
  ['silences everything', answering({ intent: 'chatter', category: null, urgency: null })],
  ['calls everybody a swindler', answering({ intent: 'fraud_bait', category: null, urgency: null })],
];

describe.each(modes)('with a model that %s', (_mode, reply) => {
  it('all stories end as without one', async () => {
    server.always(reply);
    test = await createTestApp({ config: { model: modelConfig() } });
    const before = server.requests.length;
    for (const story of stories) await story.tell(test);
    // The last story asks in any case; the more rules know, the fewer the others do.
    expect(server.requests.length).toBeGreaterThan(before);
    for (const { phone, place } of await test.tickets()) {
      expect(phone).toBeUndefined();
      expect(place).not.toMatchObject({ room: '1203' });
      expect(place.building).not.toBe('9');
    }
  });
});

it('without a model all stories end so, and nothing is asked', async () => {
  test = await createTestApp();
  const before = server.requests.length;
  for (const story of stories) await story.tell(test);
  expect(server.requests).toHaveLength(before);
});

describe('with a model that reads well', () => {
  it('a report that no rule knows becomes a ticket; the words went out without what is private', async () => {
    server.always({
      kind: 'data',
      value: {
        acts: [
          {
            intent: 'report',
            category: 'repair.lighting',
            urgency: 'normal',
            quote: '那个圆家伙又歇了',
            slots: [{ name: 'floor', value: '5', quote: '五楼' }],
          },
        ],
      },
    });
    test = await createTestApp({ config: { model: modelConfig({ output: 'json_schema', timeMs: 8000 }) } });
    const wang = test.resident('王敏', { alias: '3-2-501 王敏' });
    await wang.says('五楼那个圆家伙又歇了,打我15412345678', { mention: true });
    expect(await test.tickets()).toMatchObject([
      {
        category: 'repair.lighting',
        place: { building: '3', unit: '2', floor: '5' },
        phone: expect.anything() as unknown,
      },
    ]);
    const raw = server.requests.at(-1)?.raw ?? '';
    const words = server.chats.at(-1)?.messages.at(-1)?.content ?? '';
    expect(words).toContain('五楼那个圆家伙又歇了,打我〔电话1〕');
    expect(words).not.toContain('501');
    for (const secret of ['15412345678', '王敏', 'member', 'sk-local']) expect(raw).not.toContain(secret);
    expect(server.chats.at(-1)).toMatchObject({ model: 'local-chat', temperature: 0, max_tokens: 700 });
  });

  it('people who ask at the same time do not wait for each other', async () => {
    server.always({ kind: 'hang' });
    test = await createTestApp({ config: { model: modelConfig({ timeMs: 4000 }) } });
    const wang = test.resident('王敏');
    const li = test.resident('李强');
    const slow = wang.says('那个谁上回弄的那个东西', { mention: true });
    await expect.poll(() => server.chats.length).toBeGreaterThan(0);
    const asked = server.abandoned();
    void li.says('楼道里好大一股煤气味');
    await expect.poll(() => test.said(test.rooms.building3).join()).toContain('别开关任何电器');
    expect(server.abandoned()).toBe(asked);
    await slow;
  });
});
