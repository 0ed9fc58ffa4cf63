import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { agree, botWords, choose, say } from './support/people.ts';
import { sceneForAll } from './support/scene.ts';

const group = '春和苑5栋邻里群';
const question = '老楼加装电梯要多少业主同意';
const added = '加装前可以先到居委会领一份办事指南。';

describe('an entry of the knowledge base, from the editor to the group', () => {
  const scene = sceneForAll();
  const standing = () => scene.admin.getByRole('region', { name: '居民看到的回答' });

  it('answers a resident with the published words', async () => {
    await say(scene.simulator, { in: group, as: '5-1-804', text: question, toBot: true });
    const answer = await botWords(scene.simulator, group).first().innerText();
    expect(answer).toContain('同意');
    expect(answer).not.toContain(added);
  });

  it('is edited, and the next answer has the new words', async () => {
    await scene.admin.getByRole('link', { name: '知识库' }).click();
    await scene.admin.getByLabel('搜索知识条目').fill('加装电梯');
    await scene.admin.keyboard.press('Enter');
    await scene.admin.getByRole('link', { name: question }).click();
    const answer = scene.admin.getByLabel('答案');
    await answer.fill(`${await answer.inputValue()}${added}{{phone:物业}}`);
    const preview = scene.admin.getByRole('region', { name: '保存后居民会看到' });
    await preview.getByText(`${added}15400000001`).waitFor();
    await answer.fill((await answer.inputValue()).replace('{{phone:物业}}', '{{phone:物业办}}'));
    await preview.getByText('不认识 {{phone:物业办}}').waitFor();
    await answer.fill((await answer.inputValue()).replace('{{phone:物业办}}', ''));
    await scene.admin.getByRole('button', { name: '保存并生效' }).click();
    await standing().locator('.shown-answer').filter({ hasText: added }).waitFor();

    await say(scene.simulator, { in: group, as: '5-1-804', text: question, toBot: true });
    await botWords(scene.simulator, group).filter({ hasText: added }).waitFor();
  });

  it('shows the difference of its versions, and an older one can be brought back', async () => {
    await scene.admin.locator('.versions summary').first().click();
    await scene.admin.locator('.versions ins').filter({ hasText: added }).waitFor();
    await scene.admin.locator('.versions summary').nth(1).click();
    await scene.admin.getByRole('button', { name: '恢复这一版' }).click();
    await agree(scene.admin, '恢复');
    await standing().locator('.shown-answer').filter({ hasNotText: added }).waitFor();
  });

  it('shows a picture and a link below the answer, and lets nobody link to a site that is not listed', async () => {
    await scene.admin.getByRole('button', { name: '换成新内容' }).click();
    const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#884422' } })
      .png()
      .toBuffer();
    await scene.admin
      .getByLabel('图片')
      .setInputFiles({ name: '示意图.png', mimeType: 'image/png', buffer: picture });
    await scene.admin.getByRole('button', { name: '去掉图片' }).waitFor();
    await scene.admin.getByRole('button', { name: '加一个链接' }).click();
    await scene.admin.getByLabel('链接 1 名称').fill('办事指南');
    await scene.admin.getByLabel('链接 1 网址').fill('https://example.com/guide');
    await scene.admin.getByRole('button', { name: '保存并生效' }).click();
    await scene.admin.getByText(/不在可用网站名单里：.*可用网站/).waitFor();
    await scene.admin.getByLabel('链接 1 网址').fill('https://www.example.gov.cn/guide?id=3');
    await scene.admin.getByRole('button', { name: '保存并生效' }).click();
    await standing().locator('.shown-answer').filter({ hasText: '办事指南：https://www.example' }).waitFor();

    await say(scene.simulator, { in: group, as: '5-1-804', text: question, toBot: true });
    await botWords(scene.simulator, group)
      .filter({ hasText: 'https://www.example.gov.cn/guide?id=3' })
      .waitFor();
    await botWords(scene.simulator, group).locator('img').waitFor();
  });

  it('explains term by term why a question finds it', async () => {
    await scene.admin.goto(`${scene.app.address}/admin/knowledge/try`);
    await scene.admin.getByLabel('居民的话').fill(question);
    await scene.admin.getByRole('button', { name: '问一下' }).click();
    const first = scene.admin.getByRole('list', { name: '候选条目' }).getByRole('listitem').first();
    await first.getByRole('link', { name: question }).waitFor();
    expect(await first.getByRole('row').count()).toBeGreaterThan(1);
  });

  it('is kept as a regression question, and asked about before the answer goes away', async () => {
    await scene.admin.getByRole('button', { name: '加入回归问题：应由它回答' }).first().click();
    await scene.admin.getByText('已加入回归问题').waitFor();
    await scene.admin.getByRole('link', { name: '回归问题' }).click();
    await scene.admin
      .getByRole('row', { name: new RegExp(`${question}.*对 由「`) })
      .getByRole('link')
      .click();
    await scene.admin.getByRole('button', { name: '归档' }).click();
    await agree(scene.admin, '归档');
    const dialog = scene.admin.getByRole('dialog', { name: '有 1 个问题会从答对变成答错' });
    await dialog.getByRole('row', { name: new RegExp(`${question}.*对变错`) }).waitFor();
    await dialog.getByRole('button', { name: '仍要生效' }).click();
    await dialog.getByText('请写明原因').waitFor();
    await dialog.getByRole('button', { name: '回去再改改' }).click();
    await scene.admin.getByRole('button', { name: '保存并生效' }).waitFor();
  });

  it('is added from a spreadsheet, after a look at what each row would do', async () => {
    await scene.admin.goto(`${scene.app.address}/admin/knowledge/exchange`);
    const file = '问题,答案\n房车可以停在小区里吗,不可以。\n小区有没有游泳馆,\n';
    await scene.admin.getByLabel('文件').setInputFiles({
      ...{ name: '问答.csv', mimeType: 'text/csv', buffer: Buffer.from(file) },
    });
    await choose(scene.admin, '分类', '服务电话');
    await scene.admin.getByLabel('出处').fill('社区公告');
    await scene.admin.getByLabel('复核日期').fill('2027-05-01');
    await scene.admin.getByRole('button', { name: '检查文件' }).click();
    await scene.admin.getByRole('row', { name: /小区有没有游泳馆.*跳过.*缺「答案」/ }).waitFor();
    await scene.admin.getByRole('button', { name: '导入 1 条' }).click();
    await scene.admin.getByText('导入完成').waitFor();
    await scene.admin.getByRole('link', { name: '条目', exact: true }).click();
    await scene.admin.getByRole('link', { name: '房车可以停在小区里吗' }).waitFor();
  });

  it('is found by its meaning only where a model is configured, and the page says so', async () => {
    await scene.admin.goto(`${scene.app.address}/admin/knowledge/embeddings`);
    await scene.admin.getByText('没有配置向量模型：只按词检索').waitFor();
  });

  it('begins with one click from what nobody could answer', async () => {
    const unknown = '红烧肉要放多少冰糖怎么做';
    await say(scene.simulator, { in: group, as: '5-1-804', text: unknown, toBot: true });
    await scene.admin.goto(`${scene.app.address}/admin/knowledge/gaps`);
    await scene.admin
      .getByRole('row', { name: new RegExp(unknown) })
      .getByRole('link', { name: '写成新条目' })
      .click();
    expect(await scene.admin.getByLabel('标准问题').inputValue()).toContain(unknown);
  });

  it('may be proposed by what staff told residents; the page says where such drafts come from', async () => {
    await scene.admin.goto(`${scene.app.address}/admin/knowledge/gaps?view=proposals`);
    await scene.admin.getByText('没有条目建议').waitFor();
  });
});
