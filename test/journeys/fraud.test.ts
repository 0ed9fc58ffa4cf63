import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
beforeEach(async () => {
  test = await createTestApp();
});
afterEach(() => test.stop());

const inGroup = () => test.said(test.rooms.building3);

describe('adverts of swindlers in a group', () => {
  const adverts = [
    '招兼职刷单员，日结三百，有手机就能做，加我微信',
    '在家做任务，一单一结，佣金高，速来私我',
    '刷单返利，垫付秒返，名额有限，扫码进群',
  ];

  it('make one calm warning, which accuses nobody and repeats nothing', async () => {
    const stranger = test.resident('赵某');
    for (const advert of adverts) {
      await stranger.says(advert);
      await test.pass(5 * 60_000);
    }
    expect(inGroup()).toHaveLength(1);
    const [warning = ''] = inGroup();
    expect(warning).toMatch(/防骗提醒.*96110.*110/su);
    expect(warning).not.toMatch(/赵某|日结|微信/u);
    expect(await test.tickets()).toEqual([]);
  });

  it('make another the next day', async () => {
    const stranger = test.resident('赵某');
    await stranger.says(adverts[0] ?? '');
    await test.pass(24 * 60 * 60_000);
    await stranger.says(adverts[1] ?? '');
    expect(inGroup().filter((said) => said.startsWith('防骗提醒'))).toHaveLength(2);
  });

  it('are left to the staff who post them as a warning, and to forwarded news', async () => {
    test.simulator.worker('周敏', { key: test.staff.zhou.key, room: test.rooms.building3 });
    await test.staff.zhou.says(`大家看，这种就是骗人的：${adverts[0] ?? ''}`, { in: test.rooms.building3 });
    await test.resident('王敏').says(`【警方提醒】谨防刷单诈骗：凡是先垫付再返佣金的都是骗局，请转告家人`);
    expect(inGroup()).toEqual([]);
  });
});

describe('somebody who wonders whether it is a scam', () => {
  it('is answered in the group without having called the bot', async () => {
    await test.resident('王敏').says('刚接到电话说是公安局的，让我把钱转到安全账户，这是不是骗子');
    expect(inGroup().join()).toMatch(/安全账户|骗子/u);
    expect(inGroup().join()).toContain('110');
  });

  it('is told to call the police when the money is gone', async () => {
    await test.resident('王敏').tells('我刚才给一个自称客服的转了五千，现在联系不上了，是不是被骗了');
    expect(test.said().join()).toMatch(/立刻打110/u);
  });
});
