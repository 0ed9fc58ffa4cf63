import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { send } from './support/ask.ts';
import type { OpenApp } from './support/open-app.ts';
import { agree, botWords, choose, openContext, phone, say } from './support/people.ts';
import { sceneForAll } from './support/scene.ts';

const groups = ['春和苑3栋邻里群', '春和苑5栋邻里群', '春和苑业主大群'];
const everybody = { areaId: 'demo-community', topic: 'anti_fraud' };

interface Opened {
  readonly admin: Page;
  readonly app: OpenApp;
}

/** Sends to all groups of the demo and opens the page of that run. */
async function openRun({ admin, app }: Opened): Promise<string> {
  const { id } = await send(admin, app, '/reminders/send', everybody);
  await admin.goto(`${app.address}/admin/reminders/runs/${String(id)}`);
  await admin.getByRole('heading', { name: '各群情况' }).waitFor();
  return String(id);
}

function row(admin: Page, group: string): Locator {
  return admin.getByRole('table', { name: '各群情况' }).getByRole('row').filter({ hasText: group });
}

describe('a sending that goes on, steered by staff', () => {
  const oneAnHour = {
    ...{ perTargetMs: 0, betweenTargetsMs: 3_600_000, perMinute: 40, noticesPerHour: 400, jitterMs: 0 },
  };
  const scene = sceneForAll({ config: { pacing: oneAnHour } });

  it('shows how many groups got it and how many wait', async () => {
    await openRun(scene);
    await scene.admin.getByText(/1\/3 个群，2 个等待中/).waitFor();
    await scene.admin.getByText('待发送', { exact: true }).nth(1).waitFor();
    expect(await row(scene.admin, '春和苑').count()).toBe(3);
  });

  it('is held with one press: what waited waits on', async () => {
    await scene.admin.getByRole('button', { name: /^暂\s?停$/ }).click();
    await scene.admin.getByText(/1\/3 个群，2 个暂停中/).waitFor();
    await scene.admin.getByText('已暂停', { exact: false }).first().waitFor();
    expect(await scene.admin.getByRole('button', { name: /^暂\s?停$/ }).count()).toBe(0);
  });

  it('goes on with another', async () => {
    await scene.admin.getByRole('button', { name: '继续发送' }).click();
    await scene.admin.getByText(/1\/3 个群，2 个等待中/).waitFor();
  });

  it('is stopped for good, after a question', async () => {
    await scene.admin.getByRole('button', { name: /^停\s?止$/ }).click();
    await agree(scene.admin, '停止');
    await scene.admin.getByText(/1\/3 个群，2 个已作罢/).waitFor();
    for (const name of [/^暂\s?停$/, '继续发送', /^停\s?止$/])
      expect(await scene.admin.getByRole('button', { name }).count()).toBe(0);
    await scene.admin.getByText('已作罢 2', { exact: true }).click();
    expect(await scene.admin.getByRole('table', { name: '各群情况' }).getByRole('row').count()).toBe(3);
  });
});

describe('a sending of which not all arrived', () => {
  const scene = sceneForAll();

  it('names the groups that need somebody, and how it stands with each', async () => {
    const runId = await openRun(scene);
    await scene.admin.getByText(/3\/3 个群/).waitFor();
    const rows = await scene.app.database.reminderDelivery.findMany({
      ...{ where: { runId }, include: { group: true }, orderBy: { group: { topic: 'asc' } } },
    });
    const [failed, unknown] = rows.map(({ outboxId }) => outboxId);
    const lost = { sentAt: null, receiptId: null, errorCode: 'delivery.permanent', attempts: 1 };
    for (const [id, status] of [[failed, 'dead'] as const, [unknown, 'unknown'] as const])
      await scene.app.database.outboxMessage.update({ where: { id: id ?? '' }, data: { ...lost, status } });
    await scene.admin.reload();
    await scene.admin.getByText('1 个结果不明，要您决定').waitFor();
    await scene.admin.getByText('要决定的 2', { exact: true }).click();
    await row(scene.admin, rows[0]?.group.topic ?? '')
      .getByRole('button', { name: '没收到，再发' })
      .waitFor();
  });

  it('sends again what failed, and nothing that may have arrived', async () => {
    await scene.admin.getByRole('button', { name: '重发失败的 1 个群' }).click();
    await scene.admin.getByText(/2\/3 个群/).waitFor();
    await scene.admin.getByText('1 个结果不明，要您决定').waitFor();
    expect(await scene.admin.getByRole('button', { name: /^重发失败的/ }).count()).toBe(0);
  });

  it('takes somebody’s word for what may have arrived', async () => {
    await scene.admin.getByRole('button', { name: '已收到或不必再发' }).click();
    await scene.admin.getByText(/2\/3 个群，1 个已作罢/).waitFor();
    await scene.admin.getByText('已完成', { exact: false }).first().waitFor();
  });

  it('counts in the reach of the groups only what arrived', async () => {
    await scene.admin.getByRole('link', { name: '← 回到发送记录' }).click();
    await scene.admin.getByRole('link', { name: '触达' }).click();
    await scene.admin.getByText('3 个群里，2 个在最近 7 天收到过提醒，1 个没有。').waitFor();
    await scene.admin
      .getByRole('list', { name: '没收到的原因' })
      .getByText('已决定不再发送：1 个群')
      .waitFor();
    await choose(scene.admin, '最近多少天', '30 天');
    await scene.admin.getByText(/在最近 30 天收到过提醒/).waitFor();
  });
});

describe('groups that people send to themselves', () => {
  const scene = sceneForAll();

  it('are those that the rule names', async () => {
    await scene.admin.goto(`${scene.app.address}/admin/reminders/by-hand`);
    await scene.admin.getByText('哪些群由人工发：没有，都由机器人发').click();
    await scene.admin.getByRole('checkbox', { name: 'wechat' }).check();
    await scene.admin.getByRole('button', { name: '保存规则' }).click();
    await scene.admin.getByText('哪些群由人工发：渠道 wechat 的所有群').waitFor();
  });

  it('are told of before something is sent, and get nothing from the bot', async () => {
    await scene.admin.getByRole('link', { name: '立即发送' }).click();
    await choose(scene.admin, '区域', '春和社区');
    await choose(scene.admin, '主题', '反诈提醒');
    await scene.admin.getByText(/其中 3 个群由人工发送/).waitFor();
    await scene.admin.getByRole('button', { name: '发送到 3 个群' }).click();
    await agree(scene.admin, '发送');
    await scene.admin.getByText(/0\/3 个群，3 个要人工发/).waitFor();
    for (const group of groups) expect(await botWords(scene.simulator, group).count()).toBe(0);
  });

  it('are ticked off one by one, and the sending is done with the last', async () => {
    const run = scene.admin.url();
    await scene.admin.goto(`${scene.app.address}/admin/reminders/by-hand`);
    for (const left of [3, 2, 1]) {
      await scene.admin.getByText(`还有 ${left} 个群要发`).waitFor();
      const tasks = scene.admin.getByRole('list', { name: '要人工发送的' }).getByRole('listitem');
      await tasks.first().getByRole('button', { name: '已发到群里' }).click();
    }
    await scene.admin.getByText('没有要人工发的').waitFor();
    await scene.admin.goto(run);
    await scene.admin.getByText(/3\/3 个群/).waitFor();
  });
});

describe('a volunteer of the day', () => {
  const publicUrl = 'http://gege.test';
  const scene = sceneForAll({ config: { workerPageUrl: publicUrl } });
  let message: string;
  let page: Page;

  it('is given some groups for today by an admin', async () => {
    await scene.admin.goto(`${scene.app.address}/admin/reminders/volunteers`);
    await scene.admin.getByRole('button', { name: '授权一天' }).click();
    await scene.admin.getByLabel('姓名').fill('何芳');
    await choose(scene.admin, '区域', '春和社区');
    await choose(scene.admin, '哪些群', '春和苑5栋邻里群');
    await scene.admin.keyboard.press('Escape');
    await scene.admin.getByRole('button', { name: /^授\s?权$/ }).click();
    message = (await scene.admin.locator('.once-shown').innerText()).trim();
    expect(message).toMatch(/^志愿 [A-Z0-9]{8}/);
  });

  it('asks the bot, and opens their page by the link', async () => {
    const chat = '居民私聊格格';
    await say(scene.simulator, { in: chat, as: '刘老师', text: message });
    const said = botWords(scene.simulator, chat).filter({ hasText: '何芳您好' });
    await said.waitFor();
    const path = /http:\/\/gege\.test(\/w\/v\/\S+)/.exec(await said.innerText())?.[1] ?? '';
    const context = await openContext(scene.browser, phone);
    page = await context.newPage();
    await page.goto(scene.app.address + path);
    await page.getByRole('button', { name: '打开我的页面' }).click();
    await page.getByRole('heading', { name: '何芳，您好' }).waitFor();
    expect(page.url()).toMatch(/\/w\/v\/$/);
    await page.getByText('您负责的 1 个群').waitFor();
  });

  it('sends a text to their groups alone', async () => {
    const text = page.getByRole('region', { name: '可以发的文稿' }).getByRole('listitem').first();
    await text.locator('summary').click();
    const title = ((await text.locator('summary').innerText()).split('：')[1] ?? '').trim();
    await text.getByRole('button', { name: '发到我的 1 个群' }).click();
    await text.getByRole('button', { name: '再点一次，马上发出' }).click();
    await page.getByRole('region', { name: '今天发过的' }).getByText(title).waitFor();
    expect(await botWords(scene.simulator, '春和苑3栋邻里群').count()).toBe(0);
  });

  it('is shut out at the next press once it is taken back', async () => {
    await scene.admin.reload();
    await scene.admin.getByText('现在有效').waitFor();
    await scene.admin.getByRole('button', { name: /^收\s?回$/ }).click();
    await agree(scene.admin, '收回');
    await scene.admin.getByText('已收回').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '现在不能使用' }).waitFor();
  });
});
