import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createTestApp, type TestApp } from '../support/app.ts';
import { aPicture } from '../support/picture.ts';
import { aCode } from '../support/qr-code.ts';

let test: TestApp;
beforeEach(async () => {
  test = await createTestApp();
});
afterEach(() => test.stop());

const adverts = () => ['招兼职刷单员，日结三百，有手机就能做，加我微信'];
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

  it('reach staff as alerts, one for each text, and whoever is on duty in private', async () => {
    const stranger = test.resident('赵某');
    for (const advert of [...adverts, adverts[0] ?? '']) {
      await stranger.says(advert);
      await test.pass(5 * 60_000);
    }
    const { items } = await test.app.stores.fraudAlerts.list({ areaPaths: ['/'], limit: 10 });
    expect(items.map(({ text, warned }) => [text, warned]).reverse()).toEqual([
      [adverts[0], true],
      [adverts[1], false],
      [adverts[2], false],
    ]);
    const notices = test.said(test.staff.zhou);
    expect(notices).toHaveLength(3);
    expect(notices[0]).toMatch(/反诈预警.*3栋.*刷单返利.*赵某.*核实/su);
  });

  it('are seen in the code of a picture, which is not kept', async () => {
    const { id } = await test.resident('赵某').says('', { image: await aCode() });
    expect(id).not.toBe('');
    expect(inGroup()).toHaveLength(1);
    expect(inGroup()[0]).toMatch(/防骗提醒.*不要扫码.*96110/su);
    expect(inGroup()[0]).not.toContain('203.0');
    await test.resident('王敏').says('', { image: await aPicture() });
    expect(inGroup()).toHaveLength(1);
  });

  it('that staff found to be none are passed over in the whole community', async () => {
    const stranger = test.resident('赵某');
    await stranger.says(adverts[0] ?? '');
    const { items } = await test.app.stores.fraudAlerts.list({ areaPaths: ['/'], limit: 10 });
    const [alert] = items;
    if (alert === undefined) throw new Error('no alert');
    await test.app.commit({
      fraud: [{ kind: 'follow_up', alert: { ...alert, status: 'false_alarm', version: alert.version + 1 } }],
    });
    await test.pass(60_000);
    await test.resident('钱某', { room: test.rooms.building5 }).says(`${adverts[0] ?? ''}！`);
    expect(test.said(test.rooms.building5)).toEqual([]);
  });

  it('make another the next day', async () => {
    const stranger = test.resident('赵某');
    await stranger.says(adverts[0] ?? '');
    expect(inGroup()).toHaveLength(1);
    test = await test.restart(24 * 60 * 60_000);
    await test.resident('赵某').says(adverts[1] ?? '');
    expect(inGroup().filter((said) => said.startsWith('防骗提醒'))).toHaveLength(1);
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

  it('is told what a text looks like that he passes on, and who reads along cannot write to it', async () => {
    await test
      .resident('王敏')
      .tells('帮我看看这个是不是骗子：招刷单员，日结三百，先垫付后返佣金，加微信xx66进群');
    const [answer = ''] = test.said();
    expect(answer).toMatch(/很像「刷单返利」的骗局.*像骗局的地方.*96110.*110.*来源/su);
    expect(answer).not.toContain('xx66');
    expect(await test.tickets()).toEqual([]);
  });
});

describe('somebody whose money has just gone', () => {
  const cry = '我刚才给一个自称客服的转了五千，现在联系不上了，是不是被骗了';

  it('hears what to do first, then gets an urgent ticket of the grid worker', async () => {
    const wang = test.resident('王敏', { alias: '3-2-501 王敏' });
    await wang.tells(cry);
    const [steps = '', ticket = ''] = test.said(wang);
    expect(steps).toMatch(/先停手，马上打110.*报警时备好.*别删.*第二次骗局.*不要发给我/su);
    expect(ticket).toMatch(/工单/u);
    expect(await test.tickets()).toMatchObject([{ category: 'anomaly.security', urgency: 'urgent' }]);
    expect(test.said(test.staff.zhou).concat(test.said(test.staff.lin)).join()).toMatch(/工单/u);
  });

  it('hears it in private when it was said in the group, which reads no more than whom to call', async () => {
    const wang = test.resident('王敏', { alias: '3-2-501 王敏' });
    await wang.says(cry);
    expect(inGroup()).toHaveLength(1);
    expect(inGroup()[0]).toMatch(/马上打110.*已私信/su);
    expect(inGroup().join()).not.toMatch(/工单|五千|客服/u);
    expect(test.said(wang).join()).toMatch(/报警时备好.*工单/su);
    await test.staff.zhou.tells('接单');
    expect(inGroup()).toHaveLength(1);
  });

  it('makes one ticket, however often it is said', async () => {
    const wang = test.resident('王敏');
    await wang.says(cry);
    await test.pass(60_000);
    await wang.tells('我真的被骗了五千，怎么办');
    expect(await test.tickets()).toHaveLength(1);
    expect(test.said(wang).at(-1)).toMatch(/先打110/u);
  });

  it('hears it without a word of fraud, where the money should not have gone', async () => {
    const wang = test.resident('王敏');
    await wang.tells('转了5000出去了怎么办');
    expect(test.said(wang)[0]).toMatch(/马上打110/u);
    expect(await test.tickets()).toEqual([]);
  });

  it('makes none years later, and none of somebody else’s story', async () => {
    const wang = test.resident('王敏');
    await wang.tells('去年我妈被骗了三千，大家小心啊');
    await wang.says('我同事上个月刷单被骗了两万，提醒大家');
    expect(await test.tickets()).toEqual([]);
  });
});

describe('who asks which scams go round', () => {
  it('hears of what was posted nearby, by kind alone', async () => {
    await test.resident('赵某').says(adverts()[0] ?? '');
    await test.pass(60_000);
    await test.resident('王敏', { room: test.rooms.building5 }).tells('最近有什么骗局');
    const answer = test.said().at(-1) ?? '';
    expect(answer).toMatch(/附近的群最近出现过.*刷单返利.*96110/su);
    expect(answer).not.toMatch(/赵某|日结|3栋/u);
  });

  it('hears of no more than the usual ones where nothing was posted', async () => {
    await test.resident('王敏').tells('最近有什么骗局');
    expect(test.said().at(-1)).toMatch(/最近没有发现.*110/su);
  });

  it('is shown what the group was reminded of', async () => {
    const wang = test.resident('王敏');
    await wang.says('上次的反诈提醒是什么', { mention: true });
    expect(inGroup().at(-1)).toMatch(/还没有发过反诈提醒/u);
    test = await test.restart(22 * 60 * 60_000 + 59 * 60_000);
    await test.pass(5 * 60_000);
    const [reminder = ''] = inGroup().slice(-1);
    await test.resident('王敏').says('上次的反诈提醒是什么', { mention: true });
    const [, title = ''] = /^【反诈提醒】(.+)$/mu.exec(reminder) ?? [];
    expect(title).not.toBe('');
    expect(inGroup().at(-1)).toMatch(new RegExp(`11月23日《${title}》`, 'u'));
  });
});
