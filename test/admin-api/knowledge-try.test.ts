import { afterAll, beforeAll, expect, it } from 'vitest';

import { questionMessages } from '../../handlers/question.messages.zh.ts';
import { signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
let clerk: Visitor;
beforeAll(async () => {
  test = await createTestApp();
  clerk = await signInAs(test, 'clerk', ['demo-community']);
});
afterAll(() => test.stop());

interface Tried {
  readonly answers: boolean;
  readonly decision: string;
  readonly answer?: string;
  readonly services?: {
    readonly decision: string;
    readonly items: readonly { readonly name: string; readonly score: number }[];
  };
  readonly meanings?: {
    readonly near: readonly { readonly question: string; readonly confidence: number }[];
  };
  readonly candidates: readonly { question: string; score: number; parts: readonly { value: number }[] }[];
}

async function tryIt(question: string, addressed = true): Promise<Tried> {
  const answer = await clerk.ask('POST', '/knowledge/try', { question, addressed });
  expect(answer.status).toBe(200);
  // The route's own schema has made it.
  return answer.body as unknown as Tried;
}

it('answers with the very words the group gets', async () => {
  const question = '居住证要什么条件才能办';
  const tried = await tryIt(question);
  expect(tried.answers).toBe(true);
  await test.resident('王敏').says(`@格格 ${question}`);
  // The first answer of a person's day says besides how to tell whether it helped.
  const said = `${tried.answer}\n${questionMessages.howToRate}`;
  expect(test.said(test.rooms.building3).at(-1)).toBe(said);
});

it('explains every score: the parts add up to it', async () => {
  for (const question of ['居住证要什么条件才能办', '电动车能不能推进楼道充电', '物业费']) {
    const { candidates } = await tryIt(question);
    expect(candidates.length).toBeGreaterThan(0);
    for (const { score, parts } of candidates)
      expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 1);
  }
});

it('says when it would stay silent, and leaves nothing behind', async () => {
  const count = () => test.app.database.knowledgeGap.count();
  const before = await count();
  const tried = await tryIt('红烧肉要放多少冰糖', false);
  expect(tried).toMatchObject({ answers: false, decision: expect.stringContaining('沉默') as string });
  expect(tried).not.toHaveProperty('answer');
  expect((await tryIt('红烧肉要放多少冰糖')).decision).toContain('不清楚');
  expect(await count()).toBe(before);
});

it('names the item that answers, with its score, and what is asked of it', async () => {
  const { services, ...tried } = await tryIt('办社保卡去哪');
  expect(tried).toMatchObject({
    answers: true,
    decision: expect.stringContaining('社会保障卡申领') as string,
    answer: expect.stringMatching(/^社会保障卡申领/u) as string,
  });
  expect(services).toMatchObject({ wanted: ['办理地点'] });
  expect(services?.items[0]).toMatchObject({ name: '社会保障卡申领', score: 1 });
});

it('says why an item leaves the question to the entries', async () => {
  const { services } = await tryIt('社保卡', false);
  expect(services?.decision).toContain('不开口');
  expect((await tryIt('红烧肉要放多少冰糖')).services).toBeUndefined();
});

it('asks only where the person works', async () => {
  const answer = await clerk.ask('POST', '/knowledge/try', { question: '物业电话', areaPath: '/elsewhere/' });
  expect(answer).toMatchObject({ status: 400, body: { fields: [{ path: 'areaPath' }] } });
});
