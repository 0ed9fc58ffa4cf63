import { afterAll, beforeAll, expect, it } from 'vitest';

import { signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { createScriptedEmbeddings } from '../support/scripted-embeddings.ts';
import { storyContent } from '../support/story-content.ts';

const embeddings = createScriptedEmbeddings();
const [broken] = storyContent;
let test: TestApp;
let admin: Visitor;

beforeAll(async () => {
  embeddings.embedAs((texts) =>
    texts.includes(broken?.question ?? '') ? { kind: 'status', status: 400 } : { kind: 'by_characters' },
  );
  test = await createTestApp({ embeddings });
  admin = await signInAs(test, 'admin', ['demo-community']);
});
afterAll(() => test.stop());

const state = async () => (await admin.ask('GET', '/knowledge-embeddings')).body;

it('tells how far it is, what failed and why', async () => {
  expect(await state()).toMatchObject({ stage: 'embedding', embedded: 0, model: 'scripted' });
  await test.pass(60_000);
  expect(await state()).toMatchObject({
    ...{ stage: 'ready', dimension: 64, published: storyContent.length, embedded: storyContent.length - 1 },
    failures: [{ question: broken?.question, failure: expect.stringContaining('拒绝了请求') as string }],
  });
});

it('embeds again what failed, and says who wanted it', async () => {
  embeddings.embedAs({ kind: 'by_characters' });
  const before = embeddings.asked.length;
  await admin.ask('POST', '/knowledge-embeddings/renew', { which: 'failed' });
  await test.pass(60_000);
  expect(await state()).toMatchObject({ stage: 'ready', embedded: storyContent.length, failures: [] });
  expect(embeddings.asked.length).toBeLessThan(before + 5);
  expect(await test.app.database.auditEntry.count({ where: { action: 'embeddings.renew' } })).toBe(1);
});

it('embeds everything again, and words answer alone meanwhile', async () => {
  const { body } = await admin.ask('POST', '/knowledge-embeddings/renew', { which: 'all' });
  expect(body).toMatchObject({ stage: 'embedding', embedded: 0 });
  embeddings.embedAs({ kind: 'status', status: 503 });
  await test.pass(60_000);
  expect(await state()).toMatchObject({ stage: 'embedding', failure: expect.any(String) as string });
  embeddings.embedAs({ kind: 'by_characters' });
  await test.pass(60_000);
  expect(await state()).toMatchObject({ stage: 'ready', embedded: storyContent.length });
});

it('without a model it says so', async () => {
  const plain = await createTestApp();
  const clerk = await signInAs(plain, 'clerk', ['demo-community']);
  expect((await clerk.ask('GET', '/knowledge-embeddings')).body).toMatchObject({ stage: 'off', embedded: 0 });
  await plain.stop();
});
