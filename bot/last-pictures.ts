/**
 * People send the picture first and say what it shows a moment later. Where that picture lies at the channel is kept in
 * memory for so long; the picture itself is only fetched when it is reported with.
 */
import type { Message } from '../core/message.ts';
import { createFreshFor } from './fresh-for.ts';

type Picture = NonNullable<Message['attachment']>;

interface Sent {
  readonly picture: Picture;
  readonly at: Date;
  readonly messageKey: string;
}

export interface LastPictures {
  /** Remembers a picture; forgets one that was recalled. */
  see(person: string, message: Message, now: Date): void;
  /** The last picture of this person in this place, unless it is older than `withinMs`; default: than any is kept. */
  find(person: string, now: Date, withinMs?: number): Picture | undefined;
  /** It was used, or its matter is over. */
  forget(person: string): void;
}

export function createLastPictures(windowMs: number): LastPictures {
  const { keep, find, forget, dropOld } = createFreshFor<Sent>(windowMs);
  return {
    see: (person, message, now) => {
      dropOld(now);
      const { recalledKey, kind, attachment, key } = message;
      if (recalledKey !== undefined && recalledKey === find(person, now)?.messageKey) forget(person);
      if (kind === 'image' && attachment !== undefined)
        keep(person, { picture: attachment, messageKey: key, at: now }, now);
    },
    find: (person, now, withinMs = windowMs) => {
      const sent = find(person, now);
      return sent !== undefined && now.getTime() - sent.at.getTime() <= withinMs ? sent.picture : undefined;
    },
    forget,
  };
}
