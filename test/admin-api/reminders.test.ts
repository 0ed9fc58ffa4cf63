import { afterAll, beforeAll, expect, it } from 'vitest';

import { demoGroups } from '../../community/demo.ts';
import { type Answer, signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
let admin: Visitor;
let clerk: Visitor;
let stranger: Visitor;

const communityId = 'demo-community';
const send = { areaId: communityId, topic: 'anti_fraud' } as const;
const residentsGroups = demoGroups.length - 1;

beforeAll(async () => {
  test = await createTestApp();
  admin = await signInAs(test, 'admin', []);
  clerk = await signInAs(test, 'clerk', [communityId]);
  stranger = await signInAs(test, 'admin', ['demo-building-5']);
});
afterAll(() => test.stop());

type Row = Readonly<Record<string, unknown>> & { readonly id: string; readonly version: number };
function itemsOf(answer: Answer): readonly Row[] {
  // The route's own schema has made them.
  return answer.body['items'] as readonly Row[];
}

function auditOf(subjectId: string) {
  return test.app.database.auditEntry.findMany({ where: { subjectId } });
}

const draft = {
  topic: 'notice',
  title: '停水通知',
  body: '周三上午检修水管，请提前储水。',
  source: '供水公司告示',
  reviewAt: '2027-01-01T00:00:00.000Z',
};

const planBody = {
  areaId: communityId,
  name: '傍晚提醒',
  topic: 'anti_fraud',
  startsAt: '2026-11-02T18:30',
  rrule: 'FREQ=WEEKLY;BYDAY=MO,WE',
} as const;

const notice = { title: '停水通知', body: '{{小区}}周三上午检修水管，请提前储水。', noticeKind: 'water' };
/** What is wrong with a plan, by the field that is told. */
const wrongPlans = [
  ['rrule', { rrule: 'FREQ=HOURLY' }],
  ['rrule', { rrule: '' }],
  ['startsAt', { startsAt: undefined }],
  ['topic', { wording: notice }],
  ['pictureId', { picture: 'attachment' }],
  ['emergencyReason', { emergencyReason: '燃气泄漏' }],
  ['audience.buildings', { audience: { buildings: '三栋' } }],
  ['wording.body', { topic: 'notice', wording: { ...notice, body: '详情见 http://example.com/a' } }],
  ['wording.body', { topic: 'notice', wording: { ...notice, body: '请 {{姓名}} 提前储水。' } }],
] as const;

it('takes a text from draft to published and back to the archive, each step in the audit log', async () => {
  const made = await admin.ask('POST', '/reminders/texts', draft);
  expect(made).toMatchObject({ status: 200, body: { status: 'draft', statusName: '草稿', version: 1 } });
  const url = `/reminders/texts/${String(made.body['id'])}`;
  const edited = await admin.ask('PUT', url, { ...draft, title: '停水提醒', version: 1 });
  expect(edited.body).toMatchObject({ title: '停水提醒', version: 2, updatedBy: '测试admin' });
  const published = await admin.ask('POST', `${url}/publish`, { version: 2 });
  expect(published.body).toMatchObject({ statusName: '已发布', version: 3 });
  expect((await admin.ask('POST', `${url}/publish`, { version: 3 })).status).toBe(409);
  const archived = await admin.ask('POST', `${url}/archive`, { version: 3 });
  expect(archived.body).toMatchObject({ statusName: '已归档', version: 4 });
  const lines = await auditOf(String(made.body['id']));
  expect(new Map(lines.map(({ action, details }) => [action, details]))).toEqual(
    new Map([
      ['reminder.insert', { version: 1 }],
      ['reminder.update', { version: 2 }],
      ['reminder.publish', { version: 3 }],
      ['reminder.archive', { version: 4 }],
    ]),
  );
});

it('does not let two people overwrite each other, and writes no audit line for what was not done', async () => {
  const [text] = itemsOf(await admin.ask('GET', '/reminders/texts'));
  const url = `/reminders/texts/${text?.id ?? ''}`;
  const body = { ...draft, version: text?.version };
  expect((await admin.ask('PUT', url, body)).status).toBe(200);
  expect(await admin.ask('PUT', url, body)).toMatchObject({ status: 409, body: { code: 'store.conflict' } });
  expect(await auditOf(text?.id ?? '')).toHaveLength(1);
});

it('says which field of a text or a plan is wrong', async () => {
  const text = await admin.ask('POST', '/reminders/texts', { ...draft, scamType: 'romance' });
  expect(text).toMatchObject({ status: 400, body: { fields: [{ path: 'scamType' }] } });
  const plan = await admin.ask('POST', '/reminders/plans', {
    areaId: communityId,
    startsAt: '8',
    quietFrom: '9',
  });
  const fields = plan.body['fields'] as { path: string }[];
  expect(fields.map(({ path }) => path)).toEqual(expect.arrayContaining(['startsAt', 'quietFrom', 'name']));
  for (const [path, wrong] of wrongPlans)
    expect(await admin.ask('POST', '/reminders/plans', { ...planBody, ...wrong })).toMatchObject({
      status: 400,
      body: { fields: [{ path }] },
    });
});

it('keeps texts, which every community sends, to people who work everywhere', async () => {
  expect(await stranger.ask('POST', '/reminders/texts', draft)).toMatchObject({ status: 403 });
  expect((await clerk.ask('GET', '/reminders/texts')).status).toBe(200);
});

it('shows when each plan speaks next, and lets it be moved', async () => {
  const [plan] = itemsOf(await clerk.ask('GET', '/reminders/plans'));
  // The test's day is past eight in Shanghai: the next morning is the next run.
  expect(plan).toMatchObject({ area: { id: communityId }, nextRunAt: '2026-11-23T00:00:00.000Z' });
  const body = { ...planBody, version: plan?.version };
  const url = `/reminders/plans/${plan?.id ?? ''}`;
  expect((await stranger.ask('PUT', url, body)).status).toBe(404);
  expect((await admin.ask('PUT', url, body)).body).toMatchObject({ nextRunAt: '2026-11-23T10:30:00.000Z' });
  expect((await admin.ask('PUT', url, body)).status).toBe(409);
  expect((await auditOf(plan?.id ?? '')).map(({ action }) => action)).toEqual(['reminder.plan']);
  const off = await admin.ask('PUT', url, { ...body, active: false, version: (plan?.version ?? 0) + 1 });
  expect(off.body).not.toHaveProperty('nextRunAt');
});

it('has nothing of a community for people who do not work in it', async () => {
  expect(itemsOf(await stranger.ask('GET', '/reminders/plans'))).toEqual([]);
  const answer = await stranger.ask('POST', '/reminders/send', send);
  expect(answer).toMatchObject({ status: 400, body: { fields: [{ path: 'areaId' }] } });
  expect((await stranger.ask('POST', '/reminders/preview', send)).status).toBe(400);
});

it('sends word for word what the preview showed, to exactly those groups, once per press', async () => {
  const topic = demoGroups[0]?.topic ?? '';
  const group = (await test.app.stores.groups.list('/')).find((one) => one.topic === topic);
  await admin.ask('PATCH', `/groups/${group?.id ?? ''}`, { remindersEnabled: false });
  const preview = await clerk.ask('POST', '/reminders/preview', send);
  expect(preview.body).toMatchObject({ total: residentsGroups - 1, byHand: 0 });
  const { fingerprint } = preview.body;
  const left = await clerk.ask('POST', '/reminders/preview-groups', {
    ...{ ...send, fingerprint, which: 'skipped' },
  });
  expect(itemsOf(left)).toContainEqual(
    expect.objectContaining({ id: group?.id, name: topic, why: '提醒开关已关闭' }),
  );
  const pages = await Promise.all([
    clerk.ask('POST', '/reminders/preview-groups', { ...send, fingerprint, limit: 1 }),
    clerk.ask('POST', '/reminders/preview-groups', { ...send, fingerprint, limit: 1, q: '5栋' }),
  ]);
  expect(pages.map(({ body }) => body['total'])).toEqual([residentsGroups - 1, 1]);
  const reached = await clerk.ask('POST', '/reminders/preview-groups', {
    ...{ ...send, fingerprint, cursor: pages[0].body['nextCursor'] },
  });
  expect([...itemsOf(pages[0]), ...itemsOf(reached)]).toHaveLength(residentsGroups - 1);
  const five = itemsOf(pages[1])[0];
  const changed = { ...send, fingerprint: 'of other words' };
  expect(await clerk.ask('POST', '/reminders/preview-groups', changed)).toMatchObject({
    ...{ status: 409, body: { code: 'reminder.changed_since_preview' } },
  });
  const request = { ...send, requestId: '3f0c2b56-6a5e-4b3a-9a53-0a8a4a2b7c11' };
  const [first, second] = [
    await admin.ask('POST', '/reminders/send', request),
    await admin.ask('POST', '/reminders/send', request),
  ];
  expect(first.status).toBe(200);
  expect(second.body['id']).toBe(first.body['id']);
  await test.idle();
  expect(test.said(test.rooms.building5)).toEqual([five?.['text']]);
  expect(test.said(test.rooms.building3)).toEqual([]);
  const run = await clerk.ask('GET', `/reminders/runs/${String(first.body['id'])}`);
  expect(run.body).toMatchObject({
    statusName: '已完成',
    startedBy: '测试admin',
    messages: expect.arrayContaining([expect.objectContaining({ text: five?.['text'] })]) as unknown[],
    counts: { total: residentsGroups - 1, sent: residentsGroups - 1 },
  });
  const page = await clerk.ask('GET', `/reminders/runs/${String(first.body['id'])}/deliveries?standing=sent`);
  expect(itemsOf(page)).toHaveLength(residentsGroups - 1);
  for (const path of ['', '/deliveries'])
    expect((await stranger.ask('GET', `/reminders/runs/${String(first.body['id'])}${path}`)).status).toBe(
      404,
    );
  expect(await auditOf(String(first.body['id']))).toMatchObject([{ action: 'reminder.send_now' }]);
});

it('asks a person about a delivery nobody can be sure of, and does once what they decide', async () => {
  // Runs of one instant have no order.
  await test.pass(1000);
  const sent = await admin.ask('POST', '/reminders/send', send);
  await test.idle();
  const runId = String(sent.body['id']);
  const lost = (
    await test.app.stores.reminders.listDeliveries(runId, {
      ...{ standing: undefined, q: undefined, after: undefined, limit: 1 },
    })
  ).items[0];
  await test.app.database.outboxMessage.update({
    where: { id: lost?.outboxId ?? '' },
    data: { status: 'unknown' },
  });
  const list = await clerk.ask('GET', '/reminders/runs?limit=1');
  expect(itemsOf(list)).toMatchObject([{ id: runId, statusName: '待决定', counts: { unknown: 1 } }]);
  expect(
    itemsOf(await clerk.ask('GET', `/reminders/runs?cursor=${String(list.body['nextCursor'])}`)),
  ).toHaveLength(1);

  const url = `/reminders/runs/${runId}/groups/${lost?.groupId ?? ''}/decision`;
  expect((await stranger.ask('POST', url, { decision: 'settle' })).status).toBe(404);
  const before = test.simulator.sent().length;
  const again = await admin.ask('POST', url, { decision: 'send_again' });
  expect(again.status).toBe(200);
  await test.idle();
  expect(test.simulator.sent()).toHaveLength(before + 1);
  expect(await admin.ask('POST', url, { decision: 'settle' })).toMatchObject({
    status: 409,
    body: { code: 'outbox.decided' },
  });
  expect(await auditOf(lost?.outboxId ?? '')).toMatchObject([
    { action: 'outbox.send_again', details: { runId } },
  ]);
});

it('refuses a text nobody published, and a topic of which nobody read any', async () => {
  const made = await admin.ask('POST', '/reminders/texts', draft);
  const named = await admin.ask('POST', '/reminders/send', { ...send, textId: made.body['id'] });
  expect(named).toMatchObject({ status: 409, body: { code: 'reminder.text_not_published' } });
  const topic = await admin.ask('POST', '/reminders/preview', {
    ...send,
    topic: 'notice',
    style: 'festival',
  });
  expect(topic).toMatchObject({ status: 409, body: { code: 'reminder.no_text_of_topic' } });
});

it('shows on the calendar what goes out when, with the title where it is known', async () => {
  const plan = await admin.ask('POST', '/reminders/plans', {
    ...{ areaId: communityId, name: '周三停水', kind: 'one_off', topic: 'notice', wording: notice },
    startsAt: '2026-11-25T09:00',
  });
  expect(plan).toMatchObject({ status: 200, body: { kindName: '一次', wording: notice } });
  const calendar = await clerk.ask('GET', '/reminders/calendar?from=2026-11-22&to=2026-11-30');
  const items = itemsOf(calendar);
  expect(items).toContainEqual(
    expect.objectContaining({
      ...{ at: '2026-11-25T01:00:00.000Z', what: 'planned', name: '周三停水', title: '停水通知' },
    }),
  );
  expect(items.some((item) => item['what'] === 'run' && item['runId'] !== undefined)).toBe(true);
  expect(calendar.body['holidays']).toEqual([]);
  const autumn = await clerk.ask('GET', '/reminders/calendar?from=2026-10-01&to=2026-10-10');
  expect(autumn.body['holidays']).toContainEqual({ day: '2026-10-10', works: true });
  expect(await stranger.ask('GET', '/reminders/calendar?from=2026-11-22&to=2026-11-30')).toMatchObject({
    body: { items: [] },
  });
});

it('sends what is urgent once a second person agreed, at once and to those groups alone', async () => {
  const made = await admin.ask('POST', '/reminders/plans', {
    ...{ areaId: communityId, name: '抢修', kind: 'urgent', topic: 'notice', wording: notice },
    audience: { buildings: '5栋' },
  });
  expect(made.body).toMatchObject({ approvalName: '待第二人批准', mayDecide: false });
  const url = `/reminders/plans/${String(made.body['id'])}`;
  const own = await admin.ask('POST', `${url}/approve`, { version: 1 });
  expect(own).toMatchObject({ status: 409, body: { code: 'reminder.own_request' } });
  const before = test.said().length;
  const second = await signInAs(test, 'supervisor', [communityId]);
  expect((await second.ask('POST', `${url}/approve`, { version: 1 })).body).toMatchObject({
    approvalName: '已批准',
    decidedBy: '测试supervisor',
  });
  await test.idle();
  expect(test.said()).toHaveLength(before + 1);
  expect(test.said(test.rooms.building5).at(-1)).toContain('春和苑周三上午检修水管');
  expect((await second.ask('POST', `${url}/approve`, { version: 2 })).status).toBe(409);
});

it('lets the sender read it first, in their own chat or a group that is there for it', async () => {
  const trial = { ...send, requestId: '7e0c2b56-6a5e-4b3a-9a53-0a8a4a2b7c12' };
  expect(await admin.ask('POST', '/reminders/trial', trial)).toMatchObject({
    status: 409,
    body: { code: 'reminder.not_bound' },
  });
  const [residents, workers] = await Promise.all(
    [test.rooms.building3, test.rooms.workers].map(async ({ key }) =>
      (await test.app.stores.groups.list('/')).find(({ roomKey }) => roomKey === key),
    ),
  );
  const refused = await admin.ask('POST', '/reminders/trial', { ...trial, groupId: residents?.id });
  expect(refused).toMatchObject({ status: 400, body: { fields: [{ path: 'groupId' }] } });
  const sent = await admin.ask('POST', '/reminders/trial', { ...trial, groupId: workers?.id });
  await test.idle();
  expect(test.said(test.rooms.workers).at(-1)).toBe(sent.body['text']);
  expect(sent.body['text']).toMatch(/^【试发/);
});

it('holds a run at once and goes on with it, each step in the audit log', async () => {
  const sent = await admin.ask('POST', '/reminders/send', { ...send, spreadMinutes: 60 });
  const url = `/reminders/runs/${String(sent.body['id'])}`;
  const paused = await admin.ask('POST', `${url}/pause`);
  expect(paused.body).toMatchObject({ status: 'paused', statusName: '已暂停' });
  const waiting = test.said().length;
  await test.pass(2 * 3_600_000);
  expect(test.said()).toHaveLength(waiting);
  expect((await admin.ask('POST', `${url}/pause`)).status).toBe(409);
  await admin.ask('POST', `${url}/resume`);
  await test.idle();
  const done = await clerk.ask('GET', url);
  expect(done.body).toMatchObject({ statusName: '已完成' });
  expect((await auditOf(String(sent.body['id']))).map(({ action }) => action).sort()).toEqual([
    'reminder.pause',
    'reminder.resume',
    'reminder.send_now',
  ]);
});

it('tells which groups got nothing for some days, and what to change', async () => {
  const reach = await clerk.ask('GET', '/reminders/reach?days=7');
  expect(reach.body).toMatchObject({
    ...{ total: residentsGroups, reached: residentsGroups - 1 },
    reasons: [{ why: 'reminders_off', whyName: '提醒开关已关闭', groups: 1 }],
  });
  expect(itemsOf(reach)).toMatchObject([
    { group: { name: demoGroups[0]?.topic }, why: 'reminders_off', whyName: '提醒开关已关闭' },
  ]);
});

it('counts after a reminder what was asked about scams where it was read, and nobody’s name', async () => {
  const sent = await admin.ask('POST', '/reminders/send', { ...send, picture: 'card' });
  await test.idle();
  const url = `/reminders/runs/${String(sent.body['id'])}`;
  await test
    .resident('赵宁', { room: test.rooms.building5 })
    .says('有人让我刷单返利，这是诈骗吗', { mention: true });
  await test.idle();
  expect((await clerk.ask('GET', url)).body['after']).toMatchObject({ questions: 1 });
  expect(test.simulator.sent(test.rooms.building5).some(({ image }) => image !== undefined)).toBe(true);
});

it('leaves groups that people send to themselves to staff, by the rule of who works everywhere', async () => {
  const rule = { channels: [], tags: ['人工发'], version: 0 };
  const five = (await test.app.stores.groups.list('/')).find(
    ({ roomKey }) => roomKey === test.rooms.building5.key,
  );
  await admin.ask('PATCH', `/groups/${five?.id ?? ''}`, { tags: ['人工发'] });
  expect((await stranger.ask('PUT', '/reminders/by-hand-rule', rule)).status).toBe(403);
  expect((await admin.ask('PUT', '/reminders/by-hand-rule', rule)).body).toMatchObject({ version: 1 });
  expect((await admin.ask('PUT', '/reminders/by-hand-rule', rule)).status).toBe(409);
  expect((await clerk.ask('POST', '/reminders/preview', send)).body).toMatchObject({ byHand: 1 });
  const trial = { ...send, requestId: '7e0c2b56-6a5e-4b3a-9a53-0a8a4a2b7c13', groupId: five?.id };
  expect(await admin.ask('POST', '/reminders/trial', trial)).toMatchObject({ status: 400 });

  const before = test.said(test.rooms.building5).length;
  const sent = await admin.ask('POST', '/reminders/send', { ...send, picture: 'card' });
  await test.idle();
  expect(test.said(test.rooms.building5)).toHaveLength(before);
  const tasks = await clerk.ask('GET', '/reminders/by-hand');
  expect(tasks.body).toMatchObject({ total: 1 });
  expect(itemsOf(tasks)).toMatchObject([{ group: { id: five?.id }, hasPicture: true }]);
  const url = `/reminders/runs/${String(sent.body['id'])}/groups/${five?.id ?? ''}`;
  const picture = await clerk.ask('GET', `${url}/picture`);
  expect(picture.headers['content-type']).toBe('image/jpeg');
  expect((await clerk.ask('POST', `${url}/sent-by-hand`)).body).toMatchObject({ statusName: '已完成' });
  expect((await clerk.ask('GET', '/reminders/by-hand')).body).toMatchObject({ total: 0, items: [] });
});
