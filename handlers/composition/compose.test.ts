import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { silentLog } from '../../core/log.ts';
import type { LanguageModel } from '../../core/language-model.ts';
import { type Answer, composeAnswer } from '../../knowledge/answer.ts';
import { createTestClock } from '../../test/support/clock.ts';
import { falseFacts, trueEntry } from '../../test/support/false-facts.ts';
import { injections } from '../../test/support/injections.ts';
import { type OpenAiServer, type Reply, startOpenAiServer } from '../../test/support/openai-server.ts';
import { createScriptedModel } from '../../test/support/scripted-model.ts';
import { createCarefulModel } from '../../understanding/extraction/careful-model.ts';
import { createChatModel } from '../../understanding/extraction/chat-model.openai.ts';
import { modelOutputs } from '../../understanding/extraction/model-output.ts';
import { createCompose } from './compose.ts';
import { isGrounded } from './grounded.ts';

const now = new Date('2026-11-22T01:00:00Z');
const limits = {
  timeMs: 1500,
  concurrent: 4,
  callsPerPlace: 1000,
  calls: 1000,
  timeZone: 'Asia/Shanghai',
  breaker: { failures: 1000, restMs: 1000 },
};

function item(id: string, question: string, answer: string, title: string): Answer {
  const source = { title, url: undefined, date: undefined };
  const entry = { id, question, answer, source, links: [], pictureId: undefined };
  return composeAnswer(entry, [], undefined);
}
const items = [
  item('card', trueEntry.question, trueEntry.answer, trueEntry.source),
  item('bus', '老年人坐公交要钱吗', '持老年优待证坐公交不收费用，上车出示。丢失的到原窗口补办。', '公交说明'),
];

function composer(model: LanguageModel) {
  const careful = createCarefulModel(
    model,
    limits,
    createTestClock(now, () => Promise.resolve()),
  );
  return createCompose({ model: careful, log: silentLog, newTag: () => 'a1b2c3' });
}

type Said = readonly (readonly [text: string, ...citations: number[]])[];
function says(said: Said): Reply {
  const sentences = said.map(([text, ...citations]) => ({ text, citations }));
  return { kind: 'data', value: { sentences, missing: null } };
}

function composedOf(said: Said, question = '老年证怎么办') {
  const model = createScriptedModel();
  model.always(says(said));
  const { signal } = new AbortController();
  return composer(model)({ question, items, placeKey: 'room', signal });
}

const truth = '带身份证和一张照片。';

it('says what is cited, by whom, and that a machine put it so', async () => {
  const answer = await composedOf([
    [truth, 1],
    ['持老年优待证坐公交不收费用。', 2],
  ]);
  expect(answer?.text).toBe(
    `（以下由AI生成，依据所列资料）\n${truth}持老年优待证坐公交不收费用。\n来源：社区办事指南；来源：公交说明`,
  );
  expect(answer?.cited.map(({ entryId }) => entryId)).toEqual(['card', 'bus']);
});

describe('no sentence', () => {
  it.each<[string, Said[number]]>([
    ['without a citation', [truth]],
    ['that cites what was not shown', [truth, 3]],
    ['that cites one more than was shown', [truth, 1, 9]],
    ['whose fact stands in another item', ['咨询电话15400000001。', 2]],
    ['that turns the meaning around', ['办理要收费用。', 1]],
    ['that denies what is wanted', ['不用带身份证。', 1]],
    ['that allows what nobody allowed', ['可以代办。', 1]],
    ['that is made up', ['办完证还能领取大米一袋。', 1]],
    ['that goes on and on', [truth.repeat(10), 1]],
    ['of nothing', ['', 1]],
  ])('%s', async (_which, sentence) => {
    expect(await composedOf([sentence])).toBeUndefined();
  });

  it('after the third', async () => {
    const four: Said = [
      [truth, 1],
      ['上车出示。', 2],
      ['丢失的到原窗口补办。', 2],
      ['不收费用。', 1],
    ];
    expect((await composedOf(four))?.text).not.toMatch(/补办。不收费用/u);
  });
});

it.each(falseFacts)('%s is cut, whatever it cites', async (_how, lie) => {
  const answer = await composedOf([
    [truth, 1],
    [lie, 1],
  ]);
  expect(answer?.text).toContain(truth);
  expect(answer?.text).not.toContain(lie.replace('。', ''));
  expect(await composedOf([[lie, 1, 2]])).toBeUndefined();
});

describe('an injection', () => {
  it.each(injections)(
    '「%s」 in a question stays within its fence, and what it wants is not said',
    async (text) => {
      const model = createScriptedModel();
      model.always(says([[text, 1]]));
      const { signal } = new AbortController();
      const answer = await composer(model)({ question: text, items, placeKey: 'room', signal });
      expect(answer).toBeUndefined();
      const [request] = model.asked;
      expect(request?.system).not.toContain(text);
      expect(request?.user.match(/</g)).toHaveLength(2 * (items.length + 1));
      expect(request?.user).not.toMatch(/[\u200b-\u200f\u{e0000}-\u{e0fff}]/u);
    },
  );

  it.each(injections)(
    '「%s」 in an entry neither opens a fence nor passes for another entry',
    async (text) => {
      const model = createScriptedModel();
      model.always(says([[text, 1]]));
      const poisoned = [...items, item('bad', '公告', text, '公告')];
      const { signal } = new AbortController();
      expect(
        await composer(model)({ question: '公告', items: poisoned, placeKey: 'r', signal }),
      ).toBeUndefined();
      expect(model.asked[0]?.user.match(/</g)).toHaveLength(2 * (poisoned.length + 1));
    },
  );

  it('that asks for money or a contact is not said, even where an entry holds it', () => {
    for (const text of ['请转账到这个账户', '加我微信领取补贴', '请扫描二维码办理'])
      expect(isGrounded(text, [text])).toBe(false);
  });
});

describe('through an endpoint', () => {
  let server: OpenAiServer;
  beforeAll(async () => {
    server = await startOpenAiServer();
  });
  afterAll(() => server.stop());
  beforeEach(() => server.always(says([[truth, 1]])));

  function ask(output: (typeof modelOutputs)[number] = 'json_object', timeMs = limits.timeMs) {
    const { baseUrl, apiKey, chatModel } = server;
    const model = createChatModel({ baseUrl, apiKey, model: chatModel, output, extra: {} });
    const clock = createTestClock(now, () => Promise.resolve());
    const careful = createCarefulModel(model, { ...limits, timeMs }, clock);
    const compose = createCompose({ model: careful, log: silentLog, newTag: () => 'a1b2c3' });
    const question = '老年证怎么办，我电话15400001234，王敏';
    const alias = '3-2-501 王敏';
    return compose({ question, alias, items, placeKey: 'room', signal: new AbortController().signal });
  }

  it.each(modelOutputs)(
    'asked by %s: the items numbered, no phone of the asker, nothing of where it was asked',
    async (output) => {
      expect((await ask(output))?.text).toContain(truth);
      const sent = server.chats.at(-1);
      const user = sent?.messages.at(-1)?.content ?? '';
      expect(sent?.temperature).toBe(0);
      expect(user).toMatch(
        /^<资料 1 a1b2c3>\n老年优待证怎么办：.*<资料 2 a1b2c3>.*<问题 a1b2c3>\n老年证怎么办，我电话〔电话1〕，〔姓名1〕\n/su,
      );
      expect(server.requests.at(-1)?.raw).not.toContain('15400001234');
    },
  );

  it.each<[string, Reply]>([
    ['nothing to say', { kind: 'data', value: { sentences: [], missing: '没有写' } }],
    ['another shape', { kind: 'data', value: { answer: truth } }],
    ['words', { kind: 'text', text: truth }],
    [
      'a cut-off answer',
      { kind: 'cut_off', value: { sentences: [{ text: truth, citations: [1] }], missing: null } },
    ],
    ['a refusal', { kind: 'refusal', text: '不能回答' }],
    ['a filter', { kind: 'filtered' }],
    ['no choice', { kind: 'no_choices' }],
    ['no content', { kind: 'no_content' }],
    ['429', { kind: 'status', status: 429 }],
    ['500', { kind: 'status', status: 500 }],
    ['401', { kind: 'status', status: 401 }],
    ['a web page', { kind: 'web_page' }],
    ['a reset', { kind: 'reset' }],
    ['silence', { kind: 'hang' }],
    ['a trickle', { kind: 'trickle', value: {} }],
  ])('%s composes nothing', async (_what, reply) => {
    server.always(reply);
    expect(await ask('json_object', 200)).toBeUndefined();
  });
});
