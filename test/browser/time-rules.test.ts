import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wcagBreaks, widthBeyondWindow } from './support/accessibility.ts';
import { openChromium } from './support/chromium.ts';
import { type OpenApp, openApp } from './support/open-app.ts';
import { agree, desk, openContext, phone, signInFirstTime } from './support/people.ts';

describe('limits and calendar', () => {
  let app: OpenApp;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [app, browser] = await Promise.all([openApp(), openChromium()]);
    page = await (await openContext(browser)).newPage();
    await signInFirstTime(page, app, app.firstAdmin);
    await page.getByRole('link', { name: '时限与日历' }).click();
    await page.getByRole('heading', { level: 1, name: '时限与日历' }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  /** Of several lists with the same choices on the page, the one of this field. */
  async function pick(label: string, option: string): Promise<void> {
    const field = page.getByRole('combobox', { name: label });
    await field.click();
    const list = page.locator(`[id="${(await field.getAttribute('aria-controls')) ?? ''}"]`);
    const choices = page.locator('.ant-select-dropdown').filter({ has: list });
    await choices.locator('.ant-select-item-option').filter({ hasText: option }).click();
  }

  const tried = () => page.getByRole('region', { name: '试算' });
  async function attempt(at: string): Promise<string> {
    await tried().getByLabel('报事时间').fill(at);
    await tried().getByRole('button', { name: '试算' }).click();
    const outcome = tried().locator('dl');
    await outcome.waitFor();
    return outcome.innerText();
  }

  it('are tried before they are saved', async () => {
    expect(await attempt('2026-11-27T10:00')).toContain('12/4 10:00');
    await page.getByLabel('第 3 行办结时限', { exact: true }).fill('8');
    await pick('第 3 行办结时限的单位', '工作小时');
    await page.getByLabel('第 3 行响应时限', { exact: true }).fill('4');
    await pick('第 3 行响应时限的单位', '工作小时');
    await page.getByLabel('第 3 行依据').fill('社区公约');
    await tried().getByRole('button', { name: '试算' }).click();
    await tried().getByText('办结截止（8 工作小时）').waitFor();
    await tried().getByText('11/30 11:00').first().waitFor();
    await tried().getByText('超时，告知社区督办').waitFor();
  });

  it('are saved as a version of their own, with the office’s hours', async () => {
    await page.getByLabel('周六').fill('上午');
    await page.getByRole('button', { name: '保存时限和工作时间' }).click();
    await page.getByText('写成 08:30-12:00 14:00-17:30 这样').waitFor();
    await page.getByLabel('周六').fill('9:00-12:00');
    await page.getByRole('button', { name: '保存时限和工作时间' }).click();
    await page.getByText('已保存，之后新开的工单按新时限').waitFor();
    await page.reload();
    await page.getByText('第 1 版').waitFor();
    expect(await page.getByLabel('周六').inputValue()).toBe('09:00-12:00');
    expect(await page.getByLabel('第 3 行依据').inputValue()).toBe('社区公约');
  });

  it('take in the next year from a file, after a look at it', async () => {
    const text = '日期,节日,安排\n2027-01-01,元旦,放假\n2027-01-04,元旦,上班\n';
    await page.getByLabel('放假安排文件').setInputFiles({
      ...{ name: '2027.csv', mimeType: 'text/csv', buffer: Buffer.from(text) },
    });
    await page.getByRole('button', { name: '检查文件' }).click();
    await page.getByText('2027-01-04 是周一至周五，却写成调休上班，请核对').waitFor();
    await page.getByLabel('文件名称和文号').fill('试行安排');
    await page.getByRole('button', { name: '导入 2027 年' }).click();
    await page.getByText('试行安排；放假 1 天，调休上班 1 天。').waitFor();
    await page.getByRole('cell', { name: '4班' }).waitFor();
    await page.getByRole('button', { name: '撤回导入' }).click();
    await agree(page, '撤回');
    await page.getByText('没有这一年的安排，按普通的周计算').waitFor();
  });

  it('fit a phone and keep to WCAG 2.1 AA', async () => {
    expect(await wcagBreaks(page)).toEqual([]);
    await page.setViewportSize(phone);
    expect(await widthBeyondWindow(page)).toBeLessThanOrEqual(0);
    expect(await wcagBreaks(page)).toEqual([]);
    await page.setViewportSize(desk);
  });
});
