import { beforeEach, describe, expect, it } from 'vitest';

import type { Answer, Ask } from './api.ts';
import { type Keep, keepInMemory } from './keep.ts';
import { listUnsent, nextOf, put, sendAll, type Sent, tryAgain, type Unsent } from './unsent.ts';

type Act = Unsent & { readonly kind: 'act' };

function act(order: string, over: Partial<Act> = {}): Act {
  const ticketId = over.ticketId ?? 't1';
  return {
    ...{ kind: 'act', key: `key-${order}`, order, staffId: 'zhou', about: ticketId, label: '接单' },
    ...{ ticketId, action: 'claim', version: 3, input: {} },
    ...over,
  };
}

/** A server that answers what the test says, and remembers what it was asked. */
function server(...answers: readonly Answer<unknown>[]) {
  const asked: unknown[] = [];
  const left = [...answers];
  const ask: Ask = <T>(_method: string, path: string, body?: object) => {
    asked.push({ path, body });
    return Promise.resolve((left.shift() ?? { kind: 'unreachable' }) as Answer<T>);
  };
  return { ask, asked };
}

const ok = (version: number): Answer<unknown> => ({ kind: 'ok', value: { version } });
const refused = (status: number, conflictVersion?: number): Answer<unknown> => ({
  kind: 'refused',
  status,
  body: {
    ...{ code: 'store.conflict', message: '内容刚被别人修改过', requestId: '' },
    ...(conflictVersion === undefined
      ? {}
      : { conflict: { version: conflictVersion, changes: [{ at: '', by: '何静', what: '转派' }] } }),
  },
});

let keep: Keep;
let told: Sent[];
beforeEach(() => {
  keep = keepInMemory();
  told = [];
});
const run = (ask: Ask) => sendAll({ keep, ask, staffId: 'zhou' }, (sent) => void told.push(sent));
const left = async () => (await listUnsent(keep, 'zhou')).map(({ order }) => order);

describe('what is not sent yet', () => {
  it('stays while there is no line, and goes out in order when there is', async () => {
    await put(keep, act('2', { action: 'progress' }));
    await put(keep, act('1'));
    await run(server().ask);
    expect(await left()).toEqual(['1', '2']);
    const { ask, asked } = server(ok(4), ok(5));
    await run(ask);
    expect(await left()).toEqual([]);
    expect(asked).toMatchObject([
      { body: { action: 'claim', version: 3, key: 'key-1' } },
      // Meant on what the first made of the ticket.
      { body: { action: 'progress', version: 4, key: 'key-2' } },
    ]);
  });

  it('is kept with the reason when refused, and holds back only what is about the same', async () => {
    await put(keep, act('1'));
    await put(keep, act('2', { action: 'progress' }));
    await put(keep, act('3', { ticketId: 't2' }));
    await run(server(refused(409, 9), ok(4)).ask);
    expect(await left()).toEqual(['1', '2']);
    expect(told.map(({ kind }) => kind)).toEqual(['refused', 'sent']);
    const [first] = await listUnsent(keep, 'zhou');
    expect(first?.problem).toEqual({ message: '内容刚被别人修改过', changes: ['何静 转派'], version: 9 });
  });

  it('is tried again on what is stored now', () => {
    const problem = { message: '', changes: [], version: 9 };
    expect(tryAgain(act('1', { problem }))).toEqual(act('1', { version: 9 }));
  });

  it('waits for who signs in again, and is not sent in the name of somebody else', async () => {
    await put(keep, act('1'));
    await put(keep, act('2', { staffId: 'lin' }));
    await run(server(refused(401)).ask);
    expect(told).toEqual([{ kind: 'stopped', why: 'signed_out' }]);
    await run(server(ok(4), ok(4)).ask);
    expect(await listUnsent(keep, 'lin')).toHaveLength(1);
  });

  it('sends a photo where it belongs, as it is', async () => {
    const bytes = new ArrayBuffer(8);
    const { about, staffId, key, order } = act('1');
    const photo: Unsent = {
      kind: 'photo',
      to: '/reports/abc',
      bytes,
      label: '照片',
      about,
      staffId,
      key,
      order,
    };
    await put(keep, photo);
    const { ask, asked } = server(ok(1));
    await run(ask);
    expect(asked).toEqual([{ path: '/reports/abc/pictures?key=key-1', body: bytes }]);
  });
});

it('takes the oldest that nothing stands before', () => {
  const problem = { message: '', changes: [], version: undefined };
  expect(nextOf([])).toBeUndefined();
  expect(nextOf([act('1', { problem }), act('2'), act('3', { ticketId: 't2' })])?.order).toBe('3');
});
