import { beforeEach, describe, expect, it } from 'vitest';

import type { Answer, Ask } from './api.ts';
import { type Keep, keepInMemory } from './keep.ts';
import { createPhone, type Phone } from './phone.ts';
import type { NewUnsent } from './unsent.ts';

const hourMs = 3_600_000;
const session = { id: 'zhou', name: '周敏', onDuty: true };
const mine = { items: [{ id: 't1', version: 3 }] };

let keep: Keep;
let now: number;
/** What the server answers, by method and path; without an entry there is no line. */
let server: Record<string, Answer<unknown>>;
let keys: number;
beforeEach(() => {
  keep = keepInMemory();
  now = Date.parse('2026-11-22T01:00:00Z');
  server = {};
  keys = 0;
});

const ok = (value: unknown): Answer<unknown> => ({ kind: 'ok', value });
const signedOut: Answer<unknown> = {
  kind: 'refused',
  status: 401,
  body: { code: 'session.signed_out', message: '登录已失效', requestId: '' },
};
const ask: Ask = <T>(method: string, path: string) =>
  Promise.resolve((server[`${method} ${path}`] ?? { kind: 'unreachable' }) as Answer<T>);

/** The page is opened, as after every glance elsewhere. */
async function open(): Promise<Phone> {
  const newKey = () => `key-${(keys += 1)}`;
  const phone = createPhone({ keep, ask, setCsrfToken: () => undefined, now: () => now, newKey });
  await phone.start();
  return phone;
}

/** Signed in with a line, the ticket read. */
async function openWithLine(): Promise<Phone> {
  server = {
    'GET /session': ok({ ...session, csrfToken: 'csrf' }),
    'GET /mine': ok(mine),
    'GET /tickets/t1': ok({ id: 't1', version: 3, reporter: { name: '王阿姨' } }),
    'GET /tickets/t1/earlier': ok({ items: [] }),
  };
  const phone = await open();
  await phone.refresh();
  return phone;
}

const claim = (phone: Phone): NewUnsent => ({
  ...{ key: phone.newKey(), staffId: 'zhou', about: 't1', label: '接单' },
  ...{ ticketId: 't1', action: 'claim', version: 3, input: {} },
  kind: 'act',
});

describe('without a line', () => {
  it('shows what was read before, without who reported it', async () => {
    await openWithLine();
    server = {};
    const phone = await open();
    expect(phone.shown()).toMatchObject({
      standing: 'signed_in',
      online: false,
      tickets: mine.items,
      session,
    });
    expect(JSON.stringify(await phone.keptTicket('t1'))).not.toContain('王阿姨');
  });

  it('keeps what is done, over a closed page too, and sends it when the line is back', async () => {
    const before = await openWithLine();
    server = {};
    await before.submit(claim(before));
    expect(before.shown().unsent).toHaveLength(1);
    const phone = await open();
    expect(phone.shown().unsent).toMatchObject([{ action: 'claim' }]);
    server = { 'POST /tickets/t1/actions': ok({ version: 4 }), 'GET /mine': ok({ items: [] }) };
    await phone.send();
    expect(phone.shown()).toMatchObject({ unsent: [], tickets: [], online: true, notice: '接单：已办' });
    expect(await phone.keptTicket('t1')).toBeUndefined();
  });
});

describe('when the session has ended', () => {
  it('forgets what was read and keeps what was not sent', async () => {
    const before = await openWithLine();
    server = { 'POST /tickets/t1/actions': signedOut };
    await before.submit(claim(before));
    expect(before.shown()).toMatchObject({ standing: 'signed_out', tickets: undefined });
    expect(before.shown().unsent).toHaveLength(1);
    expect((await keep.list('')).map(([key]) => key.split('/')[0])).toEqual(['unsent']);
  });

  it('knows so without a line, by the clock', async () => {
    await openWithLine();
    server = {};
    now += 12 * hourMs;
    const phone = await open();
    expect(phone.shown()).toMatchObject({ standing: 'signed_out', tickets: undefined });
    expect(await keep.list('')).toEqual([]);
  });
});

describe('when somebody else takes the phone', () => {
  it('shows and sends nothing of the one before, and loses nothing of it', async () => {
    const before = await openWithLine();
    server = {};
    await before.submit(claim(before));
    server = {
      'GET /session': ok({ id: 'lin', name: '林涛', onDuty: true, csrfToken: 'csrf' }),
      'POST /tickets/t1/actions': ok({ version: 4 }),
    };
    const phone = await open();
    await phone.send();
    expect(phone.shown()).toMatchObject({ session: { id: 'lin' }, tickets: undefined, unsent: [] });
    expect(await phone.keptTicket('t1')).toBeUndefined();
    server = { 'GET /session': ok({ ...session, csrfToken: 'csrf' }) };
    expect((await open()).shown().unsent).toHaveLength(1);
  });
});
