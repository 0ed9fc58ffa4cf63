import { afterEach, describe, expect, it } from 'vitest';

import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
afterEach(() => test.stop());

describe('a resident asks where something is done', () => {
  it('in the group of a building: the hall of that street, what to bring and how long it takes', async () => {
    test = await createTestApp();
    const wang = test.resident('王敏', { alias: '3-2-501 王敏' });
    await wang.says('@格格 办社保卡去哪');
    const answer = test.said(test.rooms.building3).at(-1) ?? '';
    expect(answer).toMatch(/^社会保障卡申领.*\n窗口：望溪街道便民服务中心3号窗口，望溪路18号；工作日/u);
    expect(answer).toMatch(/15400000021.*要带：①本人身份证②一寸白底照片.*多久：.*30分钟.*来源：/su);
    expect(answer).not.toContain('听松');
    expect(answer.length).toBeLessThanOrEqual(300);
  });

  it('in private, where the street is not known: it asks, takes a number, and remembers it', async () => {
    test = await createTestApp();
    const chen = test.resident('陈静');
    await chen.tells('老年证在哪办');
    expect(test.said(chen).at(-1)).toMatch(/您住在哪里.*1\. 听松街道\n2\. 望溪街道/su);

    await chen.tells('1');
    expect(test.said(chen).at(-1)).toMatch(/窗口：听松街道便民服务中心1号窗口，听松大道6号/u);

    await chen.tells('那要带什么');
    const papers = test.said(chen).at(-1);
    expect(papers).toMatch(/要带：①身份证②居住证或户口簿③一寸照片/u);
    expect(papers).not.toContain('窗口：');

    await chen.tells('社保卡在哪里办');
    expect(test.said(chen).at(-1)).toContain('听松街道便民服务中心3号窗口');
  });

  it('or tells the name of the street', async () => {
    test = await createTestApp();
    const chen = test.resident('陈静');
    await chen.tells('社保卡怎么办');
    await chen.tells('我住望溪这边');
    expect(test.said(chen).at(-1)).toContain('望溪街道便民服务中心3号窗口');
  });

  it('what to bring comes first when that is asked, and needs no street', async () => {
    test = await createTestApp();
    const chen = test.resident('陈静');
    await chen.tells('办老年证要带什么');
    expect(test.said(chen).at(-1)).toMatch(/^老年人优待证.*\n要带：①身份证/u);
  });

  it('what nobody filled in is said to be so, and staff see the question', async () => {
    test = await createTestApp();
    const chen = test.resident('陈静');
    await chen.tells('户口迁移要带啥');
    expect(test.said(chen).at(-1)).toMatch(/所需材料还没有录入，可以打12345问.*示范派出所户籍窗口/su);
    expect(await test.app.database.knowledgeGap.findMany()).toMatchObject([{ text: '户口迁移要带啥' }]);
  });

  it('a template of the program gives way to an entry that answers', async () => {
    test = await createTestApp();
    const wang = test.resident('王敏');
    await wang.says('@格格 身份证丢了怎么办');
    expect(test.said(test.rooms.building3).at(-1)).toContain('来源：《居民身份证法》第十一、十二条');
  });

  it('and says what the answer was worth', async () => {
    test = await createTestApp();
    const wang = test.resident('王敏');
    await wang.says('@格格 办社保卡去哪');
    await wang.says('没用');
    expect(test.said(test.rooms.building3).at(-1)).toContain('抱歉没帮上忙');
    const item = await test.app.database.serviceItem.findUnique({
      where: { id: 'demo-social-security-card' },
    });
    expect(item).toMatchObject({ hits: 1, useful: 0, useless: 1 });
  });
});

it('neighbours who say what an item is called are left alone, who asks clearly is not', async () => {
  test = await createTestApp();
  const wang = test.resident('王敏');
  await wang.says('社保卡');
  await wang.says('@李姐 老年证在哪办');
  expect(test.said()).toEqual([]);
  await wang.says('请问社保卡在哪里办啊？');
  expect(test.said(test.rooms.building3).at(-1)).toContain('望溪路18号');
});

it('the words an admin has just published are answered with', async () => {
  test = await createTestApp();
  const { services } = test.app.stores;
  const item = await services.find('demo-elder-card');
  if (item === undefined) throw new Error('the demo has the elder card');
  await services.update(item, { ...item, fee: '工本费全免' }, { staffId: 'admin', now: test.clock.now() });
  const wang = test.resident('王敏');
  const answer = async () => {
    await wang.says('@格格 老年证要多少钱');
    return test.said(test.rooms.building3).at(-1);
  };
  await expect.poll(answer).toMatch(/^老年人优待证.*\n费用：工本费全免/u);
});
