/** Writes docs/images/*.png for the README: the simulator, the queue and a ticket, on a desk and on a phone, and the workers' page. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { openChromium } from '../test/browser/support/chromium.ts';
import { openApp } from '../test/browser/support/open-app.ts';
import { botWords, openContext, phone, say, signInFirstTime } from '../test/browser/support/people.ts';

const folder = path.resolve(import.meta.dirname, '../docs/images');
const laptop = { width: 1280, height: 760 };
/** A README that loads on a slow line. */
const colours = 128;
const sharpness = 1.5;

const talk = [
  { in: '春和苑3栋邻里群', as: '3-1-302 老李', text: '今天桂花开了,真香' },
  {
    in: '春和苑3栋邻里群',
    as: '3-2-501 王阿姨',
    text: '楼道出口被一辆小车堵住了,哪里可以查到司机的电话?',
  },
  { in: '春和苑5栋邻里群', as: '5-1-804', text: '5栋1单元电梯停运了,老人下不了楼' },
  { in: '春和苑5栋邻里群', as: '5#2-301', text: '2单元3楼楼道灯不亮,晚上看不见' },
  { in: '春和苑3栋邻里群', as: '3-2-1203 小赵', text: '老楼加装电梯要多少业主同意', toBot: true },
];

const publicUrl = 'http://gege.example';
const app = await openApp({ config: { workerPageUrl: publicUrl } });
const browser = await openChromium();
try {
  mkdirSync(folder, { recursive: true });
  const simulator = await openPage(browser, laptop);
  await simulator.goto(`${app.address}/simulator/`);
  for (const speech of talk) await say(simulator, speech);
  await simulator.locator('li.bot').nth(3).waitFor();

  const admin = await openPage(browser, laptop);
  await signInFirstTime(admin, app, app.firstAdmin);
  await admin.getByRole('link', { name: /车辆堵塞通道/ }).waitFor();
  await save(simulator, 'simulator');
  await save(admin, 'queue');
  await admin.getByRole('link', { name: /车辆堵塞通道/ }).click();
  await admin.getByRole('button', { name: '接单', exact: true }).click();
  await admin.locator('.resident-preview blockquote').waitFor();
  await save(admin, 'ticket');

  const page = await openPage(browser, phone);
  const card = botWords(simulator, '周敏的手机（网格员）').filter({ hasText: `${publicUrl}/w/o/` });
  const link = /\/w\/o\/[\w-]+/.exec(await card.first().innerText())?.[0] ?? '';
  await page.goto(app.address + link);
  await page.getByRole('button', { name: '打开我的工单' }).click();
  await page.getByRole('button', { name: '接单', exact: true }).waitFor();
  await save(page, 'worker-page');

  await simulator.setViewportSize(phone);
  await save(simulator, 'simulator-phone');
  await admin.setViewportSize(phone);
  await save(admin, 'ticket-phone');
  await admin.goto(`${app.address}/admin/tickets`);
  await admin.getByRole('link', { name: /车辆堵塞通道/ }).waitFor();
  await save(admin, 'queue-phone');
} finally {
  await browser.close();
  await app.stop();
}

async function openPage(from: Browser, viewport: typeof phone): Promise<Page> {
  const context = await openContext(from, viewport, sharpness);
  return context.newPage();
}

async function save(page: Page, name: string): Promise<void> {
  const picture = await page.screenshot({ animations: 'disabled' });
  const file = path.join(folder, `${name}.png`);
  const { size } = await sharp(picture).png({ palette: true, colours, compressionLevel: 9 }).toFile(file);
  console.log(`${path.relative(process.cwd(), file)}  ${Math.round(size / 1000)} kB`);
}
