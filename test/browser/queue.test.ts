import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wcagBreaks, widthBeyondWindow } from './support/accessibility.ts';
import { agree, choose, desk, phone, say, signInFirstTime } from './support/people.ts';
import { openScene, type Scene } from './support/scene.ts';

describe('the queue: views, several tickets at once, board and decisions', () => {
  let scene: Scene;
  let page: Page;

  beforeAll(async () => {
    scene = await openScene();
    page = scene.admin;
    for (const [group, as, text] of [
      ['春和苑5栋邻里群', '5-1-804', '5栋1单元楼道灯不亮,晚上看不见'],
      ['春和苑3栋邻里群', '3-2-501 王阿姨', '3栋2单元门禁坏了,进不去门'],
    ] as const)
      await say(scene.simulator, { in: group, as, text });
    await page.getByRole('row', { name: /公共照明/ }).waitFor();
    await page.getByRole('row', { name: /3栋2单元/ }).waitFor();
  });
  afterAll(() => scene.close());

  async function open(address: string): Promise<void> {
    await page.goto(`${scene.app.address}/admin${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
  }
  const view = (name: RegExp) => page.getByRole('navigation', { name: '视图' }).getByRole('link', { name });
  const rows = () => page.getByRole('table', { name: '工单' }).locator('tbody tr');

  it('a filter is kept as a view, stands beside the others with its number, and is shared', async () => {
    await view(/^待办/).waitFor();
    await choose(page, '类别', '公共照明');
    await page.keyboard.press('Escape');
    await expect.poll(() => rows().count()).toBe(1);
    await page.getByRole('button', { name: '存为视图' }).click();
    await page.getByLabel('视图名称').fill('夜间照明');
    await choose(page, '共享给这个区域的同事', '春和社区');
    expect(await wcagBreaks(page)).toEqual([]);
    await page.getByRole('button', { name: '保存视图' }).click();
    await view(/^夜间照明\s*1$/).waitFor();
    expect(page.url()).toMatch(/\?view=[\w-]+$/);
    await view(/^待办/).click();
    await expect.poll(() => rows().count()).toBe(2);
    await view(/^夜间照明/).click();
    await expect.poll(() => rows().count()).toBe(1);
    expect(await wcagBreaks(page)).toEqual([]);
  });

  it('keys go from row to row, choose, search and show what they do', async () => {
    await view(/^待办/).click();
    await expect.poll(() => rows().count()).toBe(2);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByText('已选 1 件').waitFor();
    await page.keyboard.press('k');
    await page.keyboard.press('x');
    await page.getByText('已选 2 件').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '快捷键' }).getByText('选中或取消这一件').waitFor();
    expect(await wcagBreaks(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: '快捷键' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('/');
    await page.keyboard.type('jx');
    expect(await page.getByLabel('搜索工单').inputValue()).toBe('jx');
    await page.getByLabel('搜索工单').fill('');
  });

  it('one step for both, and what came of each', async () => {
    await page.getByRole('button', { name: '批量办理' }).click();
    const dialog = page.getByRole('dialog', { name: '批量办理 2 件工单' });
    await dialog.getByRole('button', { name: '接单', exact: true }).click();
    expect(await wcagBreaks(page)).toEqual([]);
    await dialog.getByRole('button', { name: '对 2 件接单' }).click();
    await dialog.getByText('2 件都办好了。').waitFor();
    expect(await dialog.getByRole('list', { name: '办理结果' }).getByText('已办').count()).toBe(2);
    expect(await wcagBreaks(page)).toEqual([]);
    await dialog.getByRole('button', { name: '关闭', exact: true }).last().click();
    await expect.poll(() => rows().filter({ hasText: '处置中' }).count()).toBe(2);
  });

  it('the board shows where they stand, with the same steps beside it', async () => {
    await page.getByRole('link', { name: '看板' }).click();
    const column = page.getByRole('region', { name: '处置中' });
    await expect.poll(() => column.getByRole('listitem').count()).toBe(2);
    await column.getByRole('button', { name: /^办理/ }).first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: '挂起', exact: true }).waitFor();
    expect(await wcagBreaks(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '也看已结束的' }).click();
    await page.getByRole('region', { name: '已办结' }).getByText('没有工单').waitFor();
    expect(await wcagBreaks(page)).toEqual([]);
  });

  it('what a worker asks for is decided in one place, with the reason in sight', async () => {
    await page.goto(`${scene.app.address}/admin/staff`);
    await page.getByRole('button', { name: '周敏' }).click();
    await page.getByRole('button', { name: '重置密码' }).click();
    await agree(page, '重置密码');
    const oneTimePassword = (await page.locator('.once-shown').innerText()).trim();
    const worker = await scene.another();
    await signInFirstTime(worker, scene.app, { login: 'zhou', oneTimePassword });
    await worker.getByRole('link', { name: /3栋2单元/ }).click();
    await worker.getByRole('button', { name: '申请延期', exact: true }).click();
    await worker.getByText('配件材料未到').click();
    await worker.getByLabel('说明').fill('门禁主板明天到货');
    await worker.getByRole('button', { name: '确认申请延期' }).click();

    await open('/tickets/decisions');
    const waiting = page.getByRole('list', { name: '延期与挂起' });
    await waiting.getByText('配件材料未到：门禁主板明天到货').waitFor();
    await waiting.getByRole('button', { name: /^同意/ }).click();
    await page.getByRole('button', { name: '确认延期' }).waitFor();
    expect(await wcagBreaks(page)).toEqual([]);
    await page.getByRole('button', { name: '确认延期' }).click();
    await page.getByText('没有等待决定的申请').waitFor();
  });

  it.each(['/tickets/board', '/tickets/decisions', '/tickets/decisions?kind=checks', '/tickets/callbacks'])(
    '%s fits a phone and keeps to WCAG 2.1 AA',
    async (address) => {
      for (const size of [phone, desk]) {
        await page.setViewportSize(size);
        await open(address);
        expect(await widthBeyondWindow(page)).toBeLessThanOrEqual(0);
        expect(await wcagBreaks(page)).toEqual([]);
      }
    },
  );
});
