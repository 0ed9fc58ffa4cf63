import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wcagBreaks, widthBeyondWindow } from './support/accessibility.ts';
import { phone, say } from './support/people.ts';
import { openScene, type Scene } from './support/scene.ts';

describe('the pages of the admin', () => {
  let scene: Scene;
  let page: Page;

  beforeAll(async () => {
    scene = await openScene();
    page = scene.admin;
    await say(scene.simulator, {
      in: '春和苑3栋邻里群',
      as: '3-2-501 王阿姨',
      text: '3栋2单元电梯停运了,老人下不了楼',
    });
    await page.getByRole('link', { name: /电梯/ }).waitFor();
  });
  afterAll(() => scene.close());

  async function open(address: string): Promise<void> {
    await page.goto(`${scene.app.address}/admin${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('.ant-skeleton').waitFor({ state: 'detached' });
  }

  it('a ticket, with an open form, too', async () => {
    await page.setViewportSize(phone);
    await open('/tickets');
    await page.getByRole('link', { name: /电梯/ }).click();
    await page.getByRole('button', { name: '补充或更正', exact: true }).click();
    await page.locator('.resident-preview').waitFor();
    expect(await widthBeyondWindow(page)).toBeLessThanOrEqual(0);
    expect(await wcagBreaks(page)).toEqual([]);
  });

  it('the menu of a phone opens, closes after a choice and leads there', async () => {
    await page.setViewportSize(phone);
    await open('/tickets');
    await page.getByRole('button', { name: '打开菜单' }).click();
    await page.getByRole('dialog').getByRole('link', { name: '审计日志' }).click();
    await page.getByRole('heading', { name: '审计日志' }).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('an address that does not exist says so and leads back', async () => {
    await page.goto(`${scene.app.address}/admin/nowhere`);
    await page.getByText('没有这个页面').waitFor();
    await page.getByRole('link', { name: '回到首页' }).click();
    await page.getByRole('heading', { name: '工单队列' }).waitFor();
  });
});
