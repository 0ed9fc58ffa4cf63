import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wcagBreaks, widthBeyondWindow } from './support/accessibility.ts';
import { botWords, phone, say } from './support/people.ts';
import { openScene, type Scene } from './support/scene.ts';

const group = '春和苑3栋邻里群';
const advert = '招兼职刷单员，日结三百，先垫付后返佣金，加我微信';

describe('a scam in a group, from the warning to what staff do about it', () => {
  let scene: Scene;
  let admin: Page;
  let simulator: Page;

  beforeAll(async () => {
    scene = await openScene();
    ({ admin, simulator } = scene);
  });
  afterAll(() => scene.close());

  const card = () => admin.getByRole('listitem', { name: `刷单返利 ${group}` });

  it('appears on the page while it is open, with what gave it away', async () => {
    await admin.getByRole('link', { name: '反诈预警', exact: true }).click();
    await admin.getByText('没有预警').waitFor();
    await say(simulator, { in: group, as: '3-2-501 王阿姨', text: advert });
    await botWords(simulator, group).filter({ hasText: '防骗提醒' }).waitFor();
    await card().waitFor();
    const shown = await card().innerText();
    expect(shown).toContain(advert);
    expect(shown).toContain('待处理');
    expect(
      await card().getByRole('list', { name: '判断依据' }).getByRole('listitem').count(),
    ).toBeGreaterThan(0);
  });

  it('keeps to WCAG 2.1 AA with an open form, on a phone too', async () => {
    await card().getByRole('button', { name: '提醒楼栋' }).click();
    await card().getByRole('region', { name: '提醒楼栋' }).getByText('会收到的群').waitFor();
    expect(await wcagBreaks(admin)).toEqual([]);
    const desk = admin.viewportSize();
    await admin.setViewportSize(phone);
    expect(await widthBeyondWindow(admin)).toBeLessThanOrEqual(0);
    expect(await wcagBreaks(admin)).toEqual([]);
    if (desk !== null) await admin.setViewportSize(desk);
  });

  it('reminds the compound with what was shown before', async () => {
    const form = card().getByRole('region', { name: '提醒楼栋' });
    await form.getByRole('radio', { name: /全小区/ }).check();
    await form.getByText('春和苑5栋邻里群').waitFor();
    await form.getByRole('button', { name: '确认提醒楼栋' }).click();
    await botWords(simulator, '春和苑5栋邻里群').filter({ hasText: '小区里有群出现了' }).waitFor();
    await admin.getByText('没有预警').waitFor();
  });

  it('is found among what was handled, and counted', async () => {
    await admin.getByText('已处理', { exact: true }).click();
    await card().getByRole('list', { name: '处理记录' }).getByText('提醒楼栋').waitFor();
    await admin.getByRole('link', { name: '数量' }).click();
    await admin.getByRole('region', { name: '按类型' }).getByText('刷单返利').waitFor();
    expect(await wcagBreaks(admin)).toEqual([]);
  });
});
