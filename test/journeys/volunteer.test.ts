import { afterEach, describe, expect, it } from 'vitest';

import type { Config } from '../../app/config.ts';
import { signInAs, type Visitor, visitor } from '../support/admin.ts';
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

describe('the page of a volunteer’s day', () => {
  const publicUrl = 'https://gege.example.org';

  async function openPage(config: Partial<Config> = {}) {
    test = await createTestApp({ config: { workerPageUrl: publicUrl, ...config } });
    const authorised = await authorise();
    await test.resident('何芳', { room: test.rooms.everybody }).tells(authorised.code);
    const said = test.said().at(-1) ?? '';
    const token = /https:\/\/gege\.example\.org\/w\/v\/(\S+)/u.exec(said)?.[1] ?? '';
    const opened = await visitor(test).ask('POST', '/volunteer/session', { token });
    const cookie = String(opened.headers['set-cookie']).split(';')[0] ?? '';
    const page = visitor(test, cookie, String(opened.body['csrfToken']));
    return { ...authorised, token, opened, page };
  }

  type Day = Readonly<
    Record<'groups' | 'texts' | 'sent' | 'tasks', readonly Readonly<Record<string, unknown>>[]>
  >;
  async function dayOf(page: Visitor): Promise<Day> {
    // The route's own schema has made it.
    return (await page.ask('GET', '/volunteer/day')).body as unknown as Day;
  }

  it('is opened once by the link from the chat, which is written down nowhere', async () => {
    const { token, opened } = await openPage();
    expect(opened).toMatchObject({ status: 200, body: { name: '何芳' } });
    const again = await visitor(test).ask('POST', '/volunteer/session', { token });
    expect(again).toMatchObject({ status: 410, body: { code: 'volunteer_link.used_up' } });
    expect(await visitor(test).ask('POST', '/volunteer/session', { token: `${token}x` })).toMatchObject({
      status: 410,
    });
    const rows = await test.app.database.outboxMessage.findMany();
    expect(rows.filter(({ text }) => text.includes(token) || text.includes(publicUrl))).toEqual([]);
  });

  it('shows their groups alone, sends a text to them once, and opens nothing of the staff', async () => {
    const { page } = await openPage();
    const day = await dayOf(page);
    expect(day.groups).toMatchObject([{ name: '春和苑5栋邻里群' }]);
    const [text] = day.texts;
    const sent = await page.ask('POST', '/volunteer/send', { textId: text?.['id'] });
    expect(sent).toMatchObject({ status: 200, body: { sent: [{ title: text?.['title'], total: 1 }] } });
    await test.idle();
    expect(test.said(test.rooms.building5).at(-1)).toContain(text?.['title']);
    expect(test.said(test.rooms.building3)).toEqual([]);
    expect(await page.ask('POST', '/volunteer/send', { textId: text?.['id'] })).toMatchObject({
      status: 409,
    });
    for (const path of ['/reminders/runs', '/worker/mine', '/tickets'])
      expect((await page.ask('GET', path)).status).toBe(401);
    const lines = await test.app.database.auditEntry.findMany({ where: { action: 'reminder.send_now' } });
    expect(lines).toMatchObject([{ actorId: null, details: { by: 'volunteer:何芳' } }]);
  });

  it('has what they send by hand in their own groups, and nobody else’s', async () => {
    const { admin, page } = await openPage();
    const rule = { channels: ['wechat'], tags: [], version: 0 };
    expect((await admin.ask('PUT', '/reminders/by-hand-rule', rule)).status).toBe(403);
    const everywhere = await signInAs(test, 'admin', []);
    await everywhere.ask('PUT', '/reminders/by-hand-rule', rule);
    const run = await admin.ask('POST', '/reminders/send', { areaId: 'demo-community', topic: 'anti_fraud' });
    const [task, ...others] = (await dayOf(page)).tasks;
    expect(others).toEqual([]);
    const group = task?.['group'] as { readonly id: string; readonly name: string };
    expect(group.name).toBe('春和苑5栋邻里群');
    const url = (groupId: string) => `/volunteer/runs/${String(run.body['id'])}/groups/${groupId}/sent`;
    const foreign = (await test.app.stores.groups.list('/')).find(({ id }) => id !== group.id);
    expect((await page.ask('POST', url(foreign?.id ?? ''))).status).toBe(404);
    expect((await page.ask('POST', url(group.id))).status).toBe(204);
    expect((await dayOf(page)).tasks).toEqual([]);
    expect((await admin.ask('GET', `/reminders/runs/${String(run.body['id'])}`)).body).toMatchObject({
      counts: { sent: 1, byHand: 2 },
    });
  });

  it('is closed the moment it is revoked, and when the day is over', async () => {
    const { admin, id, page } = await openPage();
    await admin.ask('POST', `/reminders/volunteers/${id}/revoke`);
    expect(await page.ask('GET', '/volunteer/day')).toMatchObject({
      ...{ status: 401, body: { code: 'volunteer.day_over' } },
    });
    await test.stop();
    const next = await openPage();
    test = await test.restart(24 * 3_600_000);
    const later = visitor(test, next.page.cookie, next.page.csrfToken);
    expect((await later.ask('GET', '/volunteer/day')).status).toBe(401);
  });
});
