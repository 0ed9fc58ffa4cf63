import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { systemClock } from '../../core/clock.ts';
import { wcagBreaks, widthBeyondWindow } from './support/accessibility.ts';
import { openChromium } from './support/chromium.ts';
import { type OpenApp, openApp } from './support/open-app.ts';
import { botWords, openContext, phone, say } from './support/people.ts';

const group = '春和苑3栋邻里群';
const ofZhou = '周敏的手机（网格员）';
const publicUrl = 'http://gege.test';

let app: OpenApp;
let browser: Browser;
let simulator: Page;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [app, browser] = await Promise.all([openApp({ config: { workerPageUrl: publicUrl } }), openChromium()]);
  simulator = await (await openContext(browser)).newPage();
  await simulator.goto(`${app.address}/simulator/`);
  context = await openContext(browser, phone);
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

/** The address in the newest message to the worker that has one we have not seen. */
const seen = new Set<string>();
async function nextLink(): Promise<string> {
  const links = botWords(simulator, ofZhou).filter({ hasText: `${publicUrl}/w/o/` });
  await expect
    .poll(async () => (await addressesIn(await links.allInnerTexts())).some((one) => !seen.has(one)), {
      timeout: 15_000,
    })
    .toBe(true);
  const found = (await addressesIn(await links.allInnerTexts())).filter((one) => !seen.has(one)).at(-1) ?? '';
  seen.add(found);
  return found;
}

function addressesIn(texts: readonly string[]): Promise<readonly string[]> {
  const found = texts.flatMap((text) => /http:\/\/gege\.test(\/w\/o\/[\w-]+)/.exec(text)?.[1] ?? []);
  return Promise.resolve(found.map((path) => app.address + path));
}

async function askForLink(): Promise<string> {
  await say(simulator, { in: ofZhou, as: '周敏', text: '我的工单 链接' });
  return nextLink();
}

const photo = async () => ({
  name: 'IMG_0001.jpg',
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#586' } })
    .jpeg()
    .toBuffer(),
});

const dayMs = 24 * 3_600_000;
/** As a date field is filled. */
function inDays(count: number): string {
  return new Date(systemClock.now().getTime() + count * dayMs).toISOString().slice(0, 10);
}

describe('a worker with a phone', () => {
  let link: string;

  it('gets a link with the card; looking at its address uses nothing up', async () => {
    await say(simulator, { in: group, as: '3-2-501 王阿姨', text: '楼道出口被一辆小车堵住了' });
    link = await nextLink();
    const crawler = await (await openContext(browser)).newPage();
    await crawler.goto(link);
    await crawler.getByRole('button', { name: '打开我的工单' }).waitFor();
    await crawler.close();
    await page.goto(link);
    await page.getByRole('button', { name: '打开我的工单' }).click();
    await page.getByRole('heading', { name: '车辆堵塞通道' }).waitFor();
    expect(page.url()).not.toContain('/w/o/');
  });

  it('reads large type with large targets, in the light and in the dark', async () => {
    const size = await page.evaluate<string>('getComputedStyle(document.body).fontSize');
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(18);
    const small = await page.evaluate<string[]>(
      `Array.from(document.querySelectorAll('button, a, summary'))
        .filter((one) => one.getBoundingClientRect().height < 48).map((one) => one.textContent)`,
    );
    expect(small).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await wcagBreaks(page)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await widthBeyondWindow(page)).toBeLessThanOrEqual(0);
  });

  it('accepts, tells of progress with a photo, finishes; the resident hears of both ends, and of nothing twice', async () => {
    await page.getByRole('button', { name: '接单', exact: true }).click();
    await page.getByRole('button', { name: '确认接单' }).click();
    await page.locator('.state').getByText('处置中').waitFor();
    await botWords(simulator, group).filter({ hasText: '已接单' }).first().waitFor();

    await page.getByRole('button', { name: '反馈进展', exact: true }).click();
    await page.locator('.form textarea').fill('已联系车主，正在过来挪车');
    await page.getByLabel('拍照').setInputFiles(await photo());
    await page.locator('.preview').getByText('正在过来挪车').waitFor();
    expect(await wcagBreaks(page)).toEqual([]);
    await page.getByRole('button', { name: '确认反馈进展' }).click();
    await page.getByAltText('第1张照片').waitFor();

    await page.getByRole('button', { name: '处置完成', exact: true }).click();
    await page.getByRole('button', { name: '确认处置完成' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByText('已解决', { exact: true }).click();
    await page.locator('.form textarea').fill('车已挪走，通道通了');
    await page.getByRole('button', { name: '确认处置完成' }).click();
    await page.locator('.state').getByText('待评价').waitFor();
    await botWords(simulator, group).filter({ hasText: '车已挪走' }).first().waitFor();
    // Within the hour the result takes the place of what was to be said before it.
    expect(await botWords(simulator, group).filter({ hasText: '正在过来挪车' }).count()).toBe(0);
  });

  it('sees a used link explained, with the way to a new one', async () => {
    const other = await (await openContext(browser, phone)).newPage();
    await other.goto(link);
    await other.getByRole('button', { name: '打开我的工单' }).click();
    await other.getByRole('alert').getByText('我的工单 链接').waitFor();
    expect(await wcagBreaks(other)).toEqual([]);
    await other.goto(`${app.address}/w/`);
    await other.getByText('私聊机器人发送').waitFor();
    expect((await other.request.get(`${app.address}/api/tickets`)).status()).toBe(401);
    await other.close();
  });
});

describe('a worker in a cellar without a line', () => {
  it('reads what the phone kept, works on, and all is sent once when the line is back', async () => {
    await say(simulator, { in: group, as: '3-2-501 王阿姨', text: '3栋2单元楼道灯坏了' });
    const link = await nextLink();
    await page.goto(link);
    await page.getByRole('button', { name: '打开我的工单' }).click();
    await page.getByRole('heading', { name: '公共照明' }).waitFor();
    const ticketUrl = page.url();
    await page.getByRole('navigation').getByRole('link', { name: '工单' }).click();
    await page.getByRole('link', { name: /公共照明/ }).waitFor();

    await context.setOffline(true);
    await page.getByRole('link', { name: /公共照明/ }).click();
    await page.getByRole('button', { name: '接单', exact: true }).click();
    await page.getByRole('button', { name: '确认接单' }).click();
    await page.getByRole('link', { name: /待发送：接单/ }).waitFor();
    await page.getByText('现在没有网络').waitFor();
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /待发送 1/ })
      .click();
    await page.getByText('接单 工单').waitFor();
    expect(await wcagBreaks(page)).toEqual([]);

    await context.setOffline(false);
    await page.getByText('没有待发送的内容').waitFor();
    await page.goto(ticketUrl);
    await page.locator('.state').getByText('处置中').waitFor();
    await page.getByText('经过').click();
    expect(await page.locator('.past > li').filter({ hasText: '接单' }).count()).toBe(1);
  });

  it('opens again without a line, where the browser allows it', async () => {
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await context.setOffline(true);
    await page.goto(`${app.address}/w/`);
    await page.getByRole('link', { name: /公共照明/ }).waitFor();
    await context.setOffline(false);
  });

  it('is told what happened meanwhile, keeps what was typed, and can try again', async () => {
    await page.reload();
    await page.getByRole('link', { name: /公共照明/ }).click();
    await page.locator('.state').getByText('处置中').waitFor();
    const number = /\d{6}-\d+/.exec(await page.locator('article').innerText())?.[0] ?? '';
    await page.getByRole('button', { name: '反馈进展', exact: true }).click();
    await page.locator('.form textarea').fill('灯管已经申领');
    await context.setOffline(true);
    await page.getByRole('button', { name: '确认反馈进展' }).click();
    await page.getByRole('link', { name: /待发送：反馈进展/ }).waitFor();
    await say(simulator, { in: ofZhou, as: '周敏', text: `进展${number} 已经到现场看过` });
    await botWords(simulator, ofZhou).filter({ hasText: '进展已记下' }).first().waitFor();

    await context.setOffline(false);
    await page.getByRole('link', { name: /没有办成：反馈进展/ }).click();
    await page.getByText('灯管已经申领').waitFor();
    await page.getByRole('alert').waitFor();
    await page.getByText('期间：').waitFor();
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.getByText('没有待发送的内容').waitFor();
  });
});

describe('a worker on their round', () => {
  it('sees the places of the tickets in hand', async () => {
    await page.getByRole('navigation').getByRole('link', { name: '地点' }).click();
    await page.getByText('3栋', { exact: true }).click();
    await page.getByRole('link', { name: /公共照明/ }).waitFor();
    expect(await wcagBreaks(page)).toEqual([]);
  });

  it('reports what they found, with a photo', async () => {
    await page.getByRole('navigation').getByRole('link', { name: '上报' }).click();
    await page.getByLabel('春和苑1栋').check();
    await page.getByLabel('类别').selectOption({ label: '消防隐患' });
    await page.getByLabel('发现了什么').fill('消防栓箱被锁住了');
    await page.getByLabel('从相册选').setInputFiles(await photo());
    expect(await wcagBreaks(page)).toEqual([]);
    await page.getByRole('button', { name: '上报' }).click();
    await page.getByText(/已登记为工单/).waitFor();
    await page.getByRole('link', { name: /消防隐患/ }).click();
    await page.getByAltText('第1张照片').waitFor();
  });

  it('goes off duty, takes leave and comes back, as in the chat', async () => {
    await page.getByRole('navigation').getByRole('link', { name: '工单' }).click();
    await page.getByRole('link', { name: '请假' }).click();
    await page.getByRole('heading', { name: '值班和请假' }).waitFor();
    await page.getByRole('button', { name: '下班' }).click();
    await page.getByText('我不在岗').waitFor();
    await page.getByRole('button', { name: '上班' }).click();
    await page.getByText('我在岗').waitFor();
    await page.getByRole('button', { name: '确认请假' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('从什么时候').fill(`${inDays(1)}T08:00`);
    await page.getByLabel('到什么时候').fill(`${inDays(2)}T18:00`);
    await page.getByText('林涛', { exact: true }).click();
    expect(await wcagBreaks(page)).toEqual([]);
    await page.getByRole('button', { name: '确认请假' }).click();
    await page.getByText('由林涛代班').waitFor();
    await page.getByRole('button', { name: '销假' }).click();
    await page.getByRole('button', { name: '再点一次，销假' }).click();
    await page.getByText('由林涛代班').waitFor({ state: 'detached' });
  });

  it('leaves nothing of the tickets behind when they sign out', async () => {
    await askForLink();
    await page.getByRole('navigation').getByRole('link', { name: '待发送' }).click();
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('button', { name: '再点一次，退出' }).click();
    await page.getByText('私聊机器人发送').waitFor();
    const kept = await page.evaluate<string[]>(`new Promise((resolve) => {
      const opening = indexedDB.open('gege-worker-page', 1);
      opening.onsuccess = () => {
        const asking = opening.result.transaction('kept').objectStore('kept').getAllKeys();
        asking.onsuccess = () => resolve(asking.result);
      };
    })`);
    expect(kept).toEqual([]);
  });
});
