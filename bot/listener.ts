/** What the channel tells, handed to whom it concerns. */
import type { Group } from '../community/group.ts';
import type { ChannelListener, RoomEvent } from '../core/channel.ts';
import type { Clock } from '../core/clock.ts';
import type { LiveEvents } from '../core/live.ts';
import type { RawMessage } from '../core/message.ts';
import type { Pipeline } from './pipeline.ts';

interface RoomRef {
  readonly channel: string;
  readonly account: string;
  readonly roomKey: string;
}

/** The rooms the bot is in, for staff to bind. */
export interface Rooms {
  findByRoom(room: RoomRef): Promise<Group | undefined>;
  /** New, renamed, or back after having left. */
  registerRoom(
    room: RoomRef & { readonly topic: string },
    now: Date,
    loggedIn: readonly string[],
  ): Promise<Group>;
  markLeft(room: RoomRef): Promise<void>;
}

export interface ListenerDeps {
  readonly pipeline: Pick<Pipeline, 'receive'>;
  readonly rooms: Rooms;
  /** Accounts that are logged in. */
  readonly loggedIn: () => readonly string[];
  /** The channel came or went: the outbox looks again. */
  readonly wakeOutbox: () => void;
  readonly live: LiveEvents;
  readonly clock: Clock;
}

export function createListener(deps: ListenerDeps): ChannelListener {
  return {
    onMessage: async (raw) => {
      await noteRoom(deps, raw);
      await deps.pipeline.receive(raw);
    },
    onRoomEvent: (event) => followRoom(deps, event),
    onStatus: () => {
      deps.live.publish({ topic: 'channel' });
      deps.wakeOutbox();
    },
  };
}

/** A room the bot was in before anybody knew: noted by its key and topic, whatever was said there. */
async function noteRoom({ rooms, loggedIn, clock }: ListenerDeps, raw: RawMessage): Promise<void> {
  if (raw.room === undefined) return;
  const room = { channel: raw.channel, account: raw.account, roomKey: raw.room.key };
  const known = await rooms.findByRoom(room);
  if (known === undefined)
    await rooms.registerRoom({ ...room, topic: raw.room.topic }, clock.now(), loggedIn());
}

async function followRoom({ rooms, loggedIn, clock }: ListenerDeps, event: RoomEvent): Promise<void> {
  const { channel, account, roomKey, topic } = event;
  if (event.kind === 'bot_left') await rooms.markLeft({ channel, account, roomKey });
  else if (event.kind === 'bot_joined' || event.kind === 'topic')
    await rooms.registerRoom({ channel, account, roomKey, topic }, clock.now(), loggedIn());
}
