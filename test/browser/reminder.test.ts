import { describe, expect, it } from 'vitest';
import { agree, botWords, choose } from './support/people.ts';
import { sceneForAll } from './support/scene.ts';

const groups = ['春和苑3栋邻里群', '春和苑5栋邻里群', '春和苑业主大群'];

describe('a reminder sent now', () => {
  const scene = sceneForAll();
  let texts: readonly string[];

  it('shows word for word what goes to which groups before it is sent', async () => {
    await scene.admin.getByRole('link', { name: '提醒', exact: true }).click();
    await scene.admin.getByRole('link', { name: '立即发送' }).click();
    await choose(scene.admin, '区域', '春和社区');
    await choose(scene.admin, '主题', '反诈提醒');
    const messages = scene.admin.getByRole('region', { name: '要发的内容' }).locator('.reminder-text');
    await messages.first().waitFor();
    texts = await messages.allInnerTexts();
    for (const text of texts) expect(text).toContain('96110');
    const reached = scene.admin.getByRole('list', { name: '会收到的群', exact: true });
    for (const group of groups) {
      await reached.getByText(group).click();
      const own = await reached.getByRole('listitem').filter({ hasText: group }).innerText();
      expect(texts.some((text) => own.includes(text))).toBe(true);
    }
  });

  it('finds one group among them, and says why others get nothing', async () => {
    const search = scene.admin.getByRole('searchbox', { name: '在会收到的群里找' });
    await search.fill('5栋');
    await search.press('Enter');
    await scene.admin.getByText('找到 1 个群').waitFor();
    await scene.admin.getByText(/^不会收到的 1 个群：工作群不发提醒 1$/).click();
    await scene.admin.getByRole('list', { name: '不会收到的群' }).getByText('工作群不发提醒').waitFor();
  });

  it('asks once more, then arrives in every group as it was shown', async () => {
    await scene.admin.getByRole('button', { name: '发送到 3 个群' }).click();
    await agree(scene.admin, '发送');
    await scene.admin.getByRole('heading', { name: '提醒发送情况' }).waitFor();
    const firstLines = new RegExp(texts.map((text) => text.split('\n')[0] ?? text).join('|'));
    for (const group of groups)
      await botWords(scene.simulator, group).filter({ hasText: firstLines }).waitFor();
  });

  it('shows live who got it', async () => {
    for (const group of groups)
      await scene.admin
        .getByRole('row')
        .filter({ hasText: group })
        .getByText('已发送', { exact: true })
        .waitFor();
  });
});
