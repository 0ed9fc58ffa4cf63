import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wcagBreaks, widthBeyondWindow } from './support/accessibility.ts';
import { send } from './support/ask.ts';
import { agree, botWords, desk, phone, say, signInFirstTime } from './support/people.ts';
import { openScene, type Scene } from './support/scene.ts';

const group = '春和苑3栋邻里群';

describe('a ticket that names two matters', () => {
  let scene: Scene;
  let admin: Page;

  beforeAll(async () => {
    scene = await openScene();
    admin = scene.admin;
    await report('3-2-501 王阿姨', '3栋2单元楼道灯不亮了', /公共照明/);
    await report('3-2-1203 小赵', '3栋2单元楼道里堆了好多纸箱', /楼道堆物/);
    await admin.getByRole('link', { name: /楼道堆物/ }).click();
    await admin.getByRole('heading', { name: /^工单 / }).waitFor();
  });
  afterAll(() => scene.close());

  async function report(as: string, text: string, answer: RegExp): Promise<void> {
    await say(scene.simulator, { in: group, as, text });
    await botWords(scene.simulator, group).filter({ hasText: answer }).waitFor();
  }

  it('is told of a colleague who has it open, and of what they do meanwhile', async () => {
    const colleague = await newColleague(scene);
    await colleague.goto(admin.url());
    await colleague.getByText(/正在看这张工单/).waitFor();
    await admin.getByText('李格格正在看这张工单').waitFor();
    await colleague.getByRole('button', { name: '接单', exact: true }).click();
    await colleague.getByRole('button', { name: '确认接单' }).click();
    await admin.getByRole('status').getByText('李格格：接单').waitFor();
    await admin.getByRole('button', { name: '知道了' }).click();
    await colleague.close();
    await admin.getByText('李格格正在看这张工单').waitFor({ state: 'detached' });
  });

  it('becomes two tickets, and waits for both', async () => {
    await admin.getByRole('button', { name: '拆单', exact: true }).click();
    const second = admin.getByRole('group', { name: '第 2 单' });
    await second.getByRole('combobox', { name: '类别' }).fill('公共照明');
    await admin.locator('.ant-select-item-option').filter({ hasText: '公共照明' }).click();
    await second.getByLabel('是什么事').fill('楼道灯也不亮');
    expect(await wcagBreaks(admin)).toEqual([]);
    await admin.setViewportSize(phone);
    expect(await widthBeyondWindow(admin)).toBeLessThanOrEqual(0);
    await admin.setViewportSize(desk);
    await admin.getByRole('button', { name: '确认拆单' }).click();
    await admin.locator('.ticket-standing').getByText('已拆单').waitFor();
    await botWords(scene.simulator, group).filter({ hasText: '已分成2单分别办理' }).waitFor();
    expect(await wcagBreaks(admin)).toEqual([]);
  });

  it('a part shows what it was split off, what it may be the same as and why, and is joined to it', async () => {
    await admin.getByRole('definition').getByRole('link', { name: /^工单/ }).last().click();
    await admin.getByText('拆自').waitFor();
    const alike = admin.getByRole('region', { name: '可能重复' });
    await alike
      .getByText(/可能是同一件|同一件/)
      .first()
      .waitFor();
    expect(await alike.innerText()).toContain('类别相同');
    expect(await wcagBreaks(admin)).toEqual([]);
    await alike.getByRole('button', { name: /^并案到工单/ }).click();
    const number = await admin.getByLabel('并入哪一单（单号）').inputValue();
    expect(number).toMatch(/^\d{6}-\d+$/);
    await admin.getByRole('button', { name: '确认并案' }).click();
    await agree(admin, '并案');
    await admin.locator('.ticket-standing').getByText('已并案').waitFor();
  });
});

/** Another admin, at another desk. */
async function newColleague(scene: Scene): Promise<Page> {
  const { app, admin } = scene;
  const login = 'colleague';
  const staff = { login, name: '李格格', role: 'admin', areaIds: [] };
  const { oneTimePassword } = await send(admin, app, '/staff', staff);
  const page = await scene.another();
  await signInFirstTime(page, app, { login, oneTimePassword: String(oneTimePassword) });
  return page;
}
