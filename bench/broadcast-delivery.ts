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
  /** At which of its steps each process dies, given how many died before it. */
  readonly dieAt: (deaths: number) => number;
}

/** Sends all that waits. */
export async function deliverAll(options: DeliverOptions): Promise<Delivered> {
  const log: Sent[] = [];
  let instant = options.now.getTime();
  for (let deaths = 0; ; deaths += 1) {
    const life = createLife(options.dieAt(deaths));
    const ended = createSignal();
    const clock = leapingClock({
      read: () => instant,
      leap: (ms) => {
        instant += ms;
      },
    });
    life.onDeath(() => ended.raise('dead'));
    const outbox = createMortalOutbox(options, { life, clock, log, onIdle: () => ended.raise('done') });
    void outbox.start();
    if ((await ended.raised) === 'dead') continue;
    await outbox.stop();
    return { log, deaths };
  }
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
function leapingClock(of: { readonly read: () => number; readonly leap: (ms: number) => void }): Clock {
  return {
    now: () => new Date(of.read()),
    sleep: (durationMs) => {
      of.leap(durationMs);
      return Promise.resolve();
    },
  };
}

/** How long a city takes is seen on the way. */
const shownEvery = 5_000;

interface Around {
  readonly life: Life;
  readonly clock: Clock;
  readonly log: Sent[];
  /** Nothing waits any more. */
  readonly onIdle: () => void;
}

function createMortalOutbox(
  { database, limits, timeZone }: DeliverOptions,
  { life, clock, log, onIdle }: Around,
): Outbox {
  const channel: Pick<Channel, 'send' | 'status'> = {
    status: () => ({
      ...{ channel: 'bench', account: 'bot', online: true, since: clock.now() },
      ...{ hint: undefined, qrCode: undefined },
    }),
    send: (to) =>
      life.through(() => {
        log.push({ at: clock.now().getTime(), key: to.key });
        if (log.length % shownEvery === 0)
          console.log(`  ${log.length} sent by ${clock.now().toISOString()}`);
        return Promise.resolve({ messageId: undefined });
      }),
  };
  return new Outbox({
    store: mortalStore(tellingWhenIdle(createOutboxStore(database), onIdle), life),
    ...{ channel, clock, limits, timeZone, live: createLiveEvents(), log: silentLog },
    readPicture: () => Promise.resolve(undefined),
    readdress: ({ to, mentionKeys }) => Promise.resolve({ to, mentionKeys }),
    makeWorkerLink: () => Promise.resolve(undefined),
    findEnclosures: () => Promise.resolve(undefined),
    random: () => 0.5,
  });
}

/** Nothing is due and nothing will be: the relay asks for both in this order. */
function tellingWhenIdle(store: OutboxStore, onIdle: () => void): OutboxStore {
  let due = 0;
  return {
    ...store,
    listDue: async (now, limit) => {
      const rows = await store.listDue(now, limit);
      due = rows.length;
      return rows;
    },
    findNextDueAt: async (now) => {
      const next = await store.findNextDueAt(now);
      if (due === 0 && next === undefined) onIdle();
      return next;
    },
  };
}

function mortalStore(store: OutboxStore, { through }: Life): OutboxStore {
  return {
    listDue: (now, limit, leftTo) => through(() => store.listDue(now, limit, leftTo)),
    findNextDueAt: (now, leftTo) => through(() => store.findNextDueAt(now, leftTo)),
    markSending: (id, destination) => through(() => store.markSending(id, destination)),
    findLastOfBatch: (key) => through(() => store.findLastOfBatch(key)),
    markSent: (id, receiptId, at) => through(() => store.markSent(id, receiptId, at)),
    markWaiting: (id, attempts, code) => through(() => store.markWaiting(id, attempts, code)),
    handOver: (id, destination) => through(() => store.handOver(id, destination)),
    postpone: (id, until, code) => through(() => store.postpone(id, until, code)),
    postponeQuiet: (hours, now, until, code) => through(() => store.postponeQuiet(hours, now, until, code)),
    resumePostponed: (code, now) => through(() => store.resumePostponed(code, now)),
    markEnded: (id, end) => through(() => store.markEnded(id, end)),
    recover: (now, leftTo) => through(() => store.recover(now, leftTo)),
    listSentSince: (since) => through(() => store.listSentSince(since)),
    hasSpoken: (account) => through(() => store.hasSpoken(account)),
    listStopped: () => through(() => store.listStopped()),
    saveStop: (stopped) => through(() => store.saveStop(stopped)),
    endStop: (account) => through(() => store.endStop(account)),
    takeOverStop: (account, others) => through(() => store.takeOverStop(account, others)),
  };
}

/** What the log breaks, in words; nothing when it keeps everything. */
export function brokenLimits(
  log: readonly Sent[],
  limits: PacingLimits,
  quietOf: (key: string) => string,
): readonly string[] {
  const broken = new Set<string>();
  const lastTo = new Map<string, number>();
  log.forEach(({ at, key }, index) => {
    const before = log[index - 1];
    if (before !== undefined && before.key !== key && at - before.at < limits.betweenTargetsMs)
      broken.add('between targets');
    if (at - (lastTo.get(key) ?? -Infinity) < limits.perTargetMs) broken.add('per target');
    lastTo.set(key, at);
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
