import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { ChannelStatus, Receipt } from '../core/channel.ts';
import { type DeliveryFailure, DeliveryError } from '../core/errors.ts';
import { createLiveEvents } from '../core/live.ts';
import { silentLog } from '../core/log.ts';
import type { Address } from '../core/message.ts';
import { byHandReceipt, type OutgoingMessage, type Purpose } from '../core/outgoing.ts';
import { createTestClock, type TestClock } from '../test/support/clock.ts';
import { temporaryDatabase } from '../test/support/sqlite.ts';
import { Outbox } from './outbox.ts';
import { createOutboxStore, insertOutgoing } from './outbox.prisma.ts';
import type { Readdress } from './readdress.ts';
import { maxAttempts, type PacingLimits } from './pacing.ts';

const start = new Date('2026-11-22T01:00:00Z');
const unpaced: PacingLimits = {
  perTargetMs: 0,
  betweenTargetsMs: 0,
  perMinute: 100_000,
  noticesPerHour: 100_000,
  jitterMs: 0,
};
const hourMs = 3_600_000;

let files: Awaited<ReturnType<typeof temporaryDatabase>>;
beforeEach(async () => {
  files = await temporaryDatabase();
});
afterEach(() => files.close());

interface Sent {
  readonly text: string;
  readonly to: string;
  readonly at: number;
}

/** A channel that records, and fails as told: one entry per send, `ok` when none is left. */
function fakeChannel(clock: TestClock) {
  const sent: Sent[] = [];
  const failures: (DeliveryFailure | 'ok')[] = [];
  const state = { online: true };
  return {
    sent,
    failures,
    state,
    status: (): ChannelStatus => ({
      channel: 'c',
      account: 'a',
      online: state.online,
      since: start,
      hint: undefined,
      qrCode: undefined,
    }),
    send: (to: Address, { text }: { readonly text: string }): Promise<Receipt> => {
      const failure = failures.shift() ?? 'ok';
      if (failure !== 'ok') return Promise.reject(new DeliveryError(failure, 'as told'));
      sent.push({ text, to: to.key, at: clock.now().getTime() });
      return Promise.resolve({ messageId: `sent-${sent.length}` });
    },
  };
}

function message(text: string, purpose: Purpose = 'answer', key = 'r1', notBefore = start): OutgoingMessage {
  return {
    id: `id-${text}`,
    dedupeKey: `key-${text}`,
    to: { kind: 'room', channel: 'c', account: 'a', key },
    purpose,
    text,
    mentionKeys: [],
    attachmentId: undefined,
    ticketId: undefined,
    notBefore,
    evidence: [],
  };
}

function setUp(limits = unpaced, readdress: Readdress = (written) => Promise.resolve(written)) {
  const clock: TestClock = createTestClock(start, () => outbox.idle());
  const channel = fakeChannel(clock);
  const outbox = new Outbox({
    store: createOutboxStore(files.database),
    channel,
    clock,
    limits,
    live: createLiveEvents(),
    log: silentLog,
    readPicture: () => Promise.resolve(undefined),
    readdress,
    timeZone: 'Asia/Shanghai',
    random: () => 0,
  });
  return { clock, channel, outbox };
}

async function put(...messages: readonly OutgoingMessage[]) {
  await insertOutgoing(
    files.database,
    messages.map((one) => ({ message: one, status: 'pending' as const })),
  );
}

async function statuses(): Promise<Record<string, string>> {
  const rows = await files.database.outboxMessage.findMany();
  return Object.fromEntries(rows.map(({ text, status }) => [text, status]));
}

describe('quiet hours', () => {
  /** By the clock in Shanghai, where it is nine. */
  const nap = { quietHours: '09:01-09:30' };
  const beforeNap = new Date(start.getTime() + 59_000);
  const notice = (text: string, key: string, more = {}) => ({
    ...message(text, 'notice', key, beforeNap),
    // Databases agree on the order of these, not on that of Chinese.
    id: key,
    ...more,
  });

  it('are kept by all that waits when they begin, and by nobody else', async () => {
    const { clock, channel, outbox } = setUp({ ...unpaced, betweenTargetsMs: 2000 });
    await put(
      ...['一', '二', '三'].map((text, index) => notice(text, `r${index + 1}`, nap)),
      notice('四', 'r4', { quietHours: '09:02-09:30' }),
      notice('五', 'r5'),
    );
    await outbox.start();
    await clock.advance(70_000);
    const asleep = (await files.database.outboxMessage.findMany({ where: { sentAt: null } })).map(
      ({ text, notBefore, errorCode }) => [text, notBefore, errorCode],
    );
    expect(channel.sent.map(({ text }) => text).sort()).toEqual(['一', '五', '四'].sort());
    const napOver = new Date(start.getTime() + hourMs / 2);
    expect(asleep.sort()).toEqual([
      ['三', napOver, 'outbox.quiet_hours'],
      ['二', napOver, 'outbox.quiet_hours'],
    ]);
    await clock.advance(hourMs);
    expect(channel.sent).toHaveLength(5);
    await outbox.stop();
  });
});

describe('outbox', () => {
  it('sends emergencies first and notices last, and writes the receipts down', async () => {
    await put(message('notice', 'notice'), message('answer'), message('emergency', 'emergency'));
    const { channel, outbox } = setUp();
    await outbox.start();
    await outbox.idle();
    expect(channel.sent.map(({ text }) => text)).toEqual(['emergency', 'answer', 'notice']);
    const rows = await files.database.outboxMessage.findMany({ orderBy: { receiptId: 'asc' } });
    expect(rows.map(({ status, receiptId }) => [status, receiptId])).toEqual([
      ['sent', 'sent-1'],
      ['sent', 'sent-2'],
      ['sent', 'sent-3'],
    ]);
    await outbox.stop();
  });

  it('waits until a message is due', async () => {
    await put(message('later', 'notice', 'r1', new Date(start.getTime() + hourMs)));
    const { clock, channel, outbox } = setUp();
    await outbox.start();
    await clock.advance(hourMs - 1);
    expect(channel.sent).toEqual([]);
    await clock.advance(1);
    expect(channel.sent).toHaveLength(1);
    await outbox.stop();
  });

  it('tries again later and later, then shows staff what could not be said', async () => {
    await put(message('lost'));
    const { clock, channel, outbox } = setUp();
    channel.failures.push(...Array.from({ length: maxAttempts }, () => 'temporary' as const));
    await outbox.start();
    await clock.advance(hourMs);
    expect(channel.sent).toEqual([]);
    expect(await files.database.outboxMessage.findFirst()).toMatchObject({
      status: 'dead',
      attempts: maxAttempts,
      errorCode: 'delivery.temporary',
    });
    await outbox.stop();
  });

  it('does not overtake a message that waits for its next try in the same room', async () => {
    await put(message('1'));
    const { clock, channel, outbox } = setUp();
    channel.failures.push('temporary');
    await outbox.start();
    await outbox.idle();
    await put(message('2'), message('elsewhere', 'answer', 'r2'));
    outbox.wake();
    await clock.advance(10_000);
    expect(channel.sent.map(({ text }) => text)).toEqual(['elsewhere', '1', '2']);
    await outbox.stop();
  });

  it('gives up at once where nobody can be reached', async () => {
    await put(message('gone'));
    const { channel, outbox } = setUp();
    channel.failures.push('permanent');
    await outbox.start();
    await outbox.idle();
    expect(await statuses()).toEqual({ gone: 'dead' });
    await outbox.stop();
  });

  it('pauses while the channel is offline, without using up attempts', async () => {
    await put(message('patient'));
    const { clock, channel, outbox } = setUp();
    channel.state.online = false;
    await outbox.start();
    await clock.advance(5 * hourMs);
    expect(await files.database.outboxMessage.findFirst()).toMatchObject({ status: 'pending', attempts: 0 });
    expect(outbox.status().state).toBe('offline');
    channel.state.online = true;
    outbox.wake();
    await outbox.idle();
    expect(channel.sent).toHaveLength(1);
    await outbox.stop();
  });

  it('stops everything when the platform punishes, also after a restart, until staff resume', async () => {
    await put(message('first'), message('second', 'emergency', 'r2'));
    const { clock, channel, outbox } = setUp();
    channel.failures.push('ban_like');
    await outbox.start();
    await clock.advance(hourMs);
    expect(channel.sent).toEqual([]);
    expect(outbox.status()).toMatchObject({
      state: 'stopped_by_platform',
      breaker: { code: 'delivery.ban_like' },
    });
    await outbox.stop();

    const next = setUp();
    await next.outbox.start();
    await next.clock.advance(hourMs);
    expect(next.channel.sent).toEqual([]);
    await next.outbox.resume({ channel: 'c', account: 'a' });
    await next.outbox.idle();
    expect(next.channel.sent).toHaveLength(2);
    await next.outbox.stop();
  });

  it('after a crash in mid-send repeats what people wait for, and never a notice', async () => {
    await put(message('acknowledged', 'acknowledge'), message('notice', 'notice'));
    await files.database.outboxMessage.updateMany({ data: { status: 'sending' } });
    const { channel, outbox } = setUp();
    await outbox.start();
    await outbox.idle();
    expect(channel.sent.map(({ text }) => text)).toEqual(['acknowledged']);
    expect(await statuses()).toEqual({ acknowledged: 'sent', notice: 'unknown' });
    await outbox.stop();
  });

  it('does not repeat a notice whose send may have arrived', async () => {
    await put(message('notice', 'notice'), message('answer', 'answer', 'r2'));
    const { clock, channel, outbox } = setUp();
    channel.failures.push('unknown', 'unknown');
    await outbox.start();
    await clock.advance(hourMs);
    expect(channel.sent.map(({ text }) => text)).toEqual(['answer']);
    expect(await statuses()).toEqual({ answer: 'sent', notice: 'unknown' });
    await outbox.stop();
  });
});

describe('the pace after a restart', () => {
  const hourly: PacingLimits = { ...unpaced, noticesPerHour: 2 };
  const notice = (text: string) => message(text, 'notice', text);

  async function restarted(inBetween: () => Promise<unknown> = () => Promise.resolve()) {
    const before = setUp(hourly);
    before.channel.failures.push('unknown', 'permanent');
    await before.outbox.start();
    await before.outbox.idle();
    await before.outbox.stop();
    await inBetween();
    await put(notice('third'));
    const next = setUp(hourly);
    await next.outbox.start();
    await next.outbox.idle();
    return next;
  }

  it('counts what the channel could not say whether it was sent, and what it refused', async () => {
    await put(notice('first'), notice('second'));
    const { clock, channel, outbox } = await restarted();
    expect(channel.sent).toEqual([]);
    await clock.advance(hourMs);
    expect(channel.sent.map(({ text }) => text)).toEqual(['third']);
    await outbox.stop();
  });

  it('counts it also when somebody has decided that nothing more is to be done', async () => {
    await put(notice('first'), notice('second'));
    const { channel, outbox } = await restarted(() =>
      files.database.outboxMessage.updateMany({ data: { status: 'settled' } }),
    );
    expect(channel.sent).toEqual([]);
    await outbox.stop();
  });

  it('does not count what people sent themselves', async () => {
    await put(notice('first'), notice('second'));
    const byHand = { status: 'sent', sentAt: start, receiptId: `${byHandReceipt}staff`, attempts: 0 };
    const { channel, outbox } = await restarted(() =>
      files.database.outboxMessage.updateMany({ data: byHand }),
    );
    expect(channel.sent.map(({ text }) => text)).toEqual(['third']);
    await outbox.stop();
  });
});

describe('what was written for a room of another login', () => {
  const elsewhere: OutgoingMessage = {
    ...message('old login'),
    to: { kind: 'room', channel: 'c', account: 'former', key: 'r1' },
  };

  it('waits without holding up others, and goes out when the room is known again', async () => {
    await put(elsewhere, message('own'));
    let moved = false;
    const { channel, outbox } = setUp(unpaced, (written) =>
      Promise.resolve(moved ? { ...written, to: { ...written.to, account: 'a', key: 'r2' } } : written),
    );
    await outbox.start();
    await outbox.idle();
    expect(channel.sent.map(({ text }) => text)).toEqual(['own']);
    expect(await statuses()).toEqual({ 'old login': 'pending', own: 'sent' });

    moved = true;
    await outbox.roomsChanged();
    await outbox.idle();
    expect(channel.sent.at(-1)).toMatchObject({ text: 'old login', to: 'r2' });
    await outbox.stop();
  });

  it('is shown to staff when nobody said within a day which room it is now', async () => {
    await put(elsewhere);
    const { clock, channel, outbox } = setUp();
    await outbox.start();
    await clock.advance(25 * hourMs);
    expect(channel.sent).toEqual([]);
    expect(await statuses()).toEqual({ 'old login': 'dead' });
    await outbox.stop();
  });
});

describe('outbox, whatever happens', () => {
  it('ends every row, says nothing twice and keeps the pace', async () => {
    const limits: PacingLimits = {
      perTargetMs: 1000,
      betweenTargetsMs: 3000,
      perMinute: 10,
      noticesPerHour: 1000,
      jitterMs: 0,
    };
    const one = fc.record({
      purpose: fc.constantFrom<Purpose>('emergency', 'acknowledge', 'answer', 'status', 'notice'),
      key: fc.constantFrom('r1', 'r2', 'r3'),
      afterMs: fc.nat(120_000),
    });
    const failures = fc.array(
      fc.constantFrom<DeliveryFailure | 'ok'>('ok', 'temporary', 'permanent', 'unknown'),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 12 }), failures, async (planned, failing) => {
        await files.database.outboxMessage.deleteMany();
        await put(
          ...planned.map(({ purpose, key, afterMs }, index) =>
            message(String(index), purpose, key, new Date(start.getTime() + afterMs)),
          ),
        );
        const { clock, channel, outbox } = setUp(limits);
        channel.failures.push(...failing);
        await outbox.start();
        await clock.advance(2 * hourMs);
        await outbox.stop();

        const ended = Object.values(await statuses());
        expect(ended.filter((status) => !['sent', 'dead', 'unknown'].includes(status))).toEqual([]);
        const texts = channel.sent.map(({ text }) => text);
        expect(new Set(texts).size).toBe(texts.length);
        expect(texts).toHaveLength(ended.filter((status) => status === 'sent').length);
        for (const { at } of channel.sent)
          expect(
            channel.sent.filter((other) => other.at > at - 60_000 && other.at <= at).length,
          ).toBeLessThanOrEqual(10);
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});

describe('how one matter goes', () => {
  function step(text: string, now: Date, mode: 'waits' | 'at_once' | 'final' = 'waits'): OutgoingMessage {
    const batch = { key: 'ticket:7/reporter', mode, brief: text };
    return { ...message(text, 'status', 'r1', now), batch };
  }

  it('is told once an hour: what comes sooner waits, the newest takes its place', async () => {
    const { clock, channel, outbox } = setUp();
    await outbox.start();
    await put(step('claimed', clock.now()));
    outbox.wake();
    await clock.advance(10 * 60_000);
    for (const text of ['ordered', 'delayed']) {
      await put(step(text, clock.now()));
      outbox.wake();
      await clock.advance(60_000);
    }
    expect(channel.sent.map(({ text }) => text)).toEqual(['claimed']);
    await clock.advance(hourMs);
    expect(channel.sent.map(({ text, at }) => [text, at - start.getTime()])).toEqual([
      ['claimed', 0],
      ['delayed\n此前：ordered。', hourMs],
    ]);
    await outbox.stop();
  });

  it('is told at once when it is the result, and what waited is not said any more', async () => {
    const { clock, channel, outbox } = setUp();
    await outbox.start();
    await put(step('claimed', clock.now()));
    outbox.wake();
    await clock.advance(60_000);
    await put(step('ordered', clock.now()));
    await put(step('done', clock.now(), 'final'));
    outbox.wake();
    await clock.advance(3 * hourMs);
    expect(channel.sent.map(({ text }) => text)).toEqual(['claimed', 'done']);
    await outbox.stop();
  });

  it('keeps its hour over a restart', async () => {
    const before = setUp();
    await before.outbox.start();
    await put(step('claimed', start));
    before.outbox.wake();
    await before.outbox.idle();
    await put(step('ordered', start));
    await before.outbox.stop();
    const { clock, channel, outbox } = setUp();
    await outbox.start();
    await clock.advance(hourMs - 1);
    expect(channel.sent).toEqual([]);
    await clock.advance(1);
    expect(channel.sent.map(({ text }) => text)).toEqual(['ordered']);
    await outbox.stop();
  });
});
