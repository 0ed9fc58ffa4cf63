/** Entries found by meaning, over the wire and through LangChain: offered when vectors say so, and never in the way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { EmbeddingConfig } from '../../../app/embedding-config.ts';
import { signInAs } from '../../support/admin.ts';
import { storyContent } from '../../support/story-content.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { type EmbeddingReply, type OpenAiServer, startOpenAiServer } from '../../support/openai-server.ts';
import { embed } from '../../support/openai-server/embed.ts';

const lost = storyContent.find(({ question }) => question.includes('身份证'))?.question ?? '';
/** No word in common, and yet it is what is meant. */
const paraphrase = '钱包里巴掌大那张卡片没影了，该怎么办呀？';
const dimensions = 256;

const meanings = (text: string) => Array.from(embed(text.includes('巴掌大') ? lost : text, dimensions));
const asMeant: EmbeddingReply = { kind: 'vectors', of: meanings };

let server: OpenAiServer;
let test: TestApp;
let unknown: string;

beforeAll(async () => {
  server = await startOpenAiServer({ mostTexts: 10 });
  server.embedAs(asMeant);
  test = await createTestApp({ config: { embedding: embeddingConfig() } });
  unknown = await answerTo('王敏', paraphrase);
  expect(server.requests).toHaveLength(0);
  await test.pass(60_000);
}, 120_000);
afterAll(async () => {
  await test.stop();
  await server.stop();
});

function embeddingConfig(over: Partial<EmbeddingConfig> = {}): EmbeddingConfig {
  return {
    model: server.embeddingModel,
    baseUrl: server.baseUrl,
    apiKey: server.apiKey,
    dimensions: undefined,
    batch: 10,
    // Long enough for a request to leave a machine that is busy with other tests.
    timeMs: 1_500,
    callsPerPlace: 100,
    callsPerDay: 100,
    ...over,
  };
}

const answerTo = (name: string, words: string) => replyTo(test.resident(name), words);

async function replyTo(person: ReturnType<TestApp['resident']>, words: string): Promise<string> {
  const before = test.said().length;
  await person.says(words, { mention: true });
  return test.said().slice(before).join('\n');
}

describe('a paraphrase with no word in common', () => {
  it('is not known before everything is embedded', () => {
    expect(unknown).toContain('不清楚');
  });

  it('is shown to staff who try it, with what the cosine is worth', async () => {
    server.embedAs(asMeant);
    const clerk = await signInAs(test, 'clerk', ['demo-community']);
    const tried = await clerk.ask('POST', '/knowledge/try', { question: paraphrase, addressed: true });
    expect(tried.body).toMatchObject({
      answers: false,
      decision: expect.stringContaining('列出来请居民选') as string,
      meanings: { near: expect.arrayContaining([expect.objectContaining({ question: lost })]) as object[] },
    });
  });

  it('is offered as a choice, and the number chooses it', async () => {
    server.embedAs(asMeant);
    const li = test.resident('李强');
    const offered = await replyTo(li, paraphrase);
    expect(offered).toContain(`「${lost}」吗？`);
    expect(offered).not.toContain('来源：');
    expect(await replyTo(li, '1')).toContain('来源：');
  });

  it('is offered also to who only tells', async () => {
    expect(await answerTo('何英', '钱包里巴掌大那张卡片没影了')).toContain(lost);
  });

  it('is asked about once, whoever says it', async () => {
    await answerTo('赵云', paraphrase);
    const before = server.requests.length;
    expect(await answerTo('孙丽', paraphrase)).toContain(lost);
    expect(server.requests).toHaveLength(before);
  });

  it('stays unanswered when vectors see nothing near', async () => {
    server.embedAs({ kind: 'vectors', of: () => Array.from(embed('火星移民排队摇号', dimensions)) });
    expect(await answerTo('钱进', '红烧肉要放多少冰糖怎么做')).toBe(unknown);
  });

  it('said to neighbours it leaves the bot silent, and the endpoint unasked', async () => {
    server.embedAs(asMeant);
    const before = { said: test.said().length, requests: server.requests.length };
    await test.resident('周五').says(`你们说说，${paraphrase}`);
    expect(test.said()).toHaveLength(before.said);
    expect(server.requests).toHaveLength(before.requests);
  });
});

describe('what words answer', () => {
  it('is answered without asking anybody', async () => {
    const before = server.requests.length;
    expect(await answerTo('郑重', lost)).toContain('来源：');
    expect(server.requests).toHaveLength(before);
  });
});

it('numbers, names and doors stay here', async () => {
  server.embedAs(asMeant);
  const asker = test.resident('冯程', { alias: '3-2-501 冯程' });
  await asker.says('我是冯程，电话15412345678，巴掌大那张卡片没影了咋整？', { mention: true });
  const raw = server.requests.at(-1)?.raw ?? '';
  expect(raw).toContain('巴掌大');
  for (const secret of ['15412345678', '冯程', '501', 'sk-local']) expect(raw).not.toContain(secret);
});

const modes: readonly (readonly [string, EmbeddingReply])[] = [
  ['does not answer', { kind: 'hang' }],
  ['is rate limited', { kind: 'status', status: 429, retryAfter: '30' }],
  ['is broken', { kind: 'status', status: 500 }],
  ['refuses the key', { kind: 'status', status: 401 }],
  ['resets the connection', { kind: 'reset' }],
  ['is a proxy’s page', { kind: 'web_page' }],
  ['gives vectors of another dimension', { kind: 'vectors', of: () => [0.6, 0.8] }],
  ['gives what are no numbers', { kind: 'no_numbers' }],
  ['gives zeros', { kind: 'zeros' }],
  ['gives fewer vectors than texts', { kind: 'one_less' }],
];

describe.each(modes)('with an endpoint that %s', (mode, reply) => {
  it('the answer is as without one, and the endpoint was asked', async () => {
    server.embedAs(reply);
    // The breaker rests after a few of them.
    await test.pass(120_000);
    const before = server.requests.length;
    expect(await answerTo(`住户${modes.findIndex(([one]) => one === mode)}`, `${paraphrase}${mode}`)).toBe(
      unknown,
    );
    expect(server.requests.length).toBe(before + 1);
  });
});
