import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agree, botWords, say, signInFirstTime } from './support/people.ts';
import { openScene, type Scene } from './support/scene.ts';

const group = '春和苑3栋邻里群';
const report = '楼道出口被一辆小车堵住了,哪里可以查到司机的电话?';
const done = '已联系车主把车挪走,通道通了';

describe('a report from a building group to the resident being told', () => {
  let scene: Scene;
  let admin: Page;
  let worker: Page;
  let simulator: Page;

  beforeAll(async () => {
    scene = await openScene();
    ({ admin, simulator } = scene);
    worker = await scene.another();
  });
  afterAll(() => scene.close());

  it('an admin gives a grid worker a one-time password, and the worker signs in with it', async () => {
    await admin.getByRole('link', { name: '人员' }).click();
    await admin.getByRole('button', { name: '周敏' }).click();
    await admin.getByRole('button', { name: '重置密码' }).click();
    await agree(admin, '重置密码');
    const oneTimePassword = await admin.locator('.once-shown').innerText();
    await signInFirstTime(worker, scene.app, { login: 'zhou', oneTimePassword: oneTimePassword.trim() });
    await worker.getByText('没有待办的工单').waitFor();
  });

  it('the report appears in the open queue without reloading', async () => {
    await worker.evaluate('window.openedOnce = true');
    await say(simulator, { in: group, as: '3-2-501 王阿姨', text: report });
    await worker.getByRole('link', { name: /车辆堵塞通道/ }).waitFor();
    expect(await worker.evaluate('window.openedOnce')).toBe(true);
    await botWords(simulator, group).first().waitFor();
  });

  it('never shows or gives a driver’s phone, and tells the lawful ways instead', async () => {
    const answer = await botWords(simulator, group).first().innerText();
    expect(answer).toMatch(/\d{6}-\d+/);
    expect(answer).not.toMatch(/1\d{10}/);
  });

  it('the worker takes it, having read what the resident will be told, and the resident is told so', async () => {
    await worker.getByRole('link', { name: /车辆堵塞通道/ }).click();
    await worker.getByRole('button', { name: '接单', exact: true }).click();
    const preview = await worker.locator('.resident-preview blockquote').innerText();
    await worker.getByRole('button', { name: '确认接单' }).click();
    await worker.locator('.ticket-standing').getByText('处置中').waitFor();
    await botWords(simulator, group).filter({ hasText: preview }).waitFor();
  });

  it('asks for a result before it can be finished, previews it live, and tells it to the resident', async () => {
    await worker.getByRole('button', { name: '处置完成', exact: true }).click();
    await worker.getByRole('button', { name: '确认处置完成' }).click();
    await worker.getByText('请填写处置结果').waitFor();

    await worker.getByRole('radio', { name: '已解决' }).check();
    await worker.getByLabel(/处置结果/).fill(done);
    await worker.locator('.resident-preview').getByText(done).waitFor();
    await worker.getByRole('button', { name: '确认处置完成' }).click();
    await worker.locator('.ticket-standing').getByText('待评价').waitFor();
    await botWords(simulator, group).filter({ hasText: done }).waitFor();
  });

  it('two people at the same ticket: the slower one sees what the faster one did', async () => {
    const address = worker.url();
    const slower = await admin.context().newPage();
    // The slower page hears nothing of the change, as on a weak connection.
    await slower.route('**/api/live', (route) => route.abort());
    await slower.goto(address);
    await slower.getByRole('button', { name: '补充或更正', exact: true }).click();
    await slower.getByLabel('补充说明').fill('车主是来访的客人');

    await admin.goto(address);
    await admin.getByRole('button', { name: '居民评价', exact: true }).click();
    await admin.getByRole('radio', { name: '满意', exact: true }).check();
    await admin.getByLabel(/居民的原话/).fill('电话里说满意');
    await admin.getByRole('button', { name: '确认居民评价' }).click();
    await agree(admin, '居民评价');
    await admin.locator('.ticket-standing').getByText('已办结').waitFor();

    await slower.getByRole('button', { name: '确认补充或更正' }).click();
    await slower.getByText('您填写期间，别人先改动了它，这次没有保存').waitFor();
    await slower.locator('.ticket-standing').getByText('已办结').waitFor();
  });
});
