/**
 * Sends what commits left in the outbox: most urgent first, at a human pace, written down before and after. Rows, not
 * memory, say what is to be sent, so a restart goes on where the process died.
 */
import type { Channel, ChannelStatus, OutgoingContent, Receipt } from '../core/channel.ts';
import type { Clock } from '../core/clock.ts';
import { type DeliveryFailure, DeliveryError, errorCode } from '../core/errors.ts';
import type { LiveEvents } from '../core/live.ts';
import { quietUntil } from '../core/quiet-hours.ts';
import type { Purpose } from '../core/outgoing.ts';
import { refuse, type Result, succeed } from '../core/result.ts';
import { batchDueAt } from './batching.ts';
import { fillLate, type LateDeps } from './late-texts.ts';
import type { Breaker, OutboxRow, OutboxStore, StoppedAccount } from './outbox-store.ts';
import { earliestSend, maxAttempts, type PacingLimits, retryDelayMs, targetKey } from './pacing.ts';
import type { Destination, Readdress } from './readdress.ts';
import { type Account, isAmong, servedAlone, type ServedAccounts } from './served-accounts.ts';
import { Speaker } from './speaker.ts';
import { Wakeable } from './wakeable.ts';

export interface OutboxDeps extends LateDeps {
  readonly store: OutboxStore;
  readonly channel: Pick<Channel, 'send' | 'status'>;
  readonly clock: Clock;
  readonly limits: PacingLimits;
  readonly live: LiveEvents;
  /** The picture of an attachment; absent when it is gone. */
  readonly readPicture: (attachmentId: string) => Promise<OutgoingContent['image']>;
  /** Where it is to be said today: a login may have renumbered the rooms. */
  readonly readdress: Readdress;
  /** Who speaks with which account; absent: no other process can be. */
  readonly accounts?: ServedAccounts;
  /** In which quiet hours are meant. */
  readonly timeZone: string;
  /** 0 to 1. */
  readonly random: () => number;
}

export interface OutboxStatus {
  readonly state: 'running' | 'offline' | 'stopped_by_platform';
  /** Set when the platform's punishment stopped the account that speaks here. */
  readonly breaker: Breaker | undefined;
}

/** A channel that takes longer than this has lost the message, as far as anyone can know. */
const sendTimeoutMs = 30_000;
const batch = 50;
/** A room of another login waits until staff say which room it is now; so often it is tried meanwhile. */
const otherLoginRetryMs = 5 * 60_000;
/** After that long what was to be said is no longer news: shown to staff instead. */
const otherLoginForMs = 24 * 3_600_000;
const otherLogin = 'outbox.other_login';
/** Waits for its hour (bot/batching.ts). */
const batched = 'outbox.batched';
/** Its receivers sleep. */
const quiet = 'outbox.quiet_hours';
/** How often a quiet relay looks by itself, should a wake be lost. */
const idleMs = 30_000;

export class Outbox {
  readonly #deps: OutboxDeps;
  readonly #rest: Wakeable;
  readonly #speaker: Speaker;
  #stopping = false;
  #loop: Promise<void> | undefined;
  readonly #accounts: ServedAccounts;
  /** With whose accounts around it the rows of the dead were looked for. */
  #recoveredAmong: string | undefined;
  /** Until when a target rests after a failed send, so that later messages to it do not overtake; an emergency alone. */
  readonly #resting = new Map<string, number>();

  constructor(deps: OutboxDeps) {
    this.#deps = deps;
    this.#rest = new Wakeable(deps.clock);
    this.#accounts = deps.accounts ?? servedAlone;
    this.#speaker = new Speaker(deps);
  }

  async start(): Promise<void> {
    await this.#recover(await this.#accounts.others(this.#deps.clock.now()));
    this.#loop = this.#relay();
  }

  /** What the dead were sending; only this relay sends with its account, and it is not sending now. */
  async #recover(others: readonly Account[]) {
    const { store, log, clock, channel } = this.#deps;
    const among = JSON.stringify([channel.status().account, others]);
    if (among === this.#recoveredAmong) return;
    const found = await store.recover(clock.now(), others);
    if (found.unknown + found.again > 0) log.warn('outbox.recovered', { ...found });
    this.#recoveredAmong = among;
  }

  /** The accounts of which nothing is to be sent here. */
  async #leftToOthers(): Promise<readonly Account[]> {
    const { store, clock, channel } = this.#deps;
    const mine = accountOf(channel.status());
    const others =
      mine === undefined
        ? await this.#accounts.others(clock.now())
        : await this.#accounts.serve(mine, clock.now());
    await this.#recover(others);
    // What the others could not say for it meanwhile waits no longer.
    if (await this.#speaker.become(mine, others)) await store.resumePostponed(otherLogin, clock.now());
    return others;
  }

  /** Something was committed or the channel changed: look again. */
  wake(): void {
    this.#rest.wake();
  }

  /** Rooms may have been bound or moved: what waited for that is tried at once. */
  async roomsChanged(): Promise<void> {
    const { store, clock } = this.#deps;
    if ((await store.resumePostponed(otherLogin, clock.now())) > 0) this.wake();
  }

  status(): OutboxStatus {
    const online = this.#deps.channel.status().online ? 'running' : 'offline';
    const { breaker } = this.#speaker;
    return { state: breaker === undefined ? online : 'stopped_by_platform', breaker };
  }

  /** The accounts that the platform stopped, whichever process speaks with them. */
  listStopped(): Promise<readonly StoppedAccount[]> {
    return this.#deps.store.listStopped();
  }

  /** A member of staff looked at the account and lets the bot speak with it again. */
  async resume(account: Account): Promise<void> {
    await this.#deps.store.endStop(account);
    this.#deps.live.publish({ topic: 'channel' });
    this.wake();
  }

  /** Lets a send that runs end, then stops. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.wake();
    await this.#loop;
    await this.#accounts.leave();
  }

  /** Resolves when nothing can be sent now and nothing is being sent. */
  async idle(): Promise<void> {
    await this.#rest.sleeping();
  }

  async #relay() {
    while (!this.#stopping) {
      const waitMs = await this.#sendNext().catch((error: unknown) => this.#whenBroken(error));
      if (waitMs > 0) await this.#rest.sleep(waitMs);
    }
  }

  /** The database is away or full. What was to be sent is written down; look again soon. */
  #whenBroken(error: unknown): number {
    this.#deps.log.error('outbox.broken', { code: errorCode(error) });
    return retryDelayMs(1);
  }

  /** Sends at most one message; returns how long to wait before looking again, in milliseconds. */
  async #sendNext(): Promise<number> {
    // Also while it is silent: the account is nobody else's.
    const leftTo = await this.#leftToOthers();
    if (this.status().state !== 'running') return idleMs;
    const { store, clock } = this.#deps;
    const due = await store.listDue(clock.now(), batch, leftTo);
    const now = clock.now().getTime();
    const jitter = this.#deps.random();
    const turns = due.map((row) => ({ row, at: this.#turnOf(row, jitter) }));
    const next = turns.find(({ at }) => at <= now);
    if (next !== undefined) {
      await this.#send(next.row);
      return 0;
    }
    const nextDueAt = await store.findNextDueAt(clock.now(), leftTo);
    const instants = [...turns.map(({ at }) => at), nextDueAt?.getTime() ?? Infinity];
    return Math.max(1, Math.min(...instants, now + idleMs) - now);
  }

  #turnOf(row: OutboxRow, jitter: number): number {
    const message = { target: targetKey(row.to), purpose: row.purpose };
    const paced = earliestSend(this.#speaker.pacing, message, this.#deps.limits, jitter);
    return Math.max(this.#resting.get(restingKey(row)) ?? 0, paced);
  }

  async #send(row: OutboxRow) {
    const { store, clock, live } = this.#deps;
    if ((await this.#keepsQuiet(row)) || (await this.#waitsForItsHour(row))) return;
    const destination = await this.#destinationOf(row);
    if (destination === undefined) return;
    const { text, attachmentId } = await fillLate(this.#deps, destination.to, row);
    const image = attachmentId === undefined ? undefined : await this.#deps.readPicture(attachmentId);
    if (!(await store.markSending(row.id, destination))) return;
    const said = { ...row, to: destination.to };
    this.#speaker.spoke(said.to);
    const sent = await this.#hand(destination, { text, image });
    if (sent.ok) {
      this.#resting.delete(restingKey(said));
      await store.markSent(row.id, sent.value.messageId, clock.now());
    } else await this.#whenRefused(said, sent.error);
    live.publish({ topic: 'outbox', id: row.id });
  }

  /** Looked at when it is to be sent: the pace may have carried it, and a whole city behind it, into the night. */
  async #keepsQuiet({ quietHours }: OutboxRow): Promise<boolean> {
    const { store, clock, live, timeZone } = this.#deps;
    const now = clock.now();
    const until = quietUntil(quietHours, now, timeZone);
    if (quietHours === undefined || until === undefined) return false;
    await store.postponeQuiet(quietHours, now, until, quiet);
    live.publish({ topic: 'outbox' });
    return true;
  }

  /** Looked at when it is to be sent, not when it is written: what came before may have been late itself. */
  async #waitsForItsHour({ id, batchKey }: OutboxRow): Promise<boolean> {
    if (batchKey === undefined) return false;
    const { store, clock, live } = this.#deps;
    const dueAt = batchDueAt(await store.findLastOfBatch(batchKey));
    if (dueAt === undefined || dueAt <= clock.now()) return false;
    await store.postpone(id, dueAt, batched);
    live.publish({ topic: 'outbox', id });
    return true;
  }

  /** Absent when it cannot be reached with the account that is logged in; then the row says so. */
  async #destinationOf(row: OutboxRow): Promise<Destination | undefined> {
    const { store, channel, clock, readdress, live } = this.#deps;
    const speaking = channel.status().account;
    const destination = await readdress(row, speaking);
    const account = speaking ?? destination.to.account;
    if (destination.to.account === account) return destination;
    const others = await this.#accounts.others(clock.now());
    if (isAmong(others, destination.to)) {
      await store.handOver(row.id, destination);
      return undefined;
    }
    // Of several accounts only the one that knows a person can reach them.
    if (destination.to.kind === 'person' && others.length === 0) return destination;
    const now = clock.now().getTime();
    if (now - row.createdAt.getTime() < otherLoginForMs)
      await store.postpone(row.id, new Date(now + otherLoginRetryMs), otherLogin);
    else
      await store.markEnded(row.id, {
        status: 'dead',
        attempts: row.attempts,
        code: otherLogin,
        at: clock.now(),
      });
    live.publish({ topic: 'outbox', id: row.id });
    return undefined;
  }

  async #hand(
    { to, mentionKeys }: Destination,
    content: Pick<OutgoingContent, 'text' | 'image'>,
  ): Promise<Result<Receipt, unknown>> {
    try {
      return succeed(
        await this.#deps.channel.send(to, { ...content, mentionKeys }, AbortSignal.timeout(sendTimeoutMs)),
      );
    } catch (error) {
      return refuse(error);
    }
  }

  async #whenRefused(row: OutboxRow, error: unknown) {
    const { store, channel, clock, log } = this.#deps;
    const code = errorCode(error);
    const failure: DeliveryFailure = error instanceof DeliveryError ? error.failure : 'unknown';
    if (failure === 'ban_like') await this.#trip(row, code);
    // Nobody's fault but the channel's: the attempt does not count against the message.
    if (failure === 'ban_like' || (failure === 'temporary' && !channel.status().online)) {
      await store.markWaiting(row.id, row.attempts, code);
      return;
    }
    const attempts = row.attempts + 1;
    log.warn('outbox.refused', { id: row.id, purpose: row.purpose, attempts, code });
    this.#resting.delete(restingKey(row));
    const end = endOf(row.purpose, failure, attempts);
    if (end !== undefined) {
      await store.markEnded(row.id, { status: end, attempts, code, at: clock.now() });
      return;
    }
    this.#resting.set(restingKey(row), clock.now().getTime() + retryDelayMs(attempts));
    await store.markWaiting(row.id, attempts, code);
  }

  async #trip({ to }: OutboxRow, code: string) {
    const { channel, live, log } = this.#deps;
    log.error('outbox.stopped_by_platform', { code });
    await this.#speaker.stop(accountOf(channel.status()) ?? to, code);
    live.publish({ topic: 'channel' });
  }
}

function accountOf({ channel, account }: ChannelStatus): Account | undefined {
  return account === undefined ? undefined : { channel, account };
}

/** An emergency does not wait for what else its target waits for. */
function restingKey(row: OutboxRow): string {
  return row.purpose === 'emergency' ? row.id : targetKey(row.to);
}

/** What a refused message ends as; absent: it is tried again. A notice that may have been sent is never repeated. */
function endOf(purpose: Purpose, failure: DeliveryFailure, attempts: number): 'dead' | 'unknown' | undefined {
  if (failure === 'unknown' && purpose === 'notice') return 'unknown';
  return failure === 'permanent' || attempts >= maxAttempts ? 'dead' : undefined;
}
