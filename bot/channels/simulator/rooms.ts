/** Rooms come into being, change their topic, gain and lose members; the puppet tells Wechaty. */
import { AppError } from '../../../core/errors.ts';
import type { StageDeps } from './stage.ts';
import { idOf, type SimulatedRoom, type World } from './world.ts';

export interface RoomActs {
  addRoom(key: string, topic: string, botAlias?: string): void;
  renameRoom(key: string, topic: string): Promise<void>;
  join(roomKey: string, key: string, alias?: string): void;
  leave(roomKey: string, key: string): void;
  setAlias(roomKey: string, key: string, alias: string): void;
}

export function roomActs(deps: StageDeps, changed: () => void): RoomActs {
  const { world, puppet, quiet } = deps;
  const botId = () => idOf(world, world.bot.key);
  const room = (key: string) => findRoom(world, key);
  const happened = announcer(deps, changed);
  const joined = (roomKey: string, key: string) =>
    happened(roomKey, (about) =>
      puppet.emit('room-join', { ...about, inviteeIdList: [idOf(world, key)], inviterId: botId() }),
    );
  return {
    addRoom: (key, topic, botAlias) => {
      world.rooms.set(key, { key, topic, members: new Map([[world.bot.key, botAlias]]) });
      joined(key, world.bot.key);
    },
    renameRoom: (key, newTopic) => {
      const { topic: oldTopic } = room(key);
      room(key).topic = newTopic;
      happened(key, (about) =>
        puppet.emit('room-topic', { ...about, newTopic, oldTopic, changerId: botId() }),
      );
      return quiet.idle();
    },
    join: (roomKey, key, alias) => {
      room(roomKey).members.set(key, alias);
      joined(roomKey, key);
    },
    leave: (roomKey, key) => {
      room(roomKey).members.delete(key);
      happened(roomKey, (about) =>
        puppet.emit('room-leave', { ...about, removeeIdList: [idOf(world, key)], removerId: botId() }),
      );
    },
    setAlias: (roomKey, key, alias) => {
      room(roomKey).members.set(key, alias);
      changed();
    },
  };
}

/** A logged-out account hears of nothing, as in WeChat. */
function announcer({ world, puppet, clock, quiet }: StageDeps, changed: () => void) {
  return (roomKey: string, announce: (about: { roomId: string; timestamp: number }) => void) => {
    puppet.forgetRoom(roomKey);
    changed();
    if (!puppet.isLoggedIn) return;
    quiet.stir();
    announce({ roomId: idOf(world, roomKey), timestamp: clock.now().getTime() });
  };
}

function findRoom(world: World, key: string): SimulatedRoom {
  const room = world.rooms.get(key);
  if (room === undefined)
    throw new AppError('simulator.room_unknown', 'there is no such room: make it with room()');
  return room;
}
