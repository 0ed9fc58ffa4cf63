import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { choose } from './support/people.ts';
import { sceneForAll } from './support/scene.ts';

describe('the texts of a new installation', () => {
  const scene = sceneForAll({ config: { demo: false } });

  it('are said to be unread, so that nobody wonders why nothing is sent', async () => {
    await scene.admin.getByRole('link', { name: '提醒', exact: true }).click();
    await scene.admin.getByText('还没有审阅过的文稿，定时提醒到点不会发送。').waitFor();
    await scene.admin.getByRole('link', { name: /^去审阅 \d+ 篇$/ }).click();
    await scene.admin.getByRole('heading', { name: '审阅文稿' }).waitFor();
  });

  it('are read kind by kind beside how the scam goes, and published together', async () => {
    await choose(scene.admin, '只看哪一类', '刷单返利');
    await scene.admin.getByRole('region', { name: '刷单返利：是怎么回事' }).waitFor();
    await scene.admin.getByRole('button', { name: '全选显示的' }).click();
    await scene.admin.getByText('已选 8 篇').waitFor();
    await scene.admin.getByRole('button', { name: '读过了，发布' }).click();
    await scene.admin.getByText('已发布 8 篇').waitFor();
  });

  it('stand in the library as published, each with its picture card', async () => {
    await scene.admin.goto(
      `${scene.app.address}/admin/reminders/texts?scamType=brushing_rebate&status=published`,
    );
    await scene.admin.getByText('8 篇', { exact: true }).waitFor();
    await scene.admin.getByRole('button', { name: '免费领礼品的群，进之前想一想' }).click();
    await expectCard(scene.admin);
  });
});

describe('a notice for one occasion', () => {
  const scene = sceneForAll();

  async function write(kind: string, title: string): Promise<void> {
    await scene.admin.goto(`${scene.app.address}/admin/reminders/plan`);
    await scene.admin.getByRole('radio', { name: kind, exact: true }).check();
    await scene.admin.getByLabel('名称').fill(title);
    await choose(scene.admin, '* 区域', '春和社区');
    await choose(scene.admin, '* 主题', '社区通知');
    await scene.admin.getByLabel('标题').fill(title);
    await scene.admin.getByLabel('正文').fill('{{小区}}今晚检修水管，请提前储水。');
  }

  it('is shown word for word as each group will read it, with its card', async () => {
    await write('一次', '停水通知');
    await scene.admin.getByRole('radio', { name: /图片卡/ }).check();
    const preview = scene.admin.getByRole('region', { name: '预览' });
    await preview.getByText('春和苑今晚检修水管，请提前储水。').first().waitFor();
    await preview.getByText('会收到的 3 个群').waitFor();
    await expectCard(scene.admin);
  });

  it('stands in the calendar, as a month and as a list', async () => {
    await scene.admin.getByLabel('发送时间').fill('23:59');
    await scene.admin.getByLabel('免打扰开始').fill('00:00');
    await scene.admin.getByLabel('免打扰结束').fill('00:00');
    await scene.admin.getByRole('button', { name: '保存' }).click();
    await scene.admin.getByRole('heading', { name: '计划' }).waitFor();
    await scene.admin.getByRole('link', { name: '日历', exact: true }).click();
    await scene.admin.getByRole('table').getByRole('link', { name: '停水通知' }).waitFor();
    await scene.admin.getByText('列表', { exact: true }).click();
    await scene.admin.getByRole('listitem').getByRole('link', { name: '停水通知' }).waitFor();
  });

  it('waits for a second person when it is urgent, who is not its writer', async () => {
    await write('紧急', '水管爆裂');
    await scene.admin.getByRole('button', { name: '提交审批' }).click();
    await scene.admin
      .getByRole('row', { name: /水管爆裂/ })
      .getByText('待第二人批准')
      .waitFor();
    expect(await scene.admin.getByRole('button', { name: '批准', exact: true }).count()).toBe(0);
  });
});

/** Loaded, and as wide as cards are painted. */
async function expectCard(page: Page): Promise<void> {
  await page.locator('.card-picture img').first().waitFor();
  const width = () => page.evaluate<number>('document.querySelector(".card-picture img").naturalWidth');
  await expect.poll(width, { timeout: 10_000 }).toBe(900);
}
