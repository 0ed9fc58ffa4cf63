import { afterEach, expect, it } from 'vitest';

import { signInAs } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
afterEach(() => test.stop());

const common = { category: 'local', keywords: [], alternates: [], source: { title: '社区公告' } };
const parcel = {
  ...common,
  question: '快递柜在哪里',
  answer: '在东门岗亭旁边。',
  reviewAt: '2027-05-01T00:00:00Z',
};

it('residents keep an answer the community counts on until somebody says why it goes', async () => {
  test = await createTestApp({ content: [] });
  const admin = await signInAs(test, 'admin', ['demo-community']);
  const wang = test.resident('王敏');
  const asks = async () => {
    await wang.says('@格格 快递柜在哪里');
    return test.said(test.rooms.building3).at(-1);
  };
  const { body } = await admin.ask('POST', '/knowledge', parcel);
  const id = String(body['id']);
  await admin.ask('POST', `/knowledge/${id}/publish`, { version: 1 });
  await admin.ask('POST', '/regression', {
    questions: [{ text: parcel.question, expects: 'answer', entryId: id }],
  });
  expect(await asks()).toContain('东门岗亭');

  expect((await admin.ask('POST', `/knowledge/${id}/archive`, { version: 2 })).status).toBe(409);
  expect(await asks()).toContain('东门岗亭');

  await admin.ask('POST', `/knowledge/${id}/archive`, { version: 2, reason: '快递柜已拆除' });
  expect(await asks()).not.toContain('东门岗亭');
  const { items } = (await admin.ask('GET', '/regression/runs')).body as { items: { reason?: string }[] };
  expect(items.map(({ reason }) => reason)).toEqual(['快递柜已拆除']);
});
