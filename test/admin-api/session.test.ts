import { afterAll, beforeAll, expect, it } from 'vitest';

import { newId } from '../../core/ids.ts';
import { signIn, signInAs, testPassword, visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.stop());

async function newcomer(login: string) {
  const id = newId(test.clock.now());
  const audit = {
    id: newId(test.clock.now()),
    actorId: undefined,
    action: 'staff.insert',
    subjectId: id,
    details: {},
    at: test.clock.now(),
  } as const;
  return test.app.stores.staff.insert(
    { id, login, name: '新人', role: 'clerk', departmentId: undefined, areaIds: ['demo-community'] },
    audit,
  );
}

it('makes a newcomer choose a password before anything else', async () => {
  const { oneTimePassword } = await newcomer('newcomer');
  const person = await signIn(test, 'newcomer', oneTimePassword);
  expect(await person.ask('GET', '/tickets')).toMatchObject({
    status: 403,
    body: { code: 'session.password_change_required' },
  });
  const weak = await person.ask('PUT', '/session/password', {
    current: oneTimePassword,
    next: 'newcomer-2026',
  });
  expect(weak).toMatchObject({ status: 400, body: { fields: [{ path: 'next' }] } });
  const changed = await person.ask('PUT', '/session/password', {
    current: oneTimePassword,
    next: testPassword,
  });
  expect(changed).toMatchObject({ status: 200, body: { mustChangePassword: false } });
  expect((await person.ask('GET', '/tickets')).status).toBe(200);
});

it('gives a cookie that scripts cannot read and other sites cannot send', async () => {
  const { oneTimePassword } = await newcomer('cookie');
  const answer = await visitor(test).ask('POST', '/session', { login: 'cookie', password: oneTimePassword });
  const cookie = String(answer.headers['set-cookie']);
  expect(cookie).toContain('HttpOnly');
  expect(cookie).toContain('SameSite=Strict');
  expect(cookie).toContain('Path=/');
});

it('keeps nothing in the database that would let somebody in', async () => {
  const person = await signInAs(test, 'clerk', ['demo-community']);
  const token = person.cookie.split('=')[1] ?? '';
  const rows = await test.app.database.session.findMany();
  expect(token.length).toBeGreaterThan(40);
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(JSON.stringify(rows)).not.toContain(person.csrfToken);
});

it('keeps people signed in over a restart until the session has run out', async () => {
  const person = await signInAs(test, 'clerk', ['demo-community']);
  test = await test.restart();
  expect((await visitor(test, person.cookie).ask('GET', '/session')).status).toBe(200);
  await test.app.database.session.updateMany({ data: { expiresAt: test.clock.now() } });
  expect((await visitor(test, person.cookie).ask('GET', '/session')).status).toBe(401);
});

it('signs out for good', async () => {
  const person = await signInAs(test, 'clerk', ['demo-community']);
  expect((await person.ask('DELETE', '/session')).status).toBe(204);
  expect((await person.ask('GET', '/session')).status).toBe(401);
});

it('ends the other sessions when the password changes', async () => {
  const { oneTimePassword } = await newcomer('twice');
  const [phone, desk] = [
    await signIn(test, 'twice', oneTimePassword),
    await signIn(test, 'twice', oneTimePassword),
  ];
  await desk.ask('PUT', '/session/password', { current: oneTimePassword, next: testPassword });
  expect((await desk.ask('GET', '/session')).status).toBe(200);
  expect((await phone.ask('GET', '/session')).status).toBe(401);
});

it('closes the door after five wrong passwords, says how long, and opens it again', async () => {
  const { oneTimePassword } = await newcomer('guessed');
  const guess = (password: string) => visitor(test).ask('POST', '/session', { login: 'guessed', password });
  for (let attempt = 0; attempt < 5; attempt += 1) expect((await guess('wrong')).status).toBe(401);
  const closed = await guess(oneTimePassword);
  expect(closed).toMatchObject({ status: 429, body: { code: 'session.too_many_attempts' } });
  expect(closed.body['message']).toContain('15 分钟');
  expect(closed.headers['retry-after']).toBe('900');
  await test.pass(15 * 60_000);
  expect((await guess(oneTimePassword)).status).toBe(200);
});

it('answers an unknown login like a wrong password', async () => {
  await newcomer('known');
  const [unknown, wrong] = [
    await visitor(test).ask('POST', '/session', { login: 'unknown', password: 'x' }),
    await visitor(test).ask('POST', '/session', { login: 'known', password: 'x' }),
  ];
  expect([unknown.status, unknown.body['message']]).toEqual([wrong.status, wrong.body['message']]);
});

it('does nothing for another site', async () => {
  const answer = await visitor(test).ask(
    'POST',
    '/session',
    { login: 'x', password: 'y' },
    { 'sec-fetch-site': 'cross-site' },
  );
  expect(answer).toMatchObject({ status: 403, body: { code: 'request.foreign_site' } });
});

it('says in Chinese which field is wrong and how', async () => {
  const answer = await visitor(test).ask('POST', '/session', { login: '' });
  expect(answer).toMatchObject({
    status: 400,
    body: {
      code: 'request.invalid',
      fields: [{ path: 'login', message: '请输入账号' }, { path: 'password' }],
    },
  });
});

it('refuses what is too large, no JSON, or no path of ours', async () => {
  const large = await visitor(test).ask('POST', '/session', { login: 'x'.repeat(100_000) });
  expect(large).toMatchObject({ status: 413, body: { code: 'request.too_large' } });
  const malformed = await test.app.server.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'content-type': 'application/json' },
    payload: '{',
  });
  expect(malformed.json()).toMatchObject({ code: 'request.malformed' });
  const nowhere = await visitor(test).ask('GET', '/nothing');
  expect(nowhere).toMatchObject({ status: 404, body: { code: 'request.no_such_path' } });
});
