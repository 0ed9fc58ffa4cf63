/** Staff set a ticket right, and what they changed waits to be reviewed. */
import { afterAll, beforeAll, expect, it } from 'vitest';

import { signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
let clerk: Visitor;
beforeAll(async () => {
  test = await createTestApp();
  clerk = await signInAs(test, 'clerk', ['demo-community']);
});
afterAll(() => test.stop());

let reporters = 0;
async function report(text: string) {
  reporters += 1;
  await test.pass(1_000);
  const resident = test.resident(`陈立${reporters}`);
  await resident.says(text, { mention: true });
  await test.idle();
  const ticket = (await test.tickets()).at(-1);
  if (ticket === undefined) throw new Error('a report opens a ticket');
  return { ticket, resident };
}

const act = (id: string, action: string, version: number, input: object) =>
  clerk.ask('POST', `/tickets/${id}/actions`, { action, version, input });
const correctionOf = (ticketId: string) => test.app.database.correction.findUnique({ where: { ticketId } });

it('keeps the words and both readings when the category and the place are set right', async () => {
  const { ticket } = await report('3栋2单元，楼道灯不亮了，电话15412345678');
  const answer = await act(ticket.id, 'amend', ticket.version, {
    category: 'repair.power',
    building: '5',
    note: '是整层没电',
  });
  expect(answer).toMatchObject({ status: 200, body: { category: 'repair.power' } });
  const kept = await correctionOf(ticket.id);
  expect(kept).toMatchObject({
    status: 'open',
    before: { intent: 'report', category: 'repair.lighting', place: { building: '3' } },
    after: { intent: 'report', category: 'repair.power', place: { building: '5', unit: '2' } },
  });
  expect(kept?.text).toContain('楼道灯不亮');
  expect(kept?.text).not.toContain('15412345678');
});

it('moves the ticket to the area of the corrected place, and the history says so', async () => {
  const { ticket } = await report('3栋楼道灯不亮了');
  await act(ticket.id, 'amend', ticket.version, { building: '5' });
  const moved = await test.app.stores.tickets.get(ticket.id);
  expect(moved.areaPath).not.toBe(ticket.areaPath);
  const history = await test.app.stores.tickets.history(ticket.id);
  expect(history.find(({ name }) => name === 'amend')?.changes).toMatchObject({ areaPath: moved.areaPath });
});

it('keeps what was no report at all as neighbours’ talk', async () => {
  const { ticket } = await report('3栋楼道灯不亮了');
  const input = { reason: 'not_a_report', note: '是邻居开玩笑' };
  expect(await act(ticket.id, 'reject', ticket.version, input)).toMatchObject({ status: 200 });
  expect(await correctionOf(ticket.id)).toMatchObject({ after: { intent: 'chatter' } });
});

it('has nothing to review when a note was added or the change was taken back', async () => {
  const { ticket } = await report('3栋楼道灯不亮了');
  const noted = await act(ticket.id, 'amend', ticket.version, { note: '晚上去看' });
  expect(await correctionOf(ticket.id)).toBeNull();
  const changed = await act(ticket.id, 'amend', Number(noted.body['version']), { urgency: 'urgent' });
  expect(await correctionOf(ticket.id)).not.toBeNull();
  await act(ticket.id, 'amend', Number(changed.body['version']), { urgency: ticket.urgency });
  expect(await correctionOf(ticket.id)).toBeNull();
});

it('forgets the words when the resident takes the message back', async () => {
  const { ticket } = await report('3栋楼道灯不亮了');
  await act(ticket.id, 'amend', ticket.version, { urgency: 'urgent' });
  const forget = { kind: 'forget_words', ticketId: ticket.id, words: '原消息已撤回' } as const;
  await test.app.commit({ tickets: [forget] });
  expect(await correctionOf(ticket.id)).toBeNull();
});
