import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from './support/chromium.ts';
import { type OpenApp, openApp } from './support/open-app.ts';
import { chooseNewPassword, fillSignIn, openContext } from './support/people.ts';

describe('signing in', () => {
  let app: OpenApp;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [app, browser] = await Promise.all([openApp(), openChromium()]);
    page = await (await openContext(browser)).newPage();
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it('says in Chinese that the password is wrong, and what to do', async () => {
    await page.goto(`${app.address}/admin/tickets`);
    await fillSignIn(page, app.firstAdmin.login, 'not the password');
    await expect(page.getByRole('alert').innerText()).resolves.toContain('账号或密码不正确');
  });

  it('asks for a password of one’s own before anything else', async () => {
    await fillSignIn(page, app.firstAdmin.login, app.firstAdmin.oneTimePassword);
    await page.getByRole('heading', { name: '先换一个密码' }).waitFor();
    await page.goto(`${app.address}/admin/knowledge`);
    await page.getByRole('heading', { name: '先换一个密码' }).waitFor();
  });

  it('refuses a repetition that differs, then lets the person work', async () => {
    await page.getByLabel('一次性密码').fill(app.firstAdmin.oneTimePassword);
    await page.getByLabel('新密码', { exact: true }).fill('三号楼的桂花开了');
    await page.getByLabel('再输一次新密码').fill('三号楼的桂花谢了');
    await page.getByRole('button', { name: '保存新密码' }).click();
    await page.getByText('两次输入的新密码不一样').waitFor();

    await chooseNewPassword(page, app.firstAdmin.oneTimePassword, '三号楼门口的桂花开了');
    await page.getByRole('heading', { name: '知识库' }).waitFor();
  });

  it('takes the new password after signing out, and the one-time password no more', async () => {
    await page.getByRole('link', { name: /我的账号/ }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await fillSignIn(page, app.firstAdmin.login, app.firstAdmin.oneTimePassword);
    await page.getByRole('alert').waitFor();
    await fillSignIn(page, app.firstAdmin.login, '三号楼门口的桂花开了');
    await page.getByRole('heading', { name: '我的账号' }).waitFor();
  });
});
