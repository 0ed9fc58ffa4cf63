/** Delivery by a clock of its own, dying at one step after the other, with a log that is held against every limit. */
import { createOutboxStore } from '../bot/outbox.prisma.ts';
import { Outbox } from '../bot/outbox.ts';
import type { OutboxStore } from '../bot/outbox-store.ts';
import type { PacingLimits } from '../bot/pacing.ts';
import type { Channel } from '../core/channel.ts';
import type { Clock } from '../core/clock.ts';
import { createLiveEvents } from '../core/live.ts';
import { silentLog } from '../core/log.ts';
import { quietUntil } from '../core/quiet-hours.ts';
import type { Database } from '../prisma/database.prisma.ts';

export interface Sent {
  readonly at: number;
  readonly key: string;
}

export interface Delivered {
  readonly log: readonly Sent[];
  /** How often the process died. */
  readonly deaths: number;
}

interface DeliverOptions {
  readonly database: Database;
  readonly limits: PacingLimits;
  readonly timeZone: string;
  readonly now: Date;
  /** The first process dies at its first step, the second at its second, and so on; else the first lives on. */
  readonly mortal: boolean;
}

/** Sends all that waits. */
export async function deliverAll(options: DeliverOptions): Promise<Delivered> {
  const { database, now, mortal } = options;
  const log: Sent[] = [];
  let instant = now.getTime();
  let deaths = 0;
  for (;;) {
    const life = createLife(mortal ? deaths + 1 : Infinity);
    const ended = createSignal();
    const clock = leapingClock({
      read: () => instant,
      leap: async (ms) => {
        instant += ms;
        if ((await countWaiting(database)) === 0) ended.raise('done');
      },
    });
    life.onDeath(() => ended.raise('dead'));
    const outbox = createMortalOutbox(options, { life, clock, log });
    void outbox.start();
    if ((await ended.raised) === 'done') {
      await outbox.stop();
      return { log, deaths };
    }
    deaths += 1;
  }
}

function countWaiting({ outboxMessage }: Database): Promise<number> {
  return outboxMessage.count({ where: { status: { in: ['pending', 'sending'] } } });
}

/** A process that dies at its step `dieAt`: from then on nothing it asks for comes back. */
function createLife(dieAt: number) {
  let steps = 0;
  let tell: () => void = () => undefined;
  const step = async (): Promise<void> => {
    steps += 1;
    if (steps < dieAt) return;
    if (steps === dieAt) tell();
    await new Promise<never>(() => undefined);
  };
  return {
    onDeath: (listener: () => void) => {
      tell = listener;
    },
    /** Two steps: it may die before the call, or before it hears of its outcome. */
    through: async <T>(call: () => Promise<T>): Promise<T> => {
      await step();
      const outcome = await call();
      await step();
      return outcome;
    },
  };
}

type Life = ReturnType<typeof createLife>;

function createSignal() {
  let raise: (how: 'done' | 'dead') => void = () => undefined;
  const raised = new Promise<'done' | 'dead'>((resolve) => {
    raise = resolve;
  });
  return { raised, raise: (how: 'done' | 'dead') => raise(how) };
}

/** Whoever sleeps on it has slept at once. */
function leapingClock(of: {
  readonly read: () => number;
  readonly leap: (ms: number) => Promise<void>;
}): Clock {
  return {
    now: () => new Date(of.read()),
    sleep: async (durationMs) => {
      await of.leap(durationMs);
    },
  };
}

function createMortalOutbox(
  { database, limits, timeZone }: DeliverOptions,
  { life, clock, log }: { readonly life: Life; readonly clock: Clock; readonly log: Sent[] },
): Outbox {
  const channel: Pick<Channel, 'send' | 'status'> = {
    status: () => ({
      ...{ channel: 'bench', account: 'bot', online: true, since: clock.now() },
      ...{ hint: undefined, qrCode: undefined },
    }),
    send: (to) =>
      life.through(() => {
        log.push({ at: clock.now().getTime(), key: to.key });
        return Promise.resolve({ messageId: undefined });
      }),
  };
  return new Outbox({
    store: mortalStore(createOutboxStore(database), life),
    ...{ channel, clock, limits, timeZone, live: createLiveEvents(), log: silentLog },
    readPicture: () => Promise.resolve(undefined),
    readdress: ({ to, mentionKeys }) => Promise.resolve({ to, mentionKeys }),
    makeWorkerLink: () => Promise.resolve(undefined),
    findEnclosures: () => Promise.resolve(undefined),
    random: () => 0.5,
  });
}

function mortalStore(store: OutboxStore, { through }: Life): OutboxStore {
  return {
    listDue: (now, limit) => through(() => store.listDue(now, limit)),
    findNextDueAt: (now) => through(() => store.findNextDueAt(now)),
    markSending: (id) => through(() => store.markSending(id)),
    findLastOfBatch: (key) => through(() => store.findLastOfBatch(key)),
    markSent: (id, receiptId, at) => through(() => store.markSent(id, receiptId, at)),
    markWaiting: (id, attempts, code) => through(() => store.markWaiting(id, attempts, code)),
    postpone: (id, until, code) => through(() => store.postpone(id, until, code)),
    resumePostponed: (code, now) => through(() => store.resumePostponed(code, now)),
    markEnded: (id, status, attempts, code) => through(() => store.markEnded(id, status, attempts, code)),
    recover: (now) => through(() => store.recover(now)),
    listSentSince: (since) => through(() => store.listSentSince(since)),
    loadBreaker: () => through(() => store.loadBreaker()),
    saveBreaker: (breaker, now) => through(() => store.saveBreaker(breaker, now)),
  };
}

/** What the log breaks, in words; nothing when it keeps everything. */
export function brokenLimits(
  log: readonly Sent[],
  limits: PacingLimits,
  quietOf: (key: string) => string,
): readonly string[] {
  const broken = new Set<string>();
  log.forEach(({ at, key }, index) => {
    const before = log[index - 1];
    if (before !== undefined && before.key !== key && at - before.at < limits.betweenTargetsMs)
      broken.add('between targets');
    const sameTarget = log.slice(0, index).findLast((sent) => sent.key === key);
    if (sameTarget !== undefined && at - sameTarget.at < limits.perTargetMs) broken.add('per target');
    if (within(log, index, limits.perMinute, 60_000)) broken.add('per minute');
    if (within(log, index, limits.noticesPerHour, 3_600_000)) broken.add('per hour');
    if (quietUntil(quietOf(key), new Date(at), 'Asia/Shanghai') !== undefined) broken.add('quiet hours');
  });
  return [...broken];
}

/** Whether more than `atMost` sends lie within a span that ends at `index`. */
function within(log: readonly Sent[], index: number, atMost: number, spanMs: number): boolean {
  const [first, last] = [log[index - atMost], log[index]];
  return first !== undefined && last !== undefined && last.at - first.at < spanMs;
}
