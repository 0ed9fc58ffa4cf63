import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { type Answer, signInAs } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

const base = 'https://gege.example.org';
const hourMs = 3_600_000;
const linkPattern = /https:\/\/gege\.example\.org\/w\/o\/([\w-]+)/;

let test: TestApp;
beforeEach(async () => {
  test = await createTestApp({ config: { workerPageUrl: base } });
});
afterEach(() => test.stop());

interface Phone {
  ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: object | Buffer): Promise<Answer>;
  readonly ticketId: string | undefined;
}

async function request(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  { body, headers = {} }: { body?: object | Buffer | undefined; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const type = Buffer.isBuffer(body) ? { 'content-type': 'application/octet-stream' } : {};
  const answer = await test.app.server.inject({
    ...{ method, url, headers: { ...type, ...headers } },
    ...(body === undefined ? {} : { payload: body }),
  });
  const isJson = String(answer.headers['content-type']).includes('application/json');
  const json = isJson ? answer.json<Record<string, unknown>>() : {};
  return { status: answer.statusCode, headers: answer.headers, body: json, bytes: answer.rawPayload };
}

async function reported(): Promise<string> {
  await test.resident('王敏', { alias: '3-2-501 王敏' }).says('3栋2单元门口被车堵死了,我电话15412345678');
  await test.idle();
  return (await test.tickets()).at(-1)?.id ?? '';
}

/** The token of the latest link that somebody got in private. */
function latestToken(person: { readonly key: string }): string {
  return test.said(person).toReversed().map((text) => linkPattern.exec(text)?.[1]).find(Boolean) ?? ''; // prettier-ignore
}

const redeem = (token: string, headers = {}) =>
  request('POST', '/api/worker/session', { body: { token }, headers });

async function openPhone(person = test.staff.zhou): Promise<Phone> {
  const answer = await redeem(latestToken(person));
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  const { csrfToken } = answer.body['session'] as { csrfToken: string };
  const headers = { cookie, 'x-csrf-token': csrfToken };
  return {
    ticketId: answer.body['ticketId'] as string | undefined,
    ask: (method, url, body) => request(method, `/api/worker${url}`, { body, headers }),
  };
}

const jpeg = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#347' } })
    .withExif({ IFD0: { ImageDescription: 'where it was taken' } })
    .jpeg()
    .toBuffer();

const key = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

it('sends a link with the card in private, and never where others read along', async () => {
  const id = await reported();
  expect(test.said(test.staff.zhou).at(-1)).toMatch(linkPattern);
  for (const room of Object.values(test.rooms)) expect(test.said(room).join()).not.toContain('/w/o/');
  expect((await openPhone()).ticketId).toBe(id);
});

it('keeps no link in the outbox, and puts nothing about people into it', async () => {
  await reported();
  const rows = JSON.stringify(await test.app.database.outboxMessage.findMany());
  expect(rows).not.toContain('/w/o/');
  expect(latestToken(test.staff.zhou)).toMatch(/^[\w-]{43}$/);
});

it('opens once; then the page says how to get another', async () => {
  await reported();
  const token = latestToken(test.staff.zhou);
  const looks = await request('GET', `/api/worker/session?token=${token}`);
  expect(looks.status).toBe(401);
  const answers = await Promise.all([redeem(token), redeem(token)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
  const used = await redeem(token);
  expect(used.body).toMatchObject({ code: 'worker_link.used_up' });
  expect(used.body['message']).toContain('我的工单 链接');
  const lines = await test.app.database.auditEntry.findMany({ where: { action: 'worker_link.redeem' } });
  expect(lines).toMatchObject([{ actorId: 'demo-zhou' }]);
});

it('gives a new link in private to who asks, none in the group', async () => {
  const { zhou } = test.staff;
  await zhou.tells('我的工单 链接');
  expect(test.said(zhou).at(-1)).toMatch(linkPattern);
  expect((await openPhone()).ticketId).toBeUndefined();
  await zhou.says('@格格 我的工单 链接', { mention: true, in: test.rooms.workers });
  expect(test.said(test.rooms.workers).join()).not.toContain('/w/o/');
});

it('opens nothing when it ran out, nor for somebody who left', async () => {
  await reported();
  const token = latestToken(test.staff.zhou);
  await test.pass(8 * hourMs);
  expect((await redeem(token)).status).toBe(410);

  await test.staff.zhou.tells('我的工单 链接');
  const audit = { id: 'left', actorId: undefined, action: 'staff.update', subjectId: 'demo-zhou' } as const;
  const at = test.clock.now();
  await test.app.stores.staff.update('demo-zhou', { active: false }, { ...audit, details: {}, at });
  expect((await redeem(latestToken(test.staff.zhou))).status).toBe(410);
});

it('leads the same phone to the ticket again without a new session', async () => {
  const id = await reported();
  const phone = await openPhone();
  const again = await phone.ask('POST', '/session', { token: latestToken(test.staff.zhou) });
  expect(again).toMatchObject({ status: 200, body: { ticketId: id } });
  expect(again.headers['set-cookie']).toBeUndefined();
});

it('outlives a restart: link and session alike', async () => {
  await reported();
  const token = latestToken(test.staff.zhou);
  test = await test.restart();
  const answer = await redeem(token);
  expect(answer.status).toBe(200);
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  test = await test.restart();
  expect((await request('GET', '/api/worker/mine', { headers: { cookie } })).status).toBe(200);
  expect((await redeem(token)).status).toBe(410);
});

it('slows down guessing', async () => {
  const answers: number[] = [];
  for (let n = 0; n < 52; n += 1) answers.push((await redeem(`${'x'.repeat(40)}${n}`)).status);
  expect(answers.slice(0, 50)).toEqual(Array.from({ length: 50 }, () => 410));
  expect(answers.at(-1)).toBe(429);
});

it('gives a cookie that scripts cannot read, other sites cannot send and the admin does not take', async () => {
  await reported();
  const answer = await redeem(latestToken(test.staff.zhou));
  const cookie = String(answer.headers['set-cookie']);
  for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=43200'])
    expect(cookie).toContain(part);
  const [, token = ''] = cookie.split(';')[0]?.split('=') ?? [];
  const asAdmin = await request('GET', '/api/tickets', { headers: { cookie: `gege-session=${token}` } });
  expect(asAdmin.status).toBe(401);
  const other = await signInAs(test, 'worker', ['demo-grid-1']);
  const [, adminToken = ''] = other.cookie.split('=');
  const asWorker = await request('GET', '/api/worker/mine', {
    headers: { cookie: `gege-worker=${adminToken}` },
  });
  expect(asWorker.status).toBe(401);
});

it('refuses changes without the token of the page, and from other sites', async () => {
  await reported();
  const token = latestToken(test.staff.zhou);
  expect((await redeem(token, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  const answer = await redeem(token);
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  const bare = await request('PUT', '/api/worker/session/duty', {
    body: { onDuty: false },
    headers: { cookie },
  });
  expect(bare).toMatchObject({ status: 403, body: { code: 'session.csrf_token' } });
});

it('ends by itself after a shift, however much it was used', async () => {
  await reported();
  const phone = await openPhone();
  await test.pass(11 * hourMs);
  expect((await phone.ask('GET', '/mine')).status).toBe(200);
  await test.pass(hourMs);
  expect((await phone.ask('GET', '/mine')).status).toBe(401);
});

it('lets an admin do there no more than a worker may', async () => {
  const id = await reported();
  const { staff } = test.app.stores;
  const audit = { id: 'risen', actorId: undefined, action: 'staff.update', subjectId: 'demo-lin' } as const;
  const at = test.clock.now();
  await staff.update('demo-lin', { role: 'admin' }, { ...audit, details: {}, at });
  await test.staff.lin.tells('我的工单 链接');
  const phone = await openPhone(test.staff.lin);
  expect((await phone.ask('GET', '/mine')).body['items']).toEqual([]);
  expect((await phone.ask('GET', `/tickets/${id}`)).status).toBe(404);
  expect((await phone.ask('GET', '/staff')).status).toBe(404);
});

it('lists my tickets with the place in parts, and works one from its actions', async () => {
  const id = await reported();
  const phone = await openPhone();
  const { items } = (await phone.ask('GET', '/mine')).body as { items: Record<string, unknown>[] };
  expect(items).toMatchObject([{ id, compound: '春和苑', building: '3', unit: '2', paused: false }]);
  const { body } = await phone.ask('GET', `/tickets/${id}`);
  expect(JSON.stringify(body)).not.toContain('15412345678');
  const revealed = await phone.ask('POST', `/tickets/${id}/reveal`, { field: 'phone' });
  expect(revealed.body).toEqual({ value: '15412345678' });

  const act = { action: 'claim', version: body['version'], key: key(1) };
  const claimed = await phone.ask('POST', `/tickets/${id}/actions`, act);
  expect(claimed.body['stateName']).toBe('处置中');
});

it('carries an act out once, however often a bad line sends it', async () => {
  const id = await reported();
  const phone = await openPhone();
  const { version } = (await phone.ask('GET', `/tickets/${id}`)).body;
  const act = { action: 'claim', version, key: key(1) };
  const twice = await Promise.all([1, 2].map(() => phone.ask('POST', `/tickets/${id}/actions`, act)));
  const third = await phone.ask('POST', `/tickets/${id}/actions`, act);
  for (const { status, body } of [...twice, third])
    expect([status, body['stateName']]).toEqual([200, '处置中']);
  expect(await test.app.database.ticketEvent.count({ where: { ticketId: id, name: 'claim' } })).toBe(1);
  const other = await phone.ask('POST', `/tickets/${id}/actions`, { ...act, key: key(2) });
  expect(other.status).toBe(409);
});

it('finds an act done that was sent again after its ticket went to somebody else', async () => {
  const id = await reported();
  const phone = await openPhone();
  const { version } = (await phone.ask('GET', `/tickets/${id}`)).body;
  const input = { reason: 'not_my_area', note: '不在我的网格' };
  const act = { action: 'return', version, key: key(1), input };
  expect((await phone.ask('POST', `/tickets/${id}/actions`, act)).status).toBe(200);
  expect((await phone.ask('POST', `/tickets/${id}/actions`, act)).status).toBe(200);
  expect((await phone.ask('POST', `/tickets/${id}/actions`, { ...act, key: key(2) })).status).toBe(404);
});

it('takes a photo once, encoded anew', async () => {
  const id = await reported();
  const phone = await openPhone();
  const photo = await jpeg();
  for (let sent = 0; sent < 2; sent += 1)
    expect((await phone.ask('POST', `/tickets/${id}/pictures?key=${key(3)}`, photo)).status).toBe(200);
  const pictures = (await phone.ask('GET', `/tickets/${id}`)).body['pictures'] as { id: string }[];
  expect(pictures).toHaveLength(1);
  const { bytes } = await phone.ask('GET', `/tickets/${id}/pictures/${pictures[0]?.id ?? ''}`);
  expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  const broken = await phone.ask('POST', `/tickets/${id}/pictures?key=${key(4)}`, Buffer.from('no picture'));
  expect(broken).toMatchObject({ status: 400, body: { code: 'picture.not_a_picture' } });
});

it('finishes what needs a picture only after one was taken', async () => {
  await test.staff.zhou.tells('我的工单 链接');
  const phone = await openPhone();
  const find = { key: key(10), areaId: 'demo-building-3', words: '消防栓箱被锁住' };
  const opened = await phone.ask('POST', '/reports', { ...find, category: 'anomaly.fire_hazard' });
  const url = `/tickets/${String(opened.body['ticketId'])}`;
  const { version } = (await phone.ask('GET', url)).body;
  const claimed = await phone.ask('POST', `${url}/actions`, { action: 'claim', version, key: key(11) });
  const actions = claimed.body['actions'] as { code: string; hint?: string }[];
  expect(actions.find(({ code }) => code === 'handle')?.hint).toBeDefined();
  const input = { reason: 'fixed', note: '锁已剪开' };
  const handle = { action: 'handle', version: claimed.body['version'], key: key(12), input };
  const bare = await phone.ask('POST', `${url}/actions`, handle);
  expect(bare.body).toMatchObject({ code: 'ticket.evidence_missing' });
  await phone.ask('POST', `${url}/pictures?key=${key(13)}`, await jpeg());
  expect((await phone.ask('POST', `${url}/actions`, handle)).status).toBe(200);
});

it('opens one ticket for what is found on the round, with its photo, however often it is tapped', async () => {
  await test.staff.zhou.tells('我的工单 链接');
  const phone = await openPhone();
  const { places } = (await phone.ask('GET', '/report-choices')).body as {
    places: Record<string, unknown>[];
  };
  expect(places.map(({ name }) => name)).toContain('春和苑3栋');
  expect(places.map(({ name }) => name)).not.toContain('春和苑5栋');
  const find = {
    key: key(5),
    areaId: 'demo-building-3',
    category: 'repair.lighting',
    unit: '2',
    words: '楼道灯不亮',
  };
  const answers = await Promise.all([1, 2].map(() => phone.ask('POST', '/reports', find)));
  expect(new Set(answers.map(({ body }) => body['number'])).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 200, body: { assigneeName: '周敏' } });
  const photo = await phone.ask('POST', `/reports/${key(5)}/pictures?key=${key(6)}`, await jpeg());
  expect(photo.status).toBe(200);
  const tickets = await test.tickets();
  expect(tickets).toMatchObject([{ place: { building: '3', unit: '2' }, compound: '春和苑' }]);
  expect((await test.app.stores.tickets.history(tickets[0]?.id ?? ''))[0]?.actor).toMatchObject({
    kind: 'staff',
  });

  const outside = await phone.ask('POST', '/reports', { ...find, key: key(7), areaId: 'demo-building-5' });
  expect(outside).toMatchObject({ status: 400, body: { fields: [{ path: 'areaId' }] } });
});

it('tells what happened at the place before, without what was told in confidence', async () => {
  await reported();
  const phone = await openPhone();
  const find = { areaId: 'demo-building-3', unit: '2', words: '楼道灯不亮' };
  await phone.ask('POST', '/reports', { ...find, key: key(8), category: 'repair.lighting' });
  await phone.ask('POST', '/reports', { ...find, key: key(9), category: 'dispute.neighbor' });
  const [first] = await test.tickets();
  const { items } = (await phone.ask('GET', `/tickets/${first?.id ?? ''}/earlier`)).body as {
    items: object[];
  };
  expect(items).toMatchObject([{ title: expect.stringContaining('公共照明') as string }]);
});

it('goes on and off duty and takes leave by the same rules as the chat, each with its line in the log', async () => {
  await test.staff.zhou.tells('我的工单 链接');
  const phone = await openPhone();
  const off = await phone.ask('PUT', '/session/duty', { onDuty: false });
  expect(off.body).toMatchObject({ onDuty: false, because: '已下班' });
  expect((await phone.ask('GET', '/session')).body).toMatchObject({ onDuty: false });
  await reported();
  expect((await test.tickets())[0]).toMatchObject({ assigneeId: undefined });
  await phone.ask('PUT', '/session/duty', { onDuty: true });

  const from = test.clock.now();
  const leave = { from, until: new Date(from.getTime() + 24 * hourMs), backupId: 'demo-lin' };
  const taken = await phone.ask('POST', '/session/leaves', leave);
  expect(taken.body['leaves']).toMatchObject([{ backupName: '林涛' }]);
  const past = { from: new Date(0), until: new Date(1) };
  expect(await phone.ask('POST', '/session/leaves', past)).toMatchObject({ status: 409 });
  const stranger = await phone.ask('POST', '/session/leaves', { ...leave, backupId: 'demo-he' });
  expect(stranger).toMatchObject({ status: 400 });
  expect((await phone.ask('DELETE', '/session/leaves')).body['leaves']).toEqual([]);
  expect((await phone.ask('DELETE', '/session/leaves')).body['message']).toContain('不用销假');

  const where = { actorId: 'demo-zhou', action: { startsWith: 'duty.' } };
  const lines = await test.app.database.auditEntry.findMany({ where, orderBy: { id: 'asc' } });
  expect(lines.map(({ action }) => action)).toEqual([
    'duty.call',
    'duty.call',
    'duty.leave',
    'duty.end_leave',
  ]);
});

it('does not overrule the switch that an admin holds', async () => {
  await test.staff.zhou.tells('我的工单 链接');
  const phone = await openPhone();
  const audit = { id: 'off', actorId: undefined, action: 'staff.update', subjectId: 'demo-zhou' } as const;
  const at = test.clock.now();
  await test.app.stores.staff.update('demo-zhou', { onDuty: false }, { ...audit, details: {}, at });
  const refused = await phone.ask('PUT', '/session/duty', { onDuty: true });
  expect(refused).toMatchObject({ status: 409, body: { code: 'duty.switched_off' } });
});

it('adds a find that is known already to its ticket, with its picture, and finds it again by its key', async () => {
  await test.resident('王敏').says('3栋2单元楼道里堆了好多纸箱');
  const [open] = await test.tickets();
  await test.staff.lin.tells('我的工单 链接');
  const phone = await openPhone(test.staff.lin);
  const areas = { id: 'both', actorId: undefined, action: 'staff.update', subjectId: 'demo-lin' } as const;
  await test.app.stores.staff.update(
    'demo-lin',
    { areaIds: ['demo-grid-1', 'demo-grid-2'] },
    { ...areas, details: {}, at: test.clock.now() },
  );
  const find = { key: key(20), areaId: 'demo-building-3', unit: '2', words: '楼道里堆了好多纸箱' };
  for (let sent = 0; sent < 2; sent += 1) {
    const answer = await phone.ask('POST', '/reports', { ...find, category: 'blocked_exit.clutter' });
    expect(answer.body).toMatchObject({ ticketId: open?.id, joined: true });
  }
  expect(await test.tickets()).toHaveLength(1);
  const events = await test.app.stores.tickets.history(open?.id ?? '');
  expect(events.filter(({ name }) => name === 'amend')).toHaveLength(1);
  const photo = await phone.ask('POST', `/reports/${key(20)}/pictures?key=${key(21)}`, await jpeg());
  expect(photo.body).toMatchObject({ ticketId: open?.id });
  await test.idle();
  expect(test.said(test.staff.zhou).join('\n')).toContain('巡查的同事补充了照片');
});
