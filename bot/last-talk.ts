/** Whether neighbours were just talking to each other in a group. Who spoke last and when is kept in memory, no words. */
import type { Message } from '../core/message.ts';

export interface LastTalk {
  /** Remembers who spoke last, and whether it was only talk. */
  hear(message: Message, isTalk: boolean, now: Date): void;
  /** Somebody else than the sender was talking here a moment ago. */
  isAmid(message: Message, now: Date): boolean;
}

interface Spoken {
  readonly sender: string;
  readonly isTalk: boolean;
  readonly at: Date;
}

export function createLastTalk(windowMs: number): LastTalk {
  const rooms = new Map<string, Spoken>();
  const isFresh = ({ at }: Spoken, now: Date) => now.getTime() - at.getTime() <= windowMs;

  function dropOld(now: Date) {
    // In order of arrival: the first fresh one ends the search.
    for (const [room, spoken] of rooms) {
      if (isFresh(spoken, now)) return;
      rooms.delete(room);
    }
  }

  return {
    hear: (message, isTalk, now) => {
      dropOld(now);
      if (message.isPrivate || message.kind === 'recall') return;
      const room = roomKey(message);
      rooms.delete(room);
      rooms.set(room, { sender: message.sender.key, isTalk, at: now });
    },
    isAmid: (message, now) => {
      const last = message.isPrivate ? undefined : rooms.get(roomKey(message));
      return last !== undefined && last.isTalk && last.sender !== message.sender.key && isFresh(last, now);
    },
  };
}

function roomKey({ place: { channel, account, key } }: Message): string {
  return [channel, account, key].join('|');
}
