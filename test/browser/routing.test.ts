import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wcagBreaks, widthBeyondWindow } from './support/accessibility.ts';
import { openChromium } from './support/chromium.ts';
import { type OpenApp, openApp } from './support/open-app.ts';
import { botWords, choose, openContext, phone, say, signInFirstTime } from './support/people.ts';

const group = '春和苑5栋邻里群';

describe('routing and duty, seen and changed by an admin', () => {
  let app: OpenApp;
  let browser: Browser;
  let admin: Page;
  let simulator: Page;

  beforeAll(async () => {
    [app, browser] = await Promise.all([openApp(), openChromium()]);
    admin = await (await openContext(browser)).newPage();
    simulator = await (await openContext(browser)).newPage();
    await simulator.goto(`${app.address}/simulator/`);
    await signInFirstTime(admin, app, app.firstAdmin);
    await say(simulator, { in: group, as: '5-1-804', text: '5栋楼道灯全黑了' });
    await botWords(simulator, group).filter({ hasText: '工单' }).first().waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it('a new rule is tried on what was reported before it can be saved', async () => {
    await admin.getByRole('link', { name: '派单规则' }).click();
    await admin.getByText('现在用的是随程序提供的规则').waitFor();
    await admin.getByRole('button', { name: '加一条规则' }).click();
    await admin.getByLabel('规则名称').fill('照明归社区');
    await choose(admin, '单位类别', '社区居委会');
    // Closes the list, which stays open for more.
    await admin.getByLabel('规则名称').click();
    await admin.getByRole('button', { name: '改好了' }).click();
    expect(await admin.getByRole('button', { name: '保存规则' }).isDisabled()).toBe(true);
    await admin.getByRole('button', { name: '用最近的工单试派' }).click();
    await admin.getByText('最近 1 件工单里有 1 件会换去向。').waitFor();
    await admin.getByRole('row', { name: /公共照明.*春和苑物业服务中心.*春和社区居委会/ }).waitFor();
    expect(await wcagBreaks(admin)).toEqual([]);
    await admin.getByRole('button', { name: '保存规则' }).click();
    await admin.getByText('第 1 版').waitFor();
  });

  it('rules are moved by the keyboard, and a change that was not tried is not saved', async () => {
    const first = () =>
      admin.getByRole('list', { name: '派单规则' }).getByRole('listitem').first().innerText();
    expect(await first()).toContain('照明归社区');
    await admin.getByRole('button', { name: '下移 照明归社区' }).focus();
    await admin.keyboard.press('Enter');
    await expect.poll(first).not.toContain('照明归社区');
    await admin.keyboard.press('Alt+ArrowUp');
    await expect.poll(first).toContain('照明归社区');
    expect(await admin.getByRole('button', { name: '保存规则' }).isDisabled()).toBe(true);
    await admin.getByRole('button', { name: '放弃改动' }).click();
    expect(await admin.getByRole('button', { name: '保存规则' }).count()).toBe(0);
  });

  it('the duty roster shows who is there; shifts and leave with a stand-in are written in', async () => {
    await admin.getByRole('link', { name: '值班' }).click();
    await admin.getByRole('row', { name: /林涛.*在岗 常值班/ }).waitFor();
    await admin.getByRole('button', { name: '林涛' }).click();
    await admin.getByRole('button', { name: '加周一到周五' }).click();
    await admin.getByRole('button', { name: '保存班次' }).click();
    await admin.getByText('班次已保存').waitFor();
    await admin.getByLabel('从', { exact: true }).fill('2026-01-01T00:00');
    await admin.getByLabel('到', { exact: true }).fill('2037-01-01T00:00');
    await choose(admin, '代班', '周敏');
    await admin.getByRole('button', { name: '登记请假' }).click();
    await admin.getByText('周敏代班').first().waitFor();
    expect(await wcagBreaks(admin)).toEqual([]);
    await admin.locator('.ant-drawer-close').click();
    await admin.getByRole('row', { name: /林涛.*不在岗 请假，周敏代班/ }).waitFor();
    expect(await wcagBreaks(admin)).toEqual([]);
  });

  it('what is reported then goes to the stand-in', async () => {
    await say(simulator, { in: group, as: '5-1-804', text: '5栋2单元门口被车堵死了' });
    await admin.getByRole('link', { name: '工单', exact: true }).click();
    await admin.getByRole('row', { name: /车辆堵塞通道.*周敏/ }).waitFor();
  });

  it('both pages fit a phone', async () => {
    await admin.setViewportSize(phone);
    for (const page of ['routing', 'duty']) {
      await admin.goto(`${app.address}/admin/${page}`);
      await admin.getByRole('heading', { level: 1 }).waitFor();
      await admin.getByRole('list', { name: page === 'duty' ? '值班' : '派单规则' }).waitFor();
      expect(await widthBeyondWindow(admin)).toBeLessThanOrEqual(0);
    }
  });
});
