import { afterEach, expect, it } from 'vitest';

import { signInAs } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
afterEach(() => test.stop());

async function authorise() {
  const admin = await signInAs(test, 'admin', ['demo-community']);
  const groups = await test.app.stores.groups.list('/');
  const five = groups.find(({ roomKey }) => roomKey === test.rooms.building5.key);
  const made = await admin.ask('POST', '/reminders/volunteers', {
    ...{ areaId: 'demo-community', name: '何芳', groupIds: [five?.id], day: '2026-11-22' },
  });
  const volunteer = made.body['volunteer'] as { readonly id: string };
  return { admin, code: String(made.body['message']), id: volunteer.id };
}

it('a volunteer of the day sends a published text to their groups alone, once, until they may no longer', async () => {
  test = await createTestApp();
  const { admin, code, id } = await authorise();
  const fang = test.resident('何芳', { room: test.rooms.everybody });

  await fang.tells(code);
  const listed = test.said(fang).at(-1) ?? '';
  expect(listed).toContain('何芳您好');
  expect(listed).toContain('1 个群');
  const [, number = '', title = ''] = /\n([0-9A-F]{4})　(.*)/u.exec(listed) ?? [];

  await fang.tells(`${code} 发 ${number}`);
  expect(test.said(fang).at(-1)).toContain(`正在把《${title}》发到 1 个群`);
  expect(test.said(test.rooms.building5).at(-1)).toContain(title);
  expect(test.said(test.rooms.building3)).toEqual([]);

  await fang.tells(`${code} 发 ${number}`);
  expect(test.said(fang).at(-1)).toContain('已经发过');
  const lines = await test.app.database.auditEntry.findMany({ where: { action: 'reminder.send_now' } });
  expect(lines).toMatchObject([{ actorId: null, details: { by: 'volunteer:何芳' } }]);
  const runs = await admin.ask('GET', '/reminders/runs');
  expect(runs.body['items']).toMatchObject([{ startedBy: '志愿者 何芳' }]);

  await admin.ask('POST', `/reminders/volunteers/${id}/revoke`);
  await fang.tells(code);
  expect(test.said(fang).at(-1)).toContain('不能用');
});

it('the code is worth nothing on another day, and nothing in a group', async () => {
  test = await createTestApp();
  const { code } = await authorise();
  const fang = test.resident('何芳', { room: test.rooms.building5 });
  const before = test.said(test.rooms.building5).length;
  await fang.says(`${code} 看`);
  expect(test.said(test.rooms.building5)).toHaveLength(before);
  test = await test.restart(24 * 3_600_000);
  await test.resident('何芳', { room: test.rooms.building5 }).tells(code);
  expect(test.said().at(-1)).toContain('不能用');
});
