import { afterAll, beforeAll, expect, it } from 'vitest';

import { createPictureFiles } from '../../pictures/picture-files.ts';
import { type Answer, signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
let clerk: Visitor;
let worker: Visitor;
const workerId = 'test-worker-of-grid-1';

beforeAll(async () => {
  test = await createTestApp();
  clerk = await signInAs(test, 'clerk', ['demo-community']);
  worker = await signInAs(test, 'worker', ['demo-grid-1'], workerId);
  // So that new tickets go to the worker of the demo, and this one is somebody to hand them to.
  await worker.ask('PUT', '/session/duty', { onDuty: false });
});
afterAll(() => test.stop());

let reporters = 0;
/** Of one grid; each another one, so that no two are one matter; without words it is the reporter's own. */
const places = [
  '',
  '1栋1单元',
  '1栋2单元',
  '1栋3单元',
  '2栋1单元',
  '2栋2单元',
  '2栋3单元',
  '3栋1单元',
  '3栋3单元',
  '1栋4单元',
  '2栋4单元',
];
async function report(): Promise<{ id: string; version: number; number: string }> {
  reporters += 1;
  const resident = test.resident(`王敏${reporters}`, { alias: `3-2-50${reporters} 王敏${reporters}` });
  const place = places[reporters - 1] ?? '';
  await resident.says(`${place}楼道出口被一辆小车堵住了,哪里可以查到司机的电话?我电话15412345678`);
  await test.idle();
  const ticket = (await test.tickets()).at(-1);
  return { id: ticket?.id ?? '', version: ticket?.version ?? 0, number: ticket?.number ?? '' };
}

const act = (
  person: Visitor,
  id: string,
  step: { readonly action: string; readonly version: unknown; readonly input?: object },
): Promise<Answer> => person.ask('POST', `/tickets/${id}/actions`, step);

it('shows a report in the queue with its place, its deadline and a masked phone', async () => {
  const { id, number } = await report();
  const page = await clerk.ask('GET', `/tickets?q=${number}`);
  expect(page.body['items']).toMatchObject([
    { id, number, overdue: false, stateName: expect.any(String) as string },
  ]);
  const detail = await clerk.ask('GET', `/tickets/${id}`);
  expect(detail.status).toBe(200);
  expect(JSON.stringify(detail.body)).not.toContain('15412345678');
  expect(detail.body['phoneMasked']).toMatch(/^154\*+/);
});

it('shows the whole phone only on request, and writes down who asked', async () => {
  const { id } = await report();
  const answer = await clerk.ask('POST', `/tickets/${id}/reveal`, { field: 'phone' });
  expect(answer.body).toEqual({ value: '15412345678' });
  const audit = await test.app.database.auditEntry.findMany({
    where: { subjectId: id, action: 'ticket.reveal' },
  });
  expect(audit).toMatchObject([{ details: { field: 'phone' } }]);
});

it('offers what the workflow allows, previews what the resident will read, and says exactly that', async () => {
  const { id } = await report();
  const before = await clerk.ask('GET', `/tickets/${id}`);
  const actions = before.body['actions'] as {
    code: string;
    fields: { name: string; options?: object[] }[];
  }[];
  const transfer = actions.find(({ code }) => code === 'transfer');
  expect(transfer?.fields.find(({ name }) => name === 'assigneeId')?.options).toContainEqual({
    code: workerId,
    name: '测试worker（不在岗）',
  });
  const moved = await act(clerk, id, {
    action: 'transfer',
    version: before.body['version'],
    input: { assigneeId: workerId },
  });
  expect(moved.status).toBe(200);
  const claimed = await act(worker, id, { action: 'claim', version: moved.body['version'] });
  expect(claimed.body['stateName']).toBe('处置中');

  const input = { reason: 'fixed', note: '灯管已更换' };
  const preview = await worker.ask('POST', `/tickets/${id}/actions/preview`, { action: 'handle', input });
  const handled = await act(worker, id, { action: 'handle', version: claimed.body['version'], input });
  expect(handled.status).toBe(200);
  await test.pass(60_000);
  expect(preview.body['toldIn']).toBe('group');
  expect(test.said(test.rooms.building3).join('\n')).toContain(preview.body['text']);
});

it('shows what the resident thought of the result, and lets the office open it again', async () => {
  const { id, version, number } = await report();
  const claimed = await act(clerk, id, { action: 'claim', version });
  const input = { reason: 'fixed', note: '车已挪走' };
  await act(clerk, id, { action: 'handle', version: claimed.body['version'], input });
  await test.resident(`王敏${reporters}`).tells(`2 ${number} 慢了点`);
  await test.idle();
  const rated = (await clerk.ask('GET', `/tickets/${id}`)).body;
  expect(rated).toMatchObject({ stateName: '已办结', ratingName: '基本满意' });
  expect((rated['timeline'] as object[]).at(-1)).toMatchObject({ title: '居民评价', ratingName: '基本满意' });

  const note = { note: '回访时居民说又堵上了', reason: 'came_back' };
  const again = await act(clerk, id, { action: 'reopen', version: rated['version'], input: note });
  expect(again.body['stateName']).toBe('已受理');
  expect(again.body['ratingName']).toBeUndefined();
});

it('does not let two people overwrite each other, and says what happened meanwhile', async () => {
  const { id } = await report();
  const seen = (await clerk.ask('GET', `/tickets/${id}`)).body['version'];
  await act(clerk, id, { action: 'transfer', version: seen, input: { assigneeId: workerId } });
  const late = await act(clerk, id, { action: 'transfer', version: seen, input: { assigneeId: 'demo-lin' } });
  expect(late).toMatchObject({
    status: 409,
    body: { code: 'store.conflict', conflict: { changes: [{ what: '转派', by: '测试clerk' }] } },
  });
});

it('writes the step and its audit line together', async () => {
  const { id } = await report();
  const seen = (await clerk.ask('GET', `/tickets/${id}`)).body['version'];
  await act(clerk, id, { action: 'transfer', version: seen, input: { assigneeId: workerId } });
  const { database } = test.app;
  const lines = await database.auditEntry.findMany({ where: { subjectId: id } });
  const events = await database.ticketEvent.findMany({ where: { ticketId: id, name: 'transfer' } });
  expect(lines.map(({ action }) => action)).toEqual(['ticket.look', 'ticket.transfer']);
  expect(events).toHaveLength(1);
});

it('refuses a step that lacks what it needs, naming the field and the way out', async () => {
  const { id } = await report();
  const seen = (await clerk.ask('GET', `/tickets/${id}`)).body['version'];
  const answer = await act(clerk, id, { action: 'withdraw', version: seen });
  expect(answer).toMatchObject({
    status: 400,
    body: { code: 'ticket.note_missing', fields: [{ path: 'input.note' }] },
  });
  expect((await act(clerk, id, { action: 'close', version: seen })).status).toBe(409);
  expect((await act(clerk, id, { action: 'fly', version: seen })).status).toBe(400);
});

it('has no ticket of somebody else for a worker, nor one of another community for a clerk', async () => {
  const { id } = await report();
  const [other, stranger] = [
    await signInAs(test, 'worker', ['demo-grid-1']),
    await signInAs(test, 'clerk', ['demo-building-5']),
  ];
  for (const person of [other, stranger]) {
    expect((await person.ask('GET', `/tickets/${id}`)).status).toBe(404);
    expect((await act(person, id, { action: 'accept', version: 1 })).status).toBe(404);
    expect((await person.ask('POST', `/tickets/${id}/reveal`, { field: 'phone' })).status).toBe(404);
    expect((await person.ask('GET', '/tickets')).body['items']).toEqual([]);
  }
});

it('serves a picture as the picture we made it, to whoever may see the ticket', async () => {
  const { id } = await report();
  const { database } = test.app;
  const html = Buffer.from('<script>alert(1)</script>');
  const fileKey = await createPictureFiles(`${test.folder}/pictures`).put(html);
  const row = { id: `picture-${id}`, fileKey, mime: 'image/jpeg', bytes: html.length, width: 1, height: 1 };
  await database.attachment.create({ data: { ...row, createdAt: test.clock.now() } });
  await database.ticketAttachment.create({ data: { ticketId: id, attachmentId: row.id } });
  const answer = await clerk.ask('GET', `/tickets/${id}/pictures/${row.id}`);
  expect(answer).toMatchObject({
    status: 200,
    headers: { 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' },
  });
  expect(answer.headers['content-security-policy']).toContain('sandbox');
  expect(answer.bytes.equals(html)).toBe(true);
  expect((await clerk.ask('GET', `/tickets/other/pictures/${row.id}`)).status).toBe(404);
});

it('makes two tickets one and two again; who reported the one follows the other meanwhile', async () => {
  const [one, other] = [await report(), await report()];
  const action = { action: 'merge', version: other.version };
  const unknown = await act(clerk, other.id, { ...action, input: { relatedNumber: '999999-9' } });
  expect(unknown).toMatchObject({ status: 400, body: { fields: [{ path: 'input.relatedNumber' }] } });
  const itself = await act(clerk, other.id, { ...action, input: { relatedNumber: other.number } });
  expect(itself).toMatchObject({ status: 400, body: { code: 'ticket.related_same' } });

  const merged = await act(clerk, other.id, { ...action, input: { relatedNumber: one.number } });
  expect(merged.body).toMatchObject({ stateName: '已并案', mergedInto: { number: one.number } });
  const master = (await clerk.ask('GET', `/tickets/${one.id}`)).body;
  const { title } = merged.body;
  expect(master['duplicates']).toEqual([{ id: other.id, number: other.number, title, stateName: '已并案' }]);
  expect(await test.app.stores.tickets.countFollowers(one.id)).toBe(1);

  const parted = await act(clerk, other.id, { action: 'unmerge', version: merged.body['version'] });
  expect(parted.body).toMatchObject({ stateName: '已派单' });
  expect(parted.body['mergedInto']).toBeUndefined();
  expect(await test.app.stores.tickets.countFollowers(one.id)).toBe(0);
});
