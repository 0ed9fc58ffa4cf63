/** What people do with the pages, in their own words. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { OpenApp } from './open-app.ts';

export const desk = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

export interface Credentials {
  readonly login: string;
  readonly oneTimePassword: string;
}

/** A browser of one's own: cookies are not shared. */
export function openContext(browser: Browser, viewport = desk): Promise<BrowserContext> {
  return browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
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
  await chooseNewPassword(page, person.oneTimePassword, `${person.login} 的一句新口令`);
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
}

export async function say(simulator: Page, speech: Speech): Promise<void> {
  const room = chat(simulator, speech.in);
  await room.getByLabel(/谁在说话/).selectOption({ label: speech.as });
  await room.getByLabel(/要说的话/).fill(speech.text);
  await room.getByRole('button', { name: '发送' }).click();
}

/** What the bot said there, the latest last. */
export function botWords(simulator: Page, title: string | RegExp): Locator {
  return chat(simulator, title).locator('li.bot');
}
