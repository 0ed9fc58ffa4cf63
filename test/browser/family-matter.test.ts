import { expect, it } from 'vitest';
import { wcagBreaks, widthBeyondWindow } from './support/accessibility.ts';
import { botWords, desk, phone, say } from './support/people.ts';
import { sceneForAll } from './support/scene.ts';

const scene = sceneForAll();
const inPrivate = '居民私聊格格';

it('what the police know of violence in a family is written down at a desk or on a phone, and only staff read it', async () => {
  const { admin, simulator } = scene;
  await say(simulator, { in: inPrivate, as: '刘老师', text: '我家里人打我，我不知道怎么办' });
  await admin.getByRole('link', { name: /家庭纠纷/ }).click();
  await admin.getByRole('heading', { name: /^工单 / }).waitFor();
  await admin.getByRole('button', { name: '登记报警情况', exact: true }).click();
  await admin.getByRole('radio', { name: '社区已向公安机关报案' }).check();
  await admin.getByLabel(/何时告知哪个派出所/).fill('上午九点告知城东派出所');
  expect(await wcagBreaks(admin)).toEqual([]);
  await admin.setViewportSize(phone);
  expect(await widthBeyondWindow(admin)).toBeLessThanOrEqual(0);
  await admin.setViewportSize(desk);
  await admin.getByRole('button', { name: '确认登记报警情况' }).click();

  await admin.locator('.ticket-note').getByText('上午九点告知城东派出所').waitFor();
  expect((await botWords(simulator, inPrivate).allInnerTexts()).join('\n')).not.toContain('城东派出所');
});
