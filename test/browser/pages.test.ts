import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wcagBreaks, widthBeyondWindow } from './support/accessibility.ts';
import { desk, phone, say } from './support/people.ts';
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

  /** Whoever opens a ticket has looked at it, which is written down. */
  async function ticketTitle(): Promise<string> {
    await open('/tickets');
    await page.getByRole('link', { name: /电梯/ }).click();
    await page.getByRole('heading', { name: /电梯/ }).waitFor();
    return page.locator('main').innerText();
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

  it('the audit log: who and what by name, and a click shows only what is of it', async () => {
    await page.setViewportSize(desk);
    await open('/audit');
    const rows = page.getByRole('table', { name: '审计日志' }).locator('tbody tr');
    await page.getByRole('button', { name: '春和苑3栋' }).first().waitFor();
    await page.getByRole('button', { name: '管理员', exact: true }).first().click();
    await page.getByText('区域 · 新建').first().waitFor({ state: 'detached' });
    expect(await rows.count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: '看全部' }).click();
    await page.getByText('区域 · 新建').first().waitFor();
    const number = /\d{6}-\d+/.exec(await ticketTitle())?.[0] ?? '';
    await open('/audit');
    await page.getByLabel('工单号或对象编号').fill(number);
    await page.getByLabel('工单号或对象编号').press('Enter');
    await page
      .getByRole('link', { name: `打开工单 ${number}` })
      .first()
      .click();
    await page.getByRole('heading', { name: /电梯/ }).waitFor();
  });

  it('an address that does not exist says so and leads back', async () => {
    await page.goto(`${scene.app.address}/admin/nowhere`);
    await page.getByText('没有这个页面').waitFor();
    await page.getByRole('link', { name: '回到首页' }).click();
    await page.getByRole('heading', { name: '工单队列' }).waitFor();
  });
});
