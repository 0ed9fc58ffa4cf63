import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type OpenAiServer, startOpenAiServer } from '../../test/support/openai-server.ts';
import { createScriptedEmbeddings } from '../../test/support/scripted-embeddings.ts';
import { embeddingsContract } from './embeddings.contract.ts';
import { createEmbeddings, type EmbeddingsOptions } from './embeddings.openai.ts';

let server: OpenAiServer;
beforeAll(async () => {
  server = await startOpenAiServer({ mostTexts: 10 });
});
afterAll(() => server.stop());

function connect(over: Partial<EmbeddingsOptions> = {}) {
  const { baseUrl, apiKey, embeddingModel: model } = server;
  return createEmbeddings({ baseUrl, apiKey, model, dimensions: undefined, batch: 10, ...over });
}

embeddingsContract('those of an endpoint', () =>
  Promise.resolve({
    embeddings: connect(),
    embedAs: (reply) => server.embedAs(reply),
    attempts: () => server.requests.length,
  }),
);

embeddingsContract('scripted ones', () => {
  const embeddings = createScriptedEmbeddings();
  return Promise.resolve({
    embeddings,
    embedAs: (reply) => embeddings.embedAs(reply),
    attempts: () => embeddings.asked.length,
  });
});

describe('on the wire', () => {
  async function sent(texts: readonly string[], over: Partial<EmbeddingsOptions> = {}) {
    server.embedAs({ kind: 'by_characters' });
    const vectors = await connect(over).embed(texts, AbortSignal.timeout(5000));
    const { headers = {}, path, raw = '{}' } = server.requests.at(-1) ?? {};
    return { vectors, headers, path, body: JSON.parse(raw) as unknown };
  }

  it('go the model, the texts on one line each and numbers as numbers; nothing about dimensions', async () => {
    const { headers, path, body } = await sent(['楼道灯\n坏了 ', '几点收垃圾']);
    expect(path).toBe('/v1/embeddings');
    expect(headers.authorization).toBe('Bearer sk-local');
    expect(body).toEqual({
      model: 'local-embedding',
      input: ['楼道灯 坏了', '几点收垃圾'],
      encoding_format: 'float',
    });
  });

  it('goes the number of dimensions when it is configured', async () => {
    const { vectors, body } = await sent(['几点收垃圾'], { dimensions: 32 });
    expect(body).toMatchObject({ dimensions: 32 });
    expect(vectors[0]).toHaveLength(32);
  });

  it('more texts than the endpoint takes are refused as a whole', async () => {
    const texts = Array.from({ length: 11 }, (_, at) => `第${at}句`);
    await expect(connect({ batch: 11 }).embed(texts, AbortSignal.timeout(5000))).rejects.toMatchObject({
      code: 'model.rejected',
    });
  });

  it('an abandoned request closes its connection', async () => {
    server.embedAs({ kind: 'hang' });
    const before = server.abandoned();
    await expect(connect().embed(['几点收垃圾'], AbortSignal.timeout(50))).rejects.toMatchObject({
      code: 'model.timeout',
    });
    await expect.poll(() => server.abandoned()).toBe(before + 1);
  });
});
