import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agree, botWords, choose } from './support/people.ts';
import { openScene, type Scene } from './support/scene.ts';

const groups = ['春和苑3栋邻里群', '春和苑5栋邻里群', '春和苑业主大群'];

describe('a reminder sent now', () => {
  let scene: Scene;
  let admin: Page;
  let simulator: Page;
  let texts: readonly string[];

  beforeAll(async () => {
    scene = await openScene();
    ({ admin, simulator } = scene);
  });
  afterAll(() => scene.close());

  it('shows word for word what goes to which groups before it is sent', async () => {
    await admin.getByRole('link', { name: '提醒', exact: true }).click();
    await admin.getByRole('link', { name: '立即发送' }).click();
    await choose(admin, '区域', '春和社区');
    await choose(admin, '主题', '反诈提醒');
    await admin.locator('.reminder-text').first().waitFor();
    texts = await admin.locator('.reminder-text').allInnerTexts();
    for (const text of texts) expect(text).toContain('96110');
    const reached = await admin.locator('.audience').first().getByRole('listitem').allInnerTexts();
    // Where wordings differ, each group says which is its own.
    expect(reached.map((group) => group.split('（')[0])).toEqual(expect.arrayContaining(groups));
  });

  it('asks once more, then arrives in every group as it was shown', async () => {
    await admin.getByRole('button', { name: '发送到 3 个群' }).click();
    await agree(admin, '发送');
    await admin.getByRole('heading', { name: '提醒发送情况' }).waitFor();
    const firstLines = new RegExp(texts.map((text) => text.split('\n')[0] ?? text).join('|'));
    for (const group of groups) await botWords(simulator, group).filter({ hasText: firstLines }).waitFor();
  });

  it('shows live who got it', async () => {
    for (const group of groups)
      await admin
        .getByRole('row', { name: new RegExp(group) })
        .getByText('已发')
        .waitFor();
  });
});
