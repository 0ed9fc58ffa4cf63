import { afterEach, describe, expect, it } from 'vitest';

import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
afterEach(() => test.stop());

const lastSaidTo = (whom: { key: string }) => test.said(whom).at(-1) ?? '';

async function noteTo(words: string): Promise<boolean> {
  const [ticket] = await test.tickets();
  const history = await test.app.stores.tickets.history(ticket?.id ?? '');
  return history.some(({ note }) => note?.includes(words) === true);
}

describe('who has a ticket open and goes on talking to the bot', () => {
  it('adds to it in words that are nothing else', async () => {
    test = await createTestApp();
    const qin = test.resident('秦雨');
    await qin.tells('3栋2单元楼道灯坏了');
    await qin.tells('我下午都在，直接敲门');
    expect(await noteTo('直接敲门')).toBe(true);
    expect(lastSaidTo(qin)).not.toContain('没看懂');
  });

  it('hears how it goes when they ask when it will be back, and so does a neighbour who joined', async () => {
    test = await createTestApp();
    const qin = test.resident('秦雨');
    const luo = test.resident('罗平');
    await qin.says('3栋停水了');
    await luo.says('我家也是');
    await luo.says('几点来水', { mention: true });
    expect(lastSaidTo(test.rooms.building3)).toContain('已派给周敏');
  });

  it('of a neighbour’s report hears that its progress is the neighbour’s', async () => {
    test = await createTestApp();
    await test.resident('秦雨').says('3栋2单元楼道灯坏了');
    await test.resident('罗平').says('秦雨报的那个灯进度怎么样了', { mention: true });
    expect(lastSaidTo(test.rooms.building3)).toContain('只告诉报的人');
  });

  it('swears, and no dog is looked for', async () => {
    test = await createTestApp();
    await test.resident('秦雨').says('你们就是一群狗', { mention: true });
    expect(await test.tickets()).toEqual([]);
    expect(lastSaidTo(test.rooms.building3)).toContain('抱歉');
  });

  it('talks of the weather or wants a joke, and whoever works on it reads nothing of that', async () => {
    test = await createTestApp();
    const qin = test.resident('秦雨');
    await qin.says('3栋2单元5楼的楼道灯不亮了');
    for (const words of ['今天天气真好', '讲个笑话']) {
      const { replies } = await qin.says(words, { mention: true });
      expect(replies.map(({ body }) => body).join()).not.toContain('补充');
    }
  });

  it('swears and reports: what is reported becomes a ticket', async () => {
    test = await createTestApp();
    await test.resident('秦雨').says('他妈的2单元电梯又坏了');
    await test.resident('罗平').says('3栋门口到处都是垃圾,没人扫');
    expect((await test.tickets()).map(({ category }) => category).toSorted()).toEqual([
      ...['anomaly.sanitation', 'repair.elevator'],
    ]);
  });

  it('who wants to live no longer is never answered with what the bot can do', async () => {
    test = await createTestApp();
    const qin = test.resident('秦雨');
    await qin.tells('我不想活了');
    for (const words of ['你能听我说说吗', '我坐在顶楼', '这里风好大']) {
      await qin.tells(words);
      expect(lastSaidTo(qin)).toContain('12356');
    }
    expect(await noteTo('这里风好大')).toBe(true);
  });

  it('speaks of an old neighbour where a child was cried of: two people are looked after', async () => {
    test = await createTestApp();
    await test.resident('秦雨').says('六楼有个小孩爬到栏杆外面了');
    await test.resident('罗平').says('隔壁独居的大爷三天没露面，敲门也没人应');
    expect(await test.tickets()).toHaveLength(2);
  });

  it('names a flat that is not the one a neighbour was afraid for: two people are looked after', async () => {
    test = await createTestApp();
    await test.resident('秦雨').says('有个姑娘坐在楼顶要跳');
    await test.resident('罗平').says('我对门的大哥说他不想活了，3栋1单元803');
    expect(await test.tickets()).toHaveLength(2);
  });
});
