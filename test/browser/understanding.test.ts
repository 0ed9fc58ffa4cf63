import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShippedLessons } from '../../understanding/training/shipped-lessons.ts';
import { botWords, choose, say } from './support/people.ts';
import { openScene, type Scene } from './support/scene.ts';

const group = '春和苑3栋邻里群';
const words = '楼道灯不亮了';

const report = (text: string, category: 'repair.lighting' | 'repair.water') =>
  ({ text, intent: 'report', category }) as const;
const chatter = (text: string) => ({ text, intent: 'chatter', category: undefined }) as const;
/** Few enough to be learned in a moment. */
const lessons: ShippedLessons = {
  shipped: [
    report('楼道灯不亮', 'repair.lighting'),
    report('路灯坏了好几天', 'repair.lighting'),
    report('家里停水了', 'repair.water'),
    report('水龙头没有水', 'repair.water'),
    chatter('今天天气真好'),
    chatter('晚上一起吃饭'),
  ],
  held: [
    {
      text: '路灯又坏了',
      mentioned: false,
      intent: 'report',
      category: 'repair.lighting',
      urgency: 'normal',
    },
    { text: '晚上吃饭', mentioned: false, intent: 'chatter', category: null, urgency: null },
  ],
};

describe('what the bot understands, from a typed message to what it is taught', () => {
  let scene: Scene;
  let admin: Page;
  let simulator: Page;

  beforeAll(async () => {
    scene = await openScene({ readLessons: () => lessons });
    ({ admin, simulator } = scene);
  });
  afterAll(() => scene.close());

  it('shows every decision about a typed message with its reason', async () => {
    await admin.getByRole('link', { name: '理解', exact: true }).click();
    await admin.getByLabel('居民的话').fill(words);
    await choose(admin, '在哪个群里说', group);
    await admin.getByRole('button', { name: '试一下' }).click();
    const outcome = admin.getByRole('region', { name: '理解结果' });
    await outcome.getByText('会说话，并照着办').waitFor();
    const said = await outcome.innerText();
    expect(said).toContain('报事 · 公共照明');
    expect(said).toContain('群绑定的');
    expect(said).toContain('只看规则');
  });

  it('shows that talk stays unanswered', async () => {
    await admin.getByLabel('居民的话').fill('今天天气真好');
    await admin.getByRole('button', { name: '试一下' }).click();
    await admin.getByRole('region', { name: '理解结果' }).getByText('保持沉默').waitFor();
  });

  it('keeps for review what somebody set right on a ticket', async () => {
    await say(simulator, { in: group, as: '3-2-501 王阿姨', text: words });
    await botWords(simulator, group).first().waitFor();
    await admin.getByRole('link', { name: '工单', exact: true }).click();
    await admin
      .getByRole('link', { name: /公共照明/ })
      .first()
      .click();
    await admin.getByRole('button', { name: '补充或更正', exact: true }).click();
    await choose(admin, '改类别', '供电');
    await admin.getByRole('button', { name: '确认补充或更正' }).click();
    await admin.goto(`${scene.app.address}/admin/understanding/corrections`);
    const row = admin.getByRole('row', { name: new RegExp(words) });
    await row.waitFor();
    expect(await row.innerText()).toContain('供电');
  });

  it('takes it as an example once a reviewer accepts it', async () => {
    await admin
      .getByRole('row', { name: new RegExp(words) })
      .getByRole('button', { name: '采用' })
      .click();
    await admin.getByRole('button', { name: '采用这一条' }).click();
    await admin.getByText('没有纠正').waitFor();
    await admin.getByRole('region', { name: '训练' }).getByText('已采用的 1 条纠正').waitFor();
  });

  it('trains on it aside, and shows how that does beside what reads now', async () => {
    const training = admin.getByRole('region', { name: '训练', exact: true });
    await training.getByText('正在用：出厂分类器').waitFor();
    await training.getByRole('button', { name: '开始训练' }).click();
    const version = training.getByRole('region', { name: /^训练 / });
    await version.waitFor();
    expect(await version.innerText()).toContain('7 条例句（其中纠正 1 条）');
    expect(await version.getByRole('row', { name: /意图/ }).first().innerText()).toMatch(/%/);
  });

  it('reads with what was trained once somebody chooses it, and as shipped after going back', async () => {
    const training = admin.getByRole('region', { name: '训练', exact: true });
    await training.getByRole('button', { name: '启用' }).click();
    await training.getByText('正在使用').waitFor();
    expect(await training.getByText('正在用：出厂分类器').count()).toBe(0);
    await training.getByRole('button', { name: '退回出厂' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: '退回出厂' }).click();
    await training.getByText('正在用：出厂分类器').waitFor();
    await training.getByRole('button', { name: '启用' }).waitFor();
  });
});
