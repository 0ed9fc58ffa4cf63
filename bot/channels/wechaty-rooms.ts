/** Joins, leaves and new topics, from the puppet's own events. Pure but for reading the topic. */
import type { impls, payloads } from 'wechaty-puppet';
import type { RoomEvent } from '../../core/channel.ts';
import type { Clock } from '../../core/clock.ts';

type Report = (event: Promise<RoomEvent>) => void;

/** The timestamps of these events differ between puppets (some give none): the moment of arrival counts. */
export function watchRooms(
  puppet: impls.PuppetInterface,
  channel: string,
  clock: Clock,
  report: Report,
): void {
  const about = (roomKey: string, topic: string) => ({
    channel,
    account: puppet.currentUserId,
    roomKey,
    topic,
    at: clock.now(),
  });
  const isBot = (keys: readonly string[]) => keys.includes(puppet.currentUserId);
  puppet.on('room-join', ({ roomId, inviteeIdList }: payloads.EventRoomJoin) => {
    const joined = async (): Promise<RoomEvent> => {
      const room = about(roomId, await topicOf(puppet, roomId));
      if (isBot(inviteeIdList)) return { ...room, kind: 'bot_joined' };
      return { ...room, kind: 'joined', memberKeys: inviteeIdList };
    };
    report(joined());
  });
  puppet.on('room-leave', ({ roomId, removeeIdList }: payloads.EventRoomLeave) => {
    const left = async (): Promise<RoomEvent> => {
      const room = about(roomId, await topicOf(puppet, roomId));
      if (isBot(removeeIdList)) return { ...room, kind: 'bot_left' };
      return { ...room, kind: 'left', memberKeys: removeeIdList };
    };
    report(left());
  });
  puppet.on('room-topic', ({ roomId, newTopic, oldTopic }: payloads.EventRoomTopic) =>
    report(Promise.resolve({ ...about(roomId, newTopic), kind: 'topic', oldTopic })),
  );
}

/** Empty when the puppet cannot tell any more, as in a room the bot was removed from. */
async function topicOf(puppet: impls.PuppetInterface, roomId: string): Promise<string> {
  try {
    return (await puppet.roomPayload(roomId)).topic;
  } catch {
    return '';
  }
}
