/** A channel without a network: feeds recorded messages and keeps what is said. For the replay, the bench and unit tests. */
import type { Channel, ChannelListener, ChannelStatus, OutgoingContent } from '../../core/channel.ts';
import type { Clock } from '../../core/clock.ts';
import { AppError, DeliveryError, type DeliveryFailure } from '../../core/errors.ts';
import type { Address, RawMessage } from '../../core/message.ts';

export interface Delivered {
  readonly to: Address;
  readonly content: OutgoingContent;
  readonly messageId: string;
}

export interface RecordedChannel extends Channel {
  /** Hands a message to the app; resolves when the app has dealt with it. */
  feed(raw: RawMessage): Promise<void>;
  /** What was said since the last call, in order; then forgotten, so that long replays stay small. */
  takeSent(): readonly Delivered[];
  failNext(count: number, failure: DeliveryFailure): void;
  /** Bytes that `download` gives for an attachment's reference. */
  keep(ref: string, bytes: Uint8Array): void;
}

export interface RecordedDeps {
  readonly clock: Clock;
  /** The bot's account in the recorded messages. */
  readonly account: string;
  readonly name?: string;
}

export function createRecordedChannel({ clock, account, name = 'wechat' }: RecordedDeps): RecordedChannel {
  let listener: ChannelListener | undefined;
  let status: ChannelStatus = statusOf(name, undefined, clock.now());
  const faults: DeliveryFailure[] = [];
  const files = new Map<string, Uint8Array>();
  const outbox = createSentList(faults);
  const become = (next: string | undefined) => {
    status = statusOf(name, next, clock.now());
    listener?.onStatus(status);
  };
  return {
    name,
    status: () => status,
    start: (given) => {
      listener = given;
      become(account);
      return Promise.resolve();
    },
    stop: () => {
      become(undefined);
      return Promise.resolve();
    },
    send: (to, content, signal) => whenOnline(status, signal, () => outbox.add(to, content)),
    download: (ref, signal) => whenOnline(status, signal, () => found(files, ref)),
    // Recorded messages say who spoke, not who is there.
    findMembers: () => Promise.resolve([]),
    feed: async (raw) => {
      if (listener === undefined) {
        throw new AppError('channel.not_started', 'start the channel before feeding it messages');
      }
      await listener.onMessage(raw);
    },
    takeSent: outbox.take,
    failNext: (count, failure) => void faults.push(...Array.from({ length: count }, () => failure)),
    keep: (ref, bytes) => void files.set(ref, bytes),
  };
}

function statusOf(channel: string, account: string | undefined, since: Date): ChannelStatus {
  return { channel, account, online: account !== undefined, since, hint: undefined, qrCode: undefined };
}

/** Refuses as a real channel would: nothing leaves while offline or after giving up. */
function whenOnline<T>(status: ChannelStatus, signal: AbortSignal, act: () => T): Promise<T> {
  return new Promise((resolve) => {
    if (signal.aborted) throw new DeliveryError('temporary', 'cancelled before it was sent');
    if (!status.online) throw new DeliveryError('temporary', 'the channel is not started');
    resolve(act());
  });
}

function createSentList(faults: DeliveryFailure[]) {
  let sent: Delivered[] = [];
  let count = 0;
  return {
    add: (to: Address, content: OutgoingContent) => {
      const fault = faults.shift();
      if (fault !== undefined) throw new DeliveryError(fault, 'asked to fail');
      const messageId = `said-${(count += 1)}`;
      sent.push({ to, content, messageId });
      return { messageId };
    },
    take: (): readonly Delivered[] => {
      const taken = sent;
      sent = [];
      return taken;
    },
  };
}

function found(files: ReadonlyMap<string, Uint8Array>, ref: string): Uint8Array {
  const bytes = files.get(ref);
  if (bytes === undefined) throw new DeliveryError('permanent', 'the recording has no such attachment');
  return bytes;
}
