import { describe, expect, it } from 'vitest';
import { agree, botWords, say } from './support/people.ts';
import { sceneForAll } from './support/scene.ts';

const group = '春和苑5栋邻里群';

describe('the service directory, from a list to the group', () => {
  const scene = sceneForAll();

  it('shows which items lack what, and leads to the numbers that are missing', async () => {
    await scene.admin.getByRole('link', { name: '知识库' }).click();
    await scene.admin.getByRole('link', { name: '办事目录' }).click();
    await scene.admin.getByRole('link', { name: /^缺办理地点 \d+ 项$/ }).click();
    await scene.admin.getByRole('row', { name: /用气过户.*模板.*办理地点/ }).waitFor();
    await scene.admin.getByRole('link', { name: /^通讯录还缺 \d+ 个号码$/ }).waitFor();
  });

  it('is filled in, with the bot’s words beside it, and answers a resident', async () => {
    await scene.admin.getByLabel('搜索事项').fill('居住证');
    await scene.admin.keyboard.press('Enter');
    await scene.admin.getByRole('link', { name: '居住证申领' }).click();
    await scene.admin.getByRole('button', { name: '加一个窗口' }).click();
    await scene.admin.getByLabel('窗口名称').fill('春和社区一楼大厅');
    await scene.admin.getByLabel('窗口地址').fill('春和路1号');
    await scene.admin.locator('.shown-answer').filter({ hasText: '春和社区一楼大厅，春和路1号' }).waitFor();
    await scene.admin.getByRole('button', { name: '保存并生效' }).click();
    await scene.admin.getByText('已保存，机器人现在就用新内容回答').waitFor();

    await say(scene.simulator, { in: group, as: '5-1-804', text: '居住证在哪办', toBot: true });
    await botWords(scene.simulator, group).filter({ hasText: '春和社区一楼大厅' }).waitFor();
  });

  it('shows what the edit changed, and the words from before can be brought back', async () => {
    await scene.admin.locator('.versions summary').first().click();
    await scene.admin.locator('.versions ins').filter({ hasText: '春和社区一楼大厅' }).waitFor();
    await scene.admin.locator('.versions summary').nth(1).click();
    await scene.admin.getByRole('button', { name: '恢复这一版' }).click();
    await agree(scene.admin, '恢复');
    await scene.admin.getByRole('button', { name: '换成新内容' }).click();
    await scene.admin.getByLabel('窗口名称').waitFor({ state: 'detached' });
  });

  it('grows by a list, after a look at what each row would do', async () => {
    await scene.admin.goto(`${scene.app.address}/admin/knowledge/services/exchange`);
    const file = '事项名称,部门,办理地点\n羽毛球馆预约,文体中心,望溪路3号\n,文体中心,\n';
    await scene.admin.getByLabel('文件').setInputFiles({
      ...{ name: '清单.csv', mimeType: 'text/csv', buffer: Buffer.from(file) },
    });
    await scene.admin.getByLabel('出处').fill('街道公告');
    await scene.admin.getByLabel('复核日期').fill('2027-05-01');
    await scene.admin.getByRole('button', { name: '检查文件' }).click();
    await scene.admin.getByRole('row', { name: /跳过.*缺「事项名称」/ }).waitFor();
    await scene.admin.getByLabel('导入后直接发布（机器人立刻用来回答）').check();
    await scene.admin.getByRole('button', { name: '导入 1 项' }).click();
    await scene.admin.getByText('导入完成').waitFor();

    await say(scene.simulator, { in: group, as: '5-1-804', text: '羽毛球馆预约在哪', toBot: true });
    const words = botWords(scene.simulator, group).filter({ hasText: '望溪路3号' });
    await words.waitFor();
    expect(await words.innerText()).toContain('来源：街道公告');
  });
});
