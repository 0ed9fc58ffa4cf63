import { afterAll, beforeAll, expect, it } from 'vitest';

import { demoAccount, demoChannel } from '../../community/demo.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
let clerk: Visitor;

beforeAll(async () => {
  test = await createTestApp();
  clerk = await signInAs(test, 'clerk', ['demo-community']);
});
afterAll(() => test.stop());

/** Each of another resident and another place. */
async function report(words: string, name: string): Promise<Ticket> {
  const known = new Set((await test.tickets()).map(({ id }) => id));
  await test.resident(name, { alias: `3-2-501 ${name}` }).says(words);
  await test.idle();
  const ticket = (await test.tickets()).find(({ id }) => !known.has(id));
  if (ticket === undefined) throw new Error(`no ticket of 「${words}」`);
  return ticket;
}

const lamp = { category: 'repair.lighting', words: '楼道灯不亮' };
const rubbish = { category: 'anomaly.sanitation', words: '楼下垃圾没人收', urgency: 'normal', building: '5' };

async function splitInTwo(ticket: Ticket) {
  const { version } = (await clerk.ask('GET', `/tickets/${ticket.id}`)).body;
  return clerk.ask('POST', `/tickets/${ticket.id}/parts`, { version, parts: [lamp, rubbish] });
}

interface Tied {
  readonly id: string;
  readonly number: string;
  readonly stateName: string;
}

it('makes one ticket several, each with its own number, unit and place, told to the resident in one message', async () => {
  const whole = await report('3栋2单元楼道灯不亮了', '王敏');
  const before = test.said(test.rooms.building3).length;
  const answer = await splitInTwo(whole);
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ stateName: '已拆单', maySplit: false });
  const parts = answer.body['parts'] as Tied[];
  expect(parts.map(({ stateName }) => stateName)).toEqual(['已派单', '已派单']);

  const [first, second] = await Promise.all(parts.map(({ id }) => test.app.stores.tickets.get(id)));
  expect(first).toMatchObject({ openedAt: whole.openedAt, place: whole.place, reporterId: whole.reporterId });
  expect(second).toMatchObject({ place: { building: '5' }, areaId: 'demo-building-5' });
  const shown = await clerk.ask('GET', `/tickets/${parts[0]?.id ?? ''}`);
  expect(shown.body['partOf']).toMatchObject({ id: whole.id, number: whole.number });

  await test.pass(60_000);
  const told = test.said(test.rooms.building3).slice(before);
  expect(told).toEqual([expect.stringContaining(`工单${parts[1]?.number ?? ''}`)]);
});

it('ends the whole at once when the last part has ended, and says so once', async () => {
  const whole = await report('3栋1单元楼道灯不亮了', '李芳');
  const parts = (await splitInTwo(whole)).body['parts'] as Tied[];
  await end(parts[0]);
  await test.pass(120_000);
  expect((await test.app.stores.tickets.get(whole.id)).state).toBe('split');

  await end(parts[1]);
  await test.idle();
  expect(await test.app.stores.tickets.get(whole.id)).toMatchObject({ state: 'closed', closedBy: 'parts' });
  await test.pass(2 * 3_600_000);
  const said = test.said().filter((text) => text.includes(`工单${whole.number}分成的2单都有了结果`));
  expect(said).toHaveLength(1);
});

async function end(part: Tied | undefined): Promise<void> {
  const id = part?.id ?? '';
  const { version } = await test.app.stores.tickets.get(id);
  const input = { reason: 'not_ours', note: '由市政养护处负责' };
  const answer = await clerk.ask('POST', `/tickets/${id}/actions`, { action: 'reject', version, input });
  expect(answer.body).toMatchObject({ stateName: '不予受理' });
}

it('what the resident then says of the whole reaches whoever has a part', async () => {
  const whole = await report('3栋3单元楼道灯不亮了', '赵强');
  const parts = (await splitInTwo(whole)).body['parts'] as Tied[];
  await test.resident('赵强').tells(`${whole.number} 补充一下,是三楼的灯`);
  await test.idle();
  const histories = await Promise.all(parts.map(({ id }) => test.app.stores.tickets.history(id)));
  expect(histories.flat().some(({ name, note }) => name === 'amend' && note?.includes('三楼') === true)).toBe(
    true,
  );
});

it('splits nothing twice, nothing that changed meanwhile, and nothing into one', async () => {
  const whole = await report('1栋2单元楼道灯不亮了', '孙丽');
  const stale = await clerk.ask('POST', `/tickets/${whole.id}/parts`, { version: 1, parts: [lamp, rubbish] });
  expect(stale).toMatchObject({ status: 409, body: { code: 'store.conflict' } });
  const single = await clerk.ask('POST', `/tickets/${whole.id}/parts`, {
    version: whole.version,
    parts: [lamp],
  });
  expect(single).toMatchObject({ status: 400, body: { fields: [{ path: 'parts' }] } });

  const first = (await splitInTwo(whole)).body['parts'] as Tied[];
  const again = await splitInTwo(whole);
  expect(again).toMatchObject({ status: 409, body: { code: 'ticket.not_from_here' } });
  const part = await test.app.stores.tickets.get(first[0]?.id ?? '');
  const ofPart = await splitInTwo(part);
  expect([400, 409]).toContain(ofPart.status);
  expect(await test.app.stores.tickets.listPartsOf(whole.id)).toHaveLength(2);
});

it('names what may be the same with its score and reasons, and nothing that is elsewhere', async () => {
  const [first, second, far] = [
    await report('2栋1单元电梯停了', '周洋'),
    await report('4栋1单元电梯停了', '韩梅'),
    await report('6栋1单元电梯停了', '蒋文'),
  ];
  // Found out later that the second stands in the same entrance.
  const { version } = second;
  const input = { building: '2', unit: '1', note: '居民说错了楼栋' };
  await clerk.ask('POST', `/tickets/${second.id}/actions`, { action: 'amend', version, input });

  const answer = await clerk.ask('GET', `/tickets/${first.id}/duplicates`);
  const items = answer.body['items'] as { id: string; score: number; reasons: string[]; mayTake: boolean }[];
  expect(items.map(({ id }) => id)).toEqual([second.id]);
  expect(items[0]).toMatchObject({ verdictName: '同一件', mayTake: true });
  expect(items[0]?.score).toBeGreaterThan(74);
  expect(items[0]?.reasons).toContain('类别相同');
  const none = await clerk.ask('GET', `/tickets/${far.id}/duplicates`);
  expect(none.body['items']).toEqual([]);

  const stranger = await signInAs(test, 'clerk', ['demo-building-5']);
  expect((await stranger.ask('GET', `/tickets/${first.id}/duplicates`)).status).toBe(404);
});

it('counts who follows by building and group, and names the group only for who may see groups', async () => {
  const { database } = test.app;
  const whole = await report('2栋2单元电梯停了', '钱多');
  const workerId = 'test-worker-of-grid-1';
  const worker = await signInAs(test, 'worker', ['demo-grid-1'], workerId);
  const neighbour = await database.resident.findFirstOrThrow({
    where: { id: { not: whole.reporterId ?? '' } },
  });
  const room = { roomChannel: demoChannel, roomAccount: demoAccount, roomKey: test.rooms.building3.key };
  const follower = { ticketId: whole.id, residentId: neighbour.id, at: test.clock.now(), building: '3' };
  await database.ticketFollower.create({ data: { ...follower, ...room } });

  const seen = await clerk.ask('GET', `/tickets/${whole.id}`);
  expect(seen.body['followers']).toEqual([{ building: '3', group: '春和苑3栋邻里群', followers: 1 }]);
  const { version } = seen.body;
  const input = { assigneeId: workerId };
  await clerk.ask('POST', `/tickets/${whole.id}/actions`, { action: 'transfer', version, input });
  const atWork = await worker.ask('GET', `/tickets/${whole.id}`);
  expect(atWork.body['followers']).toEqual([{ building: '3', followers: 1 }]);
});

it('shows on the ticket that stays the pictures that a merged one brought, with its number', async () => {
  const { database } = test.app;
  const [one, other] = [await report('5栋1单元电梯停了', '郑和'), await report('5栋2单元电梯停了', '冯程')];
  const row = { id: 'picture-of-other', fileKey: 'none', mime: 'image/jpeg', bytes: 1, width: 4, height: 3 };
  await database.attachment.create({ data: { ...row, createdAt: test.clock.now() } });
  await database.ticketAttachment.create({ data: { ticketId: other.id, attachmentId: row.id } });
  const input = { relatedNumber: one.number };
  await clerk.ask('POST', `/tickets/${other.id}/actions`, { action: 'merge', version: other.version, input });
  const master = await clerk.ask('GET', `/tickets/${one.id}`);
  const url = `/api/tickets/${one.id}/pictures/${row.id}`;
  expect(master.body['pictures']).toEqual([{ id: row.id, url, width: 4, height: 3, from: other.number }]);
});

it('tells each who else has a ticket open, until they leave or say nothing; nobody outside its area', async () => {
  const whole = await report('1栋3单元电梯停了', '吴迪');
  const supervisor = await signInAs(test, 'supervisor', ['demo-community']);
  const open = (person: Visitor, page: string, more = {}) =>
    person.ask('POST', `/tickets/${whole.id}/presence`, { key: `a-page-of-somebody-${page}`, ...more });
  const names = (answer: { readonly body: Readonly<Record<string, unknown>> }) =>
    (answer.body['others'] as { name: string }[]).map(({ name }) => name);

  expect(names(await open(clerk, '1'))).toEqual([]);
  expect(names(await open(supervisor, '2'))).toEqual(['测试clerk']);
  expect(names(await open(clerk, '1'))).toEqual(['测试supervisor']);
  await open(supervisor, '2', { leaving: true });
  expect(names(await open(clerk, '1'))).toEqual([]);
  await open(supervisor, '2');
  await test.pass(121_000);
  expect(names(await open(clerk, '1'))).toEqual([]);

  const stranger = await signInAs(test, 'clerk', ['demo-building-5']);
  expect((await open(stranger, '3')).status).toBe(404);
});
