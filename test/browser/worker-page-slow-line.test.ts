import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openChromium } from './support/chromium.ts';
import { type OpenApp, openApp } from './support/open-app.ts';
import { botWords, openContext, phone, say } from './support/people.ts';

const ofZhou = '周敏的手机（网格员）';
const publicUrl = 'http://gege.test';

/** A phone between high buildings: 240 kbit/s down, 200 up, and most of a second for the way there and back. */
const slowLine = { offline: false, latency: 840, downloadThroughput: 30_000, uploadThroughput: 25_000 };

describe('a worker on a slow line', () => {
  let app: OpenApp;
  let browser: Browser;
  let simulator: Page;
  let page: Page;

  beforeAll(async () => {
    [app, browser] = await Promise.all([openApp({ config: { workerPageUrl: publicUrl } }), openChromium()]);
    simulator = await (await openContext(browser)).newPage();
    await simulator.goto(`${app.address}/simulator/`);
    page = await (await openContext(browser, phone)).newPage();
    const line = await page.context().newCDPSession(page);
    await line.send('Network.enable');
    await line.send('Network.emulateNetworkConditions', slowLine);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it('opens their ticket', async () => {
    await say(simulator, {
      in: '春和苑3栋邻里群',
      as: '3-2-501 王阿姨',
      text: '3栋2单元楼道灯坏了，晚上看不见',
    });
    const card = botWords(simulator, ofZhou)
      .filter({ hasText: `${publicUrl}/w/o/` })
      .first();
    await card.waitFor();
    const path = /http:\/\/gege\.test(\/w\/o\/[\w-]+)/.exec(await card.innerText())?.[1] ?? '';
    await page.goto(app.address + path);
    await page.getByRole('button', { name: '打开我的工单' }).click();
    await page.getByRole('heading', { name: '公共照明' }).waitFor();
  });

  it('waits for no more than a picture weighs: the page comes packed', async () => {
    const bytes = await page.evaluate<number>(
      `[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
        .filter(({ name }) => /\\/w\\//.test(name))
        .reduce((sum, { transferSize }) => sum + transferSize, 0)`,
    );
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(30_000);
  });

  it('sees at once that a step was taken, may close the page before it is sent, and it is sent once', async () => {
    await page.getByRole('button', { name: '接单', exact: true }).click();
    await page.getByRole('button', { name: '确认接单' }).click();
    await page.getByRole('link', { name: /待发送：接单/ }).waitFor({ timeout: slowLine.latency });
    await page.reload();
    await page.locator('.state').getByText('处置中').waitFor();
    await page
      .getByText('没有待发送的内容')
      .or(page.getByRole('link', { name: '待发送', exact: true }))
      .first()
      .waitFor();
    await page.getByText('经过').click();
    expect(await page.locator('.past > li').filter({ hasText: '接单' }).count()).toBe(1);
  });
});
