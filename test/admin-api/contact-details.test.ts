/** Which routes show whose ticket it is, where they live and how to reach them, to whom, and that each look is logged. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { StaffRole } from '../../community/staff.ts';
import { signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

/** Words that stand nowhere else in the app. */
const details = { phone: '15400001234', plate: '鄂E7K35Q', name: '欧阳采薇', flat: '1407室' } as const;
type Detail = keyof typeof details;

/**
 * All that is shown in clear, by route; what is not in here shows none of it to anybody. Whose phone the draw for a call
 * back shows, and that this is logged, is in callbacks.test.ts.
 */
const shows: Readonly<Record<string, readonly Detail[]>> = {
  'GET /tickets/:id': ['name', 'flat'],
  'POST /tickets/:id/actions': ['name', 'flat'],
  'POST /tickets/:id/reveal {"field":"phone"}': ['phone'],
  'POST /tickets/:id/reveal {"field":"plate"}': ['plate'],
};
/** What the log calls it. */
const logged: Readonly<Record<string, string>> = {
  'GET /tickets/:id': 'ticket.look',
  'POST /tickets/:id/actions': 'ticket.look',
  'POST /tickets/:id/reveal {"field":"phone"}': 'ticket.reveal',
  'POST /tickets/:id/reveal {"field":"plate"}': 'ticket.reveal',
};
/** A file goes further than a page: flats are in an administrator's only. */
const adminsAlone: Readonly<Record<string, readonly Detail[]>> = { 'GET /ticket-export': ['flat'] };
const roles: readonly StaffRole[] = ['clerk', 'supervisor', 'admin', 'operator'];

let test: TestApp;
let ticketId = '';
const people = new Map<StaffRole, Visitor>();
beforeAll(async () => {
  test = await createTestApp();
  const resident = test.resident(details.name, { alias: `3-2-1407 ${details.name}` });
  await resident.tells(`3栋2单元1407门口消防通道被${details.plate}堵了，我电话${details.phone}`);
  const ticket = (await test.tickets()).at(-1);
  expect(ticket).toMatchObject({ place: { room: '1407' } });
  expect(ticket?.phone).toBeDefined();
  expect(ticket?.plate).toBeDefined();
  ticketId = ticket?.id ?? '';
  // The worker's card, flat and all, did not get out: it stands in the outbox for staff to decide on.
  await test.app.database.outboxMessage.updateMany({ where: { purpose: 'staff' }, data: { status: 'dead' } });
  expect(await test.app.database.outboxMessage.count({ where: { status: 'dead' } })).toBeGreaterThan(0);
  for (const role of roles)
    people.set(
      role,
      await signInAs(
        test,
        role,
        role === 'admin' || role === 'operator' ? [] : ['demo-community'],
        `id-of-${role}`,
      ),
    );
});
afterAll(() => test.stop());

/** Every route that reads, and those that answer with a ticket. */
async function readingRoutes(): Promise<readonly string[]> {
  const answer = await test.app.server.inject('/docs/json');
  const { paths } = answer.json<{ paths: Record<string, Record<string, unknown>> }>();
  const gets = Object.entries(paths)
    .filter(([path, methods]) => path.startsWith('/api/') && 'get' in methods)
    .map(([path]) => `GET ${path.slice('/api'.length).replaceAll(/\{(\w+)\}/g, ':$1')}`)
    .filter(
      (one) => !one.startsWith('GET /worker/') && !one.startsWith('GET /volunteer/') && one !== 'GET /live',
    );
  return [...gets, ...Object.keys(shows).filter((one) => one.startsWith('POST'))];
}

async function ask(role: StaffRole, one: string) {
  const [, method = '', path = '', body] = /^(\S+) (\S+)(?: (.*))?$/u.exec(one) ?? [];
  const url = path.replace(/^\/tickets\/:id/u, `/tickets/${ticketId}`).replaceAll(/:\w+/gu, 'nobody');
  const days = url.includes('export') ? '?from=2026-11-01&to=2026-11-30' : '';
  const sent =
    method === 'GET' ? undefined : body === undefined ? await anAction() : (JSON.parse(body) as object);
  return people.get(role)?.ask(method as 'GET', `${url}${days}`, sent);
}

async function anAction() {
  const { version } = await test.app.stores.tickets.get(ticketId);
  return { action: 'amend', version, input: { note: '已电话联系' } };
}

const actionsBy = async (role: StaffRole) =>
  (
    await test.app.database.auditEntry.findMany({ where: { actorId: `id-of-${role}`, subjectId: ticketId } })
  ).map(({ action }) => action);

describe.each(roles)('to a %s', (role) => {
  it('details are shown by these routes and no others', async () => {
    const found: Record<string, readonly string[]> = {};
    for (const one of await readingRoutes()) {
      const answer = await ask(role, one);
      const words = `${JSON.stringify(answer?.body)}${answer?.bytes.toString('utf8') ?? ''}`;
      const inClear = Object.entries(details).flatMap(([name, value]) =>
        words.includes(value) ? [name] : [],
      );
      if (inClear.length > 0) found[one] = inClear;
    }
    const ofRole = role === 'operator' ? {} : role === 'admin' ? { ...shows, ...adminsAlone } : shows;
    expect(found).toEqual(ofRole);
  });

  it('each look is in the log', async () => {
    const actions = await actionsBy(role);
    if (role === 'operator') expect(actions).toEqual([]);
    else
      expect(new Set(actions.filter((one) => /look|reveal/u.test(one)))).toEqual(
        new Set(Object.values(logged)),
      );
  });
});

it('a file that an administrator takes out is in the log, too', async () => {
  const where = { actorId: 'id-of-admin', action: 'tickets.export' };
  expect(await test.app.database.auditEntry.count({ where })).toBe(1);
});

it('a page that stays open is one look an hour', async () => {
  const looks = async () => (await actionsBy('clerk')).filter((one) => one === 'ticket.look').length;
  const before = await looks();
  await ask('clerk', 'GET /tickets/:id');
  expect(await looks()).toBe(before);
  await test.pass(3_600_000);
  await ask('clerk', 'GET /tickets/:id');
  await ask('clerk', 'GET /tickets/:id');
  expect(await looks()).toBe(before + 1);
});
