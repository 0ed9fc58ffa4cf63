import { afterAll, beforeAll, expect, it } from 'vitest';

import { demoGroups } from '../../community/demo.ts';
import { type Answer, signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
let admin: Visitor;
let clerk: Visitor;
let stranger: Visitor;

const communityId = 'demo-community';
const send = { communityId, topic: 'anti_fraud' } as const;
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
  const plan = await admin.ask('POST', '/reminders/plans', { communityId, weekdays: [], timeOfDay: '8' });
  const fields = plan.body['fields'] as { path: string }[];
  expect(fields.map(({ path }) => path)).toEqual(expect.arrayContaining(['weekdays', 'timeOfDay', 'name']));
});

it('keeps texts, which every community sends, to people who work everywhere', async () => {
  expect(await stranger.ask('POST', '/reminders/texts', draft)).toMatchObject({ status: 403 });
  expect((await clerk.ask('GET', '/reminders/texts')).status).toBe(200);
});

it('shows when each plan speaks next, and lets it be moved', async () => {
  const [plan] = itemsOf(await clerk.ask('GET', '/reminders/plans'));
  // The test's day is past eight in Shanghai: the next morning is the next run.
  expect(plan).toMatchObject({ community: { id: communityId }, nextRunAt: '2026-11-23T00:00:00.000Z' });
  const body = {
    communityId,
    name: '傍晚提醒',
    topic: 'anti_fraud',
    timeOfDay: '18:30',
    weekdays: [1, 3],
    quietFrom: '21:00',
    quietUntil: '07:00',
    active: true,
    version: plan?.version,
  };
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
  expect(answer).toMatchObject({ status: 400, body: { fields: [{ path: 'communityId' }] } });
  expect((await stranger.ask('POST', '/reminders/preview', send)).status).toBe(400);
});

it('sends word for word what the preview showed, to exactly those groups, once per press', async () => {
  const topic = demoGroups[0]?.topic ?? '';
  const group = (await test.app.stores.groups.list('/')).find((one) => one.topic === topic);
  await admin.ask('PATCH', `/groups/${group?.id ?? ''}`, { remindersEnabled: false });
  const preview = await clerk.ask('POST', '/reminders/preview', send);
  expect(preview.body['groups']).toHaveLength(residentsGroups - 1);
  expect(preview.body['skipped']).toContainEqual({
    id: group?.id,
    name: topic,
    why: '提醒开关已关闭',
  });
  const request = { ...send, requestId: '3f0c2b56-6a5e-4b3a-9a53-0a8a4a2b7c11' };
  const [first, second] = [
    await admin.ask('POST', '/reminders/send', request),
    await admin.ask('POST', '/reminders/send', request),
  ];
  expect(first.status).toBe(200);
  expect(second.body['id']).toBe(first.body['id']);
  await test.idle();
  expect(test.said(test.rooms.building5)).toEqual([preview.body['text']]);
  expect(test.said(test.rooms.building3)).toEqual([]);
  const run = await clerk.ask('GET', `/reminders/runs/${String(first.body['id'])}`);
  expect(run.body).toMatchObject({
    statusName: '已完成',
    startedBy: '测试admin',
    text: preview.body['text'],
    counts: { total: residentsGroups - 1, sent: residentsGroups - 1 },
  });
  expect((await stranger.ask('GET', `/reminders/runs/${String(first.body['id'])}`)).status).toBe(404);
  expect(await auditOf(String(first.body['id']))).toMatchObject([{ action: 'reminder.send_now' }]);
});

it('asks a person about a delivery nobody can be sure of, and does once what they decide', async () => {
  // Runs of one instant have no order.
  await test.pass(1000);
  const sent = await admin.ask('POST', '/reminders/send', send);
  await test.idle();
  const runId = String(sent.body['id']);
  const deliveries = await test.app.stores.reminders.listDeliveries(runId);
  const [lost] = deliveries;
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
  const unread = { where: { topic: 'fire_safety' }, data: { status: 'draft' } };
  await test.app.database.reminderText.updateMany(unread);
  const topic = await admin.ask('POST', '/reminders/preview', { communityId, topic: 'fire_safety' });
  expect(topic).toMatchObject({ status: 409, body: { code: 'reminder.no_text_of_topic' } });
});
