import { describe, expect, it } from 'vitest';
import { gasDraft } from '../support/own-types.ts';
import { wcagBreaks, widthBeyondWindow } from './support/accessibility.ts';
import { botWords, phone, say } from './support/people.ts';
import { sceneForAll } from './support/scene.ts';

const group = '春和苑3栋邻里群';
const advert = '招兼职刷单员，日结三百，先垫付后返佣金，加我微信';

describe('a scam in a group, from the warning to what staff do about it', () => {
  const scene = sceneForAll();

  const card = () => scene.admin.getByRole('listitem', { name: `刷单返利 ${group}` });

  it('appears on the page while it is open, with what gave it away', async () => {
    await scene.admin.getByRole('link', { name: '反诈预警', exact: true }).click();
    await scene.admin.getByText('没有预警').waitFor();
    await say(scene.simulator, { in: group, as: '3-2-501 王阿姨', text: advert });
    await botWords(scene.simulator, group).filter({ hasText: '防骗提醒' }).waitFor();
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
    expect(await wcagBreaks(scene.admin)).toEqual([]);
    const desk = scene.admin.viewportSize();
    await scene.admin.setViewportSize(phone);
    expect(await widthBeyondWindow(scene.admin)).toBeLessThanOrEqual(0);
    expect(await wcagBreaks(scene.admin)).toEqual([]);
    if (desk !== null) await scene.admin.setViewportSize(desk);
  });

  it('reminds the compound with what was shown before', async () => {
    const form = card().getByRole('region', { name: '提醒楼栋' });
    await form.getByRole('radio', { name: /全小区/ }).check();
    await form.getByText('春和苑5栋邻里群').waitFor();
    await form.getByRole('button', { name: '确认提醒楼栋' }).click();
    await botWords(scene.simulator, '春和苑5栋邻里群').filter({ hasText: '【反诈提醒】' }).waitFor();
    await scene.admin.getByText('没有预警').waitFor();
  });

  it('is found among what was handled, and counted', async () => {
    await scene.admin.getByText('已处理', { exact: true }).click();
    await card().getByRole('list', { name: '处理记录' }).getByText('提醒楼栋').waitFor();
    await scene.admin.getByRole('link', { name: '数量' }).click();
    await scene.admin.getByRole('region', { name: '按类型' }).getByText('刷单返利').waitFor();
    expect(await wcagBreaks(scene.admin)).toEqual([]);
  });

  it('of a kind that nobody knew is written down, and tried before it is saved', async () => {
    await scene.admin.getByRole('link', { name: '本地类型' }).click();
    await scene.admin.getByRole('link', { name: '新建类型' }).click();
    await scene.admin.getByLabel('名称').fill(gasDraft.name);
    await scene.admin.getByLabel('骗法').fill(gasDraft.how);
    await scene.admin.getByRole('button', { name: '加一个关键词' }).click();
    await scene.admin.getByLabel('关键词 1', { exact: true }).fill('换燃气表');
    const beside = scene.admin.getByRole('combobox', { name: '关键词 1 同时出现（任一）' });
    await beside.fill('扫码');
    await beside.press('Enter');
    await scene.admin.getByLabel('例句', { exact: true }).fill(gasDraft.examples.join('\n'));
    await scene.admin.getByLabel('应对').fill(gasDraft.advice);
    await scene.admin.getByLabel('来源').fill(gasDraft.source);
    await scene.admin.getByLabel('另外要试的文字').fill('通知：明天统一换燃气表，请扫码登记\n谁家的猫丢了');
    const trial = scene.admin.getByRole('region', { name: '试一试' });
    await trial.getByRole('button', { name: '试一试' }).click();
    await trial.getByText('误报在限度以内，可以启用').waitFor();
    const tried = trial.getByRole('list', { name: '粘贴的文字' });
    expect(await tried.innerText()).toMatch(/会认出.*通知：明天.*认不出.*谁家的猫/su);
    expect(await wcagBreaks(scene.admin)).toEqual([]);
  });

  it('is known from the click on that enables it', async () => {
    await scene.admin.getByRole('button', { name: '存为草稿' }).click();
    await scene.admin.getByRole('button', { name: '启用已保存的内容' }).click();
    await scene.admin.getByRole('button', { name: '停用' }).waitFor();
    await say(scene.simulator, { in: '春和苑5栋邻里群', as: '5-1-804', text: gasDraft.examples[1] ?? '' });
    await botWords(scene.simulator, '春和苑5栋邻里群').filter({ hasText: gasDraft.name }).waitFor();
    expect(await wcagBreaks(scene.admin)).toEqual([]);
  });

  it('becomes an example of it with one click, once staff have dealt with it', async () => {
    await scene.admin.getByRole('link', { name: '预警', exact: true }).click();
    const alert = scene.admin.getByRole('listitem', { name: `${gasDraft.name} 春和苑5栋邻里群` });
    await alert.getByRole('button', { name: '不用再处理' }).click();
    await alert.getByRole('button', { name: '确认不用再处理' }).click();
    await scene.admin.getByText('已处理', { exact: true }).click();
    await alert.getByRole('button', { name: /加为例句/ }).click();
    await scene.admin.getByRole('menuitem', { name: gasDraft.name }).click();
    await alert.getByText('这句话已经在例句里').waitFor();
  });
});
