import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wcagBreaks, widthBeyondWindow } from './support/accessibility.ts';
import { botWords, desk, phone, say } from './support/people.ts';
import { openScene, type Scene } from './support/scene.ts';

const group = '春和苑3栋邻里群';

describe('statistics, from a report to a bulletin', () => {
  let scene: Scene;
  let admin: Page;

  beforeAll(async () => {
    scene = await openScene();
    admin = scene.admin;
    await say(scene.simulator, { in: group, as: '3-2-501 王阿姨', text: '3栋2单元电梯停运了,老人下不了楼' });
    await botWords(scene.simulator, group).first().waitFor();
  });
  afterAll(() => scene.close());

  it('show the report of a minute ago, each figure with its fraction and its words', async () => {
    await admin.getByRole('link', { name: '统计', exact: true }).first().click();
    await admin.getByText('类别', { exact: true }).click();
    await admin.getByRole('row', { name: /电梯/ }).waitFor();
    const closed = admin
      .getByRole('list', { name: '主要指标' })
      .getByRole('listitem')
      .filter({ hasText: /^办结率/ });
    expect(await closed.innerText()).toMatch(/0\.0%[\s\S]*0 \/ \d/);
    await closed.getByText('怎么算的').click();
    await closed.getByText('期末仍未办结').waitFor();
  });

  it('of workers say what they are not for', async () => {
    await admin.getByText('处理人', { exact: true }).click();
    const lines = admin.getByRole('region', { name: '按处理人' });
    await lines.getByText('不得据此排名').waitFor();
    // All that is to be known of the figures stands before them.
    await lines.getByText('全部数字由工单流转记录逐条计算').waitFor();
  });

  it('keep the choice in the address', async () => {
    await admin.getByText('承办单位', { exact: true }).click();
    await admin.waitForURL(/by=department/);
    await admin.reload();
    await admin.getByRole('region', { name: '按承办单位' }).waitFor();
  });

  it('of an area open into the areas below it', async () => {
    await admin.getByText('区域', { exact: true }).last().click();
    await admin.getByRole('link', { name: '清和市' }).click();
    await admin.waitForURL(/area=/);
    await admin.getByRole('region', { name: '按区域' }).getByRole('link').first().waitFor();
    await admin.getByRole('heading', { name: /^清和市，/ }).waitFor();
  });

  it('become a bulletin that can be taken away', async () => {
    await admin.getByRole('link', { name: '周通报' }).click();
    const today = new Date().toISOString().slice(0, 10);
    await admin.getByLabel('这一周里的一天').fill(today);
    await admin.getByRole('heading', { name: /工单周通报/ }).waitFor();
    await admin.getByRole('row', { name: /^新增 / }).waitFor();
    const [file] = await Promise.all([
      admin.waitForEvent('download'),
      admin.getByRole('link', { name: '导出 PDF' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^bulletin-week-.*\.pdf$/);
  });

  it.each(['/statistics', '/statistics?by=category', '/statistics/week', '/statistics/month'])(
    '%s keeps to WCAG 2.1 AA and has no sideways scrolling on a phone',
    async (address) => {
      await admin.setViewportSize(desk);
      await admin.goto(`${scene.app.address}/admin${address}`);
      await admin.getByRole('heading', { level: 1 }).waitFor();
      await admin.locator('.ant-skeleton').waitFor({ state: 'detached' });
      expect(await wcagBreaks(admin)).toEqual([]);
      await admin.setViewportSize(phone);
      expect(await widthBeyondWindow(admin)).toBeLessThanOrEqual(0);
    },
  );
});
