import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { ChannelStatus } from '../core/channel.ts';
import { createLiveEvents } from '../core/live.ts';
import { silentLog } from '../core/log.ts';
import type { Address } from '../core/message.ts';
import type { OutgoingMessage, Purpose } from '../core/outgoing.ts';
import { createTestClock } from '../test/support/clock.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../test/support/sqlite.ts';
import { Outbox } from './outbox.ts';
import { createOutboxStore, insertOutgoing } from './outbox.prisma.ts';
import { aliveMs, createServedAccounts } from './served-accounts.prisma.ts';

const start = new Date('2026-11-22T01:00:00Z');
const later = (ms: number) => new Date(start.getTime() + ms);
const of = (account: string) => ({ channel: 'c', account });

let files: TemporaryDatabase;
beforeEach(async () => {
  files = await temporaryDatabase();
});
afterEach(() => files.close());

describe('which account is spoken with by which process', () => {
  it('each hears of the others, until they die or leave', async () => {
    const [one, other] = ['p1', 'p2'].map((process) => createServedAccounts(files.database, process));
    expect(await one?.serve(of('a'), start)).toEqual([]);
    expect(await other?.serve(of('b'), later(1000))).toEqual([of('a')]);
    expect(await one?.others(later(2000))).toEqual([of('b')]);
    expect(await one?.others(later(aliveMs + 1001))).toEqual([]);
    await one?.leave();
    expect(await other?.others(later(2000))).toEqual([]);
  });

  it('after a new login the former account is nobody’s', async () => {
    const [one, other] = ['p1', 'p2'].map((process) => createServedAccounts(files.database, process));
    await one?.serve(of('a'), start);
    await one?.serve(of('a2'), later(1000));
    expect(await other?.others(later(1000))).toEqual([of('a2')]);
  });

  it('who starts again with the same account has it, whatever the one before said', async () => {
    await createServedAccounts(files.database, 'before').serve(of('a'), start);
    const again = createServedAccounts(files.database, 'after');
    expect(await again.others(later(1000))).toEqual([of('a')]);
    expect(await again.serve(of('a'), later(1000))).toEqual([]);
  });
});

const unpaced = { perTargetMs: 0, betweenTargetsMs: 0, perMinute: 1e5, noticesPerHour: 1e5, jitterMs: 0 };

/** A process that speaks with one account; rooms are where `moved` says. */
function aProcess(account: string, moved: Readonly<Record<string, Address>> = {}, limits = unpaced) {
  const sent: string[] = [];
  const state: { account: string | undefined } = { account };
  const clock = createTestClock(start, () => outbox.idle());
  const status = (): ChannelStatus => ({
    ...{ channel: 'c', account: state.account, online: state.account !== undefined },
    ...{ since: start, hint: undefined, qrCode: undefined },
  });
  const outbox = new Outbox({
    store: createOutboxStore(files.database),
    accounts: createServedAccounts(files.database, `process of ${account}`),
    channel: {
      status,
      send: (to, { text }) => {
        sent.push(`${text} → ${to.account}/${to.key}`);
        return Promise.resolve({ messageId: `${account}-${sent.length}` });
      },
    },
    ...{ clock, limits, timeZone: 'Asia/Shanghai', random: () => 0 },
    ...{ live: createLiveEvents(), log: silentLog, readPicture: () => Promise.resolve(undefined) },
    readdress: ({ to, mentionKeys }) => Promise.resolve({ to: moved[to.key] ?? to, mentionKeys }),
  });
  return { sent, state, clock, outbox };
}

function message(text: string, to: Address, purpose: Purpose = 'answer'): OutgoingMessage {
  return {
    ...{ id: `id-${text}`, dedupeKey: `key-${text}`, to, purpose, text, mentionKeys: [] },
    ...{ attachmentId: undefined, ticketId: undefined, notBefore: start, evidence: [] },
  };
}

async function put(...messages: readonly OutgoingMessage[]) {
  await insertOutgoing(
    files.database,
    messages.map((one) => ({ message: one, status: 'pending' as const })),
  );
}

const room = (account: string, key: string): Address => ({ kind: 'room', channel: 'c', account, key });
const person = (account: string, key: string): Address => ({ kind: 'person', channel: 'c', account, key });

it('several processes may be stopped by the platform at once, and go on', async () => {
  const stores = Array.from({ length: 8 }, () => createOutboxStore(files.database));
  const codes = stores.map((_store, index) => `code.${index}`);
  await Promise.all(
    stores.map((store, index) => store.saveStop({ ...of('a'), code: codes[index] ?? '', since: start })),
  );
  const stopped = await stores[0]?.listStopped();
  expect(stopped).toHaveLength(1);
  expect(codes).toContain(stopped?.[0]?.code);
  await Promise.all(stores.map((store) => store.endStop(of('a'))));
  expect(await stores[0]?.listStopped()).toEqual([]);
});

describe('what the platform did to one account', () => {
  const stopped = (account: string) => ({ ...of(account), code: 'delivery.ban_like', since: start });
  const store = () => createOutboxStore(files.database);
  /** Said long ago, and once with each of these accounts. */
  const saidWith = async (...accounts: readonly string[]) => {
    await put(...accounts.map((account) => message(`earlier ${account}`, room(account, 'r'))));
    await files.database.outboxMessage.updateMany({ data: { status: 'sent', sentAt: later(-1e8) } });
  };
  const running = async (account: string, limits = unpaced) => {
    const process = aProcess(account, {}, limits);
    await process.outbox.start();
    await process.outbox.idle();
    return process;
  };

  it('stops no other, also after both started again', async () => {
    await saidWith('a', 'b');
    await store().saveStop(stopped('a'));
    await put(message('1', room('a', 'r')), message('2', room('b', 'r')));
    const [b, a] = [await running('b'), await running('a')];
    expect([a.sent, b.sent]).toEqual([[], ['2 → b/r']]);
    expect([a.outbox.status().state, b.outbox.status().state]).toEqual(['stopped_by_platform', 'running']);
    await Promise.all([a.outbox.stop(), b.outbox.stop()]);
  });

  it('ends when staff say so on any process', async () => {
    await saidWith('a', 'b');
    await store().saveStop(stopped('a'));
    await put(message('1', room('a', 'r')));
    const [b, a] = [await running('b'), await running('a')];
    expect(await b.outbox.listStopped()).toEqual([stopped('a')]);
    await b.outbox.resume(of('a'));
    await a.clock.advance(60_000);
    expect(a.sent).toEqual(['1 → a/r']);
    await Promise.all([a.outbox.stop(), b.outbox.stop()]);
  });

  it('holds for the next number of the same account: one that never spoke, where nobody speaks with the stopped', async () => {
    await saidWith('a');
    await store().saveStop(stopped('a'));
    await put(message('1', room('a-again', 'r')));
    const again = await running('a-again');
    expect(again.sent).toEqual([]);
    expect(await again.outbox.listStopped()).toEqual([stopped('a-again')]);
    await again.outbox.resume(of('a-again'));
    await again.outbox.idle();
    expect(again.sent).toEqual(['1 → a-again/r']);
    await again.outbox.stop();
  });

  it('slows no other down, also after both started again', async () => {
    await saidWith('a', 'b');
    await put(message('1', room('a', 'r')), message('2', room('b', 'r')));
    await files.database.outboxMessage.updateMany({
      where: { text: '1' },
      data: { status: 'sent', sentAt: later(-1000) },
    });
    const oncePerMinute = { ...unpaced, perMinute: 1 };
    await put(message('3', room('a', 'r')));
    const [b, a] = [await running('b', oncePerMinute), await running('a', oncePerMinute)];
    expect([a.sent, b.sent]).toEqual([[], ['2 → b/r']]);
    await a.clock.advance(60_000);
    expect(a.sent).toEqual(['3 → a/r']);
    await Promise.all([a.outbox.stop(), b.outbox.stop()]);
  });
});

describe('two processes with an account each', () => {
  it('each sends what is to be said with its own, in rooms and in private, whoever looks first', async () => {
    const [a, b] = [aProcess('a'), aProcess('b')];
    await a.outbox.start();
    await b.outbox.start();
    await Promise.all([a.outbox.idle(), b.outbox.idle()]);
    const all = [room('b', 'r2'), person('b', 'p2'), room('a', 'r1'), person('a', 'p1')];
    await put(...all.map((to, index) => message(String(index), to)));
    for (const { outbox } of [a, b, a, b]) {
      outbox.wake();
      await outbox.idle();
    }
    expect([...a.sent].sort()).toEqual(['2 → a/r1', '3 → a/p1']);
    expect([...b.sent].sort()).toEqual(['0 → b/r2', '1 → b/p2']);
    await Promise.all([a.outbox.stop(), b.outbox.stop()]);
  });

  it('nothing is stranded after a new login: who speaks in the room now says it there', async () => {
    const moved = { old: room('b', 'new') };
    const [a, b] = [aProcess('a', moved), aProcess('b', moved)];
    await b.outbox.start();
    await b.outbox.idle();
    await put(message('等着的话', room('gone', 'old')));
    await a.outbox.start();
    await a.outbox.idle();
    expect(a.sent).toEqual([]);
    b.outbox.wake();
    await b.outbox.idle();
    expect(b.sent).toEqual(['等着的话 → b/new']);
    await Promise.all([a.outbox.stop(), b.outbox.stop()]);
  });

  it('what nobody can say now waits, in private too: the others do not know who that is', async () => {
    const [a, b] = [aProcess('a'), aProcess('b')];
    await a.outbox.start();
    await b.outbox.start();
    await Promise.all([a.outbox.idle(), b.outbox.idle()]);
    await put(message('私下', person('gone', 'p')), message('群里', room('gone', 'r')));
    for (const { outbox } of [a, b]) {
      outbox.wake();
      await outbox.idle();
    }
    expect([...a.sent, ...b.sent]).toEqual([]);
    const rows = await files.database.outboxMessage.findMany();
    expect(rows.map(({ status, errorCode }) => [status, errorCode])).toEqual([
      ['pending', 'outbox.other_login'],
      ['pending', 'outbox.other_login'],
    ]);
    await Promise.all([a.outbox.stop(), b.outbox.stop()]);
  });

  it('who starts does not take what others are sending for something a crash left', async () => {
    await put(
      ...['a', 'b', 'gone'].map((account) => message(account, room(account, 'r'), 'notice')),
      message('c', room('c', 'r')),
    );
    await files.database.outboxMessage.updateMany({ data: { status: 'sending' } });
    const store = createOutboxStore(files.database);
    expect(await store.recover(start, [of('a'), of('c')])).toEqual({ unknown: 2, again: 0 });
    expect(await store.recover(start, [of('a')])).toEqual({ unknown: 0, again: 1 });
    const rows = await files.database.outboxMessage.findMany({ orderBy: { id: 'asc' } });
    expect(rows.map(({ text, status }) => [text, status])).toEqual([
      ['a', 'sending'],
      ['b', 'unknown'],
      ['c', 'pending'],
      ['gone', 'unknown'],
    ]);
  });

  it('what a process that died was sending is found by those who are left', async () => {
    await createServedAccounts(files.database, 'dead').serve(of('dead'), start);
    await put(message('一半', room('dead', 'r'), 'notice'));
    await files.database.outboxMessage.updateMany({ data: { status: 'sending' } });
    const a = aProcess('a');
    await a.outbox.start();
    await a.outbox.idle();
    const statusOf = async () => (await files.database.outboxMessage.findFirst())?.status;
    expect(await statusOf()).toBe('sending');
    await a.clock.advance(2 * aliveMs);
    expect(await statusOf()).toBe('unknown');
    await a.outbox.stop();
  });
});
