/** Messages in the order the puppet announced them, each with all that the puppet knows about it. */
import type { impls, payloads } from 'wechaty-puppet';
import type { Clock } from '../../core/clock.ts';
import { AppError } from '../../core/errors.ts';
import type { RawMessage } from '../../core/message.ts';
import { toRawMessage } from './wechaty-message.ts';
import type { BotNames } from './wechaty-names.ts';

export interface Intake {
  take(messageId: string): void;
  /** Work beside messages that `settled` waits for too; its failure is logged as `event`. */
  follow(event: string, work: Promise<void>): void;
  /** Resolves when everything taken so far has been delivered and dealt with. */
  settled(): Promise<void>;
}

export interface IntakeDeps {
  readonly read: (messageId: string) => Promise<RawMessage>;
  readonly deliver: (raw: RawMessage) => Promise<void>;
  readonly failed: (event: string, error: unknown) => void;
  readonly clock: Clock;
}

/** A message whose payload does not come within this time is given up, lest it holds back all others. */
export const readTimeoutMs = 15_000;

/**
 * Wechaty loads messages concurrently and passes on whichever is loaded first: the first message in a new room waits
 * for all its members, the second overtakes it. So the order is taken from the puppet's announcement: loading runs
 * concurrently, delivery in order. Dealing with a message is not waited for: that order is the pipeline's.
 */
export function createIntake({ read, deliver, failed, clock }: IntakeDeps): Intake {
  let tail: Promise<void> = Promise.resolve();
  const running = new Set<Promise<void>>();
  const follow = (event: string, work: Promise<void>) => {
    const followed = work
      .catch((error: unknown) => failed(event, error))
      .finally(() => running.delete(followed));
    running.add(followed);
  };
  return {
    follow,
    take: (messageId) => {
      let isRead = false;
      const reading = read(messageId)
        .catch((error: unknown) => {
          failed('channel.message_unreadable', error);
          return undefined;
        })
        .finally(() => (isRead = true));
      tail = tail.then(async () => {
        const raw = await (isRead ? reading : withinTime(reading, clock, failed));
        if (raw !== undefined) follow('channel.message_failed', deliver(raw));
      });
    },
    settled: async () => {
      await tail;
      while (running.size > 0) await Promise.all(running);
    },
  };
}

async function withinTime<T>(
  reading: Promise<T | undefined>,
  clock: Clock,
  failed: IntakeDeps['failed'],
): Promise<T | undefined> {
  const done = new AbortController();
  const late = clock.sleep(readTimeoutMs, done.signal).then(() => {
    if (!done.signal.aborted) failed('channel.message_unreadable', readTimedOut());
    return undefined;
  });
  const result = await Promise.race([reading, late]);
  done.abort();
  return result;
}

const readTimedOut = () =>
  new AppError(
    'channel.read_timed_out',
    'the puppet announced a message and did not give it; check its service',
  );

/** Reads what the puppet knows about a message. Only the message itself is indispensable. */
export async function readMessage(
  puppet: impls.PuppetInterface,
  channel: string,
  names: BotNames,
  messageId: string,
): Promise<RawMessage> {
  const selfId = puppet.currentUserId;
  const message = await puppet.messagePayload(messageId);
  const roomId = message.roomId || undefined;
  const [talker, self, place] = await Promise.all([
    known(puppet.contactPayload(message.talkerId)),
    known(puppet.contactPayload(selfId)),
    roomId === undefined ? undefined : readRoom(puppet, roomId, message.talkerId, selfId),
  ]);
  names.learn(roomId, self?.name, place?.botAlias);
  return toRawMessage({
    channel,
    selfId,
    message,
    talkerName: talker?.name ?? '',
    talkerAlias: place?.talkerAlias,
    roomTopic: place?.topic ?? '',
    botNames: names.known(roomId),
  });
}

async function readRoom(puppet: impls.PuppetInterface, roomId: string, talkerId: string, selfId: string) {
  const [room, talker, self] = await Promise.all([
    known(puppet.roomPayload(roomId)),
    known(puppet.roomMemberPayload(roomId, talkerId)),
    known(puppet.roomMemberPayload(roomId, selfId)),
  ]);
  return { topic: room?.topic, talkerAlias: aliasOf(talker), botAlias: aliasOf(self) };
}

const aliasOf = (member: payloads.RoomMember | undefined) => member?.roomAlias || undefined;

/** Names and topics may be missing for a moment after login; a message without them is better than none. */
async function known<T>(reading: Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await reading;
  } catch {
    return undefined;
  }
}
