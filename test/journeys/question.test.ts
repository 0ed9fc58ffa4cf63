import { afterEach, describe, expect, it } from 'vitest';

import { createTestApp, type TestApp } from '../support/app.ts';
import { createScriptedModel } from '../support/scripted-model.ts';

let test: TestApp;
afterEach(() => test.stop());

/** What the bot said in the room since it was last asked. */
async function answerTo(text: string): Promise<string> {
  const wang = test.resident('王敏', { alias: '3-2-501 王敏' });
  const before = test.said(test.rooms.building3).length;
  await wang.says(`@格格 ${text}`);
  return test.said(test.rooms.building3).slice(before).join('\n');
}

describe('a resident asks', () => {
  it('the seed cases: who repairs what, and how to report what is wrong', async () => {
    test = await createTestApp();

    const repair = await answerTo('家里水电气出了问题,哪里可以找到维修人员?');
    expect(repair).toMatch(/15400000001.*95598.*15400000006.*来源：/su);

    const anomaly = await answerTo('小区发现异常情况,如何第一时间反映?');
    expect(anomaly).toMatch(/110.*119.*120.*来源：/su);
    expect(await test.tickets()).toEqual([]);
  });

  it('a choice by number, after which the number means nothing any more', async () => {
    test = await createTestApp();
    const wang = test.resident('王敏');

    await wang.says('@格格 居住证这个怎么说');
    expect(test.said(test.rooms.building3).at(-1)).toMatch(/回复数字.*1\. .*2\. /su);

    await wang.says('2');
    expect(test.said(test.rooms.building3).at(-1)).toContain('来源：《居住证暂行条例》');

    const said = test.said(test.rooms.building3).length;
    await wang.says('2');
    expect(test.said(test.rooms.building3)).toHaveLength(said);
  });

  it('a choice by what they want to know of it', async () => {
    test = await createTestApp();
    const wang = test.resident('王敏');
    await wang.says('居住证怎么讲', { mention: true });
    const [offered = ''] = test.said(test.rooms.building3).slice(-1);
    expect(offered).toContain('居住证多久能办下来');
    await wang.says('要多久', { mention: true });
    expect(test.said(test.rooms.building3).at(-1)).toMatch(/来源：《居住证暂行条例》/su);
  });

  it('a list that has not what they want to know, and then another side of what was chosen', async () => {
    test = await createTestApp();
    const wang = test.resident('王敏');
    const last = () => test.said(test.rooms.building3).at(-1);
    await wang.says('居住证这个怎么说', { mention: true });
    await wang.says('那要带什么材料');
    expect(last()).toMatch(/身份证.*来源：《居住证暂行条例》/su);
    await wang.says('多久能拿到');
    expect(last()).toMatch(/15日|15天|15个|工作日/u);

    await wang.says('居住证这个怎么说', { mention: true });
    await wang.says('没用');
    expect(last()).toMatch(/抱歉没帮上忙/u);
    expect(await test.app.database.knowledgeGap.findMany()).toMatchObject([{ times: 1 }]);
  });

  it('and nobody knows: the bot says so, and staff see the question once, however often it came', async () => {
    test = await createTestApp();
    expect(await answerTo('红烧肉要放多少冰糖怎么做')).toMatch(/不清楚.*12345/su);
    await answerTo('红烧肉要放多少冰糖怎么做');
    const gaps = await test.app.database.knowledgeGap.findMany();
    expect(gaps).toMatchObject([{ times: 2 }]);
  });

  it('and gets the words an admin has just published', async () => {
    test = await createTestApp();
    const { entries } = test.app.stores;
    const by = { staffId: 'admin', now: test.clock.now() };
    const [entry] = (await entries.list({ text: '居住证要什么条件' }, undefined, 1)).items;
    if (entry === undefined) throw new Error('the shipped content is missing');
    await entries.update(entry, { ...entry, answer: '住满半年，带身份证来社区办。' }, by);
    await expect.poll(() => answerTo('居住证要什么条件才能办')).toContain('住满半年，带身份证来社区办。');
    const after = await entries.find(entry.id);
    expect(after?.version).toBe(2);
    expect(after?.hits).toBeGreaterThan(0);
  });
});

it('neighbours who ask each other are left alone', async () => {
  test = await createTestApp();
  const wang = test.resident('王敏');
  await wang.says('@李姐 居住证要什么条件才能办');
  await wang.says('红烧肉要放多少冰糖怎么做');
  expect(test.said()).toEqual([]);
});

it('a resident goes on asking, and says what it was worth', async () => {
  test = await createTestApp();
  expect(await answerTo('身份证丢了怎么办')).toContain('来源：');
  const wang = test.resident('王敏', { alias: '3-2-501 王敏' });
  await wang.says('那要带什么材料？');
  expect(test.said(test.rooms.building3).at(-1)).toMatch(/^(?:[^\n]*(?:带|户口|证明)[^\n]*)\n来源：/u);
  await wang.says('没用');
  expect(test.said(test.rooms.building3).at(-1)).toMatch(/抱歉没帮上忙/u);
  const entry = await test.app.database.knowledgeEntry.findFirst({ where: { useless: 1 } });
  expect(entry).toMatchObject({ useful: 0, question: expect.stringContaining('身份证') as string });
  expect(await test.app.database.knowledgeGap.findMany()).toMatchObject([{ times: 1 }]);
});

it('a model puts near entries into words, labelled; what it makes up gives way to the entries', async () => {
  const model = createScriptedModel();
  const sentence = (text: string) => ({ text, citations: [1] });
  const composes = (...texts: readonly string[]) =>
    model.always(({ task, user }) => {
      if (task !== 'compose_answer') return { kind: 'no_content' };
      const own = /：([^。\n]{4,60}[。，])/u.exec(user)?.[1] ?? '';
      const sentences = [own, ...texts].map(sentence);
      return { kind: 'data', value: { sentences, missing: null } };
    });
  test = await createTestApp({ languageModel: model });
  composes('请打15499999999，工本费20元。');
  const answer = await answerTo('居住证这个怎么说');
  expect(answer).toMatch(/AI生成.*来源：/su);
  expect(answer).not.toMatch(/15499999999|20元/u);
  model.always({ kind: 'status', status: 500 });
  expect(await answerTo('居住证这个怎么说')).toMatch(/回复数字/u);
});

it('the first answer of a day says how to rate it, and the rating counts', async () => {
  test = await createTestApp();
  const wang = test.resident('王敏', { alias: '3-2-501 王敏' });
  const asks = async (question: string) => {
    await wang.says(`@格格 ${question}`);
    return test.said(test.rooms.building3).at(-1) ?? '';
  };
  expect(await asks('身份证丢了怎么办')).toMatch(/来源：.*\n（答得有用请回 1，没用回 0）$/u);
  await wang.says('1');
  expect(test.said(test.rooms.building3).at(-1)).toContain('谢谢');
  const rated = await test.app.database.knowledgeEntry.findFirst({ where: { useful: 1 } });
  expect(rated?.question).toContain('身份证');
  expect(await asks('居住证要什么条件才能办')).not.toContain('没用回 0');

  test = await test.restart(24 * 3_600_000);
  await test.resident('王敏').says('@格格 身份证丢了怎么办');
  expect(test.said(test.rooms.building3).at(-1)).toContain('没用回 0');
});
