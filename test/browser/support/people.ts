/** What people do with the pages, in their own words. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { OpenApp } from './open-app.ts';

/** What everybody in these tests chooses. */
const ownPassword = '桂花树下有一条旧长椅';

export const desk = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

/** Enough for a slow machine; a page that takes longer is broken. */
const patienceMs = 15_000;

export interface Credentials {
  readonly login: string;
  readonly oneTimePassword: string;
}

/** A browser of one's own: cookies are not shared. */
export async function openContext(
  browser: Browser,
  viewport = desk,
  deviceScaleFactor = 1,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A page half faded in has no contrast to measure; what moves is decoration.
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(patienceMs);
  return context;
}

export async function fillSignIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

/** Signs in with the one-time password and chooses another, as the first sign-in asks. */
export async function signInFirstTime(page: Page, app: OpenApp, person: Credentials): Promise<void> {
  await page.goto(`${app.address}/admin/`);
  await fillSignIn(page, person.login, person.oneTimePassword);
  await chooseNewPassword(page, person.oneTimePassword, ownPassword);
  await page.getByRole('navigation', { name: '主菜单' }).waitFor();
}

export async function chooseNewPassword(page: Page, current: string, next: string): Promise<void> {
  await page.getByLabel('一次性密码').fill(current);
  await page.getByLabel('新密码', { exact: true }).fill(next);
  await page.getByLabel('再输一次新密码').fill(next);
  await page.getByRole('button', { name: '保存新密码' }).click();
}

/** One group or private chat on the simulator's page. */
export function chat(simulator: Page, title: string | RegExp): Locator {
  return simulator.getByRole('region', { name: title });
}

interface Speech {
  readonly in: string;
  /** As the member is called there. */
  readonly as: string;
  readonly text: string;
  /** @ the bot first. */
  readonly toBot?: boolean;
}

export async function say(simulator: Page, speech: Speech): Promise<void> {
  const room = chat(simulator, speech.in);
  await room.getByLabel(/谁在说话/).selectOption({ label: speech.as });
  const words = room.getByLabel(/要说的话/);
  await words.fill('');
  if (speech.toBot === true) await room.getByRole('button', { name: '@格格' }).click();
  await words.pressSequentially(speech.text);
  await room.getByRole('button', { name: '发送' }).click();
}

/** What the bot said there, the latest last. */
export function botWords(simulator: Page, title: string | RegExp): Locator {
  return chat(simulator, title).locator('li.bot');
}

/** Opens a list of choices of the admin and takes one. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: option }).click();
}

/** Answers the question that stands before what is hard to take back. */
export async function agree(page: Page, deed: string): Promise<void> {
  await page.locator('.ant-modal-confirm').getByRole('button', { name: deed }).click();
}
