import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say } from './support/people.ts';
import { openScene, type Scene } from './support/scene.ts';

const farthest = 60;

describe('working a ticket without a mouse', () => {
  let scene: Scene;
  let page: Page;

  beforeAll(async () => {
    scene = await openScene();
    page = scene.admin;
    await say(scene.simulator, {
      in: '春和苑5栋邻里群',
      as: '5-1-804',
      text: '5栋1单元楼道灯不亮,晚上看不见',
    });
    await page.getByRole('link', { name: /公共照明/ }).waitFor();
  });
  afterAll(() => scene.close());

  /** Presses Tab until the focus stands on something called so. */
  async function tabTo(name: RegExp): Promise<void> {
    for (let presses = 0; presses < farthest; presses += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate<string>(
        '(document.activeElement.ariaLabel ?? "") + document.activeElement.textContent',
      );
      if (name.test(focused)) return;
    }
    throw new Error(`Tab never reached ${String(name)}`);
  }

  it('skips the menu, opens the ticket and comes to what can be done', async () => {
    await page.reload();
    await page.getByRole('link', { name: /公共照明/ }).waitFor();
    await tabTo(/^跳到正文$/);
    await page.keyboard.press('Enter');
    await tabTo(/公共照明/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^工单 / }).waitFor();
    await tabTo(/^接单$/);
    await page.keyboard.press('Enter');
  });

  it('confirms with Enter, and the ticket goes on', async () => {
    await tabTo(/^确认接单$/);
    await page.keyboard.press('Enter');
    await page.locator('.ticket-standing').getByText('处置中').waitFor();
  });

  it('stands in the first field of a form that was opened, and leaves it unsent', async () => {
    await tabTo(/^反馈进展$/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('电工下午到');
    expect(await page.getByLabel(/进展/).inputValue()).toBe('电工下午到');
    await tabTo(/^取消$/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '确认反馈进展' }).waitFor({ state: 'detached' });
  });
});
