import { afterAll, beforeAll, expect, it } from 'vitest';

import { signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
let clerk: Visitor;
let closed: string;
let open: string;

beforeAll(async () => {
  test = await createTestApp();
  clerk = await signInAs(test, 'clerk', ['demo-community']);
  closed = await reported('3栋1单元门口被车堵死了，我电话15412345678');
  await handle(closed);
  await test.resident('王敏1').tells(`1 ${await numberOf(closed)}`);
  await test.idle();
  open = await reported('3栋2单元楼道灯坏了，我电话15412345679');
});
afterAll(() => test.stop());

let reporters = 0;
async function reported(words: string): Promise<string> {
  reporters += 1;
  await test.resident(`王敏${reporters}`, { alias: `3-2-50${reporters} 王敏${reporters}` }).says(words);
  await test.idle();
  return (await test.tickets()).find(({ closedAt }) => closedAt === undefined)?.id ?? '';
}
async function find(id: string) {
  return (await clerk.ask('GET', `/tickets/${id}`)).body;
}
async function numberOf(id: string): Promise<string> {
  return String((await find(id))['number']);
}
async function act(id: string, action: string, input: object = {}): Promise<number> {
  const { version } = await find(id);
  return (await clerk.ask('POST', `/tickets/${id}/actions`, { action, version, input })).status;
}
async function handle(id: string): Promise<void> {
  await act(id, 'claim');
  await act(id, 'handle', { reason: 'fixed', note: '车已挪走' });
}
const month = '2026-11';
const list = async (query = '') => (await clerk.ask('GET', `/callbacks?month=${month}${query}`)).body;

it('lists what was closed in the month, with what to say and a masked phone', async () => {
  const answer = await list();
  expect(answer).toMatchObject({ month, tooMany: false, drawn: 1, called: 0, more: 0 });
  expect(answer['items']).toMatchObject([
    { ticket: { id: closed }, kind: 'answered', phoneMasked: expect.stringMatching(/^154\*+/) as string },
  ]);
  const [{ script } = { script: [] }] = answer['items'] as { script: string[] }[];
  expect(script.join('')).toContain('车已挪走');
  expect(JSON.stringify(answer)).not.toContain('15412345678');
});

it('has nobody to call of a month in which nothing was closed', async () => {
  const { body } = await clerk.ask('GET', '/callbacks?month=2026-10');
  expect(body).toMatchObject({ drawn: 0, items: [] });
});

it('gives the number to whoever calls, and writes it down; of no other ticket', async () => {
  expect((await clerk.ask('POST', `/tickets/${closed}/reveal`, { field: 'phone' })).status).toBe(403);
  const answer = await clerk.ask('POST', `/callbacks/${closed}/phone`);
  expect(answer.body).toEqual({ value: '15412345678' });
  const audit = await test.app.database.auditEntry.findMany({ where: { action: 'ticket.reveal' } });
  expect(audit).toMatchObject([{ subjectId: closed, details: { field: 'phone', callback: true } }]);
  expect((await clerk.ask('POST', `/callbacks/${open}/phone`)).status).toBe(403);
});

it('counts the calls that were made and how they came out', async () => {
  expect(await act(closed, 'callback', { reason: 'unreached', note: '没人接' })).toBe(200);
  expect(await act(closed, 'callback', { reason: 'content', note: '居民说没有再堵' })).toBe(200);
  const waiting = await list();
  expect(waiting).toMatchObject({ drawn: 1, called: 1, items: [] });
  expect(waiting['outcomes']).toContainEqual({ code: 'content', name: '回访满意', count: 1 });
  expect(waiting['outcomes']).toContainEqual({ code: 'unreached', name: '没有联系上', count: 0 });
  expect((await list('&show=called'))['items']).toMatchObject([
    {
      ticket: { id: closed },
      made: { outcome: { code: 'content' }, note: '居民说没有再堵', by: '测试clerk' },
    },
  ]);
});

it('shows in the queue what was asked for, for somebody to decide on', async () => {
  await act(open, 'claim');
  const until = new Date(test.clock.now().getTime() + 3 * 24 * 3_600_000).toISOString();
  const input = { reason: 'awaiting_parts', note: '灯管明天到', until };
  expect(await act(open, 'ask_suspend', input)).toBe(200);
  const { body } = await clerk.ask('GET', '/tickets?asked=true');
  expect(body['items']).toMatchObject([
    {
      id: open,
      request: {
        ...{ kind: 'suspend', kindName: '挂起', reasonName: '等待配件材料', note: '灯管明天到', until },
        by: '测试clerk',
      },
    },
  ]);
});
