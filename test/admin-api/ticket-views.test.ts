import { afterAll, beforeAll, expect, it } from 'vitest';

import { type Answer, signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

const community = 'demo-community';
let test: TestApp;
let clerk: Visitor;
let supervisor: Visitor;
let worker: Visitor;

beforeAll(async () => {
  test = await createTestApp();
  clerk = await signInAs(test, 'clerk', [community]);
  supervisor = await signInAs(test, 'supervisor', [community]);
  worker = await signInAs(test, 'worker', ['demo-grid-1']);
  // So that new tickets go to the workers of the demo.
  await worker.ask('PUT', '/session/duty', { onDuty: false });
  await test.resident('王敏', { alias: '3-2-501 王敏' }).says('3栋2单元门口被车堵死了');
  await test.resident('李强', { alias: '3-1-201 李强' }).says('3栋1单元楼道灯坏了');
});
afterAll(() => test.stop());

const lamps = { category: ['repair.lighting'] };
const keep = (person: Visitor, name: string, more: object = {}): Promise<Answer> =>
  person.ask('POST', '/ticket-views', { name, filter: lamps, ...more });
async function namesOf(person: Visitor): Promise<unknown> {
  const { body } = await person.ask('GET', '/ticket-views');
  return (body['items'] as { name: string }[]).map(({ name }) => name);
}
async function pathOf(areaId: string): Promise<string> {
  return (await test.app.stores.areas.find(areaId))?.path ?? '';
}

it('keeps a filter under a name, for nobody else', async () => {
  const kept = await keep(clerk, '照明');
  expect(kept).toMatchObject({ status: 200, body: { name: '照明', filter: { open: true, ...lamps } } });
  expect(await namesOf(clerk)).toEqual(['照明']);
  expect(await namesOf(supervisor)).toEqual([]);
  const id = String(kept.body['id']);
  for (const method of ['PUT', 'DELETE'] as const) {
    const body = method === 'PUT' ? { name: '照明', filter: {}, version: 1 } : undefined;
    expect((await supervisor.ask(method, `/ticket-views/${id}`, body)).status).toBe(404);
  }
});

it('counts what each view holds, up to a hundred, and only in the scope of who asks', async () => {
  const counted = async (person: Visitor) => {
    const { body } = await person.ask('GET', '/ticket-view-counts');
    const items = body['items'] as { id: string; count: number }[];
    return { limit: body['limit'], of: new Map(items.map(({ id, count }) => [id, count])) };
  };
  const views = (await clerk.ask('GET', '/ticket-views')).body['items'] as { id: string; name: string }[];
  const lampView = views.find(({ name }) => name === '照明')?.id ?? '';
  const all = await counted(clerk);
  expect(all.limit).toBe(100);
  expect([all.of.get('open'), all.of.get('ended'), all.of.get(lampView)]).toEqual([2, 0, 1]);
  expect((await counted(worker)).of.get('open')).toBe(0);
});

it('is changed only in the version that was seen, and is gone once removed', async () => {
  const { body } = await keep(clerk, '夜里看的');
  const at = `/ticket-views/${String(body['id'])}`;
  const changed = await clerk.ask('PUT', at, { name: '夜班', filter: { soon: true }, version: 1 });
  expect(changed.body).toMatchObject({ name: '夜班', filter: { soon: true }, version: 2 });
  expect((await clerk.ask('PUT', at, { name: '晚', filter: {}, version: 1 })).status).toBe(409);
  expect((await clerk.ask('DELETE', at)).status).toBe(204);
  expect(await namesOf(clerk)).toEqual(['照明']);
});

it('is shared by those in charge with all who work there; the others may not change it', async () => {
  const sharedIn = await pathOf(community);
  expect((await keep(clerk, '重点', { sharedIn })).status).toBe(403);
  const shared = await keep(supervisor, '重点', { sharedIn });
  expect(shared.body).toMatchObject({ mayChange: true, sharedIn: { path: sharedIn } });
  expect(await namesOf(worker)).toEqual(['重点']);
  const at = `/ticket-views/${String(shared.body['id'])}`;
  expect((await clerk.ask('DELETE', at)).status).toBe(403);
  expect((await keep(supervisor, '全市', { sharedIn: '/' })).status).toBe(403);
});

it('takes no name twice, and no filter it does not know', async () => {
  expect((await keep(clerk, '照明')).status).toBe(400);
  expect((await keep(clerk, '待办')).status).toBe(400);
  expect((await keep(clerk, '乱写的', { filter: { state: ['nonsense'] } })).status).toBe(400);
});
